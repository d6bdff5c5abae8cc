import type { Placed, World } from './world.ts';
import type { Giver } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/** Whose need a pool's amount is, as far as it decides which givers can be over in time; absent: nobody's. */
export interface Consumer {
  /** The goal: what gives must have ended before it, jobs by its finish. */
  goal: boolean;
  job: boolean;
  hours: number;
  /** Ticks from the day the need counts to the day the consumer begins. */
  lead: number;
}

/** The steps that may be used: when each can start at the earliest, and what is fixed already. */
export interface Possible {
  starts: readonly number[];
  placed: ReadonlyMap<number, Placed>;
}

/**
 * The earliest tick at which a pool can have gained `lacking` more, if nothing but one job at a time and the hours a
 * week stood in the way: never later than in any plan. A giver that cannot run beside the consumer must be over when
 * it begins, so only those count that can have lasted their shortest stay by then.
 */
export function poolTime(
  world: World,
  givers: readonly Giver[],
  lacking: number,
  possible: Possible,
  consumer: Consumer | undefined,
): number {
  const usable: Usable[] = [];
  let first = never;
  let last = 0;
  let perHour = 0;
  for (const { step: index, rate, lump } of givers) {
    const start = possible.starts[index]!;
    if (start === never) continue;
    const step = world.steps[index]!;
    const placed = possible.placed.get(index);
    const begin = placed ? placed.begin : start + step.lead;
    const length = placed ? placed.end - placed.begin : step.job ? step.maxTicks : step.ticks;
    const from = usableFrom(begin, step, consumer, world.hours);
    usable.push({ job: step.job, rate, lump, begin, length, from });
    if (begin < first) first = begin;
    if (from > last) last = from;
    if (lump > 0) perHour = never;
    else perHour = Math.max(perHour, step.hours > 0 ? rate / step.hours : never);
  }
  if (usable.length === 0) return never;
  const most = perHour * world.hours;
  let low = most === never ? first : first + Math.ceil(lacking / most - 1e-6);
  if (reaches(usable, lacking, low)) return low;
  let step = 1;
  let high = low + step;
  while (!reaches(usable, lacking, high)) {
    // Once all are usable and every one that ends has ended, an endless job gains on; without one nothing comes.
    if (high > last && step > world.horizon) return never;
    low = high;
    step *= 2;
    high = low + step;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (reaches(usable, lacking, middle)) high = middle;
    else low = middle;
  }
  return high;
}

interface Usable {
  job: boolean;
  rate: number;
  lump: number;
  begin: number;
  /** Longest it can last. */
  length: number;
  /** First tick at which what it has given can count. */
  from: number;
}

function usableFrom(
  begin: number,
  step: World['steps'][number],
  consumer: Consumer | undefined,
  hours: number,
): number {
  if (!consumer) return begin;
  if (consumer.goal) return step.job ? begin + step.ticks - consumer.lead : begin + step.ticks;
  const apart = (consumer.job && step.job) || consumer.hours + step.hours > hours + 1e-6;
  return apart ? begin + step.ticks - consumer.lead : begin;
}

/**
 * True when the most that can be gained by the tick reaches the amount. Studies count side by side; jobs share the time,
 * the best paid in experience first: each takes what is left of the ticks since it could begin.
 */
function reaches(usable: readonly Usable[], amount: number, tick: number): boolean {
  let sum = 0;
  let taken = 0;
  const begins = stack.begins;
  const lengths = stack.lengths;
  for (const { job, rate, lump, begin, length, from } of usable) {
    if (from > tick || begin > tick) continue;
    let ticks = Math.min(length, tick - begin);
    if (lump > 0 && length <= tick - begin) sum += lump;
    if (job && rate > 0) {
      // Jobs that begin at or after some tick cannot together last longer than the time since then.
      for (let i = 0; i < taken && ticks > 0; i++) {
        const since = Math.min(begins[i]!, begin);
        let used = 0;
        for (let j = 0; j < taken; j++) if (begins[j]! >= since) used += lengths[j]!;
        ticks = Math.min(ticks, tick - since - used);
      }
      if (ticks <= 0) continue;
      begins[taken] = begin;
      lengths[taken] = ticks;
      taken++;
    }
    sum += rate * ticks;
    if (sum >= amount - 1e-6) return true;
  }
  return sum >= amount - 1e-6;
}

/** Room for the jobs taken so far; filled anew at each call. */
const stack: { begins: number[]; lengths: number[] } = { begins: [], lengths: [] };
