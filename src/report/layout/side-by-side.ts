import { type Block, plainText, type Rich, type Span } from '../blocks.ts';
import type { Wording } from '../phrases.ts';

/** One aspect with a cell for each entry. */
export interface ComparedRow {
  aspect: string;
  cells: Rich[];
  differs: boolean;
  /** At least one entry says something. */
  known: boolean;
}

export interface Comparison {
  titles: string[];
  rows: ComparedRow[];
}

/** One line of a comparison: what it is called, and what each entry says to it. */
export interface Aspect<Entry> {
  name: string;
  /** What an empty cell says; the usual words where absent. */
  missing?: string;
  of: (entry: Entry) => Rich[];
}

export function rowsOf<Entry>(w: Wording, entries: Entry[], aspects: Aspect<Entry>[]): ComparedRow[] {
  return aspects.map(({ name, of, missing = w.m.pages.compare.nothing }) =>
    row(
      name,
      missing,
      entries.map((entry) => lines(of(entry))),
    ),
  );
}

/** What some entry says something to; the aspects in which they differ first. */
export function differencesFirst(rows: ComparedRow[]): ComparedRow[] {
  const known = rows.filter((entry) => entry.known);
  return [...known.filter((entry) => entry.differs), ...known.filter((entry) => !entry.differs)];
}

/** A table of what differs and one of what is shared. */
export function sideBySide(w: Wording, titles: string[], rows: ComparedRow[]): Block[] {
  const { compare } = w.m.pages;
  const table = (heading: string, chosen: ComparedRow[]): Block[] =>
    chosen.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: heading },
          {
            kind: 'table',
            caption: heading,
            columns: [{ title: compare.aspect }, ...titles.map((text) => ({ title: text, flexible: true }))],
            rows: chosen.map((entry) => [[{ text: entry.aspect, tone: 'strong' }], ...entry.cells]),
          },
        ];
  const differing = rows.filter((entry) => entry.differs);
  return [
    ...(differing.length === 0 && titles.length > 1
      ? [{ kind: 'paragraph' as const, text: compare.noDifferences }]
      : table(compare.differences, differing)),
    ...table(
      titles.length > 1 ? compare.same : compare.only,
      rows.filter((entry) => !entry.differs),
    ),
  ];
}

/** Cells are the same when their words are; source numbers do not count. */
function row(aspect: string, missing: string, cells: Rich[]): ComparedRow {
  const words = cells.map((cell) =>
    plainText(
      typeof cell === 'string' ? cell : cell.filter((span) => typeof span === 'string' || !('cite' in span)),
    ),
  );
  const filled = cells.map((cell) => (plainText(cell) === '' ? missing : cell));
  const known = words.some((text) => text.trim() !== '');
  return { aspect, cells: filled, known, differs: new Set(words.map((text) => text.trim())).size > 1 };
}

/** Several texts of a cell, each on its own line. */
function lines(texts: Rich[]): Rich {
  return texts
    .filter((text) => plainText(text) !== '')
    .flatMap((text, i): Span[] => [...(i > 0 ? ['\n'] : []), ...(typeof text === 'string' ? [text] : text)]);
}
