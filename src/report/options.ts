import type { Messages } from '../messages/language.ts';
import type { CalendarWriter } from './calendar.ts';
import type { Styler } from './styler.ts';
import { plainStyler } from './styler.ts';

export const reportFormats = ['text', 'json', 'md', 'html', 'csv', 'ics', 'mermaid', 'dot'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Which formats each report can be written in. */
export const formatsOf = {
  plan: ['text', 'json', 'md', 'html', 'csv', 'ics'],
  match: ['text', 'json', 'md', 'html', 'csv'],
  explain: ['text', 'json', 'md', 'html', 'csv'],
  list: ['text', 'json', 'md', 'html', 'csv'],
  show: ['text', 'json', 'md', 'html'],
  compare: ['text', 'json', 'md', 'html', 'csv'],
  map: ['text', 'json', 'md', 'html', 'mermaid', 'dot'],
  progress: ['text', 'json', 'md', 'html', 'ics'],
  whatIf: ['text', 'json', 'md', 'html'],
  group: ['text', 'json', 'md', 'html'],
} as const satisfies Record<string, readonly ReportFormat[]>;
export type ReportKind = keyof typeof formatsOf;

export interface RenderOptions {
  format: ReportFormat;
  /** Columns of the text format. */
  width: number;
  styler: Styler;
  /** Only ASCII signs for bars, bullets and dots; names keep their letters. */
  ascii: boolean;
  /** Plain sentences from top to bottom: no bars, no columns. */
  accessible: boolean;
  /** Leaves out the person's answers and what they could be read from. */
  redact?: boolean;
  /** A last page to fill in with an adviser. */
  adviser?: boolean;
  /** The page goes to paper: a browser makes it a PDF file. */
  print?: boolean;
  /** Long lists whole also in the text format. */
  all?: boolean;
  /** Gives calendars their syntax; without it there is no `ics`. */
  loadCalendarWriter?: () => Promise<CalendarWriter>;
  /** The language of the report's own words. */
  messages?: Messages;
}

/** Reports that are also printed: as HTML, which a browser makes into a PDF file. */
export const printed = [
  'plan',
  'match',
  'explain',
  'show',
  'compare',
  'map',
  'progress',
  'whatIf',
] as const satisfies readonly ReportKind[];

/** Plain text, 80 columns; what tests and library users start from. */
export const plainOptions: RenderOptions = {
  format: 'text',
  width: 80,
  styler: plainStyler,
  ascii: false,
  accessible: false,
};
