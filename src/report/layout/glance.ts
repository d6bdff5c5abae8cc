import type { Block } from '../blocks.ts';
import { moneyWords, monthWords, spanWords } from '../phrases.ts';
import type { PlanReport } from '../report.ts';

/** The first route in a few lines: what comes next, when it is done, what it costs. */
export function glanceBlocks({ w, routes, deadlines }: PlanReport): Block[] {
  const [first] = routes;
  if (!first || first.steps.length === 0) return [];
  const { glance, timelineRange } = w.m.plan;
  const { route, steps } = first;
  const next = steps.reduce((a, b) => (b.step.start < a.step.start ? b : a));
  const rows = [
    {
      term: glance.next,
      text: `${next.heading} (${timelineRange(monthWords(w, next.step.start), monthWords(w, next.step.end))})`,
    },
    { term: glance.finish, text: monthWords(w, route.finish) },
    { term: glance.time, text: spanWords(w, route.months) },
    { term: glance.cost, text: moneyWords(w, route.cost) },
    ...deadlines.slice(0, 1).map(({ line }) => ({ term: glance.deadline, text: line })),
  ];
  return [{ kind: 'facts', rows, glance: true }];
}
