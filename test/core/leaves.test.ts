import { describe, expect, it } from 'vitest';
import { compileCatalog } from '../../src/core/eligibility/compiled.ts';
import { evaluate } from '../../src/core/eligibility/evaluate.ts';
import { referenceIndex } from '../../src/core/eligibility/reference-index.ts';
import type { Truth } from '../../src/core/eligibility/truth.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import { course, degree, job, person, tiny, today } from '../support/tiny.ts';

const credentials = [
  course('us-exam'),
  course('us-higher-exam', { gives: { countsAs: ['us-exam'] } }),
  course('us-top-exam', { gives: { countsAs: ['us-higher-exam'] } }),
  degree('us-law-degree', 'bachelor', 'law'),
  course('us-any-degree', { gives: { education: { level: 'bachelor', field: 'any' } } }),
  course('us-driving-course', { gives: { facts: ['drivingLicence'] } }),
];
const catalog = tiny({ credentials });

type Answers = Record<string, unknown>;

/** What a condition is for a person on a day, by the evaluator; the compiled catalog must say the same. */
function judged(condition: Condition, answers: Answers, on = today) {
  const profile = person(answers, catalog, today);
  const derivation = evaluate(condition, { profile, on, index: referenceIndex(catalog) });
  const one = tiny({ credentials, positions: [job('us-x', { needs: { it: condition } })] });
  const compiled = compileCatalog(one, on).verdicts(profile);
  const verdict = {
    true: 'met',
    false: 'unmet',
    unknown: 'unknown',
    'at-hiring': 'at-hiring',
    'not-applicable': 'not-applicable',
  };
  expect(compiled.requirements(0)).toEqual([verdict[derivation.truth]]);
  if (derivation.truth === 'unknown')
    expect(compiled.missing(0).sort()).toEqual([...derivation.missing].sort());
  else expect(derivation.missing).toEqual([]);
  return derivation;
}

function table(name: string, condition: Condition, rows: [Truth, Answers, string?][]) {
  describe(name, () => {
    it.each(rows.map(([truth, answers, on]) => ({ truth, answers, on: on ?? today })))(
      '$truth: $answers on $on',
      (row) => {
        expect(judged(condition, row.answers, row.on).truth).toBe(row.truth);
      },
    );
  });
}

table('citizenship of a country', { kind: 'citizenship', countries: ['US'] }, [
  ['true', { citizenship: 'US' }],
  ['true', { citizenship: 'CA,US' }],
  ['false', { citizenship: 'CA' }],
  ['false', { citizenship: 'none' }],
  ['unknown', {}],
  ['false', { permanentResident: 'US' }],
  ['unknown', { permanentResident: 'CA' }],
]);

table(
  'citizenship of a group or a country',
  { kind: 'citizenship', countries: ['US'], groups: ['commonwealth', 'none-such'] },
  [
    ['true', { citizenship: 'IN' }],
    ['true', { citizenship: 'US' }],
    ['false', { citizenship: 'FR' }],
    ['unknown', { permanentResident: 'IN' }],
  ],
);

table('right to work', { kind: 'right-to-work', country: 'FR' }, [
  ['true', { citizenship: 'FR' }],
  ['true', { citizenship: 'DE' }],
  ['true', { permanentResident: 'FR' }],
  ['true', { workPermission: 'FR' }],
  ['false', { citizenship: 'US', permanentResident: 'none', workPermission: 'none' }],
  ['false', { citizenship: 'US', residence: 'US:2000-01-01' }],
  ['unknown', { citizenship: 'US', residence: 'FR:2020-01-01' }],
  ['unknown', { citizenship: 'US', residence: 'US:2000-01-01:2001-01-01' }],
  ['unknown', { citizenship: 'US' }],
  ['unknown', { residence: 'US:2000-01-01' }],
  ['unknown', {}],
]);

table('right to work where a group gives no free movement', { kind: 'right-to-work', country: 'GB' }, [
  ['false', { citizenship: 'CA', permanentResident: 'none', workPermission: 'none' }],
]);

table('permanent residence', { kind: 'permanent-residence', country: 'CA' }, [
  ['true', { permanentResident: 'CA,US' }],
  ['false', { permanentResident: 'US' }],
  ['false', { permanentResident: 'none' }],
  ['unknown', {}],
]);

table('12 months of residence in a row', { kind: 'residence', country: 'US', months: 12 }, [
  ['true', { residence: 'US:2025-11-22' }],
  ['unknown', { residence: 'US:2025-11-23' }],
  ['true', { residence: 'US:2025-11-23' }, '2026-11-23'],
  ['false', { residence: ['US:2025-11-23', 'CA:2000-01-01:2025-11-23'] }],
  ['false', { residence: 'CA:2020-01-01' }],
  ['false', { residence: ['US:2020-01-01:2026-11-01', 'CA:2026-11-01'] }],
  ['true', { residence: ['US:2020-01-01:2026-05-01', 'US:2026-05-01'] }],
  ['unknown', { residence: [] }],
  ['unknown', {}],
]);

table('36 of the last 60 months', { kind: 'residence', country: 'US', months: 36, within: 60 }, [
  ['true', { residence: 'US:2023-11-22' }],
  ['true', { residence: ['US:2021-11-22:2024-11-22', 'CA:2024-11-22'] }],
  ['false', { residence: ['US:2021-11-22:2024-11-15', 'CA:2024-11-15'] }],
  ['unknown', { residence: 'US:2023-12-22' }],
  ['false', { residence: ['CA:2000-01-01:2023-12-22', 'US:2023-12-22'] }],
  ['true', { residence: ['US:2021-11-22:2023-06-22', 'CA:2023-06-22:2025-05-22', 'US:2025-05-22'] }],
  ['unknown', { residence: 'US:2010-01-01:2022-05-01' }],
]);

table('at least 18 years old', { kind: 'age', min: 18 }, [
  ['true', { birthDate: '2008-11-22' }],
  ['false', { birthDate: '2008-11-23' }],
  ['true', { birthDate: '2008-02-29' }, '2026-03-01'],
  ['false', { birthDate: '2008-02-29' }, '2026-02-28'],
  ['true', { age: 18 }],
  ['false', { age: 17 }],
  ['unknown', { age: 17 }, '2027-06-01'],
  ['true', { age: 17 }, '2027-11-22'],
  ['unknown', {}],
]);

table('before the 40th birthday', { kind: 'age', before: 40 }, [
  ['true', { birthDate: '1986-11-23' }],
  ['false', { birthDate: '1986-11-22' }],
  ['true', { birthDate: '1988-02-29' }, '2028-02-28'],
  ['false', { birthDate: '1988-02-29' }, '2028-02-29'],
  ['true', { birthDate: '1988-02-29' }, '2027-03-01'],
  ['true', { age: 39 }],
  ['false', { age: 40 }],
  ['unknown', { age: 39 }, '2027-05-01'],
  ['false', { age: 39 }, '2027-11-22'],
]);

table('from 21 and before 37', { kind: 'age', min: 21, before: 37 }, [
  ['true', { age: 21 }],
  ['true', { age: 36 }],
  ['false', { age: 20 }],
  ['false', { age: 37 }],
  ['unknown', { age: 20 }, '2027-05-01'],
]);

table('any age', { kind: 'age' }, [
  ['true', { age: 90 }],
  ['unknown', {}],
]);

table('a bachelor or higher', { kind: 'education', level: 'bachelor' }, [
  ['true', { education: 'bachelor' }],
  ['true', { education: 'doctorate:law' }],
  ['false', { education: 'associate' }],
  ['false', { education: 'none' }],
  ['true', { education: ['secondary', 'bachelor'] }],
  ['true', { credentials: 'us-law-degree' }],
  ['true', { credentials: 'us-law-degree', education: 'secondary' }],
  ['unknown', { credentials: 'us-exam' }],
  ['unknown', {}],
]);

table(
  'a bachelor in social science',
  { kind: 'education', level: 'bachelor', fields: ['social-science', 'no-such-field'] },
  [
    ['true', { education: 'bachelor:social-science' }],
    ['true', { education: 'bachelor:criminology' }],
    ['true', { credentials: 'us-any-degree' }],
    ['false', { education: 'bachelor:law' }],
    ['unknown', { education: 'master:law' }],
    ['true', { education: 'master:criminology' }],
    ['unknown', { education: 'bachelor' }],
    ['false', { education: 'associate:criminology' }],
    ['unknown', { education: ['bachelor:law', 'bachelor'] }],
  ],
);

table('exactly secondary', { kind: 'education', level: 'secondary', exactly: true }, [
  ['true', { education: 'secondary' }],
  ['unknown', { education: 'bachelor' }],
  ['false', { education: 'lower-secondary' }],
]);

table('a bachelor of the last 24 months', { kind: 'education', level: 'bachelor', completedWithin: 24 }, [
  ['true', { education: 'bachelor:law:2024-11-22' }],
  ['false', { education: 'bachelor:law:2024-11-21' }],
  ['unknown', { education: 'master:law:2024-11-21' }],
  ['unknown', { education: 'bachelor:law' }],
  ['true', { education: 'bachelor:law:2024-02-29' }, '2026-02-28'],
  ['false', { education: 'bachelor:law:2024-02-29' }, '2026-03-01'],
]);

table('studying', { kind: 'studying' }, [
  ['true', { studying: 'secondary' }],
  ['true', { studying: 'bachelor:law:2026-11-22' }],
  ['false', { studying: 'bachelor:law:2026-11-21' }],
  ['false', { studying: 'bachelor:law:2027-06-30' }, '2027-07-01'],
  ['false', { studying: 'no' }],
  ['unknown', {}],
]);

table(
  'studying social science for a bachelor',
  { kind: 'studying', level: 'bachelor', fields: ['social-science', 'none'] },
  [
    ['true', { studying: 'bachelor:criminology' }],
    ['true', { studying: 'master:social-science' }],
    ['false', { studying: 'bachelor:law' }],
    ['false', { studying: 'associate:criminology' }],
    ['unknown', { studying: 'bachelor' }],
  ],
);

table('12 months of customer service', { kind: 'experience', kinds: ['customer-service'], months: 12 }, [
  ['true', { experience: 'customer-service=12' }],
  ['false', { experience: 'customer-service=11' }],
  ['true', { experience: 'customer-service=6,tills=6' }],
  ['false', { experience: 'general=60' }],
  ['false', { experience: {} }],
  ['unknown', {}],
]);

table(
  '12 months of general or unheard-of work',
  { kind: 'experience', kinds: ['general', 'no-such-kind'], months: 12 },
  [
    ['true', { experience: 'tills=12' }],
    ['true', { experience: 'general=5,tills=7,legal=0' }],
    ['false', { experience: 'legal=60' }],
  ],
);

table('English or Spanish at B2', { kind: 'language', languages: ['en', 'es'], level: 'B2' }, [
  ['true', { languages: 'es=B2' }],
  ['true', { languages: 'en=C1,es=A1' }],
  ['false', { languages: 'en=B1' }],
  ['false', { languages: {} }],
  ['unknown', {}],
]);

table('an exam', { kind: 'credential', credentials: ['us-exam', 'no-such-exam'] }, [
  ['true', { credentials: 'us-exam' }],
  ['true', { credentials: 'us-higher-exam' }],
  ['true', { credentials: 'us-top-exam' }],
  ['false', { credentials: 'us-law-degree' }],
  ['false', { credentials: 'none' }],
  ['unknown', {}],
]);

table('a driving licence', { kind: 'declaration', fact: 'drivingLicence', is: true }, [
  ['true', { drivingLicence: 'yes' }],
  ['false', { drivingLicence: 'no' }],
  ['true', { credentials: 'us-driving-course' }],
  ['false', { credentials: 'us-driving-course', drivingLicence: 'no' }],
  ['unknown', { credentials: 'us-exam' }],
  ['unknown', {}],
]);

table('no service', { kind: 'declaration', fact: 'veteran', is: false }, [
  ['true', { veteran: 'no' }],
  ['false', { veteran: 'yes' }],
  ['not-applicable', { veteran: 'does-not-apply' }],
]);

table('willing to carry a firearm', { kind: 'willing', to: 'firearm' }, [
  ['true', { willing: 'firearm' }],
  ['false', { willing: 'firearm=no' }],
  ['unknown', { willing: 'relocate' }],
  ['unknown', {}],
]);

table('what the employer judges', { kind: 'at-hiring', what: 'interview' }, [['at-hiring', {}]]);

const parts: Record<'yes' | 'no' | 'open' | 'hiring' | 'none', Condition> = {
  yes: { kind: 'willing', to: 'firearm' },
  no: { kind: 'willing', to: 'relocate' },
  open: { kind: 'citizenship', countries: ['US'] },
  hiring: { kind: 'at-hiring', what: 'medical' },
  none: { kind: 'declaration', fact: 'veteran', is: true },
};
const mixed = { willing: 'firearm,relocate=no', veteran: 'does-not-apply' };

describe('parts put together', () => {
  type Part = keyof typeof parts;
  it.each<[Part[], Truth, Truth]>([
    [['yes'], 'true', 'true'],
    [['yes', 'no'], 'false', 'true'],
    [['yes', 'open'], 'unknown', 'true'],
    [['no', 'open'], 'false', 'unknown'],
    [['yes', 'hiring'], 'at-hiring', 'true'],
    [['no', 'hiring'], 'false', 'at-hiring'],
    [['open', 'hiring'], 'unknown', 'unknown'],
    [['yes', 'none'], 'true', 'true'],
    [['no', 'none'], 'false', 'false'],
    [['none'], 'not-applicable', 'not-applicable'],
    [['open', 'none'], 'unknown', 'unknown'],
    [['hiring', 'none'], 'at-hiring', 'at-hiring'],
  ])('%j: all is %s, any is %s', (names, all, any) => {
    const of = names.map((name) => parts[name]);
    expect(judged({ kind: 'all', of }, mixed).truth).toBe(all);
    expect(judged({ kind: 'any', of }, mixed).truth).toBe(any);
    const back = [...of].reverse();
    expect(judged({ kind: 'all', of: back }, mixed).truth).toBe(all);
    expect(judged({ kind: 'any', of: back }, mixed).truth).toBe(any);
  });

  it.each<[Part, Truth, Truth]>([
    ['yes', 'false', 'unknown'],
    ['no', 'true', 'false'],
    ['open', 'unknown', 'unknown'],
    ['hiring', 'at-hiring', 'at-hiring'],
    ['none', 'not-applicable', 'not-applicable'],
  ])('%s: not is %s, doubtful is %s', (name, not, doubtful) => {
    expect(judged({ kind: 'not', of: parts[name] }, mixed).truth).toBe(not);
    expect(evaluate({ kind: 'doubtful', of: parts[name], why: 'old' }, context(mixed)).truth).toBe(doubtful);
  });

  it('ask for what still decides, once', () => {
    const of: Condition[] = [
      parts.open,
      parts.open,
      { kind: 'language', languages: ['en'], level: 'A1' },
      parts.yes,
    ];
    expect(judged({ kind: 'all', of }, mixed).missing).toEqual(['citizenship', 'languages']);
    expect(judged({ kind: 'any', of }, mixed).missing).toEqual([]);
  });
});

function context(answers: Answers, on = today) {
  return { profile: person(answers, catalog), on, index: referenceIndex(catalog) };
}

describe('the reasons of an outcome', () => {
  const given = (condition: Condition, answers: Answers, on = today) =>
    evaluate(condition, context(answers, on)).given;

  it('name the days of an age', () => {
    const window: Condition = { kind: 'age', min: 21, before: 37 };
    expect(given(window, { birthDate: '2000-02-29' })).toEqual({
      what: 'age',
      age: 26,
      exact: true,
      on: today,
      firstDay: '2021-03-01',
      lastDay: '2037-02-28',
    });
    // Of 26 years somebody is born from 1999-11-23 to 2000-11-22: the last day is that of the earliest birth.
    expect(given(window, { age: 26 })).toEqual({
      what: 'age',
      age: 26,
      exact: false,
      on: today,
      firstDay: '2021-11-22',
      lastDay: '2036-11-22',
    });
  });

  it('say by what a person may work', () => {
    const work: Condition = { kind: 'right-to-work', country: 'FR' };
    const by = (answers: Answers) => (given(work, answers) as { by?: string }).by;
    expect(by({ citizenship: 'FR' })).toBe('citizenship');
    expect(by({ permanentResident: 'FR' })).toBe('permanent-residence');
    expect(by({ workPermission: 'FR' })).toBe('permission');
    expect(by({ citizenship: 'DE' })).toBe('free-movement');
    expect(given(work, { citizenship: 'US', residence: 'US:2000-01-01' })).toEqual({
      what: 'lives-elsewhere',
      country: 'US',
    });
  });

  it('count months of work and of residence', () => {
    expect(
      given(
        { kind: 'experience', kinds: ['general'], months: 12 },
        { experience: 'tills=3,general=2,legal=5' },
      ),
    ).toEqual({
      what: 'months',
      months: 5,
      kinds: [
        { kind: 'tills', months: 3 },
        { kind: 'general', months: 2 },
      ],
    });
    expect(
      given({ kind: 'residence', country: 'US', months: 12 }, { residence: 'US:2026-05-22' }),
    ).toMatchObject({
      what: 'stays',
      least: 6,
      most: 12,
    });
  });
});
