import { describe, expect, it } from 'vitest';
import { loadCalendarWriter } from '../../src/infra/load-calendar-writer.ts';
import { plainOptions, type RenderOptions } from '../../src/report/options.ts';
import {
  renderCompare,
  renderCompareRoutes,
  renderExplain,
  renderList,
  renderMatch,
  renderMatchWhatIf,
  renderPlan,
  renderPlanWhatIf,
  renderProgress,
  renderShow,
  renderStep,
} from '../../src/report/render.ts';
import { adviceFor, smallCatalog as catalog, matchFor, progressFor } from './fixtures.ts';

const look = (more: Partial<RenderOptions>): RenderOptions => ({
  ...plainOptions,
  loadCalendarWriter,
  ...more,
});

/** File of each look, with the extension a reviewer opens it by. */
const looks = {
  '60.txt': look({ width: 60 }),
  '80.txt': look({ width: 80 }),
  '120.txt': look({ width: 120 }),
  'ascii.txt': look({ ascii: true }),
  'accessible.txt': look({ accessible: true }),
  'redacted.txt': look({ redact: true }),
  md: look({ format: 'md' }),
  html: look({ format: 'html' }),
  json: look({ format: 'json' }),
  csv: look({ format: 'csv' }),
  ics: look({ format: 'ics' }),
};
type Look = keyof typeof looks;
const small: Look[] = ['80.txt', 'md', 'json', 'csv'];

const reports: Record<string, { looks: Look[]; write: (options: RenderOptions) => Promise<string> }> = {
  plan: {
    looks: Object.keys(looks) as Look[],
    write: (options) => renderPlan({ advice: adviceFor(), catalog }, options),
  },
  'plan-closed': {
    looks: ['80.txt', 'json'],
    write: (options) =>
      renderPlan(
        { advice: adviceFor(catalog, { verdict: 'closed', routes: [], moreRoutes: 0 }), catalog },
        options,
      ),
  },
  step: {
    looks: ['80.txt', 'json'],
    write: (options) => renderStep({ advice: adviceFor(), catalog, step: 'hold-assistant' }, options),
  },
  match: {
    looks: [...small, '60.txt', '120.txt', 'accessible.txt', 'html', 'redacted.txt'],
    write: (options) => renderMatch({ match: matchFor(), catalog }, options),
  },
  'plan-what-if': {
    looks: ['60.txt', '80.txt', '120.txt', 'accessible.txt', 'redacted.txt', 'md', 'html', 'json'],
    write: (options) =>
      renderPlanWhatIf(
        {
          changes: [{ key: 'budget', value: '100 USD' }],
          before: adviceFor(),
          after: adviceFor(catalog, { verdict: 'closed', routes: [], moreRoutes: 0 }),
          catalog,
        },
        options,
      ),
  },
  'match-what-if': {
    looks: ['80.txt', 'accessible.txt', 'json'],
    write: (options) => {
      const before = matchFor();
      const [first, ...rest] = before.entries;
      const after = { ...before, entries: [{ ...first!, verdict: 'closed' as const }, ...rest] };
      return renderMatchWhatIf(
        { changes: [{ key: 'citizenship', value: 'CA' }], before, after, catalog },
        options,
      );
    },
  },
  progress: {
    looks: ['60.txt', '80.txt', 'accessible.txt', 'redacted.txt', 'md', 'html', 'json', 'ics'],
    write: async (options) => renderProgress(await progressFor(), options),
  },
  explain: {
    looks: [...small, '60.txt', 'accessible.txt', 'html'],
    write: (options) => renderExplain({ advice: adviceFor(), catalog, trace: true }, options),
  },
  'list-positions': {
    looks: [...small, '60.txt', 'accessible.txt'],
    write: (options) =>
      renderList({ kind: 'positions', entries: [...catalog.positions.values()], catalog }, options),
  },
  'show-position': {
    looks: ['60.txt', '80.txt', 'accessible.txt', 'md', 'html', 'json'],
    write: (options) => renderShow({ collection: 'positions', id: 'us-border-officer', catalog }, options),
  },
  'compare-positions': {
    looks: [...small, '60.txt', 'accessible.txt', 'html'],
    write: (options) =>
      renderCompare(
        { collection: 'positions', ids: ['us-border-officer', 'us-immigration-assistant'], catalog },
        options,
      ),
  },
  'compare-personal': {
    looks: ['80.txt', 'accessible.txt', 'redacted.txt', 'json'],
    write: (options) => {
      const ids = ['us-border-officer', 'us-immigration-assistant'];
      const assistant = catalog.positions.get('us-immigration-assistant')!;
      const open = { position: assistant, verdict: 'eligible' as const, routes: [], obstacles: [] };
      const advice = [adviceFor(), adviceFor(catalog, open)];
      return renderCompare({ collection: 'positions', ids, advice, catalog }, options);
    },
  },
  'compare-routes': {
    looks: ['60.txt', '80.txt', 'accessible.txt', 'md', 'html', 'json', 'csv'],
    write: (options) => renderCompareRoutes({ advice: adviceFor(), catalog }, options),
  },
  'compare-agencies': {
    looks: ['80.txt'],
    write: (options) =>
      renderCompare({ collection: 'agencies', ids: ['border-service', 'asylum-office'], catalog }, options),
  },
};
const pages = {
  roles: 'immigration-officer',
  agencies: 'border-service',
  credentials: 'us-border-course',
  sources: 's1',
  tips: 'run',
  rules: 'us-shared',
  sector: 'sector',
  skills: 'attention-to-detail',
  glossary: 'polygraph',
} as const;

describe('golden reports', () => {
  for (const [name, { looks: chosen, write }] of Object.entries(reports)) {
    it.each(chosen)(`${name}.%s`, async (ending) => {
      await expect(await write(looks[ending])).toMatchFileSnapshot(`golden/${name}.${ending}`);
    });
  }
  it.each(Object.entries(pages))('show-%s.80.txt', async (collection, id) => {
    const text = await renderShow(
      { collection: collection as keyof typeof pages, id, catalog },
      plainOptions,
    );
    await expect(text).toMatchFileSnapshot(`golden/show-${collection}.80.txt`);
  });
  it('gives the same bytes for the same data', async () => {
    for (const { looks: chosen, write } of Object.values(reports)) {
      for (const ending of chosen) expect(await write(looks[ending])).toBe(await write(looks[ending]));
    }
  });
});
