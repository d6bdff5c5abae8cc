import { skillsToBuild } from '../../core/advice/fit.ts';
import type { PlainDate } from '../../core/model/basics.ts';
import type { Step } from '../../core/planner/types.ts';
import { addDays, addMonths } from '../../core/time/plain-date.ts';
import {
  type Block,
  type Column,
  type Document,
  joinRich,
  type Rich,
  type TimelineBar,
  type TimelineBlock,
} from '../blocks.ts';
import { dateWords, monthWords, personalDate, type Wording } from '../phrases.ts';
import type { PlanReport, RequirementRow, RouteReport } from '../report.ts';
import { adviserBlocks } from './adviser.ts';
import {
  cited,
  glossarySection,
  section,
  sourcesSection,
  statusTone,
  toDocument,
  verdictTone,
  withFlag,
  withMarks,
} from './common.ts';
import { glanceBlocks } from './glance.ts';
import { jobBlocks } from './job.ts';
import { moneyChart } from './money.ts';

/** The roadmap, in the order people read it: verdict, requirements, routes, what else to know, sources, limits. */
export function planDocument(report: PlanReport, adviser = false): Document {
  const { w, book } = report;
  const { plan } = w.m;
  const blocks: Block[] = [
    {
      kind: 'title',
      text: `${report.agency}${w.m.words.separator}${report.title}`,
      aside: report.verdictLine,
      tone: verdictTone[report.advice.verdict],
    },
    { kind: 'paragraph', text: `${report.summary}` },
    { kind: 'paragraph', text: report.verdictSentence },
    ...glanceBlocks(report),
    ...(w.redact ? [{ kind: 'callout' as const, tone: 'muted' as const, text: plan.redacted }] : []),
    ...requirementBlocks(report),
    ...undecidedBlocks(report),
    ...section(
      plan.headings.deadlines,
      report.deadlines.map((entry) => entry.line),
    ),
    ...report.routes.flatMap((route, i) => routeBlocks(report, route, i)),
    ...(report.moreRoutes ? [{ kind: 'paragraph' as const, text: report.moreRoutes }] : []),
    ...(report.advice.verdict === 'closed' && report.obstacles.length === 0
      ? [{ kind: 'paragraph' as const, text: plan.noObstacles }]
      : []),
    ...obstacleBlocks(report),
    ...section(
      plan.headings.planB,
      report.planB.map(({ id, line }): Rich => [`${line} `, { text: id, tone: 'muted', code: true }]),
    ),
    ...(report.advice.verdict === 'closed' && report.planB.length === 0
      ? section(plan.headings.planB, [plan.planBNone])
      : []),
    ...tipBlocks(report),
    ...fitBlocks(report),
    ...jobBlocks(w, book, report.advice.position, report.advice.asOf),
    ...section(plan.headings.questions, report.questions),
  ];
  blocks.push(
    ...glossarySection(w, blocks),
    { kind: 'heading', level: 2, text: plan.headings.cannotJudge },
    { kind: 'paragraph', text: plan.cannotJudgeIntro },
    { kind: 'list', items: report.cannotJudge.map((text) => ({ text })) },
    ...sourcesSection(w, book),
    ...section(plan.headings.limits, [...report.limits, report.asOfLine]),
    ...(adviser ? adviserBlocks(report) : []),
  );
  return toDocument(w, plan.title(report.title), blocks);
}

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
  const items = obstacles.map(({ line, because, inOrder }) => ({
    text: [{ text: line, tone: 'strong' as const }],
    items: [
      ...(because && !w.redact ? [because] : []),
      ...inOrder.map((text, i) => (i === 0 ? help.smallest(text) : help.also(text))),
      ...(inOrder.length === 0 ? [help.none] : []),
    ].map((text) => ({ text })),
  }));
  return [
    { kind: 'heading', level: 2, text: headings.obstacles },
    { kind: 'list', items },
  ];
}

function routeBlocks(report: PlanReport, route: RouteReport, index: number): Block[] {
  const { w } = report;
  const { plan } = w.m;
  const chart = moneyChart(w, route.route);
  return [
    { kind: 'heading', level: 2, text: route.name, tail: plan.routeParts(route.parts) },
    ...(route.against && index > 0 ? [{ kind: 'paragraph' as const, text: route.against }] : []),
    ...(route.steps.length > 0 ? [timeline(report, route)] : []),
    ...(route.decides ? [{ kind: 'paragraph' as const, text: route.decides }] : []),
    ...route.warnings.map((text): Block => ({ kind: 'callout', tone: 'warn', text })),
    ...section(plan.headings.assumptions, route.assumes, 3),
    ...(route.steps.length > 0
      ? [{ kind: 'heading' as const, level: 3 as const, text: plan.headings.steps }, steps(report, route)]
      : []),
    ...(chart ? [{ kind: 'heading' as const, level: 3 as const, text: chart.title }, chart] : []),
  ];
}

const barKind = {
  credential: 'study',
  language: 'study',
  position: 'work',
  wait: 'wait',
  prepare: 'study',
  apply: 'apply',
} as const;

function timeline({ w, deadlines }: PlanReport, { route, steps, name }: RouteReport): TimelineBlock {
  const { plan } = w.m;
  const from = steps.map(({ step }) => step.start).sort()[0]!;
  const to = [...steps.map(({ step }) => step.end), route.finish].sort().at(-1)!;
  const applies = steps.find(({ step }) => step.kind === 'apply');
  // A deadline by age tells the birthday: its place on the line is personal.
  const near = w.redact ? [] : deadlines.filter(({ deadline }) => deadline.date >= from);
  return {
    kind: 'timeline',
    title: `${plan.headings.timeline}: ${name}`,
    from,
    to,
    spoken: plan.timelineSummary(dateWords(w, from), dateWords(w, to)),
    bars: steps.map(({ step, n, kindWord }) => ({
      n,
      kind: barKind[step.kind],
      kindWord,
      title: step.title,
      start: step.start,
      end: step.end,
      critical: step.critical,
      spoken: plan.timelineStep(n, kindWord, step.title, monthWords(w, step.start), monthWords(w, step.end)),
      alternatives: alternativesOf(w, from, step),
    })),
    marks: [
      ...(applies && applies.step.start > from
        ? [
            {
              date: applies.step.start,
              label: plan.timelineApply(monthWords(w, applies.step.start)),
              kind: 'milestone' as const,
              spoken: plan.timelineApplySpoken(monthWords(w, applies.step.start)),
            },
          ]
        : []),
      ...near.map(({ deadline, line }) => ({
        date: deadline.date,
        label: `${plan.columns.deadline} ${personalDate(w, deadline.date)}`,
        kind: 'deadline' as const,
        spoken: line,
      })),
      {
        date: route.finish,
        label: `${plan.timelineFinish} ${monthWords(w, route.finish)}`,
        kind: 'finish',
        spoken: plan.finish(monthWords(w, route.finish)),
      },
    ],
  };
}

/** The shortest whole month: parts of a month are never drawn too long. */
const daysOfMonth = 28;

/** The other ways that have a date, each with the month in which the goal would then be reached. */
function alternativesOf(w: Wording, from: PlainDate, { why }: Step): TimelineBar['alternatives'] {
  return why.insteadOf.flatMap(({ title, option, months }) => {
    if (months === undefined) return [];
    const end = addDays(addMonths(from, Math.floor(months)), Math.floor((months % 1) * daysOfMonth));
    const name = option ? w.m.words.parenthesis(title, option) : title;
    return [{ label: w.m.plan.timelineInstead(name, monthWords(w, end)), end }];
  });
}

function steps({ w, book, advice }: PlanReport, { steps: rows }: RouteReport): Block {
  return {
    kind: 'steps',
    key: advice.position.id,
    hint: w.m.plan.checklistHint,
    items: rows.map((row) => ({
      id: row.step.id,
      n: row.n,
      title: row.heading,
      when: row.when,
      facts: row.facts,
      why: row.why,
      cites: book.cites(row.step.sources),
    })),
  };
}

function tipBlocks({ w, book, tips }: PlanReport): Block[] {
  if (tips.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: w.m.plan.headings.tips },
    ...tips.flatMap((group): Block[] => [
      { kind: 'heading', level: 3, text: group.title },
      {
        kind: 'list',
        items: group.tips.map((tip) => ({
          text: withMarks(cited(tip.text, book.cite(tip.sources)), tip.marks),
        })),
      },
    ]),
  ];
}

/** So many skills to build are named: what one can work at in a season. */
const mostSkills = 5;

function fitBlocks({ w, fit, advice }: PlanReport): Block[] {
  const { plan } = w.m;
  const role = w.catalog.roles.get(advice.position.role);
  const own: Block[] =
    fit.for.length + fit.against.length === 0
      ? [{ kind: 'paragraph', text: w.inWords ? plan.fitUnknownInWords : plan.fitUnknown }]
      : [...section(plan.fitFor, fit.for, 3), ...section(plan.fitAgainst, fit.against, 3)];
  const lacking = skillsToBuild(advice.position, advice.profile, w.catalog).slice(0, mostSkills);
  const skills = lacking.map(({ title, build }) => w.m.words.labelled(title, build));
  const general = [...(role?.suits ?? []).map(plan.suits), ...(role?.suitsNot ?? []).map(plan.suitsNot)];
  return [
    { kind: 'heading', level: 2, text: plan.headings.fit },
    ...(w.redact ? [] : [...own, ...section(plan.fitSkills, skills, 3)]),
    ...(general.length > 0 ? [{ kind: 'list' as const, items: general.map((text) => ({ text })) }] : []),
  ];
}
