import type { DoneStep } from '../core/advice/done-steps.ts';
import type { LadderMap } from '../core/advice/ladder-map.ts';
import type { RoadmapRecord } from '../core/advice/roadmap-record.ts';
import type { Advice, Match } from '../core/advice/types.ts';
import type { Catalog } from '../core/model/catalog.ts';
import type { Messages } from '../messages/language.ts';
import { reportText } from '../messages/spoken.ts';
import type { Document } from './blocks.ts';
import type { GoneStep } from './calendar.ts';
import type { Compared } from './layout/compare.ts';
import type { GroupData } from './layout/group.ts';
import type { Listing } from './layout/list.ts';
import type { Shown } from './layout/show.ts';
import type { Comparison } from './layout/side-by-side.ts';
import type { WhatIf } from './layout/what-if.ts';
import type { RenderOptions } from './options.ts';
import type { Wording } from './phrases.ts';
import type { PlanReport } from './report.ts';

/*
 * The way in: data and options to text. Every writer and layout loads only when its format is asked for, so that
 * `plan --json` reads no more than it needs.
 */

function messagesOf(options: RenderOptions): Messages {
  return options.messages ?? reportText;
}

interface PlanData {
  advice: Advice;
  catalog: Catalog;
}

/** `entries` must be of the collection that `kind` names. */
interface ListData {
  kind: Listing['kind'];
  entries: Listing['entries'][number][];
  catalog: Catalog;
}

function wordingOf(catalog: Catalog, options: RenderOptions): Wording {
  const inWords = options.format !== 'text' && options.format !== 'csv' && options.format !== 'json';
  return { m: messagesOf(options), catalog, redact: options.redact ?? false, inWords };
}

/** The roadmap in any format. */
export async function renderPlan({ advice, catalog }: PlanData, options: RenderOptions): Promise<string> {
  const { buildReport } = await import('./build-report.ts');
  const report = buildReport(advice, wordingOf(catalog, options));
  switch (options.format) {
    case 'json':
      return (await import('./writers/json/roadmap.ts')).writeRoadmapJson(report);
    case 'csv':
      return (await import('./writers/csv.ts')).planCsv(report);
    case 'ics':
      return writeCalendar(report, options);
    default:
      return writeDocument((await import('./layout/plan.ts')).planDocument(report, options.adviser), options);
  }
}

interface ProgressData {
  /** The roadmap as it was saved. */
  saved: RoadmapRecord;
  done: DoneStep[];
  now: Advice;
  /** The saved one worked out again with today's catalog, where that is another. */
  replayed?: Advice;
  catalog: Catalog;
}

/** What has changed since a saved roadmap, and the roadmap from today. A calendar also takes out what fell away. */
export async function renderProgress(
  { saved, done, now, replayed, catalog }: ProgressData,
  options: RenderOptions,
): Promise<string> {
  const [{ buildReport }, { progressReport }] = await Promise.all([
    import('./build-report.ts'),
    import('./progress.ts'),
  ]);
  const reportOf = (advice: Advice) => buildReport(advice, wordingOf(catalog, options));
  const report = progressReport(saved, reportOf(now), done, replayed && reportOf(replayed));
  switch (options.format) {
    case 'json':
      return (await import('./writers/json/progress.ts')).writeProgressJson(report);
    case 'ics':
      return writeCalendar(report.now, options, report.changes.stepsGone);
    default:
      return writeDocument(
        (await import('./layout/progress.ts')).progressDocument(report, options.adviser),
        options,
      );
  }
}

/** Why one step is in the route: `plan --why STEP`. Text, Markdown or HTML; JSON gives the step. */
export async function renderStep(
  { advice, catalog, step }: PlanData & { step: string },
  options: RenderOptions,
): Promise<string> {
  const { buildReport } = await import('./build-report.ts');
  const report = buildReport(advice, wordingOf(catalog, options));
  const { stepDocument, stepJson } = await import('./layout/step.ts');
  if (options.format === 'json')
    return (await import('./writers/json/common.ts')).writeJson(stepJson(report, step));
  return writeDocument(stepDocument(report, step), options);
}

/** All positions with verdict and fit. */
export async function renderMatch(
  { match, catalog }: { match: Match; catalog: Catalog },
  options: RenderOptions,
): Promise<string> {
  const w = wordingOf(catalog, options);
  if (options.format === 'json') return (await import('./writers/json/match.ts')).writeMatchJson(match, w);
  if (options.format === 'csv') return (await import('./writers/match-csv.ts')).matchCsv(match, w);
  const { firstFew, matchDocument } = await import('./layout/match.ts');
  const whole = options.all || options.format !== 'text';
  return writeDocument(matchDocument(match, w, whole ? undefined : firstFew), options);
}

/** Both roadmaps of a changed answer and what differs. */
export async function renderPlanWhatIf(
  { changes, before, after, catalog }: WhatIf<Advice> & { catalog: Catalog },
  options: RenderOptions,
): Promise<string> {
  const { buildReport } = await import('./build-report.ts');
  const [old, now] = [before, after].map((advice) => buildReport(advice, wordingOf(catalog, options)));
  const both = { changes, before: old!, after: now! };
  if (options.format === 'json') return (await import('./writers/json/what-if.ts')).writePlanWhatIfJson(both);
  return writeDocument((await import('./layout/what-if.ts')).planWhatIfDocument(both), options);
}

/** Both matches of a changed answer and the positions that move. */
export async function renderMatchWhatIf(
  { catalog, ...both }: WhatIf<Match> & { catalog: Catalog },
  options: RenderOptions,
): Promise<string> {
  const w = wordingOf(catalog, options);
  if (options.format === 'json')
    return (await import('./writers/json/what-if.ts')).writeMatchWhatIfJson(both, w);
  return writeDocument((await import('./layout/what-if.ts')).matchWhatIfDocument(both, w), options);
}

/** Every requirement of a position; `trace` adds the whole derivation (JSON always has it). */
export async function renderExplain(
  { advice, catalog, trace = false }: PlanData & { trace?: boolean },
  options: RenderOptions,
): Promise<string> {
  const { buildReport } = await import('./build-report.ts');
  const report = buildReport(advice, wordingOf(catalog, options));
  if (options.format === 'json') return (await import('./writers/json/explain.ts')).writeExplainJson(report);
  if (options.format === 'csv')
    return (await import('./writers/csv.ts')).planCsv({ ...report, routes: [], tips: [], planB: [] });
  return writeDocument((await import('./layout/explain.ts')).explainDocument(report, trace), options);
}

/** Entries of one kind, already chosen and in order. */
export async function renderList({ catalog, ...rest }: ListData, options: RenderOptions): Promise<string> {
  const w = wordingOf(catalog, options);
  const listing = rest as Listing;
  if (options.format === 'json') return (await import('./writers/json/common.ts')).writeJson(listing.entries);
  const { listColumns, listDocument } = await import('./layout/list.ts');
  if (options.format === 'csv') {
    const { columns, rows } = listColumns(w, listing);
    return (await import('./writers/csv.ts')).tableCsv(
      columns.map((column) => column.title),
      rows,
    );
  }
  return writeDocument(listDocument(listing, w), options);
}

/** The page of one entry. */
export async function renderShow(
  { catalog, ...shown }: Shown & { catalog: Catalog },
  options: RenderOptions,
): Promise<string> {
  const { showDocument, shownEntry } = await import('./layout/show.ts');
  if (options.format === 'json')
    return (await import('./writers/json/common.ts')).writeJson(shownEntry(catalog, shown));
  return writeDocument(showDocument(shown, wordingOf(catalog, options)), options);
}

/** Two to five roles, agencies or positions side by side; `advice`: what the positions are to a person, in their order. */
export async function renderCompare(
  { catalog, advice, ...chosen }: Compared & { catalog: Catalog; advice?: Advice[] },
  options: RenderOptions,
): Promise<string> {
  const w = wordingOf(catalog, options);
  const { compareDocument, compareEntries } = await import('./layout/compare.ts');
  const { buildReport } = await import('./build-report.ts');
  const compared = advice ? { ...chosen, personal: advice.map((one) => buildReport(one, w)) } : chosen;
  if (options.format === 'json')
    return (await import('./writers/json/compare.ts')).writeCompareJson(compared, w);
  if (options.format === 'csv') {
    const { openSourceBook } = await import('./sources-book.ts');
    return compareCsv(compareEntries(compared, w, openSourceBook(w)), w);
  }
  return writeDocument(compareDocument(compared, w), options);
}

/** The routes to one position side by side. */
export async function renderCompareRoutes(
  { advice, catalog }: PlanData,
  options: RenderOptions,
): Promise<string> {
  const w = wordingOf(catalog, options);
  const { buildReport } = await import('./build-report.ts');
  const report = buildReport(advice, w);
  if (options.format === 'json')
    return (await import('./writers/json/compare.ts')).writeCompareRoutesJson(report);
  const { compareRoutes, compareRoutesDocument } = await import('./layout/compare-routes.ts');
  if (options.format === 'csv') return compareCsv(compareRoutes(report), w);
  return writeDocument(compareRoutesDocument(report), options);
}

async function compareCsv({ titles, rows }: Comparison, w: Wording): Promise<string> {
  const { tableCsv } = await import('./writers/csv.ts');
  return tableCsv(
    [w.m.pages.compare.aspect, ...titles],
    rows.map((row) => [row.aspect, ...row.cells]),
  );
}

/** The summary of a group of people. */
export async function renderGroup(
  { catalog, ...data }: GroupData & { catalog: Catalog },
  options: RenderOptions,
): Promise<string> {
  const w = wordingOf(catalog, options);
  const { groupDocument, groupJson } = await import('./layout/group.ts');
  if (options.format === 'json')
    return (await import('./writers/json/common.ts')).writeJson(groupJson(data, w));
  const document = groupDocument(data, w);
  // In plain text the tables below say the same as the drawing.
  const blocks = document.blocks.filter(({ kind }) => kind !== 'chart' || options.format !== 'text');
  return writeDocument({ ...document, blocks }, options);
}

/** How positions lead to each other, as text, a page, or a drawing in Mermaid or DOT. */
export async function renderMap(
  { map, catalog }: { map: LadderMap; catalog: Catalog },
  options: RenderOptions,
): Promise<string> {
  const w = wordingOf(catalog, options);
  if (options.format === 'json') {
    const positions = map.positions.map(({ id, title }) => ({ id, title }));
    return (await import('./writers/json/common.ts')).writeJson({ positions, edges: map.edges });
  }
  if (options.format === 'mermaid') return (await import('./writers/graph.ts')).writeMermaid(map, w);
  if (options.format === 'dot') return (await import('./writers/graph.ts')).writeDot(map, w);
  return writeDocument((await import('./layout/map.ts')).mapDocument(map, w), options);
}

async function writeCalendar(
  report: PlanReport,
  { loadCalendarWriter }: RenderOptions,
  gone?: readonly GoneStep[],
): Promise<string> {
  if (!loadCalendarWriter) throw new Error('a calendar needs a calendar writer');
  const [write, { calendarOf }] = await Promise.all([loadCalendarWriter(), import('./calendar.ts')]);
  return write(calendarOf(report, gone));
}

async function writeDocument(document: Document, options: RenderOptions): Promise<string> {
  const m = messagesOf(options);
  switch (options.format) {
    case 'md':
      return (await import('./writers/markdown.ts')).writeMarkdown(document, m);
    case 'html':
      return (await import('./writers/html/write-html.ts')).writeHtml(document, m);
    default:
      return (await import('./writers/text/write-text.ts')).writeText(document, { ...options, m });
  }
}
