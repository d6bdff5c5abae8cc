import { type Block, type Document, joinRich, plainText, type Rich, type Span } from '../blocks.ts';
import { type FindingStatus, type Mark, type Marked, statementMarks, type Wording } from '../phrases.ts';
import { type SourceBook, sourceItems } from '../sources-book.ts';
import type { Tone } from '../styler.ts';

export const statusTone: Record<FindingStatus, Tone> = {
  met: 'good',
  waived: 'good',
  missing: 'bad',
  unknown: 'unknown',
  'at-hiring': 'muted',
  deadline: 'warn',
  'not-applicable': 'muted',
};

export const verdictTone = {
  eligible: 'good',
  reachable: 'accent',
  undetermined: 'unknown',
  closed: 'bad',
} as const;

/** Text with its source numbers behind it. */
export function cited(text: Rich, cites: Span[]): Rich {
  return cites.length === 0
    ? text
    : [
        ...(typeof text === 'string' ? [text] : text),
        ' ',
        ...joinRich(
          cites.map((c) => [c]),
          ' ',
        ),
      ];
}

/** A statement of the catalog with its marks and source numbers. */
export function statement(w: Wording, book: SourceBook, fact: Marked & { text: string }): Rich {
  const marks = statementMarks(w, fact, book.citeText);
  const text: Span[] = [fact.text];
  for (const mark of marks) text.push(' ', { text: `(${mark.text})`, tone: mark.check ? 'warn' : 'muted' });
  return cited(text, book.cite(fact.sources));
}

/** Notes below a cell or list item, each on its own line. */
export function withMarks(text: Rich, marks: Mark[]): Rich {
  if (marks.length === 0) return text;
  const spans: Span[] = typeof text === 'string' ? [text] : [...text];
  for (const mark of marks) spans.push('\n', markSpan(mark));
  return spans;
}

export function markSpan({ text, check }: Mark): Span {
  return { text, tone: check ? 'warn' : 'muted', remark: true };
}

/** A heading and a list, or nothing when the list is empty. */
export function section(heading: string, items: Rich[], level: 2 | 3 = 2): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level, text: heading },
    { kind: 'list', items: items.map((text) => ({ text })) },
  ];
}

/** The numbered sources; only those of `ids` where given. */
export function sourcesSection(w: Wording, book: SourceBook, ids?: string[]): Block[] {
  const items = sourceItems(w, book).filter((item) => !ids || ids.includes(item.id));
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: w.m.plan.headings.sources },
    { kind: 'sources', items },
  ];
}

/** The glossary entries whose terms occur in the report, as a section. */
export function glossarySection(w: Wording, blocks: Block[]): Block[] {
  const text = blocks.map(blockText).join('\n').toLowerCase();
  const found = [...w.catalog.glossary.values()].filter(({ term }) => occurs(text, term.toLowerCase()));
  if (found.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: w.m.plan.headings.glossary },
    { kind: 'facts', rows: found.map(({ term, text: meaning }) => ({ term, text: meaning })) },
  ];
}

/** True when the term stands in the text as whole words (a plural s may follow). */
function occurs(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + term.length).replace(/^s/, '')[0] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/** A question, with the flag that answers it. */
export function withFlag(question: string, flag: string | undefined): Rich {
  return flag === undefined ? question : [`${question} `, { text: flag, code: true, tone: 'accent' }];
}

/** All words of a block, for searching. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return [block.text, 'tail' in block ? block.tail : ''].join(' ');
    case 'paragraph':
    case 'callout':
      return plainText(block.text);
    case 'list':
      return block.items.map((item) => plainText(item.text)).join('\n');
    case 'facts':
      return block.rows.map((row) => `${row.term} ${plainText(row.text)}`).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(plainText).join(' ')).join('\n');
    case 'timeline':
      return block.bars.map((bar) => `${bar.kindWord} ${bar.title}`).join('\n');
    case 'steps':
      return block.items.map((item) => [item.title, ...item.facts, ...item.why].join('\n')).join('\n');
    case 'form':
      return block.rows.map((row) => [row.label, ...row.proposed].join(' ')).join('\n');
    case 'chart':
    case 'sources':
      return '';
  }
}

export function toDocument(w: Wording, title: string, blocks: Block[]): Document {
  return { title, language: w.m.words.language, direction: w.m.words.direction, blocks };
}
