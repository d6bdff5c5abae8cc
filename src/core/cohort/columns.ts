import { type AnswerProblem, answerKeys } from '../answers/answers.ts';
import { camel, factKeys } from '../answers/parse-answers.ts';
import { shown } from '../answers/parse-values.ts';
import type { Catalog } from '../model/catalog.ts';
import { nearestName } from '../text/nearest.ts';
import { dayFromNumber, isDay, makeDay } from '../time/plain-date.ts';

/** Columns of a row that are no answers. */
export const rowKeys = ['code', 'name', 'target'] as const;
export type RowKey = (typeof rowKeys)[number];

/** `field` may stand in a column of its own beside `education`. */
const fieldColumn = 'field';
const dateColumns = new Set(['birthDate', 'start', 'asOf']);
/** Columns with dates among other things, such as `US:3/4/2018`. */
const mixedColumns = new Set(['residence', 'education', 'studying']);

/** Keys of an answers file that say something about the file. */
const fileKeys = ['schema', 'asOf'] as const;

/** All columns that a table may have. */
export const columnKeys = (catalog: Catalog): string[] => [
  ...rowKeys,
  ...answerKeys
    .filter((key) => !(fileKeys as readonly string[]).includes(key))
    .flatMap((key) => (key === 'education' ? [key, fieldColumn] : [key])),
  ...factKeys(catalog),
  ...fileKeys,
];

/** How dates made of numbers are to be read where the numbers alone do not tell. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** The columns of a table by key, in the order of the table; an empty title is an empty column. */
export function readHeader(
  titles: readonly string[],
  catalog: Catalog,
): { keys: string[]; problems: AnswerProblem[] } {
  const known = columnKeys(catalog);
  const byFolded = new Map(known.map((key) => [key.toLowerCase(), key]));
  const problems: AnswerProblem[] = [];
  const keys = titles.map((title) => byFolded.get(camel(title).toLowerCase()) ?? title.trim());
  for (const [at, key] of keys.entries()) {
    if (key === '') continue;
    const wrong = { key: shown(key), given: '' };
    if (!known.includes(key)) {
      const nearest = nearestName(camel(key), known);
      const accepted = { form: 'column' } as const;
      problems.push({ ...wrong, reason: 'unknown-key', accepted, ...(nearest ? { nearest } : {}) });
    } else if (keys.indexOf(key) < at) {
      const places = [keys.indexOf(key), at].map((place) => String(place + 1));
      problems.push({ ...wrong, reason: 'contradiction', accepted: { form: 'column-once', values: places } });
    }
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
    } else row.raw[key] = readDates(key, value, order);
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

function readDates(key: string, value: unknown, order: DateOrder | undefined): unknown {
  if (dateColumns.has(key)) return spreadsheetDate(value, order);
  if (!mixedColumns.has(key) || typeof value !== 'string' || !order) return value;
  return value.replace(numericDates, (date) => inOrder(date, order) ?? date);
}

const numericDates = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/g;

/** A text that holds a date made of numbers with the year last. */
export const holdsNumericDate = (text: string): boolean => text.search(numericDates) >= 0;

function inOrder(date: string, order: DateOrder): string | undefined {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(date);
  if (!numbers) return undefined;
  const [a, b, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
  const day = order === 'dmy' ? makeDay(year, b, a) : makeDay(year, a, b);
  // In the order told it is no day: the other order is not tried, and the message names both.
  return isDay(day) ? day : `${date} (${order})`;
}

/** Day numbers of spreadsheets, dates with a time of midnight, and dates whose order of numbers was told. */
function spreadsheetDate(value: unknown, order: DateOrder | undefined): unknown {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return value;
  const serial = /^(\d{4,5})(?:\.0+)?$/.exec(text);
  if (serial && (serial[1]!.length === 5 || typeof value === 'number'))
    return dayFromNumber(Number(serial[1]) - spreadsheetEpoch);
  const date = text.replace(/[ T]0{1,2}:00(:00(\.0+)?)?Z?$/, '');
  return (order && inOrder(date, order)) ?? date;
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
