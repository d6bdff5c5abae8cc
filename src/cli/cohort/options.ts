import { type DateOrder, dateOrders } from '../../core/cohort/columns.ts';
import { cohortText, errorText } from '../../messages/spoken.ts';
import { formatsOf, type ReportFormat, reportFormats } from '../../report/options.ts';
import { UserError } from '../errors.ts';
import type { Flags } from '../flags.ts';
import { choice } from '../input/choice.ts';
import { clean } from '../text.ts';
import { type Depth, depths } from './setup.ts';

/** The flags of `cohort` besides the common ones. */
export interface CohortFlags extends Flags {
  out?: string;
  template?: string;
  errors?: string;
  jobs?: string;
  depth?: string;
  minCell?: string;
  resume?: boolean;
  exitZero?: boolean;
  dates?: string;
  from?: string;
  target?: string;
  nameFiles?: boolean;
}

/** What to do with a file of people. */
export interface CohortOptions {
  path: string;
  form: 'csv' | 'jsonl';
  depth: Depth;
  /** Folder for the reports of each person, and their formats. */
  out?: string;
  formats: ReportFormat[];
  /** What the result is without a folder: a line for each person, or the summary of the group. */
  result: 'lines' | 'summary';
  jobs?: number;
  minCell: number;
  dateOrder?: DateOrder;
}

const summaryFormats = formatsOf.group;
const mostJobs = 256;

/** What `--from` takes. */
const inputForms = ['csv', 'jsonl'] as const;

/** What a file holds by its name; stdin has lines, so that each part of a cut file is read alike. */
const formOf = (path: string): (typeof inputForms)[number] =>
  path === '-' || /\.(jsonl|ndjson)$/i.test(path) ? 'jsonl' : 'csv';

/** Forms of the one result by the ending of its file. Of lines, only pages are a summary: the rest stays lines. */
const resultForms = {
  csv: { html: 'html', htm: 'html', md: 'md', markdown: 'md', json: 'json', jsonl: 'jsonl', ndjson: 'jsonl' },
  jsonl: { html: 'html', htm: 'html', md: 'md', markdown: 'md' },
};

function byEnding(output = '', form: 'csv' | 'jsonl'): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : (resultForms[form] as Record<string, string>)[ending];
}

/** Reads the flags; throws a UserError for the first that does not fit. */
export function cohortOptions(path: string, flags: CohortFlags): CohortOptions {
  const form = choice('--from', flags.from, inputForms) ?? formOf(path);
  const out = flags.out;
  const asked = flags.json
    ? 'json'
    : (flags.format ?? (out === undefined ? byEnding(flags.output, form) : undefined));
  const words = (asked?.split(',') ?? []).map((word) => word.trim().toLowerCase());
  const formats: ReportFormat[] = [];
  let result: CohortOptions['result'] = form === 'jsonl' ? 'lines' : 'summary';
  for (const word of words) {
    const known = out === undefined ? ([...summaryFormats, 'jsonl'] as const) : reportFormats;
    if (
      out === undefined &&
      (reportFormats as readonly string[]).includes(word) &&
      !(known as readonly string[]).includes(word)
    )
      throw new UserError(cohortText.formatNeedsOut(word));
    const format = choice('--format', word, known as readonly (ReportFormat | 'jsonl')[])!;
    if (format === 'jsonl') result = 'lines';
    else {
      formats.push(format);
      result = 'summary';
    }
  }
  if (out === undefined && words.length > 1) throw new UserError(cohortText.formatOne);
  if (formats.length === 0) formats.push(out === undefined ? 'text' : 'html');
  const dateOrder = choice('--dates', flags.dates, dateOrders);
  return {
    path,
    form,
    depth: choice('--depth', flags.depth, depths) ?? (out === undefined ? 'verdicts' : 'plans'),
    ...(out === undefined ? {} : { out }),
    formats: [...new Set(formats)],
    result,
    ...(flags.jobs === undefined ? {} : { jobs: wholeNumber('--jobs', flags.jobs, 1, mostJobs) }),
    minCell: minCellOf(flags),
    ...(dateOrder ? { dateOrder } : {}),
  };
}

/** Groups smaller than this are not told, unless `--min-cell` says otherwise. */
const usualMinCell = 5;

/** What `--min-cell` says, or the usual. */
export const minCellOf = ({ minCell }: CohortFlags): number =>
  minCell === undefined ? usualMinCell : wholeNumber('--min-cell', minCell, 1, 1000);

function wholeNumber(flag: string, given: string, least: number, most: number): number {
  const number = /^\d{1,6}$/.test(given.trim()) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UserError(cohortText.badNumber(flag, clean(given)), cohortText.numberHint(least, most));
}

export const needsFile = () =>
  new UserError(cohortText.needsFile, `${cohortText.needsFileHint}; ${errorText.seeHelp('cohort --help')}`);
