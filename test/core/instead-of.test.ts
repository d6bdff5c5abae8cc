import { describe, expect, it } from 'vitest';
import { advise } from '../../src/core/advice/advise.ts';
import { withAlternatives } from '../../src/core/advice/instead-of.ts';
import { course, job, person, tiny, today } from '../support/tiny.ts';

const goal = job('goal', {
  needs: {
    papers: {
      kind: 'any',
      of: ['quick', 'slow', 'dear', 'barred'].map((id) => ({
        kind: 'credential' as const,
        credentials: [id],
      })),
    },
  },
});
const world = tiny({
  positions: [goal],
  credentials: [
    course('quick', { months: 6, cost: 500 }),
    course('slow', { months: 18, cost: 500 }),
    course('dear', { months: 6, cost: 2000 }),
    course('barred', { months: 3, cost: 90000 }),
  ],
});

const alternatives = (answers: Record<string, unknown>) => {
  const profile = person({ credentials: [], citizenship: ['US'], ...answers }, world);
  const advice = advise(world, goal, profile, { objective: 'fastest', pace: 'typical', asOf: today });
  const explained = withAlternatives(world, advice, () => true);
  const step = explained.routes[0]?.steps.find(({ kind }) => kind === 'credential');
  return { step: step?.ref, others: step?.why.insteadOf.map(({ ref, reason }) => [ref, reason]) };
};

describe('what a step was chosen over', () => {
  it('names the other ways to the same end and why each lost, the nearest first', () => {
    expect(alternatives({ budget: { amount: 3000, currency: 'USD' } })).toEqual({
      step: 'quick',
      others: [
        ['dear', 'dearer'],
        ['slow', 'slower'],
        ['barred', 'over-budget'],
      ],
    });
  });
  it('costs nothing where nobody asks: plain advice names none', () => {
    const profile = person({ credentials: [] }, world);
    const advice = advise(world, goal, profile, { objective: 'fastest', pace: 'typical', asOf: today });
    expect(advice.routes.flatMap(({ steps }) => steps.flatMap(({ why }) => why.insteadOf))).toEqual([]);
  });
});
