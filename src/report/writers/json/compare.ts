import { plainText, type Rich } from '../../blocks.ts';
import { type Compared, compareEntries } from '../../layout/compare.ts';
import { compareRoutes } from '../../layout/compare-routes.ts';
import type { Comparison } from '../../layout/side-by-side.ts';
import type { Wording } from '../../phrases.ts';
import type { PlanReport } from '../../report.ts';
import { openSourceBook, type SourceBook } from '../../sources-book.ts';
import { catalogHead, sourcesOf, writeJson } from './common.ts';

export const compareSchema = 'career-advisor/compare@1';

/** The comparison as versioned JSON; cells are lists of lines, in the order of `ids`. */
export function writeCompareJson(compared: Compared, w: Wording): string {
  const book = openSourceBook(w);
  return comparisonJson(compared.collection, compared.ids, compareEntries(compared, w, book), book, w);
}

/** The routes to one position in the same form; their ids are their objectives. */
export function writeCompareRoutesJson(report: PlanReport): string {
  const ids = report.routes.map(({ route }) => route.objective);
  return comparisonJson('routes', ids, compareRoutes(report), report.book, report.w);
}

function comparisonJson(
  collection: string,
  ids: string[],
  { titles, rows }: Comparison,
  book: SourceBook,
  w: Wording,
): string {
  return writeJson({
    schema: compareSchema,
    catalog: catalogHead(w.catalog),
    collection,
    ids,
    titles,
    rows: rows.map(({ aspect, differs, cells }) => ({ aspect, differs, cells: cells.map(linesOf) })),
    sources: sourcesOf(book),
  });
}

function linesOf(cell: Rich): string[] {
  if (typeof cell === 'string') return [cell];
  const lines: string[] = [''];
  for (const span of cell) {
    if (span === '\n') lines.push('');
    else lines[lines.length - 1] += plainText([span]);
  }
  return lines;
}
