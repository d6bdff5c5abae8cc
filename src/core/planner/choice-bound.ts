import { apartBound } from './apart.ts';
import { Estimate } from './estimate.ts';
import { type Chosen, landmarksOf, type Measure } from './landmarks.ts';
import { leastCost } from './least-cost.ts';
import { remainingTicks } from './remaining.ts';
import { type Shares, sharesOf } from './shares.ts';

const never = Number.POSITIVE_INFINITY;

/** Lower bounds of every plan that a choice can still become. */
export interface Bounds {
  finish: number;
  cost: number;
  unpaid: number;
  /** Earliest start of each step; Infinity for those that cannot be added. */
  starts: readonly number[];
}

/** What is looked for: plans that are not of interest need no exact bounds. */
export interface Interest {
  /** Paid work is worth having for itself. */
  countPay: boolean;
  /** The latest finish; absent: any. */
  latest?: number;
  /** True when no plan with these figures, or higher ones, is of interest. */
  hopeless?: (finish: number, cost: number) => boolean;
}

/** Undefined when no plan of interest can come of the choice. */
export function boundsOf(
  choice: Chosen,
  { countPay, latest = never, hopeless }: Interest,
): Bounds | undefined {
  const { world, steps, allowed, order } = choice;
  const spent = steps.reduce((sum, index) => sum + world.steps[index]!.cost, 0);
  if (spent > world.budget + 1e-6) return undefined;
  const remaining = remainingTicks(world, countPay);
  const estimate = new Estimate(world, allowed, {
    ...(order ? { order } : {}),
    ...(latest === never ? {} : { lastStarts: remaining.map((ticks) => latest - ticks) }),
  });
  let finish = estimate.finish();
  if (finish === never) return undefined;
  for (const index of steps) {
    const start = estimate.starts[index]!;
    if (start === never) return undefined;
    finish = Math.max(finish, start + remaining[index]!);
  }
  finish = Math.max(finish, jobBound(choice, estimate), hoursBound(choice));
  // The dearer a bound is to work out, the later it comes.
  const over = (cost: number) => finish > latest || (hopeless?.(finish, cost) ?? false);
  if (over(spent)) return undefined;
  let cost = spent;
  if (world.steps.some((step) => step.cost > 0)) {
    cost += Math.max(leastCost(world, allowed, choice.has, order), costBound(choice));
    if (cost > world.budget + 1e-6 || over(cost)) return undefined;
  }
  for (const bound of [workBound, apartBound]) {
    finish = Math.max(finish, bound(choice, estimate, latest, countPay));
    if (finish === never || over(cost)) return undefined;
  }
  return { finish, cost, unpaid: leastUnpaid(choice, estimate, finish), starts: estimate.starts };
}

/** The least time for all work that cannot be done side by side, from the day on which it can begin. */
function workBound(choice: Chosen, estimate: Estimate): number {
  return sharesOf(choice.world).reduce((most, shares) => Math.max(most, workBy(shares, choice, estimate)), 0);
}

function workBy(shares: Shares, choice: Chosen, estimate: Estimate): number {
  const { goal, steps } = choice.world;
  const full: Measure = {
    whole: (step) => shares[step]! * steps[step]!.ticks,
    tick: (step) => shares[step]!,
    beforeGoal: false,
  };
  const before: Measure = {
    ...full,
    whole: (step) => (steps[step]!.job ? 0 : full.whole(step)),
    beforeGoal: true,
  };
  return Math.max(
    inARow(choice, estimate, full),
    goal.ticks > 0 ? inARow(choice, estimate, before) + goal.ticks : 0,
  );
}

/** Work that is released later than some day is done after that day, one piece after the other. */
function inARow(choice: Chosen, estimate: Estimate, measure: Measure): number {
  const begin = (step: number) => estimate.starts[step]! + choice.world.steps[step]!.lead;
  const pieces = choice.steps.map((step) => ({ work: measure.whole(step), release: begin(step) }));
  for (const { weight, steps } of landmarksOf(choice, measure)) {
    if (weight === never) return never;
    let release = never;
    for (const step of steps) release = Math.min(release, begin(step));
    pieces.push({ work: weight, release });
  }
  pieces.sort((a, b) => b.release - a.release);
  let work = 0;
  let bound = 0;
  for (const piece of pieces) {
    if (piece.work <= 0) continue;
    work += piece.work;
    bound = Math.max(bound, piece.release + Math.ceil(work - 1e-6));
  }
  return bound;
}

/** One job at a time: the chosen ones one after the other, each for its shortest stay. */
function jobBound({ world, steps }: Chosen, estimate: Estimate): number {
  let held = 0;
  let first = never;
  for (const index of steps) {
    const step = world.steps[index]!;
    if (!step.job) continue;
    held += step.ticks;
    first = Math.min(first, estimate.starts[index]! + step.lead);
  }
  return held > 0 ? first + held : 0;
}

/** All hours of the chosen steps, as if weeks could be filled to the last hour. */
function hoursBound({ world, steps }: Chosen): number {
  if (world.hours <= 0 || world.hours === never) return 0;
  const work = steps.reduce((sum, index) => sum + world.steps[index]!.hours * world.steps[index]!.ticks, 0);
  return Math.ceil(work / world.hours - 1e-6);
}

/** What the steps that are still lacking cost at least. */
function costBound(choice: Chosen): number {
  const measure: Measure = {
    whole: (step) => choice.world.steps[step]!.cost,
    tick: () => 0,
    beforeGoal: false,
  };
  return landmarksOf(choice, measure).reduce((sum, landmark) => sum + landmark.weight, 0);
}

/** Nothing is paid before the first paid step can begin, nor while unpaid work leaves no hours for one. */
function leastUnpaid({ world, allowed, steps }: Chosen, estimate: Estimate, finish: number): number {
  let first = never;
  let longest = 0;
  let paidHours = never;
  for (let index = 0; index < world.steps.length; index++) {
    const step = world.steps[index]!;
    if (!step.paid || allowed[index] === 0) continue;
    paidHours = Math.min(paidHours, step.hours);
    if (estimate.starts[index] === never) continue;
    first = Math.min(first, estimate.starts[index]! + step.lead);
    longest += step.job ? step.maxTicks : step.ticks;
  }
  if (first === never) return finish;
  let apart = 0;
  for (const index of steps) {
    const step = world.steps[index]!;
    if (!step.paid && step.hours + paidHours > world.hours + 1e-6) apart += step.hours * step.ticks;
  }
  const alone = world.hours > 0 ? Math.floor(apart / world.hours) : 0;
  return Math.max(Math.min(first, finish), finish - longest, alone, 0);
}
