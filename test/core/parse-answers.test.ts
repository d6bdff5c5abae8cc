import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKeys } from '../../src/core/answers/answers.ts';
import { camel, factKeys, kebab, parseAnswers } from '../../src/core/answers/parse-answers.ts';
import { answersOf, profileOf } from '../../src/core/answers/profile.ts';
import { course, tiny, today } from '../support/tiny.ts';

const catalog = tiny({ credentials: [course('us-exam', { title: 'Bar Exam', also: ['The Bar'] })] });

/** The value of one answer, or its problem. */
function one(key: string, given: unknown): unknown {
  const { answers, problems } = parseAnswers({ [key]: given }, catalog, today);
  return problems[0] ?? answers[camel(key)];
}
const reason = (key: string, given: unknown) => (one(key, given) as { reason?: string } | undefined)?.reason;

describe('answers that are understood', () => {
  it.each<[string, unknown, unknown]>([
    ['schema', 'career-advisor/answers@1', 'career-advisor/answers@1'],
    ['asOf', '2026-01-02', '2026-01-02'],
    ['as-of', '2 Jan 2026', '2026-01-02'],
    ['workIn', ['US', 'Canada'], ['US', 'CA']],
    ['work-in', 'US, canada; uk|de', ['US', 'CA', 'GB', 'DE']],
    ['workIn', [], []],
    ['workIn', 'none', []],
    ['workIn', '[]', []],
    ['citizenship', 'usa,USA,US', ['US']],
    ['citizenship', "cote d'ivoire", ['CI']],
    ['citizenship', 'united_kingdom', ['GB']],
    ['permanentResident', 'CA', ['CA']],
    ['work_permission', ['GB'], ['GB']],
    ['residence', 'US:2018-09-01', { country: 'US', since: '2018-09-01' }],
    ['residence', 'US:2018-09-01:2020-01-01', { country: 'US', since: '2018-09-01', until: '2020-01-01' }],
    ['residence', { country: 'Canada', since: '1 Sep 2018' }, { country: 'CA', since: '2018-09-01' }],
    [
      'residence',
      ['US:2018-09-01', { country: 'CA', since: '2010-01-01', until: '2018-08-31' }],
      [
        { country: 'US', since: '2018-09-01' },
        { country: 'CA', since: '2010-01-01', until: '2018-08-31' },
      ],
    ],
    ['residence', { country: 'US', since: today, until: null }, { country: 'US', since: today }],
    ['birthDate', '12 Apr 1998', '1998-04-12'],
    ['birth-date', today, today],
    ['age', '28', 28],
    ['education', 'bachelor', { level: 'bachelor' }],
    ['education', 'bachelor:law', { level: 'bachelor', field: 'law' }],
    ['education', 'bachelor:law:2020-06-30', { level: 'bachelor', field: 'law', completed: '2020-06-30' }],
    ['education', 'bachelor::2020-06-30', { level: 'bachelor', completed: '2020-06-30' }],
    [
      'education',
      [{ level: 'bachelor', field: 'Law' }, 'master'],
      [{ level: 'bachelor', field: 'law' }, { level: 'master' }],
    ],
    ['education', { level: 'none', field: 'unknown' }, { level: 'none' }],
    ['studying', 'no', 'no'],
    ['studying', 'None', 'no'],
    ['studying', false, 'no'],
    [
      'studying',
      { level: 'bachelor', finishes: '2027-06-30' },
      { level: 'bachelor', finishes: '2027-06-30' },
    ],
    ['experience', 'customer-service=24,general=2 years', { 'customer-service': 24, general: 24 }],
    ['experience', { 'Customer Service': 6 }, { 'customer-service': 6 }],
    ['experience', 'legal:6', { legal: 6 }],
    ['experience', {}, {}],
    ['experience', 'none', {}],
    ['experience', { legal: "don't know", general: 3 }, { general: 3 }],
    ['languages', 'en=C2,Castilian=native', { en: 'C2', es: 'C2' }],
    ['credentials', 'us-exam', ['us-exam']],
    ['credentials', ['the bar'], ['us-exam']],
    ['willing', 'firearm, relocate=no', { firearm: 'yes', relocate: 'no' }],
    ['willing', { firearm: true, relocate: 'n' }, { firearm: 'yes', relocate: 'no' }],
    ['willing', ['firearm'], { firearm: 'yes' }],
    ['interests', 'helping', ['helping']],
    ['riasec', 'R=10,i=22', { R: 10, I: 22 }],
    ['skills', 'Attention to detail', ['attention']],
    ['budget', '20000 USD', { amount: 20000, currency: 'USD' }],
    ['hoursPerWeek', '0', 0],
    ['hoursPerWeek', '40 hours', 40],
    ['hoursPerWeek', '37,5 h a week', 37.5],
    ['hoursPerWeek', '20/week', 20],
    ['start', '2027-01-04', '2027-01-04'],
    ['keepsJob', 'yes', 'yes'],
    ['driving-licence', 'y', 'yes'],
    ['veteran', 'n/a', 'does-not-apply'],
  ])('%s: %j', (key, given, value) => {
    expect(one(key, given)).toEqual(value);
  });

  it('are kept in one order, whatever order they came in', () => {
    const mixed = parseAnswers(
      { veteran: 'yes', start: '2027-01-04', age: 28, citizenship: 'US' },
      catalog,
      today,
    );
    expect(Object.keys(mixed.answers)).toEqual(['citizenship', 'age', 'start', 'veteran']);
  });

  it('may say that there is no answer', () => {
    for (const key of [...answerKeys, ...factKeys(catalog)]) {
      for (const none of [null, undefined, '', 'unknown', 'prefer not to say'])
        expect(one(key, none)).toBeUndefined();
    }
  });
});

describe('answers that are not understood', () => {
  it.each<[string, unknown, string]>([
    ['schema', 'career-advisor/answers@2', 'unreadable'],
    ['schema', 1, 'unreadable'],
    ['workIn', 'Atlantis', 'unknown-name'],
    ['citizenship', ['US', ''], 'unknown-name'],
    ['residence', 'US', 'unreadable'],
    ['residence', 'Atlantis:2018-09-01', 'unknown-name'],
    ['residence', 'US:2018-13-01', 'no-such-day'],
    ['residence', 'US:3/4/2018', 'two-days'],
    ['residence', 'US:2030-01-01', 'in-the-future'],
    ['residence', 'US:2018-09-01:2017-01-01', 'contradiction'],
    ['residence', 'US:2018-09-01:soon', 'unreadable'],
    ['residence', ['US:2018-09-01', 'US'], 'unreadable'],
    ['birthDate', '2026-11-23', 'in-the-future'],
    ['birthDate', '31/02/2001', 'no-such-day'],
    ['birthDate', '31 Feb 2001', 'no-such-day'],
    ['birthDate', '3/4/2005', 'two-days'],
    ['birthDate', '1900-01-01', 'out-of-range'],
    ['birthDate', '12.13.14', 'unreadable'],
    ['age', 'old', 'unreadable'],
    ['age', 4, 'out-of-range'],
    ['age', 121, 'out-of-range'],
    ['education', 'bachlor', 'unknown-name'],
    ['education', 'bachelor:magic', 'unknown-name'],
    ['education', 'bachelor:law:someday', 'unreadable'],
    ['education', 'bachelor:law:2020-06-30:x', 'unknown-key'],
    ['education', { level: 'bachelor', finishes: '2027-01-01' }, 'unknown-key'],
    ['education', ['bachelor', 'x'], 'unknown-name'],
    ['studying', { level: 'x' }, 'unknown-name'],
    ['experience', 'magic=3', 'unknown-name'],
    ['experience', 'legal', 'unreadable'],
    ['experience', 'legal=many', 'unreadable'],
    ['experience', 'legal=1000', 'out-of-range'],
    ['languages', 'Klingon=B2', 'unknown-name'],
    ['languages', 'en=fluent', 'unknown-name'],
    ['languages', 'en', 'unknown-name'],
    ['credentials', 'us-exm', 'unknown-name'],
    ['willing', 'fly', 'unknown-name'],
    ['willing', 'firearm=perhaps', 'unreadable'],
    ['interests', 'magic', 'unknown-name'],
    ['riasec', 'X=3', 'unknown-name'],
    ['riasec', 'R=101', 'out-of-range'],
    ['skills', 'magic', 'unknown-name'],
    ['budget', 'much', 'unreadable'],
    ['hoursPerWeek', 121, 'out-of-range'],
    ['hoursPerWeek', '999999 hours', 'out-of-range'],
    ['hoursPerWeek', '40 days', 'unreadable'],
    ['start', 'soon', 'unreadable'],
    ['keepsJob', 'perhaps', 'unreadable'],
    ['drivingLicence', 'does-not-apply', 'unreadable'],
    ['colour', 'blue', 'unknown-key'],
    ['constructor', 'x', 'unknown-key'],
    ['__proto__x', 'x', 'unknown-key'],
  ])('%s: %j (%s)', (key, given, why) => {
    expect(reason(key, given)).toBe(why);
  });

  it('name the nearest known name', () => {
    expect(one('citizenshp', 'US')).toMatchObject({ key: 'citizenshp', nearest: 'citizenship' });
    expect(one('drivinglicense', 'yes')).toMatchObject({ nearest: 'drivingLicence' });
    expect(one('citizenship', 'Canda')).toMatchObject({ nearest: 'Canada' });
    expect(one('credentials', 'us-exm')).toMatchObject({ nearest: 'us-exam' });
    expect(one('education', 'bachelor:lww')).toMatchObject({ nearest: 'law' });
  });

  it('are all told at once, and the good ones are kept', () => {
    const { answers, problems } = parseAnswers({ age: 'x', citizenship: 'US', start: 'y' }, catalog, today);
    expect(answers).toEqual({ citizenship: ['US'] });
    expect(problems.map((problem) => problem.key)).toEqual(['age', 'start']);
  });
});

describe('whatever is given', () => {
  it('is read or refused, never thrown at', () => {
    const keys = fc.constantFrom(...answerKeys, ...factKeys(catalog), 'other');
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('US:2018', 'bachelor:law', 'a=b', '12 USD', '=', ':', ','),
    );
    const values = fc.oneof(text, fc.anything({ withDate: true, maxDepth: 2 }));
    fc.assert(
      fc.property(fc.dictionary(keys, values, { noNullPrototype: true }), (raw) => {
        const { answers, problems } = parseAnswers(raw, catalog, today);
        for (const problem of problems) expect(problem.given.length).toBeLessThanOrEqual(60);
        profileOf(answers, catalog, today);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});

describe('profiles', () => {
  const full = {
    workIn: ['US'],
    citizenship: ['US'],
    permanentResident: [],
    workPermission: ['GB'],
    residence: { country: 'US', since: '2018-09-01' },
    birthDate: '1998-04-12',
    education: { level: 'bachelor', field: 'law' },
    studying: { level: 'master' },
    experience: { general: 3 },
    languages: { en: 'C2' },
    credentials: ['us-exam'],
    willing: { firearm: 'yes', relocate: 'no' },
    interests: ['helping'],
    riasec: { R: 10 },
    skills: ['attention'],
    budget: { amount: 5, currency: 'USD' },
    hoursPerWeek: 40,
    start: '2027-01-04',
    keepsJob: 'no',
    drivingLicence: 'yes',
    veteran: 'does-not-apply',
    convictions: 'no',
  };

  it('hold all answers, and give them back', () => {
    const { answers } = parseAnswers(full, catalog, today);
    const profile = profileOf(answers, catalog, today);
    expect(profile).toMatchObject({
      residence: [full.residence],
      education: [full.education],
      studying: [full.studying],
      willing: { firearm: true, relocate: false },
      keepsJob: false,
      facts: { drivingLicence: true, veteran: 'not-applicable', convictions: false },
    });
    expect(answersOf(profile, catalog)).toEqual({ schema: 'career-advisor/answers@1', ...full });
  });

  it('hold lists and "not studying"', () => {
    const raw = {
      residence: ['US:2018-09-01', 'CA:2010-01-01:2018-08-31'],
      education: ['secondary', 'bachelor'],
      studying: 'no',
      keepsJob: 'yes',
    };
    const { answers } = parseAnswers(raw, catalog, today);
    const profile = profileOf(answers, catalog, today);
    expect([
      profile.residence?.length,
      profile.education?.length,
      profile.studying,
      profile.keepsJob,
    ]).toEqual([2, 2, [], true]);
    expect(answersOf(profile, catalog)).toMatchObject({ ...answers, studying: 'no', keepsJob: 'yes' });
  });

  it('know on which day an age was told', () => {
    expect(profileOf({ age: 28 }, catalog, today)).toMatchObject({ age: 28, ageOn: today });
    expect(profileOf({ age: 28, asOf: '2026-01-01' }, catalog, today).ageOn).toBe('2026-01-01');
    expect(answersOf(profileOf({ age: 28 }, catalog, today), catalog).age).toBe(28);
  });

  it('of no answers know nothing', () => {
    expect(profileOf({}, catalog, today)).toEqual({ facts: {}, willing: {} });
    expect(answersOf({ facts: {}, willing: {} }, catalog)).toEqual({ schema: 'career-advisor/answers@1' });
  });
});

describe('names of keys', () => {
  it.each([
    ['birthDate', 'birth-date'],
    ['hoursPerWeek', 'hours-per-week'],
    ['age', 'age'],
  ])('%s is the flag %s', (key, flag) => {
    expect(kebab(key)).toBe(flag);
    expect(camel(flag)).toBe(key);
  });
});
