import { addMonths } from '../../core/time/plain-date.ts';
import type { Block, FormBlock } from '../blocks.ts';
import { dateWords, monthWords } from '../phrases.ts';
import type { PlanReport, StepRow } from '../report.ts';

/** Standards of career guidance ask to look at a plan again within the year; half of it is proposed. */
const reviewAfterMonths = 6;
const proposedSteps = 3;

/**
 * A page to fill in by hand, as standards of guidance and individual plans ask: the goal, learning and experience on
 * the way, advice given, agreed next steps with days, the day of the review, signatures.
 */
export function adviserBlocks({ w, title, agency, verdictLine, routes, advice }: PlanReport): Block[] {
  const { adviser, timelineRange } = w.m.plan;
  const steps = routes[0]?.steps ?? [];
  const line = ({ heading, step }: StepRow) =>
    adviser.step(heading, timelineRange(monthWords(w, step.start), monthWords(w, step.end)));
  const of = (...kinds: string[]) => steps.filter(({ step }) => kinds.includes(step.kind)).map(line);
  const row = (label: string, lines: number, proposed: string[] = []): FormBlock['rows'][number] => ({
    label,
    proposed,
    lines,
  });
  return [
    { kind: 'heading', level: 2, text: adviser.title, newPage: true },
    { kind: 'paragraph', text: adviser.intro },
    {
      kind: 'form',
      rows: [
        row(adviser.goal, 0, [adviser.goalLine(title, agency, verdictLine)]),
        row(adviser.learning, 1, of('credential', 'language')),
        row(adviser.experience, 1, of('position')),
        row(adviser.questions, 2),
        row(adviser.advice, 3),
        row(adviser.nextSteps, 3, steps.slice(0, proposedSteps).map(line)),
        row(adviser.review, 1, [
          adviser.reviewProposed(dateWords(w, addMonths(advice.asOf, reviewAfterMonths))),
        ]),
        row(adviser.signedByPerson, 1),
        row(adviser.signedByAdviser, 1),
        row(adviser.date, 1),
      ],
    },
  ];
}
