import { describe, expect, it } from 'vitest';
import { violation } from '../../src/core/planner/check.ts';
import { boundsOf } from '../../src/core/planner/choice-bound.ts';
import { compile } from '../../src/core/planner/compile.ts';
import { dominatedSteps } from '../../src/core/planner/dominance.ts';
import { firstPlan, goodPlan } from '../../src/core/planner/first-plan.ts';
import { asLateAsPossible } from '../../src/core/planner/late.ts';
import { convert } from '../../src/core/planner/money.ts';
import { all, any, impossible, noNeed } from '../../src/core/planner/needs.ts';
import { reduceWorld } from '../../src/core/planner/reduce.ts';
import { restrictWorld, withoutDeadlines } from '../../src/core/planner/restrict.ts';
import { search } from '../../src/core/planner/search.ts';
import { leadTicks, monthsOf, TickCalendar, ticksOf } from '../../src/core/planner/ticks.ts';
import type { Need, Placed, Plan, World, WorldStep } from '../../src/core/planner/world.ts';
import { worldIndex } from '../../src/core/planner/world-index.ts';
import { course, job, person, tiny, today } from '../support/tiny.ts';

const never = Number.POSITIVE_INFINITY;
const token = (number: number): Need => ({ op: 'token', token: number });
const pool = (amount: number, number = 0): Need => ({ op: 'pool', pool: number, amount });
const until = (to: number): Need => ({ op: 'window', from: 0, to });

let groups = 0;
/** A course of 4 ticks and 40 hours that grants token 0. */
function step(id: string, more: Partial<WorldStep> = {}): WorldStep {
  const base = {
    id,
    group: groups++,
    needs: noNeed,
    lead: 0,
    job: false,
    ticks: 4,
    maxTicks: never,
    hours: 40,
    cost: 0,
    paid: false,
  };
  return { ...base, tokens: [0], validity: never, rates: [], lumps: [], doubts: 0, ...more };
}
/** Paid work of 40 hours that adds to pool 0. */
function work(id: string, more: Partial<WorldStep> = {}): WorldStep {
  return step(id, { job: true, ticks: 1, paid: true, tokens: [], rates: [{ pool: 0, rate: 1 }], ...more });
}
function world(steps: WorldStep[], needs: Need, more: Partial<World> = {}): World {
  return {
    steps,
    goal: { needs, ticks: 0 },
    tokens: 4,
    pools: 2,
    gained: [0, 0],
    hours: 40,
    budget: never,
    horizon: 400,
    ...more,
  };
}
const placed = (number: number, start: number, end: number, lead = 0): Placed => ({
  step: number,
  start,
  begin: start + lead,
  end,
});
const plan = (list: Placed[], goalStart: number): Plan => ({
  placed: list,
  goalStart,
  finish: goalStart,
  cost: 0,
  unpaid: goalStart,
});

describe('quarters of months', () => {
  it.each([
    [0, 1, 0],
    [0.1, 1, 1],
    [0.25, 1, 1],
    [1, 4, 4],
    [1.3, 6, 6],
    [48, 192, 192],
  ])('%d months take %i ticks, or %i where nothing is possible', (months, ticks, lead) => {
    expect([ticksOf(months), leadTicks(months) + 0]).toEqual([ticks, lead]);
    expect(monthsOf(lead)).toBeGreaterThanOrEqual(months);
  });

  it.each([
    [0, '2026-11-22'],
    [1, '2026-11-29'],
    [2, '2026-12-07'],
    [3, '2026-12-14'],
    [4, '2026-12-22'],
    [48, '2027-11-22'],
  ])('tick %i is %s', (tick, day) => {
    expect(new TickCalendar(today).dateOf(tick)).toBe(day);
  });

  it('keep to the end of the month', () => {
    const calendar = new TickCalendar('2026-12-31');
    expect([calendar.dateOf(8), calendar.dateOf(12)]).toEqual(['2027-02-28', '2027-03-31']);
  });

  it.each([
    ['2020-01-01', 0],
    ['2026-11-22', 0],
    ['2026-11-23', 1],
    ['2026-11-29', 1],
    ['2026-12-22', 4],
    ['2026-12-23', 5],
    ['2030-11-22', 192],
  ])('%s is reached by tick %i', (day, tick) => {
    expect(new TickCalendar(today).tickFrom(day)).toBe(tick);
  });

  it('reach every day, and no earlier than needed', () => {
    const calendar = new TickCalendar('2024-01-31');
    for (let tick = 1; tick < 300; tick++) expect(calendar.tickFrom(calendar.dateOf(tick))).toBe(tick);
  });

  it('are open in some months', () => {
    const open = new TickCalendar(today).openIn([1, 9]);
    expect([open(0), open(6), open(7), open(9), open(10)]).toEqual([6, 6, 7, 9, 38]);
    expect(new TickCalendar(today).openIn([])(0)).toBe(never);
  });
});

describe('needs put together', () => {
  it.each<[string, Need, Need]>([
    ['nothing', all([]), noNeed],
    ['one', all([token(1)]), token(1)],
    ['what is met', all([noNeed, token(1), noNeed]), token(1)],
    ['what can never be', all([token(1), impossible]), impossible],
    [
      'all in all',
      all([all([token(1), token(2)]), token(3)]),
      { op: 'all', of: [token(1), token(2), token(3)] },
    ],
    ['none of any', any([]), impossible],
    ['one of any', any([token(1), impossible]), token(1)],
    ['a way that is met', any([token(1), noNeed]), noNeed],
    [
      'any in any',
      any([any([token(1), token(2)]), token(3)]),
      { op: 'any', of: [token(1), token(2), token(3)] },
    ],
  ])('%s', (_name, need, result) => {
    expect(need).toEqual(result);
  });
});

describe('money', () => {
  it.each([
    [100, 'USD', 'USD', 100],
    [100.4, 'USD', 'USD', 100.4],
    [125, 'USD', 'EUR', 100],
    [125, 'USD', 'GBP', 80],
    [0, 'XXX', 'USD', 0],
    [5, 'XXX', 'USD', undefined],
    [5, 'USD', 'XXX', undefined],
  ])('%d %s in %s', (amount, from, to, result) => {
    expect(convert(amount, from, to, tiny())).toBe(result);
  });
});

describe('a step is left out when another', () => {
  const drops = (steps: WorldStep[], needs: Need, countPay = false, more: Partial<World> = {}) =>
    [
      ...dominatedSteps(
        world(steps, needs, more),
        steps.map((_, index) => index),
        countPay,
      ),
    ].map((index) => steps[index]!.id);
  const a = step('a');

  it.each<[string, Partial<WorldStep>, string[]]>([
    ['is as good (the first by name stays)', {}, ['b']],
    ['is shorter', { ticks: 5 }, ['b']],
    ['is cheaper', { cost: 1 }, ['b']],
    ['takes fewer hours', { hours: 50 }, ['b']],
    ['begins sooner', { lead: 1 }, ['b']],
    ['is valid for longer', { validity: 3 }, ['b']],
    ['rests on less', { doubts: 1 }, ['b']],
    ['needs nothing', { needs: token(2) }, ['b']],
    ['is open at any time', { opens: (tick) => tick + 1 }, ['b']],
  ])('%s', (_name, more, dropped) => {
    expect(drops([a, step('b', more)], token(0))).toEqual(dropped);
  });

  it.each<[string, Partial<WorldStep>]>([
    ['dearer but shorter', { ticks: 3, cost: 1 }],
    ['longer but cheaper', { ticks: 5, cost: -1 }],
    ['of more use', { tokens: [0, 1], cost: 5 }],
    ['paid', { paid: true, ticks: 9 }],
    ['a giver of experience too', { lumps: [{ pool: 0, amount: 1 }], cost: 5 }],
  ])('but not when it is %s', (_name, more) => {
    expect(drops([a, step('b', more)], all([token(0), any([token(1), pool(4)])]))).toEqual([]);
  });

  it('only where both serve in the same place', () => {
    const two = [a, step('b', { tokens: [1] })];
    expect(drops(two, any([token(0), token(1)]))).toEqual(['b']);
    expect(drops(two, all([token(0), token(1)]))).toEqual([]);
    expect(drops(two, any([token(0), all([token(1), token(2)])]))).toEqual([]);
  });

  it('not when each gives half of the experience', () => {
    const halves = [20, 20].map((hours, index) =>
      step(`s${index}`, { hours, tokens: [], rates: [{ pool: 0, rate: 1 }] }),
    );
    expect(drops(halves, pool(8))).toEqual([]);
    expect(
      drops(
        halves.map((half) => ({ ...half, hours: 30 })),
        pool(8),
      ),
    ).toEqual(['s1']);
  });

  it('of two jobs the better one stays, if it lasts', () => {
    const [good, bad] = [work('a'), work('b', { rates: [{ pool: 0, rate: 0.5 }] })];
    expect(drops([good, bad], pool(8))).toEqual(['b']);
    expect(
      drops(
        [
          { ...good, maxTicks: 6 },
          { ...bad, maxTicks: 6 },
        ],
        pool(8),
      ),
    ).toEqual([]);
    expect(drops([good, { ...bad, paid: false }], pool(8), true)).toEqual(['b']);
    expect(drops([{ ...good, paid: false }, bad], pool(8))).toEqual([]);
  });

  it('not for pay, when what it needs may be paid work', () => {
    const needy = [a, step('b', { needs: token(2) })];
    expect(drops(needy, token(0), true)).toEqual([]);
    expect(drops(needy, token(0), false)).toEqual(['b']);
  });

  it('not when its group shuts out something else', () => {
    const shared = [
      step('a', { group: 900 }),
      step('x', { group: 900, tokens: [1] }),
      step('b', { group: 901, cost: 5 }),
    ];
    expect(drops(shared, all([token(0), token(1)]))).toEqual([]);
  });
});

describe('a world is reduced to', () => {
  const ids = (small: World) => small.steps.map((one) => one.id);
  it('what serves the goal, the person can take, and ends in time', () => {
    const steps = [
      step('first', { tokens: [1], ticks: 2 }),
      step('then', { needs: token(1) }),
      step('useless', { tokens: [3] }),
      step('dear', { cost: 100, ticks: 1 }),
      step('too-many-hours', { hours: 60, ticks: 1 }),
      step('never', { needs: token(2), ticks: 1 }),
      step('late', { needs: { op: 'window', from: 50, to: never } }),
    ];
    const { world: small, original } = reduceWorld(world(steps, token(0), { budget: 50 }), {
      countPay: false,
      latest: 40,
    });
    expect([ids(small), original]).toEqual([
      ['first', 'then'],
      [0, 1],
    ]);
    expect(
      ids(reduceWorld(world(steps, token(0), { budget: 500 }), { countPay: false, dearest: 60 }).world),
    ).toEqual(['first', 'then', 'late']);
  });
  it('nothing, when the goal needs nothing', () => {
    expect(ids(reduceWorld(world([step('a')], noNeed), { countPay: false }).world)).toEqual([]);
  });
});

describe('a first plan', () => {
  it('follows the quickest givers', () => {
    const needs = all([any([token(0), pool(100)]), pool(8), token(2)]);
    const first = world(
      [
        step('a', { needs: token(1) }),
        step('b', { tokens: [1] }),
        step('c', { tokens: [2], hours: 0 }),
        work('w'),
      ],
      needs,
    );
    const found = firstPlan(first)!;
    expect(violation(first, found)).toBeUndefined();
    expect(found.placed.map((p) => first.steps[p.step]!.id).sort()).toEqual(['a', 'b', 'c', 'w']);
  });
  it('adds up jobs that do not last', () => {
    const short = [
      work('a', { maxTicks: 4 }),
      work('b', { maxTicks: 4 }),
      step('c', { tokens: [], lumps: [{ pool: 0, amount: 2 }], hours: 0 }),
    ];
    expect(firstPlan(world(short, pool(9)))!.placed.length).toBe(3);
  });
  it('is none when there is no way, or the quickest does not fit', () => {
    expect(firstPlan(world([step('a')], token(1)))).toBeUndefined();
    expect(firstPlan(world([step('a', { cost: 9 })], token(0), { budget: 5 }))).toBeUndefined();
    expect(firstPlan(world([step('a')], all([token(0), until(3)])))).toBeUndefined();
  });
  it('takes no two ways of one group', () => {
    const ways = [
      step('a', { group: 900 }),
      step('b', { group: 900, tokens: [1] }),
      step('c', { tokens: [1], ticks: 9 }),
    ];
    const both = world(ways, all([token(0), token(1)]));
    const found = firstPlan(both);
    if (found) expect(violation(both, found)).toBeUndefined();
    expect(search(both, 'fastest').plan!.finish).toBe(13);
  });
});

describe('a good plan', () => {
  const sooner = (one: Plan, other: Plan) => one.finish < other.finish;
  const names = (of: World, plan: Plan | undefined) => plan?.placed.map((p) => of.steps[p.step]!.id).sort();
  it('finds the one step that does for several needs at once', () => {
    // Each need alone is met sooner by its own course; together they take longer than the apprenticeship.
    const three = world(
      [
        step('a', { ticks: 40 }),
        step('b', { ticks: 40, tokens: [1] }),
        step('c', { ticks: 40, tokens: [2] }),
        step('apprenticeship', { ticks: 60, tokens: [0, 1, 2] }),
      ],
      all([token(0), token(1), token(2)]),
    );
    expect(names(three, firstPlan(three))).toEqual(['a', 'b', 'c']);
    expect(names(three, goodPlan(three, sooner, true))).toEqual(['apprenticeship']);
    expect(names(three, goodPlan({ ...three, steps: three.steps.slice(0, 3) }, sooner, true))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
  it('leaves out a step that stands in the way', () => {
    // The quickest first course leads on only to a long one.
    const ways = [
      step('quick', { ticks: 2, tokens: [1] }),
      step('slow', { ticks: 6, tokens: [1, 3] }),
      step('rest', { ticks: 30, tokens: [3], needs: token(1) }),
    ];
    const both = world(ways, all([token(1), token(3)]));
    expect(names(both, goodPlan(both, sooner, true))).toEqual(['slow']);
  });
});

describe('the bounds of a choice', () => {
  const bounds = (of: World, steps: number[]) => {
    const has = new Uint8Array(of.steps.length);
    for (const index of steps) has[index] = 1;
    const allowed = new Uint8Array(of.steps.length).fill(1);
    return boundsOf({ world: of, index: worldIndex(of), has, allowed, steps }, { countPay: false });
  };
  const finish = (of: World, steps: number[]) => bounds(of, steps)?.finish;
  it('add up steps that cannot run side by side', () => {
    const two = world(
      [step('a', { ticks: 3 }), step('b', { tokens: [1], ticks: 5 })],
      all([token(0), token(1)]),
    );
    expect(finish(two, [0, 1])).toBe(8);
    expect(finish({ ...two, hours: 80 }, [0, 1])).toBe(5);
  });
  it('add the giver of a token that is still open, in time and money', () => {
    const open = world(
      [
        step('a', { ticks: 3, cost: 10 }),
        step('b', { tokens: [1], ticks: 5, cost: 30 }),
        step('c', { tokens: [1], ticks: 9, cost: 20 }),
      ],
      all([token(0), token(1)]),
    );
    expect(bounds(open, [0])).toMatchObject({ finish: 8, cost: 30 });
    expect(finish(open, [0, 1])).toBe(8);
    expect(bounds(world([step('a')], token(2)), [0])).toBeUndefined();
    expect(bounds({ ...open, budget: 25 }, [0])).toBeUndefined();
  });
  it('see landmarks behind landmarks', () => {
    const chain = world(
      [step('last', { needs: token(1), ticks: 2 }), step('first', { tokens: [1], ticks: 7, cost: 40 })],
      token(0),
    );
    expect(bounds(chain, [])).toMatchObject({ finish: 9, cost: 40 });
  });
  it('add the work for a pool', () => {
    const gain = world([step('a', { ticks: 3 }), work('w')], all([token(0), pool(10)]));
    expect(finish(gain, [0])).toBe(13);
    expect(finish({ ...gain, hours: 80 }, [0])).toBe(10);
    expect(finish({ ...gain, gained: [10, 0] }, [0])).toBe(3);
  });
  it('count a shortest stay, and one job at a time', () => {
    const stay = world([work('w', { ticks: 30 })], pool(10));
    expect(finish(stay, [])).toBe(30);
    const jobs = world([work('v', { maxTicks: 6 }), work('w', { lead: 8 })], pool(10));
    expect(finish(jobs, [])).toBe(12);
  });
  it('take the best of several ways', () => {
    const ways = world(
      [
        step('a', { ticks: 9 }),
        step('b', { tokens: [1], ticks: 2 }),
        step('c', { tokens: [2], ticks: 3, hours: 10, rates: [{ pool: 1, rate: 1 }] }),
      ],
      any([token(0), token(1), pool(2, 1)]),
    );
    expect(finish(ways, [])).toBe(2);
  });
  it('are never above the truth', () => {
    const hard = world(
      [
        step('a', { ticks: 3, hours: 20 }),
        work('w', { hours: 20 }),
        step('b', { tokens: [1], needs: pool(4), ticks: 2 }),
      ],
      all([token(0), token(1), pool(8)]),
    );
    const { plan: found } = search(hard, 'fastest');
    const chosen = found!.placed.map((p) => p.step);
    expect(finish(hard, chosen)).toBeLessThanOrEqual(found!.finish);
  });
});

describe('credentials that expire', () => {
  const exam = step('exam', { ticks: 2, hours: 10, validity: 3 });
  const long = step('long', { ticks: 10, hours: 30, tokens: [1] });
  const both = all([token(0), token(1)]);
  it('move as late as they can', () => {
    const moved = asLateAsPossible(world([exam, long], both), plan([placed(0, 0, 2), placed(1, 0, 10)], 10));
    expect(moved?.placed).toEqual([placed(0, 8, 10), placed(1, 0, 10)]);
  });
  it('move as far as hours, openings and needs allow', () => {
    const busy = world(
      [{ ...exam, hours: 20 }, long, step('last', { tokens: [2], ticks: 3 })],
      all([both, token(2)]),
    );
    expect(
      asLateAsPossible(busy, plan([placed(0, 0, 2), placed(1, 0, 10), placed(2, 10, 13)], 13)),
    ).toBeUndefined();
    const opens = world([{ ...exam, opens: (tick) => Math.ceil(tick / 7) * 7 }, long], both);
    expect(asLateAsPossible(opens, plan([placed(0, 0, 2), placed(1, 0, 10)], 10))?.placed[0]).toEqual(
      placed(0, 7, 9),
    );
    const before = world([{ ...exam, needs: until(8) }, long], both);
    expect(asLateAsPossible(before, plan([placed(0, 0, 2), placed(1, 0, 10)], 10))?.placed[0]).toEqual(
      placed(0, 7, 9),
    );
  });
  it('stay before the step that uses them', () => {
    const used = world([exam, { ...long, needs: any([token(0), token(3)]) }], token(1));
    expect(asLateAsPossible(used, plan([placed(0, 0, 2), placed(1, 2, 12)], 12))?.placed[0]).toEqual(
      placed(0, 0, 2),
    );
  });
  it('fail when they are used twice, too far apart', () => {
    const twice = world([exam, { ...long, needs: token(0) }], both);
    expect(asLateAsPossible(twice, plan([placed(0, 0, 2), placed(1, 2, 12)], 12))).toBeUndefined();
  });
  it('are not moved at the price of pay', () => {
    const paid = world(
      [
        { ...exam, paid: true, lumps: [{ pool: 0, amount: 1 }] },
        { ...work('w'), ticks: 10, maxTicks: 10, hours: 30 },
      ],
      all([token(0), pool(11)]),
    );
    const earning: Plan = { ...plan([placed(0, 0, 2), placed(1, 2, 12)], 12), unpaid: 0 };
    expect(asLateAsPossible(paid, earning)).toBeUndefined();
  });
  it('are scheduled right by the whole search', () => {
    const found = search(world([exam, long], both), 'fastest');
    expect(found.plan?.finish).toBe(10);
    const twice = world(
      [
        exam,
        step('mid', { ticks: 2, needs: token(0), tokens: [1], hours: 10 }),
        step('end', { ticks: 2, needs: all([token(0), token(1)]), tokens: [2], hours: 10 }),
      ],
      token(2),
    );
    expect(search(twice, 'fastest').plan?.finish).toBe(6);
  });
});

describe('other worlds', () => {
  const catalog = tiny({
    positions: [
      job('goal', {
        needs: {
          young: { kind: 'age', before: 40 },
          c: { kind: 'credential', credentials: ['us-c'] },
          w: { kind: 'experience', kinds: ['general'], months: 6 },
        },
      }),
      job('clerk', { hiring: 1, atMost: 6, gives: { general: 1 } }),
    ],
    credentials: [course('us-c', { ways: { evening: { months: 24, hours: 10 } } })],
  });
  const profile = person({ birthDate: '1990-05-01', credentials: [], experience: {} }, catalog);
  const options = {
    start: today,
    pace: 'typical',
    mode: 'strict',
    hoursPerWeek: 40,
    currency: 'USD',
  } as const;
  const compiled = compile(catalog, catalog.positions.get('goal')!, profile, options);

  it('with only some of the steps', () => {
    const small = restrictWorld(compiled, new Set(['us-c:evening', 'clerk']));
    expect(small.steps.map((one) => one.id)).toEqual(['clerk', 'us-c:evening']);
  });
  it('with one step that takes longer', () => {
    const of = (id: string) => restrictWorld(compiled, new Set([id]), { id, ticks: 3 }).steps[0]!;
    const usual = (id: string) => compiled.world.steps.find((one) => one.id === id)!;
    expect(of('us-c:evening').ticks).toBe(usual('us-c:evening').ticks + 3);
    expect([of('clerk').lead, of('clerk').ticks, of('clerk').maxTicks]).toEqual([
      usual('clerk').lead + 3,
      1,
      24,
    ]);
  });
  it('in which nothing closes', () => {
    const closing = world(
      [step('a', { needs: any([until(3), token(1)]) })],
      all([token(0), { op: 'window', from: 2, to: 9 }]),
    );
    const open = withoutDeadlines(closing);
    expect(open.goal.needs).toEqual({ op: 'all', of: [token(0), { op: 'window', from: 2, to: never }] });
    expect(open.steps[0]!.needs).toEqual({ op: 'any', of: [until(never), token(1)] });
  });
  it('without entries that the plan may not use', () => {
    const without = compile(catalog, catalog.positions.get('goal')!, profile, {
      ...options,
      without: new Set(['us-c', 'clerk']),
    });
    expect(without.world.steps).toEqual([]);
  });
  it('number their tokens and pools', () => {
    expect([compiled.world.tokens, compiled.world.pools]).toEqual([1, 1]);
  });
});

describe('work that no two can do at once', () => {
  const finish = (of: World, steps: number[] = [], latest = never) => {
    const has = new Uint8Array(of.steps.length);
    for (const index of steps) has[index] = 1;
    const allowed = new Uint8Array(of.steps.length).fill(1);
    return boundsOf({ world: of, index: worldIndex(of), has, allowed, steps }, { countPay: false, latest })
      ?.finish;
  };
  it('adds up, where one waits for the other and the hours leave no room for work beside', () => {
    // 20 hours each: they might run side by side, but the second needs the first, and 37 hours of work need the week.
    const law = world(
      [
        step('exam-1', { ticks: 24, hours: 20, tokens: [1] }),
        step('exam-2', { ticks: 16, hours: 20, tokens: [2], needs: token(1) }),
        work('paralegal', { hours: 37, lead: 12 }),
      ],
      all([token(2), pool(96)]),
    );
    expect(finish(law)).toBe(24 + 16 + 96);
    expect(search(law, 'fastest').plan!.finish).toBe(24 + 16 + 96);
  });
  it('counts what light work beside could give by the day that is asked for', () => {
    const light = world(
      [
        step('course', { ticks: 100, hours: 30 }),
        work('full', { hours: 40 }),
        work('beside', { hours: 10, rates: [{ pool: 0, rate: 0.25 }] }),
      ],
      all([token(0), pool(60)]),
    );
    // By tick 140, the light work gives 35 at most, less what the full work takes of that time.
    const bound = finish(light, [], 140)!;
    const found = search(light, 'fastest');
    expect(found.complete).toBe(true);
    expect(bound).toBeLessThanOrEqual(found.plan!.finish);
    expect(bound).toBeGreaterThan(120);
    expect(finish(light, [], bound - 1)).toBeUndefined();
  });
  it('takes an apprenticeship by its whole length', () => {
    const ways = world(
      [
        step('exam', { ticks: 40, hours: 20 }),
        step('apprenticeship', {
          ticks: 108,
          hours: 37,
          tokens: [],
          rates: [{ pool: 0, rate: 1 }],
          paid: true,
        }),
        work('paralegal', { hours: 37, lead: 12 }),
      ],
      all([token(0), pool(96)]),
    );
    expect(finish(ways)).toBe(40 + 96);
    expect(search(ways, 'fastest').plan!.finish).toBe(40 + 96);
  });
});

describe('the checker refuses', () => {
  const base = world(
    [step('a'), work('w'), step('c', { tokens: [1], needs: token(0) })],
    all([token(0), pool(4)]),
    { budget: 10, hours: 80 },
  );
  const good: Plan = {
    placed: [placed(0, 0, 4), placed(1, 0, 4)],
    goalStart: 4,
    finish: 4,
    cost: 0,
    unpaid: 0,
  };
  it('nothing in a sound plan', () => {
    expect(violation(base, good)).toBeUndefined();
  });
  it.each<[string, Partial<World>, Partial<Plan>]>([
    ['over budget', { budget: -1 }, {}],
    ['over the hours a week at tick 0', { hours: 40 }, {}],
    ['goal after the horizon', { horizon: 4 }, {}],
    ['a need of the goal does not hold', {}, { goalStart: 3, finish: 3, placed: [placed(1, 0, 3)] }],
    ['a: ends after the goal is applied for', {}, { placed: [placed(0, 1, 5), placed(1, 0, 4)] }],
    ['w: ends after the finish', {}, { placed: [placed(0, 0, 4), placed(1, 0, 5)] }],
    ['a: has the wrong length', {}, { placed: [placed(0, 0, 3), placed(1, 0, 4)] }],
    ['w: has the wrong length', {}, { placed: [placed(0, 0, 4), placed(1, 0, 0)] }],
    [
      'a: begins at the wrong tick',
      {},
      { placed: [{ step: 0, start: 0, begin: 1, end: 5 }, placed(1, 0, 4)] },
    ],
    ['a: starts outside the horizon', {}, { placed: [placed(0, -1, 3), placed(1, 0, 4)] }],
    [
      'c: a need does not hold at its start',
      {},
      { placed: [placed(0, 0, 4), placed(1, 0, 4), placed(2, 0, 4)] },
    ],
    [
      'c: serves nothing in the plan',
      {},
      { goalStart: 8, finish: 8, placed: [placed(0, 0, 4), placed(1, 0, 8), placed(2, 4, 8)] },
    ],
    ['wrong finish', {}, { finish: 5 }],
    ['wrong unpaid ticks', {}, { unpaid: 2 }],
    ['two ways of one group', {}, { placed: [placed(0, 0, 4), placed(1, 0, 4), placed(0, 0, 4)] }],
    ['goal starts when it is not open', { goal: { ...base.goal, opens: (tick) => tick + 1 } }, {}],
    [
      'a: starts when it is not open',
      { steps: [{ ...base.steps[0]!, opens: (tick) => tick + 1 }, ...base.steps.slice(1)] },
      {},
    ],
  ])('%s', (problem, more, changes) => {
    expect(violation({ ...base, ...more }, { ...good, ...changes })).toBe(problem);
  });
  it('two jobs at once', () => {
    const two = world([work('v'), work('w')], pool(4), { hours: 80 });
    expect(
      violation(two, {
        placed: [placed(0, 0, 2), placed(1, 0, 2)],
        goalStart: 2,
        finish: 2,
        cost: 0,
        unpaid: 0,
      }),
    ).toBe('two jobs at tick 0');
  });
});
