import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/core/model/condition.ts';
import { applyChange } from '../../src/core/questionnaire/change.ts';
import { startInterview, withAnswer, withoutAnswer } from '../../src/core/questionnaire/interview.ts';
import { outlookOf } from '../../src/core/questionnaire/next-question.ts';
import { reviewRows } from '../../src/core/questionnaire/review.ts';
import { restore, savedSchema } from '../../src/core/questionnaire/saved.ts';
import { job, req, tiny, today } from '../support/tiny.ts';
import { fact, question, worldOf } from './small-world.ts';

describe('the review', () => {
  it('keeps the fixed order of a section, whatever order questions were answered in', () => {
    const questions = [
      question('late', { order: 30 }),
      question('early', { order: 10 }),
      question('middle', { order: 20 }),
      question('workIn', { type: 'countries', section: 'goal', order: 99 }),
      question('unasked', { order: 1 }),
    ];
    const given = { late: 'no', middle: 'yes', early: 'yes', workIn: ['US'] };
    const rows = reviewRows(startInterview('deep', given), worldOf({}, questions));
    expect(rows.map((row) => row.question.key)).toEqual(['workIn', 'early', 'middle', 'late']);
  });
});

describe('a move to another country', () => {
  const facts = ['whole', 'either', 'never', 'unclear', 'applies', 'waives', 'plain'];
  const sources = ['s'];
  const needs = [
    req('whole', { kind: 'all', of: [fact('whole'), { kind: 'age', min: 18 }] }),
    req('either', { kind: 'any', of: [fact('either'), { kind: 'citizenship', countries: ['US'] }] }),
    req('never', { kind: 'not', of: fact('never') }),
    req('unclear', { kind: 'doubtful', of: fact('unclear'), why: 'unclear' }),
    req('more', fact('plain'), {
      appliesIf: fact('applies'),
      waivers: [{ id: 'w', text: 'w', condition: fact('waives'), sources }],
    }),
  ];
  const catalog = tiny({
    questions: [
      question('workIn', { type: 'countries', section: 'goal' }),
      ...facts.map((key) => question(key)),
      question('kept'),
    ],
    positions: [
      job('us-officer', { needs }),
      job('ca-officer', { country: 'CA', needs: { kept: fact('kept') } }),
    ],
  });
  const yes = Object.fromEntries([...facts, 'kept'].map((key) => [key, 'yes']));
  const us = startInterview('deep', { ...yes, workIn: ['US'] });

  it('drops facts that only the first country asks for, wherever a requirement names them', () => {
    const change = applyChange(us, withAnswer(us, 'workIn', { workIn: ['CA'] }), catalog, today);
    expect([...change.dropped].sort()).toEqual([...facts].sort());
    expect(change.interview.answers).toEqual({ workIn: ['CA'], kept: 'yes' });
  });

  it('drops nothing where the first country stays in', () => {
    const change = applyChange(us, withAnswer(us, 'workIn', { workIn: ['US', 'CA'] }), catalog, today);
    expect(change.dropped).toEqual([]);
    expect(change.interview.answers).toMatchObject(yes);
  });

  it('also forgets what was left open', () => {
    const left = withoutAnswer(us, 'plain', 'prefer-not');
    const change = applyChange(left, withAnswer(left, 'workIn', { workIn: ['CA'] }), catalog, today);
    expect(change.dropped).toContain('plain');
    expect(change.interview.open).toEqual({});
  });
});

describe('questions that only shape the plan', () => {
  const questions = [
    question('workIn', { type: 'countries', section: 'goal' }),
    question('interests', { type: 'interests', section: 'interests', order: 1 }),
    question('riasec', { type: 'riasec', section: 'interests', order: 3 }),
    question('skills', { type: 'skills', section: 'interests', order: 2 }),
    question('hoursPerWeek', { type: 'hours', section: 'limits', order: 20 }),
    question('budget', { type: 'money', section: 'limits', order: 10 }),
    question('licence'),
    question('spouseServes', { section: 'sensitive', sensitive: true }),
    question('driver'),
  ];
  const preferred = (condition: Condition) => req('wish', condition, { preferred: true });
  const catalog = tiny({
    questions,
    positions: [
      job('us-officer', { needs: [req('licence', fact('licence')), preferred(fact('driver'))] }),
      job('ca-officer', { country: 'CA', needs: [preferred(fact('spouseServes'))] }),
    ],
  });
  const ahead = (answers: Record<string, unknown>) =>
    outlookOf(startInterview('deep', answers), catalog, today).ahead;

  it('come by section, in the fixed order of each', () => {
    const order = ahead({ workIn: ['US'] });
    const shapers = order.filter((key) => ['skills', 'riasec', 'hoursPerWeek', 'budget'].includes(key));
    expect(shapers).toEqual(['skills', 'riasec', 'budget', 'hoursPerWeek']);
  });

  it('leave the interest letters out once interests were picked', () => {
    expect(ahead({ workIn: ['US'], interests: ['helping'] })).not.toContain('riasec');
    expect(ahead({ workIn: ['US'], interests: ['helping'] })).toContain('skills');
  });

  it('leave the interests out once scores of a test were given', () => {
    expect(ahead({ workIn: ['US'] })).toContain('interests');
    expect(ahead({ workIn: ['US'], riasec: { R: 10, I: 22 } })).not.toContain('interests');
  });

  it('ask for a wish of employers where the position is in reach, not where it is ruled out', () => {
    expect(ahead({ workIn: ['US'], interests: [] })).toContain('driver');
    expect(ahead({ workIn: ['US'], interests: [], licence: 'no' })).not.toContain('driver');
  });

  it('never ask a sensitive question for the sake of a wish', () => {
    expect(ahead({ workIn: ['CA'], interests: [] })).not.toContain('spouseServes');
  });

  it('ask for no limits where every position is met already', () => {
    expect(ahead({ workIn: ['US'], interests: [], licence: 'yes' })).not.toContain('budget');
    expect(ahead({ workIn: ['US'], interests: [] })).toContain('budget');
  });
});

describe('a kept interview', () => {
  const catalog = tiny();
  const kept = (more: Record<string, unknown>) =>
    restore({ schema: savedSchema, answers: {}, ...more }, catalog, today)!;

  it('keeps what was left open, in the words of the person', () => {
    const open = { drivingLicence: 'dont-know', veteran: 'prefer-not' };
    expect(kept({ open }).interview.open).toEqual(open);
  });

  it('leaves out what it cannot read: other words, and questions that are gone', () => {
    const open = { drivingLicence: 'perhaps', gone: 'dont-know', veteran: 'dont-know' };
    expect(kept({ open }).interview.open).toEqual({ veteran: 'dont-know' });
    expect(kept({ open: ['veteran'] }).interview.open).toEqual({});
  });

  it('is quick unless it says deep', () => {
    expect(kept({ mode: 'deep' }).interview.mode).toBe('deep');
    expect(kept({ mode: 'quick' }).interview.mode).toBe('quick');
    expect(kept({}).interview.mode).toBe('quick');
  });

  it('counts as kept today where its day is missing or no day', () => {
    expect(kept({ savedOn: '2026-01-31' }).savedOn).toBe('2026-01-31');
    for (const savedOn of [undefined, 20260131, '2026-02-31', 'soon'])
      expect(kept({ savedOn }).savedOn).toBe(today);
  });

  it('starts its path anew where that is no list', () => {
    expect(kept({ path: 'veteran' }).interview.path).toEqual([]);
    expect(kept({ path: [1, 'veteran', null] }).interview.path).toEqual(['veteran']);
  });
});
