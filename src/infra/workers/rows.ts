import { createReadStream, statSync } from 'node:fs';
import { type CsvError, parse } from 'csv-parse';
import { type RowSource, type SourceRow, SystemError, TableError } from '../../ports.ts';

/** The longest row, in characters: longer ones are no people. */
const longestRow = 1_000_000;

/** What stands in the text in place of a line that is longer. */
const tooLong = '\0too long\0';

/** Rows of a CSV file or lines of JSON, read as they are asked for. Blank rows are left out but counted. */
export function readRows(path: string, form: 'csv' | 'jsonl'): RowSource {
  const count = { read: 0 };
  const whole = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false })?.size;
  const text = withoutLongLines(textOf(path, count));
  const rows = form === 'csv' ? csvRows(text) : lines(text);
  return {
    progress: () => ({ read: count.read, ...(whole === undefined ? {} : { whole }) }),
    [Symbol.asyncIterator]: () => rows[Symbol.asyncIterator](),
  };
}

/** The text of a file or of stdin, in pieces: UTF-8, or UTF-16 where its first bytes say so. */
async function* textOf(path: string, count: { read: number }): AsyncGenerator<string> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      count.read += piece.length;
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new TableError('encoding', 'not UTF-8');
    if (code?.startsWith('E') && !code.startsWith('ERR_')) throw new SystemError(code, path);
    throw error;
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text in whole lines. A line that is too long is never held: a mark stands in its place. */
async function* withoutLongLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let leaving = false;
  for await (const piece of text) {
    rest += piece;
    const first = rest.search(/[\r\n]/);
    if (first < 0) {
      leaving ||= rest.length > longestRow;
      if (leaving) rest = '';
      continue;
    }
    if (leaving || first > longestRow) rest = tooLong + rest.slice(first);
    leaving = false;
    const end = Math.max(rest.lastIndexOf('\n'), rest.lastIndexOf('\r')) + 1;
    yield rest.slice(0, end);
    rest = rest.slice(end);
  }
  if (leaving || rest !== '') yield leaving ? tooLong : rest;
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<SourceRow> {
  let rest = '';
  let number = 0;
  const row = (line: string): SourceRow[] => {
    if (line.trim() === tooLong) return [{ number, longerThan: longestRow }];
    return line.trim() === '' ? [] : [{ number, text: line }];
  };
  for await (const piece of text) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop()!;
    for (const line of parts) {
      number++;
      yield* row(line);
    }
  }
  number++;
  yield* row(rest);
}

async function* csvRows(text: AsyncGenerator<string>): AsyncGenerator<SourceRow> {
  let start = '';
  for (let next = await text.next(); !next.done; next = await text.next()) {
    start += next.value;
    if (/[\r\n]/.test(start.replace(/^\s*sep=.\r?\n/i, ''))) break;
  }
  const told = /^\s*sep=(.)\r?\n/i.exec(start);
  const body = told ? start.slice(told[0].length) : start;
  const parser = parse({
    delimiter: told?.[1] ?? delimiterOf(body),
    relax_column_count: true,
    relax_quotes: true,
    // A row with line breaks in its cells; lines that are too long are marked before.
    max_record_size: 2 * longestRow,
  });
  const feeding = feed(parser, body, text);
  let number = told ? 1 : 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number++;
      if (cells[0]?.trim() === tooLong) yield { number, longerThan: longestRow };
      else if (cells.some((cell) => cell.trim() !== '')) yield { number, cells };
    }
    await feeding;
  } catch (error) {
    throw tableError(error, number + 1);
  }
}

async function feed(
  parser: ReturnType<typeof parse>,
  start: string,
  rest: AsyncGenerator<string>,
): Promise<void> {
  try {
    parser.write(start);
    for await (const piece of rest) {
      if (!parser.write(piece))
        await new Promise((resolve) => parser.once('drain', resolve).once('close', resolve));
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

/** The sign that parts the titles: the one that stands between them most often. */
function delimiterOf(text: string): string {
  const [titles = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n|\r/);
  const count = (sign: string) => titles.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function tableError(error: unknown, row: number): unknown {
  const code = (error as CsvError).code as string | undefined;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new TableError('quotes', 'a quote is not closed', row);
  if (code === 'CSV_MAX_RECORD_SIZE') return new TableError('too-long', 'too long', row);
  return code?.startsWith('CSV_') ? new TableError('other', (error as Error).message, row) : error;
}
