import { type Block, type Column, joinRich, type Rich } from '../blocks.ts';
import type { PlanReport, RequirementRow } from '../report.ts';
import { cited, section, statusTone, withFlag, withMarks } from './common.ts';

/** The requirement tables: what counts today, what is checked at hiring, what is only wished for. */
export function requirementBlocks(report: Pick<PlanReport, 'w' | 'book' | 'rows'>): Block[] {
  const { headings } = report.w.m.plan;
  const shown = report.rows.filter((row) => row.status !== 'not-applicable');
  const now = shown.filter((row) => row.hard && row.status !== 'at-hiring');
  const later = shown.filter((row) => row.hard && row.status === 'at-hiring');
  const preferred = shown.filter((row) => !row.hard);
  const other = report.rows.filter((row) => row.status === 'not-applicable');
  return [
    ...requirementTable(report, headings.requirements, now),
    ...section(
      headings.atHiring,
      later.map((row) => withMarks(cited(row.text, report.book.cite(row.sources)), row.marks)),
    ),
    ...requirementTable(report, headings.preferred, preferred),
    ...section(
      headings.notConcerned,
      other.map((row) => cited(`${row.text}. ${row.because}`, report.book.cite(row.sources))),
    ),
  ];
}

function requirementTable(
  { w, book }: Pick<PlanReport, 'w' | 'book'>,
  heading: string,
  rows: RequirementRow[],
): Block[] {
  if (rows.length === 0) return [];
  const { columns, closes, decidesFinish } = w.m.plan;
  const answerTitle = w.inWords ? columns.answerInWords : columns.answer;
  const all: (Column & { cell: (row: RequirementRow) => Rich })[] = [
    { title: columns.status, cell: (row) => [{ text: row.statusWord, tone: statusTone[row.status] }] },
    { title: columns.requirement, flexible: true, cell: (row) => withMarks(row.text, row.marks) },
    {
      title: answerTitle,
      flexible: true,
      cell: (row) =>
        row.status === 'missing'
          ? [
              row.answer,
              ...(row.answer ? ['\n'] : []),
              { text: closes[row.closes], tone: 'muted' },
              ...(row.decidesFinish ? ['\n', { text: decidesFinish, tone: 'warn' as const }] : []),
            ]
          : row.status === 'unknown' && row.answer.startsWith('--')
            ? [{ text: row.answer, code: true }]
            : row.answer,
    },
    { title: columns.why, flexible: true, wideOnly: true, cell: (row) => row.beside },
    {
      title: columns.source,
      cell: (row) =>
        joinRich(
          book.cite(row.sources).map((c) => [c]),
          ' ',
        ),
    },
  ];
  const used = all.filter(
    (column) =>
      column.title !== answerTitle || rows.some((row) => row.answer !== '' || row.status === 'missing'),
  );
  return [
    { kind: 'heading', level: 2, text: heading },
    {
      kind: 'table',
      caption: heading,
      bare: true,
      columns: used.map(({ cell: _cell, ...column }) => column),
      rows: rows.map((row) => used.map((column) => column.cell(row))),
    },
  ];
}

export function undecidedBlocks({ w, undecided }: Pick<PlanReport, 'w' | 'undecided'>): Block[] {
  return section(
    w.m.plan.headings.undecided,
    undecided.map(({ question, flag }) => withFlag(question, flag)),
  );
}

/** What stands in the way, each with its reason and what would change it, the smallest change first. */
export function obstacleBlocks({ w, obstacles }: Pick<PlanReport, 'w' | 'obstacles'>): Block[] {
  if (obstacles.length === 0) return [];
  const { headings, help } = w.m.plan;
  const items = obstacles.map(({ line, because, slower, inOrder }) => ({
    text: [{ text: line, tone: 'strong' as const }],
    items: [
      ...(because && !w.redact ? [because] : []),
      ...slower,
      ...inOrder.map((text, i) => (i === 0 ? help.smallest(text) : help.also(text))),
      ...(inOrder.length === 0 ? [help.none] : []),
    ].map((text) => ({ text })),
  }));
  return [
    { kind: 'heading', level: 2, text: headings.obstacles },
    { kind: 'list', items },
  ];
}
