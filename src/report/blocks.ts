import type { PlainDate } from '../core/model/basics.ts';
import type { Tone } from './styler.ts';

/** The number of a source in the report's list, with its address. */
export interface Cite {
  n: number;
  url: string;
}

/** A run of text with one meaning. A span that is exactly `\n` begins a new line; other line ends are spaces. */
export type Span =
  | string
  | {
      text: string;
      tone?: Tone;
      href?: string;
      code?: boolean /** A remark on what stands before it. */;
      remark?: boolean;
    }
  | { cite: Cite };
export type Rich = string | Span[];

export interface ListItem {
  text: Rich;
  items?: ListItem[];
}

export interface Column {
  title: string;
  /** May become narrower and wrap; the others keep their natural width. */
  flexible?: boolean;
  /** Does not become narrow for the sake of the others: terms that stand before their text. */
  keep?: boolean;
  /** Left out of the text format where the terminal is narrow: it only repeats in sentences what the others say. */
  wideOnly?: boolean;
  align?: 'right';
}

export interface TimelineBar {
  n: number;
  kind: 'work' | 'study' | 'wait' | 'apply';
  kindWord: string;
  title: string;
  start: PlainDate;
  end: PlainDate;
  critical: boolean;
  /** The bar in one sentence, for reading aloud. */
  spoken: string;
  /** What would have served instead, and when the goal would then be reached. */
  alternatives: { label: string; end: PlainDate }[];
}

export interface TimelineBlock {
  kind: 'timeline';
  title: string;
  from: PlainDate;
  to: PlainDate;
  bars: TimelineBar[];
  /** Milestones, deadlines and the goal. */
  marks: { date: PlainDate; label: string; kind: 'milestone' | 'deadline' | 'finish'; spoken: string }[];
  /** The whole drawing in one sentence. */
  spoken: string;
}

export interface StepItem {
  id: string;
  n: number;
  /** `1. i-job: Immigration Services Assistant`. */
  title: string;
  when: string;
  facts: string[];
  /** Sentences: why, what it serves, alternatives. */
  why: string[];
  cites: Cite[];
}

/** Amounts by year; `currency` words are already in the texts. */
export interface ChartBlock {
  kind: 'chart';
  title: string;
  columns: string[];
  note: string;
  rows: { label: string; values: { amount: number; text: string }[] }[];
}

/** A page to fill in by hand. */
export interface FormBlock {
  kind: 'form';
  rows: {
    label: string;
    /** What the report proposes. */
    proposed: string[];
    /** Empty lines to write on. */
    lines: number;
  }[];
}

/**
 * What a report says, in order. Writers differ only in syntax, width and escaping: whatever stands in a block must
 * come out in every format.
 */
export type Block =
  | { kind: 'title'; text: string; aside?: string; tone?: Tone }
  | {
      kind: 'heading';
      level: 2 | 3;
      text: string /** A count behind it. */;
      aside?: string /** Facts on the same line where there is room. */;
      tail?: string;
      /** Begins a new sheet of paper. */
      newPage?: boolean;
    }
  | { kind: 'paragraph'; text: Rich }
  | { kind: 'callout'; tone: 'good' | 'bad' | 'warn' | 'unknown' | 'muted'; text: Rich }
  | { kind: 'list'; items: ListItem[]; ordered?: boolean }
  | {
      kind: 'facts';
      rows: { term: string; text: Rich }[];
      /** The report in a few lines at its head: left out of the text format, which says the same right below. */
      glance?: boolean;
    }
  | FormBlock
  | {
      kind: 'table';
      columns: Column[];
      rows: Rich[][];
      caption: string;
      bare?: boolean /** In the text format a few lines for each row: its name with the short columns, then the rest. */;
      compact?: boolean;
    }
  | TimelineBlock
  | {
      kind: 'steps' /** Names the plan, for ticks kept by a browser. */;
      key: string;
      items: StepItem[];
      hint: string;
    }
  | ChartBlock
  | { kind: 'sources'; items: SourceItem[] };

export interface SourceItem {
  n: number;
  id: string;
  title: string;
  url: string;
  /** Publisher and kind, dates. */
  about: string;
  dates: string;
}

/** A report ready for a writer. */
export interface Document {
  /** For the HTML head; plain text. */
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
  blocks: Block[];
}

/** The plain text of rich text, for places that know no markup. */
export function plainText(text: Rich): string {
  if (typeof text === 'string') return text;
  return text
    .map((span) => (typeof span === 'string' ? span : 'cite' in span ? `[${span.cite.n}]` : span.text))
    .join('');
}

/** Joins rich parts with a separator. */
export function joinRich(parts: Rich[], separator: string): Span[] {
  return parts.flatMap((part, i) => [
    ...(i > 0 ? [separator] : []),
    ...(typeof part === 'string' ? [part] : part),
  ]);
}
