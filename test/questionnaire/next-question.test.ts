import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/core/answers/answers.ts';
import type { Role } from '../../src/core/model/entries.ts';
import {
  quickLimit,
  startInterview,
  withAnswer,
  withoutAnswer,
} from '../../src/core/questionnaire/interview.ts';
import { outlookOf } from '../../src/core/questionnaire/next-question.ts';
import { citizen, fact, question, today, worldOf } from './small-world.ts';

const questions = [
  question('workIn', { type: 'countries', section: 'goal', quick: true }),
  question('interests', { type: 'interests', section: 'interests', quick: true }),
  question('citizenship', { type: 'countries', section: 'status', quick: true }),
  question('licence', { order: 20 }),
  question('veteran', { order: 30 }),
  question('convictions', { section: 'sensitive', sensitive: true }),
  question('budget', { type: 'money', section: 'limits' }),
  question('unused', { order: 5 }),
];
const world = worldOf(
  {
    'us-one': [citizen('US'), fact('licence')],
    'us-two': [fact('licence'), fact('convictions', false)],
    'ca-one': [citizen('CA'), fact('veteran')],
  },
  questions,
);
const ahead = (answers: Answers, mode: 'quick' | 'deep' = 'deep') =>
  outlookOf(startInterview(mode, answers), world, today).ahead;

describe('the next question', () => {
  it('begins with where to work and what one likes', () => {
    expect(ahead({}).slice(0, 2)).toEqual(['workIn', 'interests']);
  });

  it('is the one that settles most positions', () => {
    expect(ahead({ workIn: ['US'], interests: [] })[0]).toBe('licence');
    expect(
      ahead({ workIn: ['CA'], interests: [] })
        .slice(0, 2)
        .sort(),
    ).toEqual(['citizenship', 'veteran']);
  });

  it('asks early what one is good at, for it orders the matches', () => {
    const skilled = worldOf({ 'us-one': [fact('licence')] }, [
      ...questions,
      question('skills', { type: 'skills', section: 'interests', order: 30 }),
    ]);
    const { ahead } = outlookOf(startInterview('deep', { workIn: ['US'], interests: [] }), skilled, today);
    expect(ahead.slice(0, 2)).toEqual(['skills', 'licence']);
  });

  it('settles first the positions that suit the person', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`gb-job${i}`, [fact('veteran')]]));
    const suited = worldOf({ ...many, 'us-best': [fact('licence')] }, questions);
    suited.positions.get('us-best')!.role = 'adviser';
    suited.roles.set('adviser', { interests: ['law'], skills: [] } as unknown as Role);
    expect(outlookOf(startInterview('deep', { workIn: [], interests: [] }), suited, today).next).toBe(
      'veteran',
    );
    expect(outlookOf(startInterview('deep', { workIn: [], interests: ['law'] }), suited, today).next).toBe(
      'licence',
    );
  });

  it('is never one that can change nothing', () => {
    expect(ahead({ workIn: [] })).not.toContain('unused');
    expect(ahead({ workIn: ['US'] })).not.toContain('veteran');
    expect(ahead({ workIn: ['CA'], citizenship: ['US'], interests: [] })).toEqual([]);
    expect(ahead({ workIn: ['US'], interests: [], citizenship: ['CA'], licence: 'no' })).toEqual([]);
  });

  it('is sensitive only at the end', () => {
    const order = ahead({ workIn: ['US'], interests: [] });
    expect(order.at(-1)).toBe('convictions');
    expect(order.indexOf('budget')).toBeLessThan(order.indexOf('convictions'));
  });

  it('is not asked again once it was left open', () => {
    const left = withoutAnswer(
      startInterview('deep', { workIn: ['US'], interests: [] }),
      'licence',
      'dont-know',
    );
    expect(outlookOf(left, world, today).ahead).not.toContain('licence');
  });

  it('of a quick interview is one of a few', () => {
    const many = Array.from({ length: 30 }, (_, i) => question(`fact${i}`, { order: i }));
    const wide = worldOf({ 'us-wide': many.map(({ key }) => fact(key)) }, [
      ...questions.slice(0, 2),
      ...many,
    ]);
    let interview = startInterview('quick', {});
    for (let i = 0; i < 50; i++) {
      const { next } = outlookOf(interview, wide, today);
      if (next === undefined) break;
      interview = withAnswer(interview, next, {
        [next]: next === 'workIn' || next === 'interests' ? [] : 'yes',
      });
    }
    expect(interview.path).toHaveLength(quickLimit);
  });

  it('of a quick interview has no limits and wishes', () => {
    expect(ahead({ workIn: ['US'], interests: [] }, 'quick')).not.toContain('budget');
  });

  it('says about how many there are', () => {
    const outlook = outlookOf(startInterview('deep', {}), world, today);
    expect(outlook.about).toBeLessThanOrEqual(outlook.ahead.length);
    expect(outlook.about).toBeGreaterThan(outlook.ahead.length / 2);
  });
});
