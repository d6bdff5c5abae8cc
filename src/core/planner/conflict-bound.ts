import type { Estimate } from './estimate.ts';
import type { Need, World, WorldStep } from './world.ts';
import { type WorldIndex, worldIndex } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/**
 * A lower bound of the goal's start that counts competition for hours: chosen steps that can only be done one after
 * the other add up, and what a pool lacks has to be gained beside them or after them.
 */
export function conflictBound(
  world: World,
  chosen: readonly number[],
  allowed: (step: number) => boolean,
  estimate: Estimate,
): number {
  const fixed = chosen.map((index) => world.steps[index]!).filter((step) => !step.job && step.hours > 0);
  const row = oneAfterTheOther(fixed, world.hours);
  const length = row.reduce((sum, step) => sum + step.ticks, 0);
  const has = new Set(chosen);
  const context: Context = { world, index: worldIndex(world), allowed, estimate, row, has };
  return Math.max(length, leastTime(world.goal.needs, context));
}

interface Context {
  world: World;
  index: WorldIndex;
  allowed: (step: number) => boolean;
  estimate: Estimate;
  row: WorldStep[];
  has: ReadonlySet<number>;
}

/** A set of steps no two of which fit into one week, the longest first. */
function oneAfterTheOther(steps: readonly WorldStep[], hours: number): WorldStep[] {
  const row: WorldStep[] = [];
  for (const step of [...steps].sort((a, b) => b.ticks - a.ticks)) {
    if (row.every((other) => other.hours + step.hours > hours + 1e-6)) row.push(step);
  }
  return row;
}

function leastTime(need: Need, context: Context): number {
  switch (need.op) {
    case 'all':
      return need.of.reduce((most, part) => Math.max(most, leastTime(part, context)), 0);
    case 'any':
      return need.of.reduce((least, part) => Math.min(least, leastTime(part, context)), never);
    case 'token':
      return Math.max(context.estimate.timeOf(need), tokenTime(need.token, context));
    case 'pool':
      return Math.max(context.estimate.timeOf(need), poolTime(need.pool, need.amount, context));
    default:
      return context.estimate.timeOf(need);
  }
}

/** The giver of a token that no chosen step gives joins the row of those it cannot run beside. */
function tokenTime(token: number, { world, index, allowed, row, has }: Context): number {
  const givers = index.tokenGivers[token]!.filter(allowed);
  if (givers.some((giver) => has.has(giver))) return 0;
  return givers.reduce((least, giver) => {
    const step = world.steps[giver]!;
    const beside = step.hours > 0 ? row.filter((other) => other.hours + step.hours > world.hours + 1e-6) : [];
    return Math.min(least, step.ticks + beside.reduce((sum, other) => sum + other.ticks, 0));
  }, never);
}

function poolTime(pool: number, amount: number, { world, index, allowed, row }: Context): number {
  let lacking = amount - world.gained[pool]!;
  const givers = index.poolGivers[pool]!.filter(allowed).map((giver) => world.steps[giver]!);
  for (const step of givers) for (const lump of step.lumps) if (lump.pool === pool) lacking -= lump.amount;
  if (lacking <= 1e-6) return 0;
  const fastest = fastestRate(givers, pool, world.hours);
  if (fastest <= 0) return never;
  let length = 0;
  for (const step of row) {
    const own = step.rates.find((gain) => gain.pool === pool)?.rate ?? 0;
    lacking -= step.ticks * (own + fastestRate(givers, pool, world.hours - step.hours));
    length += step.ticks;
  }
  return lacking > 0 ? length + Math.ceil(lacking / fastest - 1e-6) : 0;
}

/** Most that can be gained per tick by one job and any studies that share so many hours a week. */
function fastestRate(givers: readonly WorldStep[], pool: number, hours: number): number {
  let jobs = 0;
  let studies = 0;
  let perHour = 0;
  for (const step of givers) {
    if (step.hours > hours + 1e-6) continue;
    const rate = step.rates.find((gain) => gain.pool === pool)?.rate ?? 0;
    if (step.job) jobs = Math.max(jobs, rate);
    else studies += rate;
    perHour = Math.max(perHour, step.hours > 0 ? rate / step.hours : never);
  }
  return Math.min(jobs + studies, perHour === never ? never : perHour * hours);
}
