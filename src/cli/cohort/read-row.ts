import type { AcceptedForm, AnswerProblem } from '../../core/answers/answers.ts';
import { shown } from '../../core/answers/parse-values.ts';
import { type RowCells, rowFromCells, rowFromRecord } from '../../core/cohort/columns.ts';
import type { SourceRow } from '../../ports.ts';
import type { CohortSetup } from './setup.ts';

/** The cells of a row, what is wrong with a line that holds no person, or that it is a remark and no person. */
export function readRow(
  row: SourceRow,
  { keys, dateOrder }: Pick<CohortSetup, 'keys' | 'dateOrder'>,
): { ok: true; cells: RowCells } | { ok: false; problem: AnswerProblem } | { ok: 'remark' } {
  if ('longerThan' in row) return { ok: false, problem: problem('', 'shorter-row', String(row.longerThan)) };
  if ('cells' in row) {
    if (row.cells[0]!.trimStart().startsWith('#')) return { ok: 'remark' };
    const extra = row.cells.slice(keys!.length).find((cell) => cell.trim() !== '');
    if (extra === undefined) return { ok: true, cells: rowFromCells(keys!, row.cells, dateOrder) };
    return { ok: false, problem: problem(extra, 'row-of-titles') };
  }
  let value: unknown;
  try {
    value = JSON.parse(row.text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, problem: problem(row.text, 'json-line') };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problem: problem(row.text, 'json-line') };
  }
  if (Object.hasOwn(value, '#')) return { ok: 'remark' };
  return { ok: true, cells: rowFromRecord(value as Record<string, unknown>, dateOrder) };
}

const problem = (given: string, form: AcceptedForm, ...values: string[]): AnswerProblem => ({
  key: '',
  given: shown(given),
  reason: 'unreadable',
  accepted: values.length > 0 ? { form, values } : { form },
});
