import { describe, expect, it } from 'vitest';
import { advise } from '../../src/core/advice/advise.ts';
import { parseAnswers } from '../../src/core/answers/parse-answers.ts';
import { profileOf } from '../../src/core/answers/profile.ts';
import { assess } from '../../src/core/eligibility/assess.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import { job, person, tiny, today } from '../support/tiny.ts';

const fact = (name: string, is = true): Condition => ({ kind: 'declaration', fact: name, is });

/** Conditions that nothing in the world gives: the plan assumes them, and the answers afterwards say so. */
const assumed: [string, Record<string, Condition>, Record<string, unknown>][] = [
  ['a citizenship', { a: { kind: 'citizenship', countries: ['US'] } }, { citizenship: ['US'] }],
  ['a citizenship of a group', { a: { kind: 'citizenship', groups: ['eu'] } }, { citizenship: ['DE'] }],
  ['a right to work', { a: { kind: 'right-to-work', country: 'US' } }, { workPermission: ['US'] }],
  [
    'permanent residence',
    { a: { kind: 'permanent-residence', country: 'CA' } },
    { permanentResident: ['CA'] },
  ],
  [
    'a stay',
    { a: { kind: 'residence', country: 'US', months: 12 } },
    { residence: { country: 'US', since: '2025-10-22' } },
  ],
  [
    'a stay of 36 of 60 months',
    { a: { kind: 'residence', country: 'US', months: 36, within: 60 } },
    { residence: { country: 'US', since: '2021-10-22' } },
  ],
  ['an age', { a: { kind: 'age', min: 21 } }, { age: 21 }],
  ['an age below a limit', { a: { kind: 'age', before: 40 } }, { age: 38 }],
  [
    'an education',
    { a: { kind: 'education', level: 'master', fields: ['law'] } },
    { education: { level: 'master', field: 'law', completed: today } },
  ],
  ['studies', { a: { kind: 'studying' } }, { studying: { level: 'bachelor' } }],
  [
    'studies of a field',
    { a: { kind: 'studying', level: 'master', fields: ['law'] } },
    { studying: { level: 'master', field: 'law' } },
  ],
  ['experience', { a: { kind: 'experience', kinds: ['legal'], months: 6 } }, { experience: { legal: 6 } }],
  [
    'a language',
    { a: { kind: 'language', languages: ['es', 'en'], level: 'B2' } },
    { languages: { es: 'B2' } },
  ],
  ['a fact', { a: fact('veteran') }, { veteran: 'yes' }],
  ['no such fact', { a: { kind: 'not', of: fact('veteran') } }, { veteran: 'no' }],
  [
    'no such credential',
    { a: { kind: 'not', of: { kind: 'credential', credentials: ['us-x'] } } },
    { credentials: [] },
  ],
  ['willingness', { a: { kind: 'willing', to: 'firearm' } }, { willing: { firearm: 'yes' } }],
  [
    'several at once',
    { a: { kind: 'all', of: [fact('veteran'), { kind: 'willing', to: 'relocate' }] } },
    { veteran: 'yes', willing: { relocate: 'yes' } },
  ],
  [
    'two that one answer meets',
    { a: { kind: 'education', level: 'master' }, b: { kind: 'education', level: 'bachelor' } },
    { education: { level: 'master', completed: today } },
  ],
];

function told(needs: Record<string, Condition>, answers: Record<string, unknown> = {}) {
  const catalog = tiny({ positions: [job('goal', { needs })] });
  const goal = catalog.positions.get('goal')!;
  const [route] = advise(catalog, goal, person(answers, catalog), {
    objective: 'fastest',
    pace: 'typical',
    asOf: today,
  }).routes;
  const { schema, asOf, ...said } = route!.answersAfter;
  expect([schema, asOf]).toEqual(['career-advisor/answers@1', today]);
  const read = parseAnswers(route!.answersAfter, catalog, today);
  expect(read.problems).toEqual([]);
  const verdicts = assess(goal, profileOf(read.answers, catalog, today), today, catalog).findings.map(
    (finding) => finding.verdict,
  );
  return { said, verdicts: [...new Set(verdicts)] };
}

describe('what a route takes as given', () => {
  it.each(assumed)('%s stands in the answers afterwards, and meets the rule', (_name, needs, said) => {
    expect(told(needs)).toEqual({ said, verdicts: ['met'] });
  });

  it('is added to what was answered', () => {
    expect(told({ a: fact('veteran') }, { citizenship: 'CA', willing: 'firearm' }).said).toEqual({
      citizenship: ['CA'],
      willing: { firearm: 'yes' },
      veteran: 'yes',
    });
  });

  it('leaves a doubtful rule open, whatever is answered', () => {
    const doubtful: Condition = { kind: 'doubtful', of: fact('veteran'), why: 'an old page' };
    expect(told({ a: doubtful })).toEqual({ said: { veteran: 'yes' }, verdicts: ['unknown'] });
  });
});
