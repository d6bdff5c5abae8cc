import { type AcceptedForm, type AnswerProblem, answerKeys } from '../answers/answers.ts';
import { camel, factKeys } from '../answers/parse-answers.ts';
import { shown } from '../answers/parse-values.ts';
import type { Catalog } from '../model/catalog.ts';
import { nearestName } from '../text/nearest.ts';
import { dayFromNumber, makeDay } from '../time/plain-date.ts';

/** Columns of a row that are no answers. */
export const rowKeys = ['code', 'name', 'target'] as const;
export type RowKey = (typeof rowKeys)[number];

/** `field` may stand in a column of its own beside `education`. */
const fieldColumn = 'field';
const dateColumns = new Set(['birthDate', 'start', 'asOf']);

/** How dates made of numbers are to be read where the numbers alone do not tell. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** The columns of a table by key, in the order of the table; an empty title is an empty column. */
export function readHeader(
  titles: readonly string[],
  catalog: Catalog,
): { keys: string[]; problems: AnswerProblem[] } {
  const known = [...rowKeys, fieldColumn, ...answerKeys, ...factKeys(catalog)];
  const byFolded = new Map(known.map((key) => [key.toLowerCase(), key]));
  const problems: AnswerProblem[] = [];
  const keys = titles.map((title) => byFolded.get(camel(title).toLowerCase()) ?? title.trim());
  for (const [at, key] of keys.entries()) {
    if (key === '') continue;
    const problem = (reason: AnswerProblem['reason'], form: AcceptedForm) => {
      const nearest = nearestName(camel(key), known);
      problems.push({
        key: shown(key),
        given: '',
        reason,
        accepted: { form },
        ...(nearest ? { nearest } : {}),
      });
    };
    if (!known.includes(key)) problem('unknown-key', 'column');
    else if (keys.indexOf(key) < at) problem('contradiction', 'column-once');
  }
  return { keys, problems };
}

/** A row in the form that parseAnswers() takes, with the columns that are no answers apart. */
export interface RowCells {
  code?: string;
  name?: string;
  target?: string;
  raw: Record<string, unknown>;
}

export function rowFromCells(keys: readonly string[], cells: readonly string[], order?: DateOrder): RowCells {
  const record: Record<string, unknown> = {};
  for (const [at, key] of keys.entries()) {
    const cell = cells[at]?.trim() ?? '';
    if (key !== '' && cell !== '') record[key] = cell;
  }
  return rowFromRecord(record, order);
}

/** The same for a record with values; its own keys may also be in kebab-case. */
export function rowFromRecord(record: Record<string, unknown>, order?: DateOrder): RowCells {
  const row: RowCells = { raw: Object.create(null) as Record<string, unknown> };
  for (const [name, value] of Object.entries(record)) {
    const key = camel(name);
    if ((rowKeys as readonly string[]).includes(key)) {
      const text = String(value ?? '').trim();
      if (text !== '') row[key as RowKey] = text;
    } else row.raw[key] = dateColumns.has(key) ? spreadsheetDate(value, order) : value;
  }
  const { education, field } = row.raw;
  if (field !== undefined && typeof education === 'string' && !education.includes(':')) {
    row.raw.education = `${education}:${String(field)}`;
  }
  if (typeof row.raw.education === 'string' || field === undefined) delete row.raw.field;
  return row;
}

/** Days between the first day of spreadsheets (1899-12-30) and 1970-01-01. */
const spreadsheetEpoch = 25_569;

/** Day numbers of spreadsheets, dates with a time of midnight, and dates whose order of numbers was told. */
function spreadsheetDate(value: unknown, order: DateOrder | undefined): unknown {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return value;
  const serial = /^(\d{4,5})(?:\.0+)?$/.exec(text);
  if (serial && (serial[1]!.length === 5 || typeof value === 'number'))
    return dayFromNumber(Number(serial[1]) - spreadsheetEpoch);
  const date = text.replace(/[ T]0{1,2}:00(:00(\.0+)?)?Z?$/, '');
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(date);
  if (!numbers || !order) return date;
  const [a, b, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
  return order === 'dmy' ? makeDay(year, b, a) : makeDay(year, a, b);
}

/** A name for the files of a person: harmless on every system, and never empty. */
export function fileNameOf(code: string): string {
  const plain = code
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60);
  if (plain === '') return 'person';
  return /^(con|prn|aux|nul|com\d|lpt\d|summary|errors|results)(\.|$)/i.test(plain) ? `_${plain}` : plain;
}
