import { describe, expect, it } from 'vitest';
import { assessRequirement, isSure } from '../../src/core/eligibility/assess.ts';
import { referenceIndex } from '../../src/core/eligibility/reference-index.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Profile } from '../../src/core/model/profile.ts';
import type { Requirement } from '../../src/core/model/requirement.ts';
import type { Step } from '../../src/core/planner/types.ts';
import { reportText } from '../../src/messages/spoken.ts';
import * as say from '../../src/report/phrases.ts';
import { asOf, smallCatalog as catalog } from './fixtures.ts';

const w: say.Wording = { m: reportText, catalog, redact: false };
const nobody: Profile = { facts: {}, willing: {} };

function finding(condition: Condition, profile: Partial<Profile>, more: Partial<Requirement> = {}) {
  const requirement: Requirement = {
    id: 'r',
    topic: 'other',
    text: 'It',
    condition,
    sources: ['s1'],
    ...more,
  };
  const context = { profile: { ...nobody, ...profile }, on: asOf, index: referenceIndex(catalog) };
  return assessRequirement(requirement, context, isSure(requirement) ? 'firm' : 'weak');
}

describe('what the person has', () => {
  const rows: [string, Condition, Partial<Profile>, string][] = [
    [
      'citizenship',
      { kind: 'citizenship', countries: ['US'] },
      { citizenship: ['US', 'CA'] },
      'you: United States, Canada',
    ],
    ['no citizenship named', { kind: 'citizenship', countries: ['US'] }, { citizenship: [] }, 'you: none'],
    [
      'green card only',
      { kind: 'citizenship', countries: ['US'] },
      { permanentResident: ['US'] },
      'you: permanent resident of the United States, not a citizen',
    ],
    [
      'right to work by citizenship',
      { kind: 'right-to-work', country: 'CA' },
      { citizenship: ['CA'] },
      'you: citizen of Canada',
    ],
    [
      'right to work by permit',
      { kind: 'right-to-work', country: 'CA' },
      { workPermission: ['CA'] },
      'you: permission to work in Canada',
    ],
    ['age', { kind: 'age', min: 21 }, { birthDate: '1998-04-12' }, 'you: 28 years old'],
    [
      'age in years',
      { kind: 'age', min: 21 },
      { age: 28, ageOn: asOf },
      'you: 28 years old (birthday not given)',
    ],
    [
      'education with field',
      { kind: 'education', level: 'bachelor' },
      { education: [{ level: 'master', field: 'criminal-justice' }] },
      "you: master's or professional degree in criminal justice",
    ],
    ['no studies', { kind: 'studying' }, { studying: [] }, 'you: not studying'],
    [
      'months',
      { kind: 'experience', kinds: ['general'], months: 36 },
      { experience: { immigration: 14 } },
      'you: 14 months',
    ],
    [
      'languages',
      { kind: 'language', languages: ['es'], level: 'B2' },
      { languages: { es: 'B1' } },
      'you: Spanish B1',
    ],
    [
      'no such language',
      { kind: 'language', languages: ['es'], level: 'B2' },
      { languages: { en: 'C2' } },
      'you: none of these',
    ],
    [
      'credential',
      { kind: 'credential', credentials: ['us-border-course'] },
      { credentials: ['us-border-course'] },
      'you: Border law course',
    ],
    [
      'declaration',
      { kind: 'declaration', fact: 'veteran', is: false },
      { facts: { veteran: true } },
      'you: yes',
    ],
    ['willing', { kind: 'willing', to: 'firearm' }, { willing: { firearm: false } }, 'you: not ready for it'],
    [
      'residence',
      { kind: 'residence', country: 'US', months: 36, within: 60 },
      { residence: [{ country: 'US', since: '2000-01-01' }] },
      'you: 5 years in the United States',
    ],
  ];
  it.each(rows)('%s', (_name, condition, profile, words) =>
    expect(say.answerWords(w, finding(condition, profile))).toBe(words),
  );
});

describe('the flag that would settle it', () => {
  const rows: [string, Condition, string][] = [
    ['yes or no', { kind: 'declaration', fact: 'drivingLicence', is: true }, '--driving-licence yes|no'],
    [
      'with "does not apply"',
      { kind: 'declaration', fact: 'veteran', is: true },
      '--veteran yes|no|does-not-apply',
    ],
    [
      'experience',
      { kind: 'experience', kinds: ['immigration'], months: 1 },
      '--experience immigration=MONTHS',
    ],
    ['language', { kind: 'language', languages: ['es'], level: 'B2' }, '--languages es=LEVEL'],
    ['willing', { kind: 'willing', to: 'firearm' }, '--willing firearm=yes|no'],
    ['residence', { kind: 'residence', country: 'US', months: 36 }, '--residence US:DATE'],
    ['age', { kind: 'age', min: 18 }, '--birth-date DATE'],
    ['education', { kind: 'education', level: 'bachelor' }, '--education LEVEL --field FIELD'],
    [
      'credential',
      { kind: 'credential', credentials: ['us-border-course'] },
      '--credentials us-border-course',
    ],
  ];
  it.each(rows)('%s', (_name, condition, flag) =>
    expect(say.answerWords(w, finding(condition, {}))).toBe(flag),
  );
});

describe('what is asked', () => {
  const rows: [Condition, string][] = [
    [
      { kind: 'citizenship', countries: ['US', 'CA'], groups: ['eu'] },
      'citizen of the United States, Canada or eu',
    ],
    [{ kind: 'right-to-work', country: 'US' }, 'may work in the United States without a sponsor'],
    [{ kind: 'permanent-residence', country: 'CA' }, 'permanent resident of Canada'],
    [
      { kind: 'residence', country: 'CA', months: 36 },
      'lived in Canada for the last 3 years without a break',
    ],
    [
      { kind: 'residence', country: 'CA', months: 36, within: 60 },
      'lived in Canada for 3 years of the last 5 years',
    ],
    [{ kind: 'age', min: 18 }, 'at least 18 years old'],
    [{ kind: 'age', min: 18, before: 40 }, 'at least 18 and not yet 40 years old'],
    [
      { kind: 'education', level: 'bachelor', fields: ['criminal-justice'], completedWithin: 24 },
      "bachelor's degree in criminal justice or higher, finished in the last 2 years",
    ],
    [
      { kind: 'education', level: 'associate', exactly: true },
      'associate degree or two-year diploma, at exactly this level',
    ],
    [{ kind: 'studying', level: 'bachelor' }, "enrolled now for: bachelor's degree or higher"],
    [{ kind: 'studying' }, 'enrolled as a student now'],
    [{ kind: 'language', languages: ['es', 'en'], level: 'B2' }, 'Spanish or English at B2 or better'],
    [{ kind: 'willing', to: 'firearm' }, 'ready to carry a firearm'],
    [{ kind: 'at-hiring', what: 'polygraph' }, 'the employer checks it when hiring: a polygraph'],
    [
      {
        kind: 'all',
        of: [
          { kind: 'age', min: 18 },
          { kind: 'not', of: { kind: 'willing', to: 'firearm' } },
        ],
      },
      'all of these: at least 18 years old; not this: ready to carry a firearm',
    ],
    [
      { kind: 'doubtful', of: { kind: 'age', min: 18 }, why: 'two pages differ' },
      'at least 18 years old (not stated clearly: two pages differ)',
    ],
  ];
  it.each(rows)('%j', (condition, words) => expect(say.needWords(w, condition)).toBe(words));
});

describe('why', () => {
  it('names only the alternatives that failed, with what the person has', () => {
    const either: Condition = {
      kind: 'any',
      of: [
        { kind: 'education', level: 'bachelor' },
        { kind: 'experience', kinds: ['general'], months: 36 },
      ],
    };
    expect(
      say.becauseWords(
        w,
        finding(either, { education: [{ level: 'secondary' }], experience: { general: 14 } }),
      ),
    ).toBe(
      "Asked: at least one of these: bachelor's degree or higher; 3 years of work in: any paid or unpaid work. You: secondary school (high school); 14 months.",
    );
  });
  it('says what would lift a requirement that fails, with its flag', () => {
    const waivers = [
      {
        id: 'v',
        text: "Veterans' preference",
        condition: { kind: 'declaration', fact: 'veteran', is: true } as const,
        sources: ['s1'],
      },
    ];
    const old = finding({ kind: 'age', before: 40 }, { birthDate: '1980-01-01' }, { waivers });
    expect(say.becauseWords(w, old)).toBe(
      "Asked: not yet 40 years old. You: 46 years old. It would not be asked with: Veterans' preference. Tell us with --veteran yes|no|does-not-apply.",
    );
    const veteran = finding(
      { kind: 'age', before: 40 },
      { birthDate: '1980-01-01', facts: { veteran: true } },
      { waivers },
    );
    expect(say.becauseWords(w, veteran)).toBe("You do not need it: Veterans' preference.");
  });
  it('never closes a door on an unsure rule, and says so', () => {
    const unsure = finding(
      { kind: 'declaration', fact: 'veteran', is: true },
      { facts: { veteran: false } },
      { confidence: 'old' },
    );
    expect(unsure.verdict).toBe('unknown');
    expect(say.becauseWords(w, unsure)).toContain('it closes nothing');
    expect(say.markWords(w, unsure.requirement, () => '')).toEqual([
      { text: 'check this with the employer: the source is old', check: true },
    ]);
  });
  it.each(['one page only', 'one page only.'])('explains an alternative that is unclear: %s', (why) => {
    const unclear = finding(
      { kind: 'doubtful', of: { kind: 'willing', to: 'firearm' }, why },
      { willing: { firearm: true } },
    );
    expect(say.becauseWords(w, unclear)).toBe(
      'The sources do not say clearly if yours counts: one page only. Ask the employer.',
    );
  });
  it('leaves personal answers out when asked', () => {
    const hidden = { ...w, redact: true };
    const young = finding({ kind: 'age', min: 21 }, { birthDate: '1998-04-12' });
    expect(say.becauseWords(hidden, young)).toBe('You have what is asked.');
    expect(say.answerWords(hidden, young)).toBe('');
    expect(
      say.deadlineWords(hidden, { date: '2038-04-11', requirement: 'age', text: '', counts: 'referral' }),
    ).toBe('by 2038');
  });
});

describe('times and money', () => {
  it.each([
    [0, 'no time'],
    [0.25, '1 week'],
    [0.5, '2 weeks'],
    [1, '1 month'],
    [1.5, '1.5 months'],
    [14, '14 months'],
    [24, '2 years'],
    [25, '2 years 1 month'],
    [30.4, '2 years 6 months'],
  ])('%d months: %s', (months, words) => expect(say.timeWords(w, months)).toBe(words));
  it.each([
    [0, 'USD', '$0'],
    [1234567, 'USD', '$1,234,567'],
    [-700, 'GBP', '-£700'],
    [12.5, 'EUR', '€12.5'],
    [90, 'CHF', 'CHF 90'],
    [20, 'CAD', 'CA$20'],
  ])('%d %s', (amount, currency, words) => expect(say.moneyWords(w, { amount, currency })).toBe(words));
  it('dates', () => {
    expect(say.dateWords(w, '2038-04-12')).toBe('12 Apr 2038');
    expect(say.monthWords(w, '2029-03-01')).toBe('Mar 2029');
    expect(say.dateWords(w, 'spring 2020')).toBe('spring 2020');
  });
});

describe('obstacles and what would help', () => {
  const tell = (reason: Parameters<typeof say.obstacleReasonWords>[1]['reason']) =>
    say.obstacleReasonWords(w, { requirement: 'r', text: 'It', reason, wouldHelp: [] }, asOf);
  it.each([
    [tell({ kind: 'permanent' }), 'this cannot change'],
    [
      tell({ kind: 'too-late', months: 7, lastDay: '2025-04-12', slower: [] }),
      'you are too late by 7 months; the last day was 12 Apr 2025',
    ],
    [
      tell({ kind: 'too-late', months: 7, lastDay: '2038-04-12', slower: [] }),
      'the quickest way there is too late by 7 months; the last day is 12 Apr 2038',
    ],
    [
      tell({ kind: 'over-budget', by: { amount: 700, currency: 'USD' } }),
      'the cheapest way costs $700 more than your budget',
    ],
    [
      tell({ kind: 'over-hours', needs: 40, has: 10 }),
      'the way there needs 40 hours a week, and you can give 10 hours a week',
    ],
    [
      tell({ kind: 'keeps-job', hours: 40 }),
      'the way there takes 40 hours a week, which does not fit beside the job you want to keep',
    ],
    [tell({ kind: 'not-willing', to: 'firearm' }), 'you said that you would not carry a firearm'],
    [
      tell({ kind: 'lives-elsewhere', country: 'US', months: 36 }),
      'it opens once you have lived in the United States for 3 years, and our routes plan no move',
    ],
    [tell({ kind: 'no-step' }), 'no step in the catalog leads there'],
    [
      tell({ kind: 'outside-countries', country: 'US' }),
      'it would lead through the United States, where you do not want to work',
    ],
  ])('%s', (words, expected) => expect(words).toBe(expected));
  it.each([
    [
      { kind: 'answer', key: 'veteran', value: 'yes' } as const,
      'It opens if this is true of you (--veteran yes).',
    ],
    [
      { kind: 'waiver', key: 'veteran', value: 'yes', text: "Veterans' preference" } as const,
      "It would not be asked with: Veterans' preference (--veteran yes).",
    ],
    [
      { kind: 'budget', money: { amount: 1200, currency: 'USD' } } as const,
      'A budget of $1,200 would be enough.',
    ],
    [{ kind: 'hours', hours: 40 } as const, '40 hours a week would be enough.'],
    [
      { kind: 'earlier', months: 5 } as const,
      'It needs a way that is 5 months shorter, or a start 5 months earlier.',
    ],
    [
      { kind: 'willing', key: 'willing', value: 'firearm' } as const,
      'It opens if you are ready to carry a firearm (--willing firearm).',
    ],
    [
      { kind: 'permission', key: 'workPermission', value: 'US' } as const,
      'It opens with permission to work in the United States, such as a work permit or an employer who sponsors you (--work-permission US).',
    ],
  ])('%j', (help, words) => expect(say.helpWords(w, help)).toBe(words));
});

it('words a bad answer with what is accepted and the nearest name', () => {
  expect(
    say.problemWords(w, {
      key: 'workIn',
      given: 'Untied States',
      reason: 'unknown-name',
      accepted: { form: 'country' },
      nearest: 'United States',
    }),
  ).toBe(
    '--work-in: “Untied States” is not known here. Give a country by name or ISO code, such as US, GB or Canada. Did you mean “United States”?',
  );
});

describe('how long a step takes', () => {
  const { positions, credentials } = catalog;
  const job = [...positions.values()].find(({ hiring }) => hiring.confidence === 'derived')!;
  const sureJob = [...positions.values()].find(({ hiring }) => !hiring.confidence)!;
  const course = [...credentials.values()].find(({ options }) => options.length > 0)!;
  const step = (kind: Step['kind'], ref: string, option?: string) =>
    ({ kind, ref, ...(option ? { option } : {}) }) as Step;

  it('is said to be unsure where its source is, with the note', () => {
    expect(say.lengthDoubt(w, step('apply', job.id))).toEqual({
      confidence: 'derived',
      note: 'No page gives the length.',
    });
  });
  it.each([
    ['a sure hiring', step('position', sureJob.id)],
    ['a sure course', step('credential', course.id, course.options[0]!.id)],
    ['a wait for a job', step('wait', job.id)],
  ])('is left without remark for %s', (_, one) => expect(say.lengthDoubt(w, one)).toBeUndefined());
});

it('says that an unsure rule which is met opens nothing alone', () => {
  const requirement: Requirement = {
    id: 'r',
    topic: 'other',
    text: 'It',
    condition: { kind: 'declaration', fact: 'veteran', is: true },
    sources: ['s1'],
    confidence: 'old',
  };
  const context = {
    profile: { ...nobody, facts: { veteran: true } },
    on: asOf,
    index: referenceIndex(catalog),
  };
  const words = say.becauseWords(w, assessRequirement(requirement, context, 'no-ground'));
  expect(words).toContain('You have what is asked, but we are not sure of this rule');
});

describe('open answers where a page is read away from the command line', () => {
  const words = { ...w, inWords: true };
  it.each<[string, string, Condition | undefined]>([
    [
      'How long have you worked in: immigration work?',
      'experience',
      { kind: 'experience', kinds: ['immigration'], months: 6 },
    ],
    ['How well do you speak Spanish?', 'languages', { kind: 'language', languages: ['es'], level: 'B2' }],
    ['Would you carry a firearm?', 'willing', { kind: 'willing', to: 'firearm' }],
    [
      'Since when do you live in the United States?',
      'residence',
      { kind: 'residence', country: 'US', months: 36 },
    ],
    ['Do you have a valid driving licence?', 'drivingLicence', undefined],
  ])('%s', (question, key, condition) => {
    expect(say.askedWords(words, key, condition)).toBe(question);
    expect(say.askedWords(w, key, condition)).toMatch(/^--/);
  });

  it('are taken as true in so many words', () => {
    const condition: Condition = { kind: 'willing', to: 'firearm' };
    const assumption = {
      requirement: 'r',
      text: 'Carries a weapon',
      condition,
      keys: ['willing'],
      doubtful: false,
    };
    expect(say.assumptionWords(w, assumption)).toBe(
      'Carries a weapon. Not answered, so taken as true: ready to carry a firearm. Tell us with --willing firearm=yes|no.',
    );
    expect(say.assumptionWords(words, assumption)).toBe(
      'Carries a weapon. You have not answered this, so it is taken as true: ready to carry a firearm.',
    );
  });
});
