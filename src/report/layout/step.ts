import type { Block, Document } from '../blocks.ts';
import type { PlanReport } from '../report.ts';
import { sourcesSection, toDocument } from './common.ts';

function find(report: PlanReport, stepId: string) {
  for (const route of report.routes) {
    const row = route.steps.find(({ step }) => step.id === stepId);
    if (row) return { route, row };
  }
  return undefined;
}

/** Why one step is there: its place, what it serves, and what it was chosen over. */
export function stepDocument(report: PlanReport, stepId: string): Document {
  const { w, book } = report;
  const found = find(report, stepId);
  if (!found) return toDocument(w, report.title, [{ kind: 'title', text: report.title }]);
  const { route, row } = found;
  const blocks: Block[] = [
    { kind: 'title', text: row.heading, aside: report.title },
    { kind: 'paragraph', text: w.m.plan.routeHead(route.name, w.m.plan.routeParts(route.parts)) },
    {
      kind: 'paragraph',
      text: [[row.when, ...row.facts].join(w.m.words.separator), ' ', ...book.cite(row.step.sources)],
    },
    { kind: 'list', items: row.why.map((text) => ({ text })) },
  ];
  return toDocument(w, row.heading, [...blocks, ...sourcesSection(w, book, row.step.sources)]);
}

export function stepJson(report: PlanReport, stepId: string) {
  const found = find(report, stepId);
  return found
    ? {
        ...found.row.step,
        why: found.row.why.join(' '),
        reason: found.row.step.why,
        objective: found.route.route.objective,
      }
    : null;
}
