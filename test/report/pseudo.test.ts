import { describe, expect, it } from 'vitest';
import { assembleCatalog } from '../../src/catalog/assemble.ts';
import { plainOptions, type ReportFormat } from '../../src/report/options.ts';
import { problemWords } from '../../src/report/phrases.ts';
import {
  renderCompare,
  renderCompareRoutes,
  renderExplain,
  renderList,
  renderMatch,
  renderPlan,
  renderProgress,
  renderShow,
  renderStep,
} from '../../src/report/render.ts';
import { adviceFor, matchFor, progressFor, rawCatalog } from './fixtures.ts';
import { pseudo } from './pseudo.ts';

/** Data without ASCII letters, so that what remains is the program's own. */
const dataKeys = new Set([
  'title',
  'text',
  'summary',
  'publisher',
  'dated',
  'note',
  'name',
  'what',
  'why',
  'help',
  'also',
  'awardedBy',
  'grade',
  'time',
  'suits',
  'suitsNot',
  'term',
  'task',
  'build',
  'short',
  'code',
  'url',
]);
function foreign<T>(value: T, key = '', inCost = false): T {
  if (typeof value === 'string')
    return (dataKeys.has(key) && (key !== 'what' || inCost) ? value.replace(/[a-zA-Z]/g, 'ж') : value) as T;
  if (Array.isArray(value)) return value.map((item) => foreign(item, key, inCost)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Map) return value;
  const priced = 'asOf' in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, foreign(item, name, priced)]),
  ) as T;
}

const catalog = assembleCatalog(foreign(structuredClone(rawCatalog)));
const advice = (() => {
  const made = adviceFor(catalog);
  return {
    ...made,
    routes: foreign(made.routes),
    obstacles: foreign(made.obstacles),
    deadlines: foreign(made.deadlines),
  };
})();
const match = { ...matchFor(catalog), nearestFixes: foreign(matchFor(catalog).nearestFixes) };
match.entries = match.entries.map((entry) => ({
  ...entry,
  position: foreign(entry.position),
  obstacles: foreign(entry.obstacles),
}));

/** Ids, codes, flags, commands and numbers of sources: the same in every language. */
const sameEverywhere = [
  /--[a-z-]+(?:\s+[a-z]+=?)?/g,
  /career-advisor [a-z]+ [a-z-]+/g,
  /\b(us|s\d|border|asylum|immigration|attention|resume|run|sector)(-[a-z]+)*\b/g,
  /\bUS\b/g,
  /O\*NET-SOC|\bEN\b/g,
  /\b[0-9a-f]{8}\b/g,
];

function leftovers(format: ReportFormat, text: string): string[] {
  let words = text;
  if (format === 'html')
    words = words
      .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
      .replace(/aria-label="([^"]*)"/g, '>$1<')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&[a-z]+;/g, ' ');
  if (format === 'md')
    words = words
      .replace(/```mermaid[\s\S]*?```/g, '')
      .replace(/<br>/g, ' ')
      .replace(/\\/g, '')
      .replace(/&#?\w+;/g, ' ');
  for (const pattern of sameEverywhere) words = words.replace(pattern, ' ');
  return words.match(/[a-zA-Z]{2,}/g) ?? [];
}

describe.each(['text', 'md', 'html'] as const)('no sentence escapes the message catalog: %s', (format) => {
  const options = { ...plainOptions, format, messages: pseudo, width: 100 };
  const reports = {
    plan: () => renderPlan({ advice, catalog }, options),
    'closed plan': () =>
      renderPlan({ advice: { ...advice, verdict: 'closed', routes: [] }, catalog }, options),
    step: () => renderStep({ advice, catalog, step: 'earn-course' }, options),
    explain: () => renderExplain({ advice, catalog, trace: true }, options),
    match: () => renderMatch({ match, catalog }, options),
    list: () => renderList({ kind: 'positions', entries: [...catalog.positions.values()], catalog }, options),
    credentials: () =>
      renderList({ kind: 'credentials', entries: [...catalog.credentials.values()], catalog }, options),
    position: () => renderShow({ collection: 'positions', id: 'us-border-officer', catalog }, options),
    assistant: () =>
      renderShow({ collection: 'positions', id: 'us-immigration-assistant', catalog }, options),
    role: () => renderShow({ collection: 'roles', id: 'immigration-officer', catalog }, options),
    agency: () => renderShow({ collection: 'agencies', id: 'border-service', catalog }, options),
    credential: () => renderShow({ collection: 'credentials', id: 'us-border-course', catalog }, options),
    source: () => renderShow({ collection: 'sources', id: 's1', catalog }, options),
    tip: () => renderShow({ collection: 'tips', id: 'run', catalog }, options),
    compare: () =>
      renderCompare({ collection: 'positions', ids: [...catalog.positions.keys()], catalog }, options),
    routes: () => renderCompareRoutes({ advice, catalog }, options),
    progress: async () => {
      const { saved, done } = await progressFor(catalog);
      return renderProgress(
        { saved: foreign(saved), done: foreign(done), now: advice, replayed: advice, catalog },
        options,
      );
    },
    roles: () => renderCompare({ collection: 'roles', ids: [...catalog.roles.keys()], catalog }, options),
  };
  it.each(Object.keys(reports))('%s', async (name) => {
    expect(leftovers(format, await reports[name as keyof typeof reports]())).toEqual([]);
  });
});

it('read aloud, too', async () => {
  const text = await renderPlan({ advice, catalog }, { ...plainOptions, messages: pseudo, accessible: true });
  expect(leftovers('text', text)).toEqual([]);
});

it('problems with answers, too', () => {
  for (const reason of [
    'unknown-key',
    'unreadable',
    'unknown-name',
    'no-such-day',
    'two-days',
    'out-of-range',
    'in-the-future',
    'contradiction',
  ] as const) {
    const words = problemWords(
      { m: pseudo },
      { key: 'birthDate', given: '12', reason, accepted: { form: 'date' }, nearest: '2' },
    );
    expect(leftovers('text', words.replace('birthDate', ''))).toEqual([]);
  }
});
