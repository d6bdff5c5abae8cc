import { describe, expect, it } from 'vitest';
import { violation } from '../../src/core/planner/check.ts';
import { search, searchPareto } from '../../src/core/planner/search.ts';
import { compareScores, type ScoreName, scoreOf } from '../../src/core/planner/world.ts';
import { everyOutcome } from './oracle.ts';
import { randomWorld } from './random-world.ts';

type Figures = { finish: number; cost: number; unpaid: number };

function beats(a: Figures, b: Figures): boolean {
  const noWorse = a.finish <= b.finish && a.cost <= b.cost && a.unpaid <= b.unpaid;
  return noWorse && (a.finish < b.finish || a.cost < b.cost || a.unpaid < b.unpaid);
}

/** In the front, or between two of its plans of the same cost (a job held a little longer or shorter). */
function covered(front: Figures[], point: Figures): boolean {
  const same = front.filter((p) => p.cost === point.cost);
  return (
    same.some((p) => p.finish <= point.finish && p.unpaid >= point.unpaid) &&
    same.some((p) => p.finish >= point.finish && p.unpaid <= point.unpaid)
  );
}

const worlds = Number(process.env.ORACLE_WORLDS ?? 2000);
const firstSeed = Number(process.env.ORACLE_SEED ?? 1);
/** Worlds that have shown a mistake: a study that expires is better begun late, beside paid work. */
const hardSeeds = [24615];

describe(`the planner agrees with brute force on ${worlds} random worlds`, () => {
  it('for every objective and for the whole Pareto set', { timeout: 3_600_000 }, () => {
    let solvable = 0;
    const seeds = [...Array.from({ length: worlds }, (_, at) => firstSeed + at), ...hardSeeds];
    for (const seed of seeds) {
      const world = randomWorld(seed);
      const outcomes = everyOutcome(world);
      if (outcomes.length > 0) solvable++;
      for (const name of ['fastest', 'cheapest', 'earning'] as ScoreName[]) {
        const result = search(world, name, 1_000_000);
        expect(result.complete, `seed ${seed} ${name}`).toBe(true);
        const best = outcomes.map((o) => scoreOf(name, o)).sort(compareScores)[0];
        const found = result.plan && scoreOf(name, { ...result.plan, steps: result.plan.placed.length });
        if (result.plan) expect(violation(world, result.plan), `seed ${seed} ${name}`).toBeUndefined();
        expect(found?.slice(0, 3), `seed ${seed} ${name}`).toEqual(best?.slice(0, 3));
      }
      const front = searchPareto(world, 1_000_000).plans;
      const pareto = outcomes.filter((a) => !outcomes.some((b) => beats(b, a)));
      for (const plan of front) {
        expect(
          outcomes.some((o) => beats(o, plan)),
          `seed ${seed}: ${JSON.stringify(plan)} is beaten`,
        ).toBe(false);
      }
      for (const point of pareto) {
        expect(covered(front, point), `seed ${seed}: ${JSON.stringify(point)} is missing`).toBe(true);
      }
    }
    expect(solvable).toBeGreaterThan(worlds / 5);
  });
});
