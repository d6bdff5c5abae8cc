import type { AnswerProblem } from '../../core/answers/answers.ts';

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

const wrong: Record<AnswerProblem['reason'], string> = {
  'unknown-key': 'there is no such answer',
  unreadable: 'this cannot be read',
  'unknown-name': 'this name is not known',
  'no-such-day': 'there is no such day',
  'two-days': 'this can be two days',
  'out-of-range': 'this is out of range',
  'in-the-future': 'this day is still to come',
  contradiction: 'this does not fit the rest',
};

/** What `cohort` says on stderr, and what it writes into error lists. */
export const cohortText = {
  orDateOrder: (accepted: string): string => `${accepted}, or tell the order with --dates dmy or --dates mdy`,
  problem: ({ key, given, reason, nearest }: AnswerProblem, accepted: string): string =>
    [
      [[key, given === '' ? '' : `"${given}"`].filter((part) => part !== '').join(' '), wrong[reason]]
        .filter((part) => part !== '')
        .join(': '),
      `use ${accepted}`,
      ...(nearest === undefined ? [] : [`did you mean ${nearest}?`]),
    ].join('; '),
  rowError: (row: number, code: string, message: string, others: number): string =>
    [
      `row ${row}${code === '' ? '' : ` (${code})`}, ${message}`,
      ...(others === 0 ? [] : [`the same in ${many(others, 'more row', 'more rows')}`]),
    ].join('; '),
  moreErrors: (count: number, listed: boolean): string =>
    `and ${many(count, 'more mistake', 'more mistakes')}${listed ? '' : '; --errors FILE lists all of them'}`,
  badColumn: (message: string): string => `column ${message}`,
  columnHint: 'nothing was written; an example of all columns: career-advisor cohort --template csv',
  noRows: (path: string): string => `${path} has no rows`,
  noRowsHint:
    'a first row with titles, then a row for each person; an example: career-advisor cohort --template csv',
  needsFile: 'cohort needs a file',
  needsFileHint:
    'give a .csv or .jsonl file, or - for stdin; an example: career-advisor cohort --template csv',
  table: {
    encoding: 'the text is not UTF-8',
    quotes: 'a quote (") is opened and never closed',
    'too-long': 'a row is longer than a million signs',
    other: 'the table cannot be read',
  },
  tableHint: {
    encoding: 'in a spreadsheet, save as "CSV UTF-8"',
    quotes: 'look at the row for a lone quote; a quote inside a quoted cell is written twice',
    'too-long': 'is this the right file?',
    other: 'save it again as CSV from a spreadsheet',
  },
  inRow: (path: string, row: number | undefined, message: string): string =>
    row === undefined ? `${path}: ${message}` : `${path}, row ${row}: ${message}`,
  badNumber: (flag: string, given: string): string => `${flag} does not take "${given}"`,
  numberHint: (least: number, most: number): string => `use a whole number from ${least} to ${most}`,
  formatNeedsOut: (format: string): string =>
    `--format ${format} writes a file for each person and needs --out DIR`,
  formatOne: 'without --out DIR there is one result, so give one format',
  resumeNeedsOut: '--resume needs the folder of the run that stopped: --out DIR',
  resumeOther: (folder: string): string => `the run that stopped in ${folder} was not the same`,
  resumeOtherHint:
    'give the same file, flags and day (--as-of) as before, or leave --resume out to begin again',
  resumeNothing: (folder: string): string =>
    `Nothing to go on with in ${folder}: beginning with the first row.`,
  resumed: (rows: number): string => `Going on after ${many(rows, 'row', 'rows')}.`,
  unfinished: (folder: string): string => `${folder} holds a run that stopped`,
  unfinishedHint: 'add --resume to go on with it, or choose another folder',
  stopped: (rows: number): string => `Stopped after ${many(rows, 'row', 'rows')}.`,
  stoppedHint: 'the same command with --resume goes on from there',
  progress: (rows: number, perSecond: number, secondsLeft: number | undefined): string =>
    `${many(rows, 'row', 'rows')} · ${perSecond.toLocaleString('en', { maximumFractionDigits: perSecond < 10 ? 1 : 0 })} a second${
      secondsLeft === undefined
        ? ''
        : ` · about ${secondsLeft < 90 ? `${secondsLeft} s` : `${Math.round(secondsLeft / 60)} min`} left`
    }`,
  done: (people: number, failed: number): string =>
    `${many(people, 'person', 'people')} done${failed === 0 ? '' : `, ${many(failed, 'row', 'rows')} with errors`}.`,
};
