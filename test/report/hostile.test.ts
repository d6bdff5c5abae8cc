import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assembleCatalog } from '../../src/catalog/assemble.ts';
import type { Advice } from '../../src/core/advice/types.ts';
import type { Catalog } from '../../src/core/model/catalog.ts';
import { loadCalendarWriter } from '../../src/infra/load-calendar-writer.ts';
import { plainOptions, type ReportFormat } from '../../src/report/options.ts';
import {
  renderCompare,
  renderCompareRoutes,
  renderExplain,
  renderList,
  renderMatch,
  renderPlan,
  renderProgress,
  renderShow,
} from '../../src/report/render.ts';
import { safeUrl } from '../../src/report/sources-book.ts';
import { csvCell } from '../../src/report/writers/csv.ts';
import { script, scriptHash } from '../../src/report/writers/html/script.ts';
import { adviceFor, matchFor, progressFor, rawCatalog, smallCatalog } from './fixtures.ts';
import { unfold } from './formats.ts';

const payloads = {
  markup: `</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"'><b>&lt;`,
  control:
    '\u001b[31mred\u001b]8;;http://evil\u0007\u0000\u0008\r\nBEGIN:VEVENT\r\nSUMMARY:fake\u0085\u2028end\u009b2J',
  bidi: '\u202egnp.exe\u2066\u200fabc\u061c\u2069\ufeff\u200b\u{e0041}\u{e007f}',
  formula: '=HYPERLINK("http://evil","x")+1',
  minus: "-2+3+cmd|' /C calc'!A0",
  at: '@SUM(1+1)',
  markdown:
    '# top\n| a | b |\n|---|---|\n```\n[x](javascript:alert(1)) ![y](http://evil/p.png) <div> ~~s~~ **b** $x$ @someone',
  fence: '`` ` ``` https://evil.example www.evil.example',
  quote: `"; DROP '' "" \\ , ; : %%{init: {}}%%`,
  surrogate: ' half \ud83d of a pair \udc00',
};

const textKeys = new Set([
  'title',
  'text',
  'summary',
  'publisher',
  'dated',
  'note',
  'name',
  'why',
  'help',
  'also',
  'awardedBy',
  'grade',
  'time',
  'suits',
  'suitsNot',
  'task',
  'build',
  'url',
  'short',
  'code',
]);

/** The value with the payload put before and behind every text that a data author or a person can write. */
function poison<T>(value: T, payload: string, key = ''): T {
  if (typeof value === 'string') return (textKeys.has(key) ? `${payload}${value}${payload}` : value) as T;
  if (Array.isArray(value)) return value.map((item) => poison(item, payload, key)) as T;
  if (value instanceof Map || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, poison(item, payload, name)]),
  ) as T;
}

function poisonedAdvice(catalog: Catalog, payload: string): Advice {
  const advice = adviceFor(catalog);
  return {
    ...advice,
    routes: poison(advice.routes, payload),
    obstacles: poison(advice.obstacles, payload),
    deadlines: poison(advice.deadlines, payload),
  };
}

async function everything(format: ReportFormat, catalog: Catalog, payload: string): Promise<string[]> {
  const options = { ...plainOptions, format, loadCalendarWriter };
  const advice = payload === '' ? adviceFor(catalog) : poisonedAdvice(catalog, payload);
  if (format === 'ics') return [await renderPlan({ advice, catalog }, options)];
  const tables = [
    renderPlan({ advice, catalog }, options),
    ...(format === 'csv'
      ? []
      : [
          progressFor(catalog).then(({ saved, ...rest }) =>
            renderProgress({ ...rest, saved: { ...saved, routes: poison(saved.routes, payload) } }, options),
          ),
        ]),
    renderMatch({ match: matchFor(catalog), catalog }, options),
    renderExplain({ advice, catalog, trace: true }, options),
    renderList({ kind: 'positions', entries: [...catalog.positions.values()], catalog }, options),
    renderList({ kind: 'sources', entries: [...catalog.sources.values()], catalog }, options),
    renderCompare({ collection: 'positions', ids: [...catalog.positions.keys()], catalog }, options),
    renderCompareRoutes({ advice, catalog }, options),
  ];
  if (format === 'csv') return Promise.all(tables);
  const pages = (['positions', 'roles', 'agencies', 'credentials', 'sources', 'tips', 'sector'] as const).map(
    (collection) => renderShow({ collection, id: [...catalog[collection].keys()][0]!, catalog }, options),
  );
  return Promise.all([...tables, ...pages]);
}

const dangerous =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const tags = (html: string) => [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((found) => found[1]!).join(' ');

/** Cells by row, reading quotes as RFC 4180 does. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (quoted && sign === '"' && text[i + 1] === '"') cell += text[i++]!;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\n')) {
      rows.at(-1)!.push(cell.replace(/\r$/, ''));
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows.pop();
  return rows;
}

describe.each(Object.entries(payloads))('hostile text: %s', (_name, payload) => {
  const catalog = assembleCatalog(poison(structuredClone(rawCatalog), payload));

  it('is only words in a terminal', async () => {
    for (const text of await everything('text', catalog, payload)) {
      expect(dangerous.exec(text)).toBeNull();
      expect(/\p{Cs}/u.test(text)).toBe(false);
    }
  });

  it('opens no element and no attribute in HTML', async () => {
    const clean = await everything('html', smallCatalog, '');
    const pages = await everything('html', catalog, payload);
    pages.forEach((page, i) => {
      expect(dangerous.exec(page)).toBeNull();
      const head = new Set(tags(clean[i]!).split(' '));
      for (const tag of tags(page).split(' ')) expect(head).toContain(tag);
      expect((page.match(/<script/g) ?? []).length).toBe((clean[i]!.match(/<script/g) ?? []).length);
      for (const [, href] of page.matchAll(/href="([^"]*)"/g))
        expect(href).toMatch(/^(https?:\/\/|#(source|section)-\d+$|#main$)/);
      expect(/<[^>]*\son\w+\s*=/i.test(page.replace(/"[^"]*"/g, '""'))).toBe(false);
    });
  });

  it('adds no heading, row, fence, picture or foreign link in Markdown', async () => {
    const clean = await everything('md', smallCatalog, '');
    const shape = (text: string) => ({
      headings: text.match(/^#+ /gm)?.length ?? 0,
      rows: text.match(/^\|.*\|$/gm)?.length ?? 0,
      fences: text.match(/^```/gm)?.length ?? 0,
      lines: text.trim().split('\n').length,
    });
    (await everything('md', catalog, payload)).forEach((text, i) => {
      expect(dangerous.exec(text)).toBeNull();
      expect(shape(text)).toEqual(shape(clean[i]!));
      const outsideLinks = text.replace(/\]\(<https?:[^>]*>\)/g, ']').replace(/<br>/g, '');
      expect(/.{20}(?<!\\)<.{20}/.exec(outsideLinks)?.[0]).toBeUndefined();
      expect(/(?<!\\)!\[|(?<!\\)\]\(/.exec(outsideLinks)?.[0]).toBeUndefined();
    });
  });

  it('is no formula in a spreadsheet and no new row', async () => {
    const clean = await everything('csv', smallCatalog, '');
    (await everything('csv', catalog, payload)).forEach((text, i) => {
      const rows = readCsv(text);
      expect(rows.length).toBe(readCsv(clean[i]!).length);
      for (const row of rows) {
        expect(row.length).toBe(rows[0]!.length);
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=+@-]/);
      }
    });
  });

  it('is no property and no event in a calendar', async () => {
    const [text] = await everything('ics', catalog, payload);
    const [clean] = await everything('ics', smallCatalog, '');
    const names = (calendar: string) =>
      unfold(calendar)
        .trim()
        .split('\r\n')
        .map((line) => /^[A-Z-]+/.exec(line)![0])
        .filter((name) => name !== 'URL');
    expect(names(text!)).toEqual(names(clean!));
    expect(dangerous.exec(text!.replaceAll('\r\n', ''))?.[0]).toBeUndefined();
  });

  it('stays data in JSON, with invisible signs escaped', async () => {
    for (const text of await everything('json', catalog, payload)) {
      expect(text).not.toMatch(
        /[\u0080-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/,
      );
      expect(/\p{Cs}/u.test(text)).toBe(false);
      JSON.parse(text);
    }
    const shown = JSON.parse(
      await renderShow(
        { collection: 'roles', id: 'immigration-officer', catalog },
        { ...plainOptions, format: 'json' },
      ),
    );
    expect(shown).toEqual(catalog.roles.get('immigration-officer'));
  });
});

it('links only web addresses', () => {
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://a b',
    'https://x"y',
    ' https://x.y',
    'HTTPS://x>y',
  ])
    expect(safeUrl(url)).toBe('');
  expect(safeUrl('https://example.org/a?b=c&d#e')).toBe('https://example.org/a?b=c&d#e');
});

it('keeps negative numbers as numbers and marks text that looks like a formula', () => {
  expect(csvCell(-5)).toBe('-5');
  expect(csvCell('-5')).toBe(`"'-5"`);
  expect(csvCell('＝1')).toBe(`"'＝1"`);
  expect(csvCell('plain')).toBe('plain');
});

it('lets only the own script of a page run', () => {
  expect(createHash('sha256').update(script).digest('base64')).toBe(scriptHash);
});
