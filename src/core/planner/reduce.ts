import { dominatedSteps } from './dominance.ts';
import { Estimate } from './estimate.ts';
import { schedule } from './schedule.ts';
import type { Need, Plan, World } from './world.ts';
import { eachAtom, worldIndex } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/** A world with fewer steps and the way back to the steps of the larger one. */
export interface Reduced {
  world: World;
  original: number[];
}

/**
 * Leaves out every step that no best plan needs: those the person cannot take (hours, money), that nothing leads to,
 * that serve nothing, that could not end by `latest`, and those that another step beats. Repeats, since each may free
 * others. `countPay`: unpaid months count, so paid work is worth keeping for itself.
 */
export function reduceWorld(
  world: World,
  countPay: boolean,
  latest = never,
  dearest = world.budget,
): Reduced {
  const usable = world.steps.flatMap((step, index) =>
    step.hours <= world.hours + 1e-6 && step.cost <= Math.min(world.budget, dearest) + 1e-6 ? [index] : [],
  );
  let reduced: Reduced = {
    world: { ...world, steps: usable.map((index) => world.steps[index]!) },
    original: usable,
  };
  for (;;) {
    const kept = keep(reduced.world, countPay, latest);
    if (kept.length === reduced.world.steps.length) return reduced;
    reduced = {
      world: { ...world, steps: kept.map((index) => reduced.world.steps[index]!) },
      original: kept.map((index) => reduced.original[index]!),
    };
  }
}

function keep(world: World, countPay: boolean, latest: number): number[] {
  const estimate = new Estimate(world, () => true);
  const inTime = world.steps.map((step, index) => {
    const end = estimate.starts[index]! + step.lead + step.ticks + (step.job ? 0 : world.goal.ticks);
    return end < never && end <= latest;
  });
  const serving = servingSteps(world, inTime);
  const dominated = dominatedSteps(world, serving, countPay);
  return serving.filter((index) => !dominated.has(index));
}

/** Backwards from the goal: steps that give something named by the goal or by a step that serves. */
function servingSteps(world: World, inTime: readonly boolean[]): number[] {
  const { tokenGivers, poolGivers } = worldIndex(world);
  const serving = new Set<number>();
  const queue: Need[] = [world.goal.needs];
  while (queue.length > 0) {
    eachAtom(queue.pop()!, (atom) => {
      const givers = atom.op === 'token' ? tokenGivers[atom.token]! : poolGivers[atom.pool]!;
      for (const index of givers) {
        if (!inTime[index] || serving.has(index)) continue;
        serving.add(index);
        queue.push(world.steps[index]!.needs);
      }
    });
  }
  return [...serving].sort((a, b) => a - b);
}

/**
 * A first good plan, quickly: follow the earliest giver of every need, then schedule those steps. Undefined when that
 * does not fit hours, money or windows; the search then starts without one.
 */
export function firstPlan(world: World): Plan | undefined {
  const estimate = new Estimate(world, () => true);
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
      const givers = poolGivers[need.pool]!.filter((index) => estimate.starts[index]! < never);
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
    places.map((_, place) => place),
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
