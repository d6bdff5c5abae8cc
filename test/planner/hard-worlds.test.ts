import { describe, expect, it } from 'vitest';
import { violation } from '../../src/core/planner/check.ts';
import { search, searchPareto } from '../../src/core/planner/search.ts';
import { scoreNames } from '../../src/core/planner/world.ts';
import { hardWorld } from './hard-world.ts';

/** How far over its limit a search may go: what is begun is brought to its end. Its time is a matter of the bench. */
const most = (limit: number) => 2 * limit;

describe('the hardest worlds', () => {
  for (const size of [60, 240]) {
    it(`of ${size} steps end at the limit, with a bound`, { timeout: 120_000 }, () => {
      let stopped = 0;
      for (let seed = 1; seed <= 4; seed++) {
        const world = hardWorld(seed, size);
        for (const name of scoreNames) {
          const { plan, complete, bound, expansions } = search(world, name, 300);
          expect(expansions, `${name}, seed ${seed}`).toBeLessThan(most(300));
          if (plan) expect(violation(world, plan)).toBeUndefined();
          if (complete) continue;
          stopped++;
          expect(bound, `${name}, seed ${seed}`).toBeDefined();
        }
      }
      expect(stopped).toBeGreaterThan(0);
    });
  }
  it('give what they have of the best routes', { timeout: 120_000 }, () => {
    const world = hardWorld(2, 60);
    const { plans, complete, expansions } = searchPareto(world, 300);
    expect(complete).toBe(false);
    expect(expansions).toBeLessThan(5 * most(300));
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) expect(violation(world, plan)).toBeUndefined();
  });
});
