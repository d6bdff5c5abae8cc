import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { violation } from '../../src/core/planner/check.ts';
import { search, searchPareto } from '../../src/core/planner/search.ts';
import type { Need, Plan, ScoreName, World, WorldStep } from '../../src/core/planner/world.ts';
import { compareScores, scoreOf } from '../../src/core/planner/world.ts';
import { randomNumbers, randomWorld } from './random-world.ts';

const limit = 200_000;
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const names = fc.constantFrom<ScoreName>('fastest', 'cheapest', 'earning');

/** The best figures of a world: what no law lets get worse. Undefined: no plan. */
function best(world: World, name: ScoreName): readonly number[] | undefined {
  const { plan, complete } = search(world, name, limit);
  expect(complete).toBe(true);
  if (plan) expect(violation(world, plan)).toBeUndefined();
  return plan && scoreOf(name, { ...plan, steps: plan.placed.length }).slice(0, name === 'earning' ? 3 : 2);
}

function neverWorse(better: (world: World, seed: number) => World) {
  fc.assert(
    fc.property(seeds, names, (seed, name) => {
      const world = randomWorld(seed);
      const before = best(world, name);
      const after = best(better(world, seed), name);
      if (before)
        expect(
          after && compareScores(after, before) <= 0,
          `seed ${seed} ${name}: ${before} became ${after}`,
        ).toBe(true);
    }),
    { seed: 7, numRuns: 150 },
  );
}

function mapNeeds(world: World, change: (need: Need) => Need): World {
  const deep = (need: Need): Need =>
    change(need.op === 'all' || need.op === 'any' ? { ...need, of: need.of.map(deep) } : need);
  return {
    ...world,
    steps: world.steps.map((step) => ({ ...step, needs: deep(step.needs) })),
    goal: { ...world.goal, needs: deep(world.goal.needs) },
  };
}

describe('the best plan gets no worse', () => {
  it('with a larger budget', () =>
    neverWorse((world, seed) => ({ ...world, budget: world.budget + (seed % 7) * 10 })));
  it('with more hours a week', () =>
    neverWorse((world, seed) => ({ ...world, hours: world.hours + 10 * (1 + (seed % 3)) })));
  it('with one more credential held', () =>
    neverWorse((world, seed) =>
      mapNeeds(world, (need) =>
        need.op === 'token' && need.token === seed % world.tokens ? { op: 'true' } : need,
      ),
    ));
  it('with more experience', () =>
    neverWorse((world) => ({ ...world, gained: world.gained.map((gained) => gained + 1) })));
  it('with windows that stay open', () =>
    neverWorse((world) =>
      mapNeeds(world, (need) => (need.op === 'window' ? { ...need, to: need.to + 2 } : need)),
    ));
  it('with one more step to choose from', () =>
    neverWorse((world, seed) => {
      const extra: WorldStep = { ...randomWorld(seed + 1).steps[0]!, id: 'extra', group: 99 };
      return { ...world, steps: [...world.steps, extra] };
    }));
  it('with a cheaper and shorter step', () =>
    neverWorse((world, seed) => ({
      ...world,
      steps: world.steps.map((step, index) =>
        index === seed % world.steps.length &&
        !step.job &&
        !step.paid &&
        step.validity === Number.POSITIVE_INFINITY &&
        step.rates.length === 0
          ? { ...step, cost: step.cost / 2, ticks: Math.max(1, step.ticks - 1) }
          : step,
      ),
    })));
});

describe('the best plan is the same', () => {
  it('by other names and in another order', () => {
    fc.assert(
      fc.property(seeds, names, (seed, name) => {
        const world = randomWorld(seed);
        const next = randomNumbers(seed);
        const renamed = world.steps
          .map((step) => ({ step: { ...step, id: `x${Math.floor(next() * 1e9)}` }, at: next() }))
          .sort((a, b) => a.at - b.at)
          .map(({ step }) => step);
        expect(best({ ...world, steps: renamed }, name)).toEqual(best(world, name));
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  it('when asked twice, to the byte', () => {
    fc.assert(
      fc.property(seeds, names, (seed, name) => {
        const twice = [randomWorld(seed), randomWorld(seed)].map((world) =>
          JSON.stringify([search(world, name, limit), searchPareto(world, limit)]),
        );
        expect(twice[0]).toBe(twice[1]);
      }),
      { seed: 9, numRuns: 100 },
    );
  });
});

describe('the plans that none beats', () => {
  it('are sound, none beats another, and the best of each kind are among them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = randomWorld(seed);
        const { plans, complete } = searchPareto(world, limit);
        expect(complete).toBe(true);
        const beats = (a: Plan, b: Plan) => a.finish <= b.finish && a.cost <= b.cost && a.unpaid <= b.unpaid;
        for (const plan of plans) {
          expect(violation(world, plan)).toBeUndefined();
          expect(plans.filter((other) => other !== plan && beats(other, plan))).toEqual([]);
        }
        const least = (value: (plan: Plan) => number) => Math.min(...plans.map(value));
        expect(best(world, 'fastest')?.[0] ?? Number.POSITIVE_INFINITY).toBe(least((plan) => plan.finish));
        expect(best(world, 'cheapest')?.[0] ?? Number.POSITIVE_INFINITY).toBe(least((plan) => plan.cost));
        expect(best(world, 'earning')?.[0] ?? Number.POSITIVE_INFINITY).toBe(least((plan) => plan.unpaid));
      }),
      { seed: 10, numRuns: 150 },
    );
  });
});

describe('a search that is stopped early', () => {
  it('says so, and how good a plan could still be', () => {
    fc.assert(
      fc.property(seeds, names, fc.integer({ min: 1, max: 12 }), (seed, name, few) => {
        const world = randomWorld(seed);
        const { plan, complete, bound } = search(world, name, few);
        const truth = best(world, name);
        if (plan) expect(violation(world, plan)).toBeUndefined();
        if (complete) {
          expect(plan === undefined).toBe(truth === undefined);
        } else if (truth && bound) {
          expect(bound[0]! <= truth[0]! + 1e-6, `seed ${seed} ${name}: bound ${bound} over ${truth}`).toBe(
            true,
          );
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
