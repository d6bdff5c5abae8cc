import { Estimate } from './estimate.ts';
import { schedule } from './schedule.ts';
import type { Need, Plan, World } from './world.ts';
import { worldIndex } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/**
 * A first good plan, quickly: follow the earliest giver of every need, then schedule those steps. Undefined when that
 * does not fit hours, money or windows; the search then starts without one.
 */
export function firstPlan(world: World): Plan | undefined {
  const estimate = new Estimate(world, undefined);
  if (estimate.finish() === never) return undefined;
  const { tokenGivers, poolGivers } = worldIndex(world);
  const chosen = new Set<number>();
  const groups = new Set<number>();
  const take = (index: number): void => {
    const step = world.steps[index]!;
    if (chosen.has(index) || groups.has(step.group)) return;
    chosen.add(index);
    groups.add(step.group);
    follow(step.needs);
  };
  const ends = (index: number) =>
    estimate.starts[index]! + world.steps[index]!.lead + world.steps[index]!.ticks;
  const follow = (need: Need): void => {
    if (need.op === 'all') for (const part of need.of) follow(part);
    else if (need.op === 'any') {
      const part = [...need.of].sort((a, b) => estimate.timeOf(a) - estimate.timeOf(b))[0];
      if (part) follow(part);
    } else if (need.op === 'token') {
      const giver = [...tokenGivers[need.token]!].sort((a, b) => ends(a) - ends(b) || a - b)[0];
      if (giver !== undefined) take(giver);
    } else if (need.op === 'pool') {
      const lacking = need.amount - world.gained[need.pool]!;
      if (lacking <= 0) return;
      const reach = (index: number) => {
        const step = world.steps[index]!;
        const rate = step.rates.find((gain) => gain.pool === need.pool)?.rate ?? 0;
        const whole =
          rate * (step.job ? step.maxTicks : step.ticks) +
          (step.lumps.find((gain) => gain.pool === need.pool)?.amount ?? 0);
        return {
          whole,
          end:
            whole >= lacking ? estimate.starts[index]! + step.lead + lacking / Math.max(rate, 1e-6) : never,
        };
      };
      const givers = poolGivers[need.pool]!.map((giver) => giver.step).filter(
        (index) => estimate.starts[index]! < never,
      );
      const alone = [...givers].sort((a, b) => reach(a).end - reach(b).end || a - b)[0];
      if (alone !== undefined && reach(alone).end < never) take(alone);
      else {
        let sum = 0;
        for (const index of [...givers].sort((a, b) => estimate.starts[a]! - estimate.starts[b]! || a - b)) {
          if (sum >= lacking) break;
          take(index);
          sum += reach(index).whole;
        }
      }
    }
  };
  follow(world.goal.needs);
  const places = [...chosen].sort((a, b) => a - b);
  let best: Plan | undefined;
  let nodes = 0;
  schedule(
    { ...world, steps: places.map((index) => world.steps[index]!) },
    {
      hopeless: (finish) => best !== undefined && finish >= best.finish,
      accept: (plan) => {
        best = { ...plan, placed: plan.placed.map((placed) => ({ ...placed, step: places[placed.step]! })) };
      },
      spend: () => ++nodes <= 400,
      stop: () => {},
    },
  );
  return best;
}
