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

/** What the plans that are looked for keep to. */
export interface Limits {
  /** Unpaid months count, so paid work is worth keeping for itself. */
  countPay: boolean;
  /** The latest finish; absent: any. */
  latest?: number;
  /** The most that a plan may cost, beside the budget; absent: any amount. */
  dearest?: number;
}

/**
 * The steps (1 for each that stays) without those that no best plan needs: those the person cannot take (hours, money),
 * that nothing leads to, that serve nothing, that could not end in time, and those that another step beats. Repeats,
 * since each may free others.
 */
function usefulSteps(world: World, limits: Limits): Uint8Array {
  const most = Math.min(world.budget, limits.dearest ?? never) + 1e-6;
  let kept: Uint8Array = Uint8Array.from(world.steps, (step) =>
    step.hours <= world.hours + 1e-6 && step.cost <= most ? 1 : 0,
  );
  for (let count = sum(kept), before = Number.NaN; count !== before; ) {
    kept = keep(world, kept, limits);
    before = count;
    count = sum(kept);
  }
  return kept;
}

/** The world of the kept steps alone (absent: of all), with no more tokens and pools than its needs name. */
export function worldOf(world: World, kept?: Uint8Array): Reduced {
  const original: number[] = [];
  for (let index = 0; index < world.steps.length; index++) if (kept?.[index] !== 0) original.push(index);
  return { world: renumbered(world, original), original };
}

function renumbered(world: World, kept: readonly number[]): World {
  const tokens = new Map<number, number>();
  const pools = new Map<number, number>();
  const renumber = (need: Need): Need => {
    if (need.op === 'token') return { op: 'token', token: placeIn(tokens, need.token) };
    if (need.op === 'pool') return { op: 'pool', pool: placeIn(pools, need.pool), amount: need.amount };
    return need.op === 'all' || need.op === 'any' ? { op: need.op, of: need.of.map(renumber) } : need;
  };
  const goal = { ...world.goal, needs: renumber(world.goal.needs) };
  const needs = kept.map((index) => renumber(world.steps[index]!.needs));
  const steps = kept.map((index, place) => {
    const step = world.steps[index]!;
    return {
      ...step,
      needs: needs[place]!,
      tokens: step.tokens.flatMap((token) => tokens.get(token) ?? []),
      rates: step.rates.flatMap(({ pool, rate }) =>
        pools.has(pool) ? [{ pool: pools.get(pool)!, rate }] : [],
      ),
      lumps: step.lumps.flatMap(({ pool, amount }) =>
        pools.has(pool) ? [{ pool: pools.get(pool)!, amount }] : [],
      ),
    };
  });
  const gained = [...pools.keys()].map((pool) => world.gained[pool]!);
  return { ...world, steps, goal, tokens: tokens.size, pools: pools.size, gained };
}

function placeIn(places: Map<number, number>, number: number): number {
  const place = places.get(number) ?? places.size;
  places.set(number, place);
  return place;
}

/** A reduced world reduced again, with the way back to the first. */
export function within(outer: Reduced, inner: Reduced): Reduced {
  return { world: inner.world, original: inner.original.map((step) => outer.original[step]!) };
}

/** The world without the steps that no best plan needs. */
export function reduceWorld(world: World, limits: Limits): Reduced {
  return worldOf(world, usefulSteps(world, limits));
}

function sum(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark;
  return count;
}

function keep(world: World, allowed: Uint8Array, { countPay, latest = never }: Limits): Uint8Array {
  const estimate = new Estimate(world, allowed);
  const remaining = remainingTicks(world, countPay);
  const inTime = world.steps.map((_, index) => {
    if (allowed[index] === 0) return false;
    const end = estimate.starts[index]! + remaining[index]!;
    return end < never && end <= latest;
  });
  const serving = servingSteps(world, inTime);
  const dominated = dominatedSteps(world, serving, countPay);
  const kept = new Uint8Array(world.steps.length);
  for (const index of serving) if (!dominated.has(index)) kept[index] = 1;
  return kept;
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
