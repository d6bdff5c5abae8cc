import { describe, expect, it } from 'vitest';
import { assembleCatalog } from '../../src/catalog/assemble.ts';
import { plainOptions, type RenderOptions } from '../../src/report/options.ts';
import {
  renderCompare,
  renderExplain,
  renderList,
  renderMatch,
  renderPlan,
  renderShow,
} from '../../src/report/render.ts';
import type { Styler } from '../../src/report/styler.ts';
import { pad, splitWord, textWidth, truncate } from '../../src/report/writers/text/width.ts';
import { adviceFor, matchFor, rawCatalog, smallCatalog } from './fixtures.ts';

const catalogs = {
  plain: smallCatalog,
  wide: assembleCatalog(
    JSON.parse(
      JSON.stringify(rawCatalog)
        .replaceAll('Border Officer', '国境警備隊の入国審査官')
        .replaceAll('Pass a polygraph', 'ポリグラフ検査に合格する 👩‍👩‍👧‍👦 ok')
        .replaceAll('U.S. citizen', 'é'.normalize('NFD').repeat(90))
        .replaceAll('Border Service', 'सीमा सेवा คนเข้าเมือง'),
    ),
  ),
};

const everything = (catalog: typeof smallCatalog, options: RenderOptions) =>
  Promise.all([
    renderPlan({ advice: adviceFor(catalog), catalog }, options),
    renderMatch({ match: matchFor(catalog), catalog }, options),
    renderExplain({ advice: adviceFor(catalog), catalog, trace: true }, options),
    renderList({ kind: 'positions', entries: [...catalog.positions.values()], catalog }, options),
    renderShow({ collection: 'positions', id: 'us-border-officer', catalog }, options),
    renderShow({ collection: 'roles', id: 'immigration-officer', catalog }, options),
    renderCompare({ collection: 'positions', ids: [...catalog.positions.keys()], catalog }, options),
    renderCompare({ collection: 'agencies', ids: [...catalog.agencies.keys()], catalog }, options),
  ]);

describe.each(Object.entries(catalogs))('text with %s names', (_name, catalog) => {
  it.each([40, 60, 80, 100, 120, 200])('never runs over %i columns, web addresses apart', async (width) => {
    for (const text of await everything(catalog, { ...plainOptions, width })) {
      for (const line of text.split('\n')) {
        if (!line.includes('https://')) expect(textWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it('has the same words in colour', async () => {
    const loud: Styler = { paint: (tone, text) => `\u001b[${tone.length}m${text}\u001b[0m` };
    const plain = await everything(catalog, plainOptions);
    const coloured = await everything(catalog, { ...plainOptions, styler: loud });
    coloured.forEach((text, i) => {
      expect(text.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(plain[i]);
    });
  });

  it('leaves no line with spaces at its end', async () => {
    for (const text of await everything(catalog, plainOptions)) expect(text).not.toMatch(/[ \t]$/m);
  });
});

it('uses only ASCII signs of its own when asked', async () => {
  for (const text of await everything(smallCatalog, { ...plainOptions, ascii: true }))
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
});

it('draws nothing in accessible mode', async () => {
  for (const text of await everything(smallCatalog, { ...plainOptions, accessible: true })) {
    expect(/.*[█▒░◆▲→•·!].*/.exec(text)?.[0]).toBeUndefined();
    expect(/.*\S {2,}\S.*/.exec(text)?.[0]).toBeUndefined();
  }
});

describe('columns of a text', () => {
  it.each([
    ['plain', 5],
    ['é', 1],
    ['e\u0301', 1],
    ['国境', 4],
    ['한국', 4],
    ['ｆｕｌｌ', 8],
    ['👩‍👩‍👧‍👦', 2],
    ['🇨🇦', 2],
    ['❤️', 2],
    ['…', 1],
    ['', 0],
  ])('%s takes %i', (text, width) => expect(textWidth(text)).toBe(width));

  it('cuts and fills by columns, never inside a sign', () => {
    expect(truncate('国境警備', 5, '…')).toBe('国境…');
    expect(pad('国', 4)).toBe('国  ');
    expect(pad('国', 4, 'right')).toBe('  国');
    expect(splitWord('👩‍👩‍👧‍👦👩‍👩‍👧‍👦x', 3)).toEqual(['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦x']);
  });
});

it('says to ask the employer where no answer could decide, since the rules themselves are not sure', async () => {
  const advice = { ...adviceFor(), verdict: 'undetermined' as const, undecided: [] };
  const told = await renderPlan({ advice, catalog: smallCatalog }, plainOptions);
  expect(told).toContain('ask the employer');
  expect(told).toContain('sources that are not sure');
  expect(told).not.toContain('your answers decide');
});

it('says so where the search stopped before it found a way or ruled one out', async () => {
  const advice = { ...adviceFor(), verdict: 'undetermined' as const, routes: [], gaveUp: true };
  expect(await renderPlan({ advice, catalog: smallCatalog }, plainOptions)).toContain('stopped at its limit');
  const json = await renderPlan({ advice, catalog: smallCatalog }, { ...plainOptions, format: 'json' });
  expect(JSON.parse(json).searchStopped).toBe(true);
});
