import { expect, it } from 'vitest';
import { parseAnswers } from '../../src/core/answers/parse-answers.ts';
import {
  type Interview,
  startInterview,
  usualDeep,
  withAnswer,
  withoutAnswer,
} from '../../src/core/questionnaire/interview.ts';
import { outlookOf } from '../../src/core/questionnaire/next-question.ts';
import { people } from '../planner/people.ts';
import { realCatalog } from '../support/real-catalog.ts';

const catalog = realCatalog();
const today = '2026-11-22';

/** A deep interview to its end: how many questions it told before each one. What a person leaves out stays open. */
function told(raw: Record<string, unknown>): number[] {
  const { answers } = parseAnswers({ workIn: raw.citizenship, ...raw }, catalog, today);
  let interview: Interview = startInterview('deep', {});
  const abouts: number[] = [];
  for (;;) {
    const { next, about } = outlookOf(interview, catalog, today);
    if (next === undefined) return abouts;
    abouts.push(about);
    interview =
      answers[next] === undefined
        ? withoutAnswer(interview, next, 'dont-know')
        : withAnswer(interview, next, { [next]: answers[next] });
  }
}

/** Who leaves everything open is asked everything. */
const talkative = Object.entries(people).filter(([, raw]) => Object.keys(raw).length > 2);

it.each(talkative)('a deep interview tells about how many questions it has: %s', (_, raw) => {
  const abouts = told(raw);
  const [least, most] = usualDeep;
  expect(abouts.length).toBeGreaterThan(least * 0.6);
  expect(abouts.length).toBeLessThan(most * 1.3);
  for (const about of abouts)
    expect(Math.abs(about - abouts.length)).toBeLessThanOrEqual(abouts.length * 0.45);
});
