import type { Need, World } from './world.ts';
import { eachUser, worldIndex } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/** Least cost of steps not yet paid for that could make the goal possible: a lower bound (dearest single need). `order`: as for an estimate. */
export function leastCost(
  world: World,
  allowed: Uint8Array | undefined,
  paidFor: Uint8Array,
  order?: readonly number[],
): number {
  const tokenCost = new Array<number>(world.tokens).fill(never);
  const poolCost = new Array<number>(world.pools).fill(never);
  const costOf = (need: Need): number => {
    switch (need.op) {
      case 'true':
      case 'window':
        return 0;
      case 'false':
        return never;
      case 'token':
        return tokenCost[need.token]!;
      case 'pool':
        return world.gained[need.pool]! >= need.amount - 1e-6 ? 0 : poolCost[need.pool]!;
      case 'all':
        return need.of.reduce((most, part) => Math.max(most, costOf(part)), 0);
      case 'any':
        return need.of.reduce((least, part) => Math.min(least, costOf(part)), never);
    }
  };
  const index = worldIndex(world);
  const queue: number[] = [];
  const queued = new Uint8Array(world.steps.length);
  const wake = (step: number) => {
    if (queued[step] === 1 || allowed?.[step] === 0) return;
    queued[step] = 1;
    queue.push(step);
  };
  for (let at = 0; at < world.steps.length; at++) wake(order?.[at] ?? at);
  for (let at = 0; at < queue.length; at++) {
    const current = queue[at]!;
    queued[current] = 0;
    const step = world.steps[current]!;
    const cost = costOf(step.needs) + (paidFor[current] === 1 ? 0 : step.cost);
    if (cost === never) continue;
    let lower = false;
    if (!step.job) for (const token of step.tokens) lower = improve(tokenCost, token, cost) || lower;
    for (const { pool } of step.rates) lower = improve(poolCost, pool, cost) || lower;
    for (const { pool } of step.lumps) lower = improve(poolCost, pool, cost) || lower;
    if (lower) eachUser(index, step, wake);
  }
  return costOf(world.goal.needs);
}

function improve(costs: number[], place: number, cost: number): boolean {
  if (cost >= costs[place]! - 1e-9) return false;
  costs[place] = cost;
  return true;
}
