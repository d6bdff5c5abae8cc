import { writeCsv } from '../../report/writers/csv.ts';
import { writeJsonLine } from '../../report/writers/json/common.ts';
import type { RowError } from './setup.ts';

const columns = ['row', 'code', 'column', 'given', 'accepted', 'nearest', 'message'] as const;

/** How the list of row errors is written: JSON lines where the file name says so, else a table. */
export function errorsWriter(path: string): { head: string; text: (errors: RowError[]) => string } {
  if (/\.(jsonl|ndjson)$/i.test(path)) {
    return { head: '', text: (errors) => errors.map((error) => `${writeJsonLine(error)}\n`).join('') };
  }
  return {
    head: writeCsv([[...columns]]),
    text: (errors) => writeCsv(errors.map((error) => columns.map((column) => error[column]))),
  };
}
