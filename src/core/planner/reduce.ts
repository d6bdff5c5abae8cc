import { dominatedSteps } from './dominance.ts';
import { Estimate } from './estimate.ts';
import { remainingTicks } from './remaining.ts';
import type { Need, World } from './world.ts';
import { eachGiver, worldIndex } from './world-index.ts';

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
  const estimate = new Estimate(world, undefined);
  const remaining = remainingTicks(world, countPay);
  const inTime = world.steps.map((_, index) => {
    const end = estimate.starts[index]! + remaining[index]!;
    return end < never && end <= latest;
  });
  const serving = servingSteps(world, inTime);
  const dominated = dominatedSteps(world, serving, countPay);
  return serving.filter((index) => !dominated.has(index));
}

/** Backwards from the goal: steps that give something named by the goal or by a step that serves. */
function servingSteps(world: World, inTime: readonly boolean[]): number[] {
  const index = worldIndex(world);
  const serving = new Set<number>();
  const queue: Need[] = [world.goal.needs];
  while (queue.length > 0) {
    eachGiver(index, queue.pop()!, (step) => {
      if (!inTime[step] || serving.has(step)) return;
      serving.add(step);
      queue.push(world.steps[step]!.needs);
    });
  }
  return [...serving].sort((a, b) => a - b);
}
