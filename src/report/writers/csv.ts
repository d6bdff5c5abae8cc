import type { Rich } from '../blocks.ts';
import { plainText } from '../blocks.ts';
import type { PlanReport } from '../report.ts';
import { clean } from './clean.ts';

/** One cell: quoted where needed, and never a formula in a spreadsheet (OWASP: CSV injection). */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = clean(value);
  const inert = /^[\s]*[=+\-@＝＋－＠|%]/.test(text) ? `'${text}` : text;
  return /[",;\t\n\r']/.test(inert) ? `"${inert.replace(/"/g, '""')}"` : inert;
}

/** Rows as RFC 4180 CSV with CRLF line ends. */
export function writeCsv(rows: (string | number)[][]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

export function tableCsv(titles: string[], rows: Rich[][]): string {
  return writeCsv([titles, ...rows.map((row) => row.map(cellText))]);
}

function cellText(cell: Rich): string {
  return typeof cell === 'string' ? cell : plainText(cell.map((span) => (span === '\n' ? '; ' : span)));
}

const planColumns = [
  'record',
  'route',
  'number',
  'id',
  'kind',
  'text',
  'verdict',
  'because',
  'start',
  'end',
  'months',
  'hours_per_week',
  'cost',
  'currency',
  'paid',
  'sources',
  'url',
] as const;
type PlanRow = Partial<Record<(typeof planColumns)[number], string | number>>;

/** The roadmap as one table: a row for each requirement, deadline, step, assumption, warning, obstacle, tip and source. */
export function planCsv(report: PlanReport): string {
  const { advice, w } = report;
  const day = (date: string) => (w.redact ? date.slice(0, 4) : date);
  const rows: PlanRow[] = [
    {
      record: 'verdict',
      id: advice.position.id,
      kind: advice.verdict,
      text: report.summary,
      because: report.verdictLine,
    },
    ...report.rows.map(
      (row): PlanRow => ({
        record: row.hard ? 'requirement' : 'preferred',
        id: row.id,
        kind: row.finding.requirement.topic,
        text: row.text,
        verdict: row.finding.verdict,
        because: [row.because, ...row.marks.map((mark) => mark.text)].join(' '),
        sources: row.sources.join(' '),
      }),
    ),
    ...advice.deadlines.map(
      (deadline): PlanRow => ({
        record: 'deadline',
        id: deadline.requirement,
        kind: deadline.counts,
        text: deadline.text,
        end: day(deadline.date),
      }),
    ),
    ...report.routes.flatMap((entry, i) => routeRows(entry, i + 1)),
    ...report.obstacles.map(
      (obstacle, i): PlanRow => ({
        record: 'obstacle',
        id: advice.obstacles[i]!.requirement,
        kind: advice.obstacles[i]!.reason.kind,
        text: obstacle.line,
        because: [...obstacle.slower, ...obstacle.help].join(' '),
      }),
    ),
    ...report.planB.map(({ id, line }): PlanRow => ({ record: 'plan-b', id, text: line })),
    ...report.tips.flatMap((group) =>
      group.tips.map(
        (tip): PlanRow => ({
          record: 'tip',
          kind: group.stage,
          text: tip.text,
          because: tip.marks.map((mark) => mark.text).join(' '),
          sources: tip.sources.join(' '),
        }),
      ),
    ),
    ...report.book.cited().map(
      ({ n, id, source }): PlanRow => ({
        record: 'source',
        number: n,
        id,
        kind: source?.kind ?? '',
        text: source?.title ?? '',
        because: source?.publisher ?? '',
        start: source?.dated ?? '',
        end: source?.checkedOn ?? '',
        url: source?.url ?? '',
      }),
    ),
    ...report.limits.map((text): PlanRow => ({ record: 'limit', text })),
  ];
  return writeCsv([[...planColumns], ...rows.map((row) => planColumns.map((column) => row[column] ?? ''))]);
}

function routeRows({ route, steps, assumes, warnings }: PlanReport['routes'][number], n: number): PlanRow[] {
  return [
    {
      record: 'route',
      route: n,
      kind: route.objective,
      end: route.finish,
      months: route.months.typical,
      cost: route.cost.amount,
      currency: route.cost.currency,
      paid: route.paidMonths,
      verdict: route.optimal ? 'optimal' : 'bound',
    },
    ...steps.map(
      ({ step, n: number, why }): PlanRow => ({
        record: 'step',
        route: n,
        number,
        id: step.id,
        kind: step.kind,
        text: step.title,
        because: why.join(' '),
        start: step.start,
        end: step.end,
        months: step.months,
        hours_per_week: step.hoursPerWeek,
        cost: step.cost.amount,
        currency: step.cost.currency,
        paid: step.paid ? 'yes' : 'no',
        sources: step.sources.join(' '),
      }),
    ),
    ...assumes.map((text): PlanRow => ({ record: 'assumption', route: n, text })),
    ...warnings.map((text): PlanRow => ({ record: 'warning', route: n, text })),
  ];
}
