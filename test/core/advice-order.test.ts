import { expect, it } from 'vitest';
import { matchAll } from '../../src/core/advice/match.ts';
import { rankQuestions } from '../../src/core/advice/questions.ts';
import { compareMatches } from '../../src/core/advice/what-if.ts';
import { assess } from '../../src/core/eligibility/assess.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import { course, job, person, tiny, today } from '../support/tiny.ts';

const fact = (name: string): Condition => ({ kind: 'declaration', fact: name, is: true });
const holds = (id: string): Condition => ({ kind: 'credential', credentials: [id] });
const world = tiny({
  positions: [
    job('a', { needs: { x: holds('us-a') } }),
    job('b', { needs: { x: holds('us-b') } }),
    job('z', { country: 'CA' }),
    job('y', { country: 'CA' }),
    job('x', { needs: { x: fact('unasked-a'), y: fact('unasked-b') } }),
  ],
  credentials: [course('us-a', { months: 1 }), course('us-b', { months: 1 })],
});
const match = (workIn: string) =>
  matchAll(world, person({ credentials: [], workIn }, world), {
    objective: 'fastest',
    pace: 'typical',
    asOf: today,
  });

it('equal fixes and questions keep the order of their names', () => {
  expect(match('US').nearestFixes.map(({ opens }) => opens)).toEqual([['a'], ['b']]);
  const assessment = assess(world.positions.get('x')!, person({}, world), today, world);
  expect(rankQuestions([assessment], world)).toEqual(['unasked-a', 'unasked-b']);
});
it('positions of a new country come as gained, in the order of their names', () => {
  expect(compareMatches(match('US'), match('US,CA')).changes.map(({ id, turn }) => [id, turn])).toEqual([
    ['y', 'better'],
    ['z', 'better'],
  ]);
});
