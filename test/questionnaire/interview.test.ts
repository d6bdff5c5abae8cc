import { describe, expect, it } from 'vitest';
import { profileOf } from '../../src/core/answers/profile.ts';
import { applyChange } from '../../src/core/questionnaire/change.ts';
import { isDone, startInterview, withAnswer, withoutAnswer } from '../../src/core/questionnaire/interview.ts';
import { hasSensitive, withoutSensitive } from '../../src/core/questionnaire/private-answers.ts';
import { reviewRows } from '../../src/core/questionnaire/review.ts';
import { restore, toSave } from '../../src/core/questionnaire/saved.ts';
import { countStandings, standingsOf } from '../../src/core/questionnaire/standing.ts';
import { citizen, fact, question, today, worldOf } from './small-world.ts';

const questions = [
  question('workIn', { type: 'countries', section: 'goal' }),
  question('citizenship', { type: 'countries', section: 'status' }),
  question('birthDate', { type: 'birth-date', section: 'background' }),
  question('experience', { type: 'experience', section: 'background' }),
  question('licence'),
  question('veteran'),
  question('convictions', { section: 'sensitive', sensitive: true }),
];
const world = worldOf(
  {
    'us-one': [citizen('US'), fact('licence')],
    'us-two': [fact('convictions', false)],
    'ca-one': [fact('veteran')],
  },
  questions,
);
for (const id of ['general', 'us-federal', 'ca-federal']) {
  world.experienceKinds.set(id, { id, title: id, help: id });
}
const start = startInterview('deep', {});

describe('an interview', () => {
  it('keeps answers by question, and leaves the value before untouched', () => {
    const one = withAnswer(start, 'licence', { licence: 'yes' });
    expect(one.answers).toEqual({ licence: 'yes' });
    expect(start.answers).toEqual({});
    expect(one.path).toEqual(['licence']);
  });

  it('takes an age for a birth date, and the other way round', () => {
    const age = withAnswer(start, 'birthDate', { age: 28 });
    expect(isDone(age, 'birthDate')).toBe(true);
    expect(withAnswer(age, 'birthDate', { birthDate: '1998-04-12' }).answers).toEqual({
      birthDate: '1998-04-12',
    });
  });

  it('tells "I don\'t know" from "I prefer not to say", and both from no', () => {
    const left = withoutAnswer(withAnswer(start, 'licence', { licence: 'no' }), 'licence', 'prefer-not');
    expect(left.answers).toEqual({});
    expect(left.open).toEqual({ licence: 'prefer-not' });
    expect(withAnswer(left, 'licence', { licence: 'yes' }).open).toEqual({});
  });
});

describe('a changed answer', () => {
  const us = withAnswer(withAnswer(start, 'workIn', { workIn: ['US'] }), 'licence', { licence: 'yes' });

  it('keeps everything that does not depend on it', () => {
    const change = applyChange(us, withAnswer(us, 'citizenship', { citizenship: ['US'] }), world, today);
    expect(change).toMatchObject({ dropped: [], again: [] });
    expect(change.interview.answers).toEqual({ workIn: ['US'], licence: 'yes', citizenship: ['US'] });
  });

  it('drops answers that are of no use any more, and says so', () => {
    const change = applyChange(us, withAnswer(us, 'workIn', { workIn: ['CA'] }), world, today);
    expect(change.dropped).toEqual(['licence']);
    expect(change.interview.answers).toEqual({ workIn: ['CA'] });
    expect(change.interview.path).toEqual(['workIn']);
  });

  it('asks lists again that offer more than before', () => {
    const worked = withAnswer(us, 'experience', { experience: { general: 12 } });
    const wider = applyChange(worked, withAnswer(worked, 'workIn', { workIn: ['US', 'CA'] }), world, today);
    expect(wider.again).toEqual(['experience']);
    expect(wider.interview.answers.experience).toEqual({ general: 12 });
    const narrower = applyChange(worked, withAnswer(worked, 'workIn', { workIn: ['US'] }), world, today);
    expect(narrower.again).toEqual([]);
  });
});

describe('how positions stand', () => {
  const states = (answers: Record<string, unknown>) =>
    Object.fromEntries(
      standingsOf(world, profileOf(answers, world, today), today).map(({ position, state }) => [
        position.id,
        state,
      ]),
    );

  it('is open while an answer decides, and never ruled out by silence', () => {
    expect(states({})).toEqual({ 'us-one': 'open', 'us-two': 'open', 'ca-one': 'open' });
  });

  it('is met or ruled out once the answers say so', () => {
    const answers = { citizenship: ['CA'], licence: 'yes', convictions: 'no', veteran: 'no' };
    expect(states(answers)).toEqual({ 'us-one': 'ruled-out', 'us-two': 'met', 'ca-one': 'ruled-out' });
  });

  it('counts only countries where the person would work', () => {
    const standings = standingsOf(world, profileOf({ workIn: ['CA'] }, world, today), today);
    expect(countStandings(standings)).toEqual({ met: 0, 'with-steps': 0, open: 1, 'ruled-out': 0 });
  });
});

describe('the review', () => {
  it('shows what was answered and what was left open, by section', () => {
    const both = withoutAnswer(withAnswer(start, 'licence', { licence: 'yes' }), 'citizenship', 'dont-know');
    expect(reviewRows(both, world).map(({ question, state }) => [question.key, state])).toEqual([
      ['citizenship', 'dont-know'],
      ['licence', 'answered'],
    ]);
  });
});

describe('what is kept of an interview', () => {
  const full = withAnswer(withAnswer(start, 'birthDate', { age: 28 }), 'convictions', { convictions: 'no' });

  it('never holds answers to sensitive questions', () => {
    expect(JSON.stringify(toSave(full, world, today))).not.toContain('convictions');
    expect(hasSensitive(full.answers, world)).toBe(true);
    expect(withoutSensitive(full.answers, world)).toEqual({ age: 28 });
  });

  it('comes back as it was, with the day an age was given on', () => {
    const { interview, problems, savedOn } = restore(toSave(full, world, today), world, '2027-01-01')!;
    expect(interview.answers).toEqual({ age: 28, asOf: today });
    expect(interview.path).toEqual(['birthDate']);
    expect(problems).toEqual([]);
    expect(savedOn).toBe(today);
  });

  it("is checked against today's catalog", () => {
    const old = {
      ...toSave(full, world, today),
      answers: { licence: 'maybe', gone: 'yes', citizenship: ['US'] },
      path: ['gone', 'licence', 'citizenship', 'citizenship'],
    };
    const { interview, problems } = restore(old, world, today)!;
    expect(interview.answers).toEqual({ citizenship: ['US'] });
    expect(interview.path).toEqual(['citizenship']);
    expect(problems.map((problem) => problem.key)).toEqual(['licence', 'gone']);
  });

  it('is refused when it is something else', () => {
    for (const raw of [
      undefined,
      null,
      1,
      'x',
      [],
      {},
      { schema: 'career-advisor/interview@1' },
      { schema: 'x', answers: {} },
    ]) {
      expect(restore(raw, world, today)).toBeUndefined();
    }
  });
});
