import type { PlainDate } from '../../core/model/basics.ts';
import type { Step } from '../../core/planner/types.ts';
import { addDays, addMonths } from '../../core/time/plain-date.ts';
import type { Block, TimelineBar, TimelineBlock } from '../blocks.ts';
import { dateWords, monthWords, personalDate, type Wording } from '../phrases.ts';
import type { PlanReport, RouteReport } from '../report.ts';
import { section } from './common.ts';
import { moneyChart } from './money.ts';

/** A route: its head, timeline, warnings, assumptions, steps and money; `index` is its place among the routes. */
export function routeBlocks(report: PlanReport, route: RouteReport, index: number): Block[] {
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
