import { type Column, joinRich, plainText, type Rich, type Span } from '../../blocks.ts';
import {
  type Line,
  lineWidth,
  type Page,
  type Piece,
  paint,
  paragraph,
  piecesOf,
  shown,
  wrap,
} from './pieces.ts';
import { textWidth } from './width.ts';

interface Table {
  columns: Column[];
  rows: Rich[][];
  /** Without a line of column titles: the first column's words speak for themselves. */
  bare?: boolean;
  compact?: boolean;
}

const indent = '  ';
const gap = 2;
/** Narrower columns would break most words. */
const leastColumn = 14;
/** Short words and a source number or two fit without a break. */
const easyColumn = 9;
/** The part of the line that a column of terms may keep for itself. */
const keptShare = 0.4;
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
  if (shown.compact) return shown.rows.flatMap((row) => compactRow(shown, row, page));
  const widths = columnWidths(shown, page);
  return widths ? columnLines(shown, widths, page) : shown.rows.flatMap((row) => record(shown, row, page));
}

function columnLines({ columns, rows, bare }: Table, widths: number[], page: Page): string[] {
  const lines: string[] = [];
  const put = (cells: Line[][]) => {
    const height = Math.max(...cells.map((cell) => cell.length));
    for (let i = 0; i < height; i++) {
      const parts = cells.map((cell, c) =>
        paint(cell[i] ?? [], page, widths[c], columns[c]!.align ?? 'left'),
      );
      lines.push((indent + parts.join(' '.repeat(gap))).trimEnd());
    }
  };
  if (!bare)
    put(columns.map((column, c) => wrap([{ text: shown(column.title, page), tone: 'heading' }], widths[c]!)));
  for (const row of rows) {
    const cells = row.map(withoutRemarks);
    put(cells.map((cell, c) => wrap(piecesOf(cell, page), widths[c]!)));
    const below = ' '.repeat(indent.length + widths[0]! + gap);
    for (const remark of row.flatMap(remarksOf)) lines.push(...paragraph([remark], page, below));
  }
  return lines;
}

/** The width of each column, or undefined when they do not fit side by side. */
function columnWidths({ columns, rows: all, bare }: Table, page: Page): number[] | undefined {
  const rows = all.map((row) => row.map(withoutRemarks));
  const room = page.width - indent.length - gap * (columns.length - 1);
  const natural = columns.map((column, c) => {
    const title = bare ? 0 : textWidth(shown(column.title, page));
    return Math.max(title, ...rows.map((row) => naturalWidth(piecesOf(row[c]!, page))), 1);
  });
  if (sum(natural) <= room) return natural;
  const words = columns.map((column, c) =>
    Math.max(
      bare ? 0 : longestWord(shown(column.title, page)),
      ...rows.map((row) => longestWord(shown(plainText(row[c]!), page))),
    ),
  );
  const first = columns.findIndex((column) => column.flexible);
  // Whole words everywhere; else long words may break, but not in the first flexible column, where ids stand.
  const whole = columns.map((column, c) =>
    column.flexible ? Math.min(natural[c]!, Math.max(words[c]!, leastColumn)) : words[c]!,
  );
  const broken = whole.map((width, c) =>
    columns[c]!.flexible && c !== first ? Math.min(width, leastColumn) : width,
  );
  const least = sum(whole) <= room ? whole : broken;
  if (sum(least) > room) return undefined;
  const eased = least.map((width, c) =>
    columns[c]!.flexible
      ? width
      : Math.min(natural[c]!, Math.max(width, columns[c]!.keep ? room * keptShare : easyColumn)),
  );
  const start = sum(eased) <= room ? eased.map(Math.floor) : least;
  const flexible = columns.map((column) => column.flexible === true);
  const fixed = flexible.map((is) => !is);
  return shared(shared(start, natural, flexible, room), natural, fixed, room);
}

/** Gives what is left to the chosen columns that want more, the narrowest first. */
function shared(start: number[], natural: number[], chosen: boolean[], room: number): number[] {
  const widths = [...start];
  let left = room - sum(widths);
  while (left > 0) {
    const open = widths.flatMap((width, c) => (chosen[c] && width < natural[c]! ? [c] : []));
    if (open.length === 0) break;
    const narrowest = Math.min(...open.map((c) => widths[c]!));
    for (const c of open) {
      if (left > 0 && widths[c] === narrowest) {
        widths[c] = narrowest + 1;
        left--;
      }
    }
  }
  return widths;
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map(textWidth));
}

/** Remarks stand below their row, where they have room. */
function remarksOf(cell: Rich): Span[] {
  return typeof cell === 'string' ? [] : cell.filter(isRemark);
}

function withoutRemarks(cell: Rich): Rich {
  if (typeof cell === 'string') return cell;
  return cell.filter((span, i) => !isRemark(span) && !(span === '\n' && isRemark(cell[i + 1])));
}

function isRemark(span: Span | undefined): boolean {
  return typeof span === 'object' && 'remark' in span && span.remark === true;
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

function naturalWidth(pieces: Piece[]): number {
  return Math.max(...wrap(pieces, Number.POSITIVE_INFINITY).map(lineWidth));
}

/** A row without columns: its first cell, and below it the others with their titles. */
function record({ columns, bare }: Table, row: Rich[], page: Page): string[] {
  const spansOf = (cell: Rich): Span[] => (typeof cell === 'string' ? [cell] : cell);
  const rest = row.flatMap((cell, c) =>
    c === 0 || plainText(cell) === ''
      ? []
      : [bare ? spansOf(cell) : [`${columns[c]!.title}: `, ...spansOf(cell)]],
  );
  const oneLine = rest.every((spans) => !spans.includes('\n'));
  const below = oneLine && rest.length > 0 ? [joinRich(rest, page.m.words.separator)] : rest;
  return [
    ...paragraph(row[0]!, page, indent),
    ...below.flatMap((spans) => paragraph(spans, page, indent.repeat(2))),
  ];
}

/** The first line of the first cell with the short columns at the right; below, each other cell on one line. */
function compactRow({ columns }: Table, row: Rich[], page: Page): string[] {
  const { separator } = page.m.words;
  const [first = [], ...about] = cellLines(row[0]!);
  const of = (fits: (column: Column) => boolean) =>
    row.filter((cell, c) => c > 0 && fits(columns[c]!) && plainText(cell) !== '');
  const short: Line = piecesOf(
    joinRich(
      of((column) => !column.flexible),
      separator,
    ),
    page,
  );
  const name = piecesOf(first, page);
  const room = page.width - indent.length - lineWidth(name) - lineWidth(short);
  const below: Rich[] = [about.flatMap((line, i): Span[] => [...(i > 0 ? [separator] : []), ...line])];
  const head: string[] = [];
  if (room >= gap) head.push(indent + paint(name, page, lineWidth(name) + room) + paint(short, page));
  else {
    head.push(...paragraph(first, page, indent));
    below[0] = joinRich([...of((column) => !column.flexible), below[0]!], separator);
  }
  for (const cell of of((column) => column.flexible === true))
    below.push(
      joinRich(cellLines(cell), /\.$/m.test(plainText(cell)) ? ' ' : page.m.words.clauses(['', ''])),
    );
  return [...head, ...below.flatMap((text) => paragraph(text, page, indent.repeat(2)))];
}

/** The lines of a cell, without their ends. */
function cellLines(cell: Rich): Span[][] {
  if (typeof cell === 'string') return [[cell]];
  const lines: Span[][] = [[]];
  for (const span of cell) {
    if (span === '\n') lines.push([]);
    else lines.at(-1)!.push(span);
  }
  return lines;
}

/** A row as one line of sentences: `met: U.S. citizen. you: US. (source 1)`. */
function spokenRow({ columns, bare }: Table, row: Rich[], page: Page): string[] {
  const spans: Piece[] = [];
  row.forEach((cell, c) => {
    const pieces = piecesOf(cell, page).map((piece) => (piece.text === '\n' ? { text: '. ' } : piece));
    if (pieces.every((piece) => piece.text === '')) return;
    if (!bare) spans.push({ text: page.m.words.labelled(shown(columns[c]!.title, page), '') });
    spans.push(...pieces, { text: bare && c === 0 ? ': ' : '. ' });
  });
  const tidy = spans.map((piece, i) =>
    piece.text === '. ' && /[.?!:]\s*$/.test(spans[i - 1]?.text ?? '') ? { text: ' ' } : piece,
  );
  return wrap(tidy, page.width - indent.length).map(
    (line, i) => (i === 0 ? '' : indent) + paint(line, page).trimEnd(),
  );
}
