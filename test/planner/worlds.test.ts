import { describe, expect, it } from 'vitest';
import { advise } from '../../src/core/advice/advise.ts';
import type { PlanOptions } from '../../src/core/advice/types.ts';
import type { Catalog } from '../../src/core/model/catalog.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Credential, Position } from '../../src/core/model/entries.ts';
import { course, degree, job, person, req, tiny, today } from '../support/tiny.ts';

/** The catalog of a world; its goal is the first position. */
function world(positions: Position[], credentials: Credential[] = []): Catalog {
  return tiny({ positions, credentials });
}

/** What the program says to a person about `goal`, in few words. */
function told(catalog: Catalog, answers: Record<string, unknown>, options: Partial<PlanOptions> = {}) {
  const asOf = options.asOf ?? today;
  const profile = person(answers, catalog, asOf);
  const position = catalog.positions.get('goal')!;
  return advise(catalog, position, profile, { objective: 'fastest', pace: 'typical', asOf, ...options });
}

/** Verdict, figures of the first route, and its steps as `start..end id`. */
function route(catalog: Catalog, answers: Record<string, unknown>, options: Partial<PlanOptions> = {}) {
  const advice = told(catalog, answers, options);
  const first = advice.routes[0];
  if (!first) return [advice.verdict];
  expect(first.optimal).toBe(true);
  return [
    `${advice.verdict}: ${first.months.typical} months, ${first.cost.amount} ${first.cost.currency}, ${first.unpaidMonths} unpaid`,
    ...first.steps.map((step) => `${step.start}..${step.end} ${step.kind === 'wait' ? 'wait' : step.id}`),
  ];
}

const kinds = (kind: string, months: number): Condition => ({ kind: 'experience', kinds: [kind], months });
const holds = (...credentials: string[]): Condition => ({ kind: 'credential', credentials });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const citizen: Condition = { kind: 'citizenship', countries: ['US'] };

describe('a job that people take first because of its experience', () => {
  // clerk (1 month of hiring, gives customer service) ── 12 months of any work ──▶ goal (2 months of hiring)
  const catalog = world([
    job('goal', { needs: { work: kinds('general', 12) } }),
    job('clerk', { hiring: 1, gives: { 'customer-service': 1 } }),
  ]);

  it('is held for as long as it takes, and during the hiring for the goal', () => {
    expect(route(catalog, { experience: {} })).toEqual([
      'reachable: 15 months, 0 EUR, 1 unpaid',
      '2026-11-22..2028-02-22 clerk',
      '2027-12-22..2028-02-22 apply',
    ]);
  });
  it('is held only for the months that are lacking', () => {
    expect(route(catalog, { experience: 'tills=7' })[1]).toBe('2026-11-22..2027-07-22 clerk');
  });
  it('is left out when the experience is there', () => {
    expect(route(catalog, { experience: 'tills=12' })).toEqual([
      'eligible: 2 months, 0 EUR, 2 unpaid',
      '2026-11-22..2027-01-22 apply',
    ]);
  });
  it('makes a route that holds whatever the open answer is, but only the answer says if it is needed', () => {
    expect(route(catalog, {})[0]).toBe('undetermined: 15 months, 0 EUR, 1 unpaid');
  });
  it('serves the requirement, and the application needs it', () => {
    const [clerk, apply] = told(catalog, { experience: {} }).routes[0]!.steps;
    expect(clerk).toMatchObject({
      serves: ['work'],
      needs: [],
      paid: true,
      critical: true,
      begin: '2026-12-22',
      why: { goal: ['work'] },
    });
    expect(apply).toMatchObject({ id: 'apply', needs: ['clerk'], critical: true });
  });
  it('begins on the day the person can begin', () => {
    expect(route(catalog, { experience: {}, start: '2027-03-01' })[1]).toBe('2027-03-01..2028-06-01 clerk');
    expect(route(catalog, { experience: {}, start: '2020-03-01' })[1]).toBe('2026-11-22..2028-02-22 clerk');
  });
  it('is followed by the answers that the person then gives', () => {
    expect(told(catalog, { experience: 'legal=3' }).routes[0]!.answersAfter).toEqual({
      schema: 'career-advisor/answers@1',
      asOf: '2027-12-22',
      experience: { legal: 3, 'customer-service': 12 },
    });
  });
});

describe('a job that does not last', () => {
  // season (at most 6 months) and clerk (hired only after 3 months of any work) ── 12 months ──▶ goal
  const catalog = world([
    job('goal', { needs: { work: kinds('general', 12) }, hiring: 0 }),
    job('season', { hiring: 0, atMost: 6, gives: { general: 1 } }),
    job('clerk', { hiring: 1, needs: { some: kinds('general', 3) }, gives: { general: 1 } }),
  ]);
  it('is left for the next one, which was applied for meanwhile', () => {
    expect(route(catalog, { experience: {} })).toEqual([
      'reachable: 12 months, 0 EUR, 0 unpaid',
      '2026-11-22..2027-03-22 season',
      '2027-02-22..2027-11-22 clerk',
      '2027-11-22..2027-11-22 apply',
    ]);
  });
});

describe('a degree, or experience', () => {
  // us-degree (48 months, 40,000 USD) or 24 months as a clerk ──▶ goal
  const catalog = world(
    [
      job('goal', { needs: { either: any({ kind: 'education', level: 'bachelor' }, kinds('general', 24)) } }),
      job('clerk', { hiring: 1, gives: { general: 1 } }),
    ],
    [degree('us-degree', 'bachelor', 'law')],
  );
  const pupil = { experience: {}, education: 'secondary' };
  it('takes the quicker', () => {
    expect(route(catalog, pupil)).toEqual([
      'reachable: 27 months, 0 USD, 1 unpaid',
      '2026-11-22..2029-02-22 clerk',
      '2028-12-22..2029-02-22 apply',
    ]);
  });
  it('takes the degree when the present job is kept', () => {
    expect(route(catalog, { ...pupil, keepsJob: 'yes' })).toEqual([
      'reachable: 50 months, 40000 USD, 50 unpaid',
      '2026-11-22..2030-11-22 us-degree:usual',
      '2030-11-22..2031-01-22 apply',
    ]);
  });
  it('says how much money is lacking for the degree', () => {
    const { verdict, obstacles } = told(catalog, { ...pupil, keepsJob: 'yes', budget: '39500 USD' });
    expect([verdict, obstacles]).toEqual([
      'closed',
      [
        {
          requirement: 'budget',
          text: 'goal',
          reason: { kind: 'over-budget', by: { amount: 500, currency: 'USD' } },
          wouldHelp: [
            { kind: 'budget', key: 'budget', value: '40000 USD', money: { amount: 40000, currency: 'USD' } },
          ],
        },
      ],
    ]);
  });
  it('counts the budget in its own currency', () => {
    const { routes } = told(catalog, { ...pupil, keepsJob: 'yes', budget: '32000 EUR' });
    expect(routes[0]!.cost).toEqual({ amount: 32000, currency: 'EUR' });
    expect(told(catalog, { ...pupil, keepsJob: 'yes', budget: '31999 EUR' }).obstacles[0]!.reason).toEqual({
      kind: 'over-budget',
      by: { amount: 1, currency: 'EUR' },
    });
  });
  it('waits for a degree that is on its way', () => {
    const student = { experience: {}, education: 'secondary', studying: 'bachelor:law:2027-06-22' };
    expect(route(catalog, student)).toEqual([
      'reachable: 9 months, 0 USD, 9 unpaid',
      '2026-11-22..2027-06-22 wait',
      '2027-06-22..2027-08-22 apply',
    ]);
    expect(told(catalog, student).routes[0]!.answersAfter).toMatchObject({
      education: [{ level: 'secondary' }, { level: 'bachelor', field: 'law', completed: '2027-06-22' }],
      studying: 'no',
    });
  });
  it('does not wait for one that ends after the experience is there', () => {
    const student = { experience: {}, education: 'secondary', studying: 'bachelor:law:2030-06-22' };
    expect(route(catalog, student)[1]).toBe('2026-11-22..2029-02-22 clerk');
  });
  it('does not count studies that give less', () => {
    const student = { experience: {}, education: 'secondary', studying: 'associate:law:2027-06-22' };
    expect(route(catalog, student)[1]).toBe('2026-11-22..2029-02-22 clerk');
  });
});

describe('a language', () => {
  // Spanish from nothing: A1, A2 and B1 take six months each at ten hours a week ──▶ goal
  const catalog = world([
    job('goal', { needs: { es: { kind: 'language', languages: ['es'], level: 'B1' } } }),
  ]);
  it('is learnt level by level', () => {
    expect(route(catalog, { languages: 'en=C2' })).toEqual([
      'reachable: 20 months, 0 EUR, 20 unpaid',
      '2026-11-22..2027-05-22 language-es-a1',
      '2027-05-22..2027-11-22 language-es-a2',
      '2027-11-22..2028-05-22 language-es-b1',
      '2028-05-22..2028-07-22 apply',
    ]);
  });
  it('goes on from the level that is there', () => {
    expect(route(catalog, { languages: 'es=A2' })[1]).toBe('2026-11-22..2027-05-22 language-es-b1');
  });
  it('takes longer with fewer hours', () => {
    expect(route(catalog, { languages: 'es=A2', hoursPerWeek: 5 })[1]).toBe(
      '2026-11-22..2027-11-22 language-es-b1',
    );
    expect(route(catalog, { languages: 'es=A2', hoursPerWeek: 0 })).toEqual(['closed']);
  });
  it('is asked for, not learnt, when nobody said what they speak', () => {
    const { verdict, undecided, routes } = told(catalog, {});
    expect([verdict, undecided, routes[0]!.assumes]).toMatchObject([
      'undetermined',
      ['languages'],
      [{ requirement: 'es', text: 'es', keys: ['languages'], doubtful: false }],
    ]);
    expect(routes[0]!.answersAfter).toMatchObject({ languages: { es: 'B1' } });
  });
  it('stands in the answers afterwards', () => {
    expect(told(catalog, { languages: 'en=C2,es=A1' }).routes[0]!.answersAfter).toMatchObject({
      languages: { en: 'C2', es: 'B1' },
    });
  });
});

describe('time alone', () => {
  // nothing but the 21st birthday ──▶ goal
  const grown = world([job('goal', { needs: { age: { kind: 'age', min: 21 } } })]);
  it('brings the age', () => {
    expect(route(grown, { birthDate: '2006-03-10' })).toEqual([
      'reachable: 5.75 months, 0 EUR, 5.75 unpaid',
      '2026-11-22..2027-03-15 wait',
      '2027-03-15..2027-05-14 apply',
    ]);
  });
  it('is counted to the last possible birthday when only the age is known', () => {
    expect(route(grown, { age: 20 })[1]).toBe('2026-11-22..2027-11-22 wait');
  });
  it('says what the wait is for', () => {
    const advice = told(grown, { birthDate: '2006-03-10' });
    expect(advice.routes[0]!.steps[0]).toMatchObject({ kind: 'wait', serves: ['age'], critical: true });
    expect(advice.closes.get('age')).toBe('time');
  });

  // 24 months in the country ──▶ goal
  const settled = world([
    job('goal', { needs: { lived: { kind: 'residence', country: 'US', months: 24 } } }),
  ]);
  it('brings the residence', () => {
    expect(route(settled, { residence: ['CA:2000-01-01:2025-11-22', 'US:2025-11-22'] })).toEqual([
      'reachable: 14 months, 0 EUR, 14 unpaid',
      '2026-11-22..2027-11-22 wait',
      '2027-11-22..2028-01-22 apply',
    ]);
  });
  it('brings nothing to a person who lives elsewhere', () => {
    const { verdict, obstacles } = told(settled, { residence: 'CA:2000-01-01' });
    expect([verdict, obstacles.map((obstacle) => obstacle.reason.kind)]).toEqual([
      'closed',
      ['lives-elsewhere'],
    ]);
  });
  it('is asked when nobody said where they lived', () => {
    expect(told(settled, {})).toMatchObject({ verdict: 'undetermined', undecided: ['residence'] });
  });
});

describe('an age limit', () => {
  // clerk ── 12 months of work ──▶ goal: referred 3 months after the application, before the 37th birthday
  const catalog = world([
    job('goal', {
      hiring: 12,
      referral: 3,
      needs: [
        req('young', { kind: 'age', before: 37 }, { counts: 'referral' }),
        req('work', kinds('general', 12)),
      ],
    }),
    job('clerk', { hiring: 1, gives: { general: 1 } }),
  ]);
  it('must hold on the day of referral, not when hired', () => {
    // Application after 13 months, on 2027-12-22; referral on 2028-03-22; hired on 2028-12-22.
    expect(route(catalog, { birthDate: '1991-03-23', experience: {} })).toEqual([
      'reachable: 25 months, 0 EUR, 1 unpaid',
      '2026-11-22..2028-12-22 clerk',
      '2027-12-22..2028-12-22 apply',
    ]);
  });
  it('closes one day earlier', () => {
    const { verdict, obstacles } = told(catalog, { birthDate: '1991-03-22', experience: {} });
    expect([verdict, obstacles.map((obstacle) => [obstacle.requirement, obstacle.reason.kind])]).toEqual([
      'closed',
      [['young', 'too-late']],
    ]);
  });
  it('says by how many months it is too late, and that starting earlier would have helped', () => {
    const { obstacles } = told(catalog, { birthDate: '1990-12-22', experience: {} });
    expect(obstacles[0]).toMatchObject({
      reason: { kind: 'too-late', months: 3 },
      wouldHelp: [{ kind: 'earlier', months: 3 }],
    });
  });
  it('names the ways that are slower still, each by its own months', () => {
    // One year of the work, or a degree of three years: the work is quicker, and both are too late.
    const either = world(
      [
        job('goal', {
          needs: [
            req('young', { kind: 'age', before: 37 }),
            req('way', { kind: 'any', of: [kinds('general', 12), { kind: 'education', level: 'bachelor' }] }),
          ],
        }),
        job('clerk', { hiring: 0, gives: { general: 1 } }),
      ],
      [degree('us-degree', 'bachelor', 'law', { months: 36 })],
    );
    const born = { birthDate: '1990-08-22', experience: {}, education: 'secondary' };
    expect(told(either, born).obstacles[0]).toMatchObject({
      reason: {
        kind: 'too-late',
        months: 3,
        slower: [{ requirement: 'way', condition: { kind: 'education', level: 'bachelor' }, months: 27 }],
      },
    });
    expect(told(either, { ...born, birthDate: '1991-08-22' }).verdict).toBe('reachable');
  });
  it('is named as a deadline, as a range where only the age is known', () => {
    expect(told(catalog, { birthDate: '1991-06-15', experience: {} }).deadlines).toEqual([
      { date: '2028-06-14', requirement: 'young', text: 'young', counts: 'referral' },
    ]);
    expect(told(catalog, { age: 30, experience: {} }).deadlines).toEqual([
      { date: '2032-11-22', latest: '2033-11-21', requirement: 'young', text: 'young', counts: 'referral' },
    ]);
    expect(told(catalog, { experience: {} }).deadlines).toEqual([]);
  });
  it('that has passed names what would waive it', () => {
    const waiver = {
      id: 'w',
      text: 'veterans',
      condition: { kind: 'declaration', fact: 'veteran', is: true } as Condition,
      sources: ['s'],
    };
    const limited = world([
      job('goal', { needs: [req('young', { kind: 'age', before: 37 }, { waivers: [waiver] })] }),
    ]);
    expect(told(limited, { birthDate: '1985-05-05' })).toMatchObject({
      verdict: 'closed',
      undecided: ['veteran'],
      obstacles: [
        {
          reason: { kind: 'too-late', lastDay: '2022-05-04', months: 54 },
          wouldHelp: [{ kind: 'waiver', text: 'veterans', key: 'veteran', value: 'yes' }],
        },
      ],
    });
    expect(told(limited, { birthDate: '1985-05-05', veteran: 'yes' }).verdict).toBe('eligible');
    expect(told(limited, { birthDate: '1985-05-05', veteran: 'no' }).obstacles[0]!.wouldHelp).toEqual([]);
  });
  it('is warned of where only the usual pace makes it', () => {
    const slow = world(
      [job('goal', { needs: { young: { kind: 'age', before: 37 }, exam: holds('us-exam') } })],
      [course('us-exam', { months: { min: 3, typical: 6, max: 12 }, hours: 10 })],
    );
    const born = (birthDate: string) => told(slow, { birthDate, credentials: [] }).routes[0]!;
    expect(born('1990-08-01')).toMatchObject({
      months: { min: 5, typical: 8, max: 14 },
      warnings: [{ atPace: 'slow' }],
    });
    expect(born('1995-08-01').warnings).toEqual([]);
  });
});

describe('the limits of the person', () => {
  // us-exam (6 months of 30 hours a week, 1,500 USD) ──▶ goal
  const catalog = world(
    [job('goal', { needs: { exam: holds('us-exam') } })],
    [course('us-exam', { cost: 1500, hours: 30, months: 6 })],
  );
  const reasons = (answers: Record<string, unknown>) =>
    told(catalog, { credentials: [], ...answers }).obstacles.map((obstacle) => obstacle.reason);
  it('are kept', () => {
    expect(route(catalog, { credentials: [], hoursPerWeek: 30, budget: '1500 USD' })[0]).toBe(
      'reachable: 8 months, 1500 USD, 8 unpaid',
    );
  });
  it('say how much money is lacking', () => {
    expect(reasons({ budget: '1000 USD' })).toEqual([
      { kind: 'over-budget', by: { amount: 500, currency: 'USD' } },
    ]);
  });
  it('say how many hours are lacking', () => {
    expect(reasons({ hoursPerWeek: 10 })).toEqual([{ kind: 'over-hours', needs: 30, has: 10 }]);
  });
  it('lead to the way that fits them', () => {
    const ways = { evening: { months: 18, hours: 8, cost: 900 } };
    const two = world(
      [job('goal', { needs: { exam: holds('us-exam') } })],
      [course('us-exam', { cost: 1500, hours: 30, months: 6, ways })],
    );
    expect(route(two, { credentials: [] })[1]).toContain('us-exam:usual');
    expect(route(two, { credentials: [], hoursPerWeek: 10 })[1]).toBe(
      '2026-11-22..2028-05-22 us-exam:evening',
    );
    expect(route(two, { credentials: [] }, { objective: 'cheapest' })[0]).toBe(
      'reachable: 20 months, 900 USD, 20 unpaid',
    );
  });
  it('do not count what the organisation pays', () => {
    const paid = course('us-exam', {
      costs: [
        { amount: 9000, currency: 'USD', what: 'fee', asOf: '2026', paidBy: 'organisation', sources: ['s'] },
      ],
      cost: 10,
    });
    const free = world([job('goal', { needs: { exam: holds('us-exam') } })], [paid]);
    expect(told(free, { credentials: [], budget: '10 USD' }).routes[0]!.cost.amount).toBe(10);
  });
  it('do not count prices of another time', () => {
    const price = (amount: number, since: string, until?: string) => ({
      amount,
      currency: 'USD',
      what: 'fee',
      asOf: '2026',
      since,
      ...(until ? { until } : {}),
      sources: ['s'],
    });
    const priced = course('us-exam', {
      cost: 0,
      costs: [
        price(10, '2025-01-01', '2026-12-31'),
        price(30, '2027-01-01'),
        price(50, '2020-01-01', '2024-12-31'),
      ],
    });
    const dated = world([job('goal', { needs: { exam: holds('us-exam') } })], [priced]);
    expect(told(dated, { credentials: [] }).routes[0]!.cost.amount).toBe(10);
    expect(told(dated, { credentials: [], start: '2027-02-01' }).routes[0]!.cost.amount).toBe(30);
  });
});

describe('steps side by side and one after the other', () => {
  // two courses of 20 hours a week, and one of 30 ──▶ goal
  const catalog = world(
    [job('goal', { hiring: 0, needs: { a: holds('us-a'), b: holds('us-b'), c: holds('us-c') } })],
    [
      course('us-a', { hours: 20, months: 3 }),
      course('us-b', { hours: 20, months: 6 }),
      course('us-c', { hours: 30, months: 4 }),
    ],
  );
  it('share the hours of the week', () => {
    expect(told(catalog, { credentials: [] }).routes[0]!.months.typical).toBe(10);
    expect(told(catalog, { credentials: [], hoursPerWeek: 50 }).routes[0]!.months.typical).toBe(7);
    expect(told(catalog, { credentials: [], hoursPerWeek: 70 }).routes[0]!.months.typical).toBe(6);
    expect(told(catalog, { credentials: [], hoursPerWeek: 30 }).routes[0]!.months.typical).toBe(13);
  });
  it('are done only where they are lacking', () => {
    expect(told(catalog, { credentials: ['us-b'], hoursPerWeek: 30 }).routes[0]!.months.typical).toBe(7);
  });
  it('that have slack are not critical', () => {
    const steps = told(catalog, { credentials: [], hoursPerWeek: 70 }).routes[0]!.steps;
    expect(Object.fromEntries(steps.map((step) => [step.ref, step.critical]))).toEqual({
      'us-a': false,
      'us-b': true,
      'us-c': false,
      goal: true,
    });
  });
});

describe('credentials', () => {
  it('that need others come after them', () => {
    // us-school ──▶ us-degree (bachelor) ──▶ us-bar ──▶ goal
    const chain = world(
      [job('goal', { hiring: 0, needs: { bar: holds('us-bar') } })],
      [
        course('us-school', { months: 3 }),
        degree('us-degree', 'bachelor', 'law', { needs: { school: holds('us-school') } }),
        course('us-bar', {
          months: 2,
          needs: { degree: { kind: 'education', level: 'bachelor', fields: ['law'] } },
        }),
      ],
    );
    expect(route(chain, { credentials: [], education: 'secondary' }).slice(1)).toEqual([
      '2026-11-22..2027-02-22 us-school:usual',
      '2027-02-22..2031-02-22 us-degree:usual',
      '2031-02-22..2031-04-22 us-bar:usual',
      '2031-04-22..2031-04-22 apply',
    ]);
    const steps = told(chain, { credentials: [], education: 'secondary' }).routes[0]!.steps;
    expect(steps.map((step) => step.needs)).toEqual([
      [],
      ['us-school:usual'],
      ['us-degree:usual'],
      ['us-bar:usual'],
    ]);
    expect(steps[0]).toMatchObject({ serves: ['bar'], why: { goal: [], enables: ['us-degree:usual'] } });
    expect(told(chain, { credentials: ['us-degree'] }).routes[0]!.months.typical).toBe(2);
  });

  it('with intakes begin in those months', () => {
    // us-course begins in September and January ──▶ goal, whose applications open in June
    const intakes = world(
      [job('goal', { opens: [6], needs: { c: holds('us-course') } })],
      [course('us-course', { intakes: [1, 9], months: 4 })],
    );
    expect(route(intakes, { credentials: [] }).slice(1)).toEqual([
      '2026-11-22..2027-01-06 wait',
      '2027-01-06..2027-05-07 us-course:usual',
      '2027-05-07..2027-06-06 wait',
      '2027-06-06..2027-08-06 apply',
    ]);
  });

  it('that expire are earned late enough', () => {
    // us-exam is valid for 12 months; 24 months as a clerk as well ──▶ goal
    const expiring = world(
      [
        job('goal', { hiring: 0, needs: { exam: holds('us-exam'), work: kinds('general', 24) } }),
        job('clerk', { hiring: 0, hours: 30, gives: { general: 1 } }),
      ],
      [course('us-exam', { months: 2, hours: 10, validMonths: 12 })],
    );
    const [clerk, exam, apply] = told(expiring, { credentials: [], experience: {} }).routes[0]!.steps;
    expect([clerk!.id, exam!.id, apply!.start]).toEqual(['clerk', 'us-exam:usual', '2028-11-22']);
    expect(exam!.end > '2027-11-22').toBe(true);
  });

  it('that are paid work cost no unpaid months', () => {
    // us-apprenticeship (24 months, paid) or us-school (12 months, unpaid) ──▶ goal
    const paid = world(
      [job('goal', { hiring: 0, needs: { either: any(holds('us-apprenticeship'), holds('us-school')) } })],
      [
        course('us-apprenticeship', { months: 24, cost: 0, paid: true, experience: { legal: 1 } }),
        course('us-school'),
      ],
    );
    expect(route(paid, { credentials: [] })[0]).toBe('reachable: 12 months, 1000 USD, 12 unpaid');
    expect(route(paid, { credentials: [] }, { objective: 'earning' })[0]).toBe(
      'reachable: 24 months, 0 USD, 0 unpaid',
    );
    const front = told(paid, { credentials: [] }, { objective: 'all' }).routes;
    expect(front.map((one) => [one.objective, one.alsoBest, one.against])).toEqual([
      ['fastest', [], undefined],
      ['cheapest', ['earning'], { months: 12, cost: -1000, paidMonths: 24 }],
    ]);
    expect(front[1]!.answersAfter).toMatchObject({
      credentials: ['us-apprenticeship'],
      experience: { legal: 24 },
    });
  });

  it('that give experience count beside work', () => {
    // us-clinic gives 6 months of legal work at once, the clerk one a month: 12 ──▶ goal
    const lumps = world(
      [
        job('goal', { hiring: 0, needs: { work: kinds('legal', 12) } }),
        job('clerk', { hiring: 0, hours: 20, gives: { legal: 1 } }),
      ],
      [course('us-clinic', { months: 3, hours: 20, gives: { experience: [{ kind: 'legal', months: 6 }] } })],
    );
    expect(told(lumps, { experience: {} }).routes[0]!.months.typical).toBe(6);
    expect(told(lumps, { experience: {} }).routes[0]!.answersAfter).toMatchObject({
      experience: { legal: 12 },
    });
  });

  it('give a status, a fact, or another credential', () => {
    // us-green gives residence, us-driving the licence, us-higher counts as us-lower ──▶ goal
    const gives = world(
      [
        job('goal', {
          hiring: 0,
          needs: {
            pr: { kind: 'permanent-residence', country: 'US' },
            work: { kind: 'right-to-work', country: 'US' },
            licence: { kind: 'declaration', fact: 'drivingLicence', is: true },
            lower: holds('us-lower'),
          },
        }),
      ],
      [
        course('us-green', { kind: 'status', hours: 0, months: 10, gives: { permanentResidence: 'US' } }),
        course('us-passport', { kind: 'status', hours: 0, months: 60, gives: { citizenship: 'US' } }),
        course('us-driving', { hours: 2, months: 1, gives: { facts: ['drivingLicence'] } }),
        course('us-higher', { hours: 2, months: 2, gives: { countsAs: ['us-lower'] } }),
        course('us-lower', { hours: 2, months: 4 }),
      ],
    );
    const answers = {
      citizenship: 'IN',
      permanentResident: [],
      workPermission: [],
      residence: 'US:2020-01-01',
      drivingLicence: 'no',
      credentials: [],
    };
    expect(route(gives, answers)[0]).toBe('reachable: 10 months, 3000 USD, 10 unpaid');
    expect(told(gives, answers).routes[0]!.answersAfter).toMatchObject({
      permanentResident: ['US'],
      drivingLicence: 'yes',
      credentials: expect.arrayContaining(['us-green', 'us-driving', 'us-higher']),
    });
  });

  it('of another country are used only by those who live or would work there', () => {
    const abroad = world(
      [job('goal', { hiring: 0, needs: { degree: { kind: 'education', level: 'master' } } })],
      [
        degree('ca-degree', 'master', 'law', { country: 'CA', months: 12 }),
        degree('us-degree', 'master', 'law', { months: 24 }),
      ],
    );
    const months = (more: Record<string, unknown>) =>
      told(abroad, { education: 'bachelor', ...more }).routes[0]!.months.typical;
    expect(months({})).toBe(24);
    expect(months({ workIn: 'CA,US' })).toBe(24);
  });
});

describe('open answers', () => {
  it('are assumed only where no sure way exists', () => {
    // a licence (open), or the exam of 6 months ──▶ goal
    const sure = world(
      [
        job('goal', {
          hiring: 0,
          needs: { either: any({ kind: 'declaration', fact: 'convictions', is: false }, holds('us-exam')) },
        }),
      ],
      [course('us-exam', { months: 6 })],
    );
    const advice = told(sure, { credentials: [] });
    expect([advice.verdict, advice.routes[0]!.assumes, advice.routes[0]!.months.typical]).toEqual([
      'undetermined',
      [],
      6,
    ]);
  });

  it('are assumed and named where they decide', () => {
    const open = world(
      [
        job('goal', {
          hiring: 0,
          needs: { clean: { kind: 'declaration', fact: 'convictions', is: false }, exam: holds('us-exam') },
        }),
      ],
      [course('us-exam', { months: 6 })],
    );
    const advice = told(open, { credentials: [] });
    expect(advice).toMatchObject({ verdict: 'undetermined', undecided: ['convictions'] });
    expect(advice.routes[0]!.assumes).toMatchObject([
      { requirement: 'clean', text: 'clean', keys: ['convictions'], doubtful: false },
    ]);
    expect(advice.closes).toEqual(
      new Map([
        ['clean', 'unknown'],
        ['exam', 'steps'],
      ]),
    );
    expect(advice.routes[0]!.answersAfter).toMatchObject({ convictions: 'no', credentials: ['us-exam'] });
    expect(told(open, { credentials: [], convictions: 'no' }).verdict).toBe('reachable');
    const closed = told(open, { credentials: [], convictions: 'yes' });
    expect(closed.verdict).toBe('closed');
    expect(closed.obstacles).toEqual([
      { requirement: 'clean', text: 'clean', reason: { kind: 'permanent' }, wouldHelp: [] },
    ]);
  });

  it('of a step are not assumed when the goal does not rest on them, unless nothing else is left', () => {
    // the clerk needs an open licence, the guard does not; 12 months of work ──▶ goal
    const licence: Condition = { kind: 'declaration', fact: 'drivingLicence', is: true };
    const clerk = job('clerk', { hiring: 1, needs: { licence }, gives: { general: 1 } });
    const guard = job('guard', { hiring: 6, gives: { general: 1 } });
    const goal = job('goal', { hiring: 0, needs: { work: kinds('general', 12) } });
    expect(route(world([goal, clerk, guard]), { experience: {} }).slice(1, 2)).toEqual([
      '2026-11-22..2028-05-22 guard',
    ]);
    const only = told(world([goal, clerk]), { experience: {} });
    expect([only.verdict, only.routes[0]!.assumes]).toMatchObject([
      'undetermined',
      [{ requirement: 'clerk', text: 'clerk', keys: ['drivingLicence'], doubtful: false }],
    ]);
  });

  it('of somebody who would not move leave out work abroad, and say so where nothing else leads on', () => {
    const needs = { work: kinds('general', 12) };
    const abroad = job('abroad', { country: 'GB', hiring: 0, gives: { general: 1 } });
    const here = job('here', { hiring: 12, gives: { general: 1 } });
    const home = { residence: 'US:2000-01-01', workIn: ['US', 'GB'], experience: {} };
    const stays = { residence: 'US:2000-01-01', experience: {}, willing: { relocate: 'no' } };
    const both = world([job('goal', { hiring: 0, needs }), abroad, here]);
    expect(told(both, home).routes[0]!.steps.map((step) => step.id)).toContain('abroad');
    expect(told(both, stays).routes[0]!.steps.map((step) => step.id)).toContain('here');
    // The goal itself lies abroad: what leads there is work there.
    const there = world([job('goal', { country: 'GB', hiring: 0, needs }), abroad]);
    expect(told(there, stays)).toMatchObject({
      verdict: 'closed',
      obstacles: [
        {
          requirement: 'work',
          reason: { kind: 'outside-countries', country: 'GB' },
          wouldHelp: [{ kind: 'willing', key: 'willing', value: 'relocate' }],
        },
      ],
    });
  });
  it('let no step rest on a credential that the person cannot hold', () => {
    // The guard needs a certificate for graduates; whether one holds it was not said, that one is no graduate was.
    const graduate: Condition = { kind: 'education', level: 'bachelor' };
    const catalog = world(
      [
        job('goal', { hiring: 0, needs: { work: kinds('general', 12) } }),
        job('guard', { hiring: 0, needs: { certificate: holds('us-certificate') }, gives: { general: 1 } }),
      ],
      [course('us-certificate', { needs: { graduate } })],
    );
    const verdict = (education: string) => told(catalog, { experience: {}, education }).verdict;
    expect([verdict('secondary'), verdict('bachelor')]).toEqual(['closed', 'reachable']);
    expect(told(catalog, { experience: {} }).routes[0]!.assumes.length).toBeGreaterThan(0);
  });

  it('of rules that are not sure neither open nor close', () => {
    const doubtful: Condition = {
      kind: 'doubtful',
      of: { kind: 'declaration', fact: 'drivingLicence', is: true },
      why: 'old page',
    };
    const unsure = world([job('goal', { needs: { licence: doubtful } })]);
    expect(told(unsure, { drivingLicence: 'yes' })).toMatchObject({ verdict: 'undetermined' });
    expect(told(unsure, { drivingLicence: 'yes' }).routes[0]!.assumes).toMatchObject([
      { requirement: 'licence', text: 'licence', keys: [], doubtful: true },
    ]);
    expect(told(unsure, { drivingLicence: 'no' }).verdict).toBe('closed');
    const weak = world([
      job('goal', {
        needs: [
          req(
            'licence',
            { kind: 'declaration', fact: 'drivingLicence', is: true },
            { confidence: 'unclear' },
          ),
        ],
      }),
    ]);
    expect(told(weak, { drivingLicence: 'no' }).verdict).toBe('undetermined');
    const met = told(weak, { drivingLicence: 'yes' });
    expect([met.verdict, met.routes[0]!.assumes]).toMatchObject([
      'undetermined',
      [{ requirement: 'licence', text: 'licence', keys: [], doubtful: true }],
    ]);
  });

  it('of a job whose every rule is not sure make it no step of a sure route', () => {
    const needs = (confidence?: 'old') => [
      req(
        'licence',
        { kind: 'declaration', fact: 'drivingLicence', is: true },
        confidence ? { confidence } : {},
      ),
    ];
    const goal = job('goal', { needs: { work: { kind: 'experience', kinds: ['clerical'], months: 6 } } });
    const through = (confidence?: 'old') =>
      told(world([goal, job('clerk', { needs: needs(confidence), gives: { clerical: 1 } })]), {
        drivingLicence: 'yes',
        experience: {},
      });
    expect(through().verdict).toBe('reachable');
    expect(through('old')).toMatchObject({ verdict: 'undetermined' });
    expect(through('old').routes[0]!.assumes).toMatchObject([{ requirement: 'clerk', doubtful: true }]);
  });

  it('about whom a rule is for are assumed', () => {
    const some = world(
      [
        job('goal', {
          needs: [
            req('exam', holds('us-exam'), { appliesIf: { kind: 'declaration', fact: 'veteran', is: true } }),
          ],
        }),
      ],
      [course('us-exam')],
    );
    const advice = told(some, { credentials: [] });
    expect([
      advice.verdict,
      advice.routes[0]!.assumes[0]!.keys,
      advice.routes[0]!.answersAfter.veteran,
    ]).toEqual(['undetermined', ['veteran'], 'no']);
    expect(told(some, { credentials: [], veteran: 'no' }).verdict).toBe('eligible');
    expect(told(some, { credentials: [], veteran: 'yes' }).verdict).toBe('reachable');
  });
});

describe('a door that is closed', () => {
  const reasons = (condition: Condition, answers: Record<string, unknown>) => {
    const advice = told(world([job('goal', { needs: { it: condition } })]), answers);
    expect([advice.verdict, advice.routes, [...advice.closes.values()]]).toEqual(['closed', [], ['never']]);
    return advice.obstacles.map(({ reason, wouldHelp }) => [reason.kind, wouldHelp]);
  };
  const licence: Condition = { kind: 'declaration', fact: 'drivingLicence', is: true };
  it.each<[string, Condition, Record<string, unknown>, string, unknown[]]>([
    [
      'a fact that is as it is',
      { kind: 'declaration', fact: 'convictions', is: false },
      { convictions: 'yes' },
      'permanent',
      [],
    ],
    ['a fact that must not be', { kind: 'not', of: licence }, { drivingLicence: 'yes' }, 'permanent', []],
    [
      'no citizenship',
      citizen,
      { citizenship: 'IN' },
      'no-step',
      [{ kind: 'status', key: 'citizenship', value: 'US' }],
    ],
    [
      'no citizenship of a group',
      { kind: 'citizenship', groups: ['eu'] },
      { citizenship: 'IN' },
      'no-step',
      [{ kind: 'status' }],
    ],
    [
      'no residence permit',
      { kind: 'permanent-residence', country: 'US' },
      { permanentResident: [] },
      'no-step',
      [{ kind: 'status', key: 'permanentResident', value: 'US' }],
    ],
    [
      'no right to work',
      { kind: 'right-to-work', country: 'US' },
      { citizenship: 'IN', residence: 'IN:2000-01-01' },
      'no-step',
      [
        { kind: 'status', key: 'permanentResident', value: 'US' },
        { kind: 'permission', key: 'workPermission', value: 'US' },
        { kind: 'status', key: 'citizenship', value: 'US' },
      ],
    ],
    [
      'not willing',
      { kind: 'willing', to: 'firearm' },
      { willing: 'firearm=no' },
      'not-willing',
      [{ kind: 'willing', key: 'willing', value: 'firearm' }],
    ],
    ['a credential nobody gives', holds('us-nothing'), { credentials: [] }, 'no-step', []],
    [
      'the first part that fails',
      all({ kind: 'willing', to: 'relocate' }, citizen),
      { willing: 'relocate', citizenship: 'CA' },
      'no-step',
      [{ kind: 'status', key: 'citizenship', value: 'US' }],
    ],
    [
      'the first of several ways',
      any(citizen, licence),
      { citizenship: 'CA', drivingLicence: 'no' },
      'no-step',
      [{ kind: 'status', key: 'citizenship', value: 'US' }],
    ],
  ])('by %s', (_name, condition, answers, kind, helps) => {
    expect(reasons(condition, answers)).toEqual([[kind, helps]]);
  });

  it('names the nearest open doors', () => {
    const near = world([
      job('goal', { needs: { citizen } }),
      job('us-sooner', { hiring: 1 }),
      job('us-later', { hiring: 1, needs: { work: kinds('general', 3) } }),
      job('us-clerk', { hiring: 1, role: 'helper', gives: { general: 1 } }),
      job('us-closed', { needs: { citizen } }),
      job('ca-other', { country: 'CA' }),
    ]);
    const plans = told(near, { citizenship: 'IN', experience: {} }).planB;
    expect(plans.map(({ position, verdict, because }) => [position.id, verdict, because])).toEqual([
      ['us-clerk', 'eligible', 'agency'],
      ['us-sooner', 'eligible', 'role'],
      ['us-later', 'reachable', 'role'],
    ]);
    expect(told(near, { citizenship: 'US' }).planB).toEqual([]);
  });
});

describe('paces', () => {
  it('take the months of the catalog at their least, usual and most', () => {
    const catalog = world(
      [job('goal', { hiring: { min: 1, typical: 2, max: 4 }, needs: { c: holds('us-c') } })],
      [course('us-c', { months: { min: 5, typical: 6, max: 9 } })],
    );
    const months = (pace: PlanOptions['pace']) =>
      told(catalog, { credentials: [] }, { pace }).routes[0]!.months;
    expect(months('fast').typical).toBe(6);
    expect(months('typical')).toEqual({ min: 6, typical: 8, max: 13 });
    expect(months('slow').typical).toBe(13);
  });
});
