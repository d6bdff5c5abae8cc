import { type Column, plainText, type Rich } from '../../blocks.ts';
import { clean } from '../clean.ts';
import { type Line, lineWidth, type Page, paint, paragraph, type Piece, piecesOf, wrap } from './pieces.ts';
import { textWidth } from './width.ts';

interface Table {
  columns: Column[];
  rows: Rich[][];
  /** Without a line of column titles: the first column's words speak for themselves. */
  bare?: boolean;
}

const indent = '  ';
const gap = 2;
/** Narrower columns would break most words. */
const leastColumn = 14;
/** From this width on, a terminal has room for columns that explain. */
const wideTerminal = 110;

/** A table in columns; as a list of records where the terminal is too narrow; as sentences to be read aloud. */
export function tableLines(table: Table, page: Page): string[] {
  const keep = table.columns.map((column) => !column.wideOnly || page.width >= wideTerminal);
  const shown: Table = {
    ...table,
    columns: table.columns.filter((_, i) => keep[i]),
    rows: table.rows.map((row) => row.filter((_, i) => keep[i])),
  };
  if (page.accessible) return shown.rows.flatMap((row) => spokenRow(shown, row, page));
  const widths = columnWidths(shown, page);
  return widths ? columnLines(shown, widths, page) : shown.rows.flatMap((row) => record(shown, row, page));
}

function columnLines({ columns, rows, bare }: Table, widths: number[], page: Page): string[] {
  const lines: string[] = [];
  const put = (cells: Line[][]) => {
    const height = Math.max(...cells.map((cell) => cell.length));
    for (let i = 0; i < height; i++) {
      const parts = cells.map((cell, c) => paint(cell[i] ?? [], page, widths[c], columns[c]!.align ?? 'left'));
      lines.push((indent + parts.join(' '.repeat(gap))).trimEnd());
    }
  };
  if (!bare) put(columns.map((column, c) => wrap([{ text: clean(column.title), tone: 'heading' }], widths[c]!)));
  for (const row of rows) put(row.map((cell, c) => wrap(piecesOf(cell, page), widths[c]!)));
  return lines;
}

/** The width of each column, or undefined when they do not fit side by side. */
function columnWidths({ columns, rows, bare }: Table, page: Page): number[] | undefined {
  const room = page.width - indent.length - gap * (columns.length - 1);
  const cap = Math.max(8, Math.floor(room / 6));
  const natural = columns.map((column, c) => {
    const title = bare ? 0 : textWidth(clean(column.title));
    return Math.max(title, ...rows.map((row) => naturalWidth(piecesOf(row[c]!, page))), 1);
  });
  if (sum(natural) <= room) return natural;
  const widths = natural.map((width, c) => (columns[c]!.flexible ? width : Math.min(width, cap)));
  let open = columns.flatMap((column, c) => (column.flexible ? [c] : []));
  let left = room - sum(widths.filter((_, c) => !columns[c]!.flexible));
  while (open.length > 0) {
    const share = Math.floor(left / open.length);
    const small = open.filter((c) => natural[c]! <= share);
    if (small.length === 0) {
      if (share < leastColumn) return undefined;
      for (const c of open) widths[c] = share;
      break;
    }
    for (const c of small) left -= natural[c]!;
    open = open.filter((c) => !small.includes(c));
  }
  return left < 0 ? undefined : widths;
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

function naturalWidth(pieces: Piece[]): number {
  return Math.max(...wrap(pieces, Number.POSITIVE_INFINITY).map(lineWidth));
}

/** One row below the other: the first two cells, then the rest with their titles. */
function record({ columns, rows: _rows, bare }: Table, row: Rich[], page: Page): string[] {
  const lines: string[] = [];
  row.forEach((cell, c) => {
    if (plainText(cell) === '') return;
    const label = c === 0 || bare ? '' : `${columns[c]!.title}: `;
    const first = c === 0 ? indent : indent.repeat(2);
    lines.push(...paragraph([label, ...(typeof cell === 'string' ? [cell] : cell)], page, first));
  });
  return lines;
}

/** A row as one line of sentences: `met: U.S. citizen. you: US. (source 1)`. */
function spokenRow({ columns, bare }: Table, row: Rich[], page: Page): string[] {
  const spans: Piece[] = [];
  row.forEach((cell, c) => {
    const pieces = piecesOf(cell, page).map((piece) => (piece.text === '\n' ? { text: '. ' } : piece));
    if (pieces.every((piece) => piece.text === '')) return;
    if (!bare) spans.push({ text: page.m.words.labelled(clean(columns[c]!.title), '') });
    spans.push(...pieces, { text: bare && c === 0 ? ': ' : '. ' });
  });
  const tidy = spans.map((piece) => ({ ...piece, text: piece.text.replace(/\.\.\s/g, '. ') }));
  return wrap(tidy, page.width - indent.length).map((line, i) => (i === 0 ? '' : indent) + paint(line, page).trimEnd());
}
