import { plainText, type Rich } from '../../blocks.ts';
import { type Compared, compareEntries } from '../../layout/compare.ts';
import type { Wording } from '../../phrases.ts';
import { openSourceBook } from '../../sources-book.ts';
import { catalogHead, sourcesOf, writeJson } from './common.ts';

export const compareSchema = 'career-advisor/compare@1';

/** The comparison as versioned JSON; cells are lists of lines, in the order of `ids`. */
export function writeCompareJson(compared: Compared, w: Wording): string {
  const book = openSourceBook(w);
  const { titles, rows } = compareEntries(compared, w, book);
  return writeJson({
    schema: compareSchema,
    catalog: catalogHead(w.catalog),
    collection: compared.collection,
    ids: compared.ids,
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
