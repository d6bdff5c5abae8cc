import type { Placed, World } from './world.ts';
import type { Consumer, Giver } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/** The steps that may be used: when each can start at the earliest, and what is fixed already. */
export interface Possible {
  starts: readonly number[];
  placed: readonly (Placed | undefined)[];
}

/**
 * The earliest tick at which a pool can have gained `lacking` more, if nothing but one job at a time and the hours a
 * week stood in the way: never later than in any plan. A giver that cannot run beside the consumer must be over when
 * it begins, so only those count that can have lasted their shortest stay by then. From `limit` on, any tick as late will do.
 */
export function poolTime(
  world: World,
  givers: readonly Giver[],
  lacking: number,
  possible: Possible,
  consumer: Consumer | undefined,
  limit: number,
): number {
  let count = 0;
  let first = never;
  let last = 0;
  let perHour = 0;
  for (const { step: index, rate, lump } of givers) {
    const start = possible.starts[index]!;
    if (start === never) continue;
    const step = world.steps[index]!;
    const placed = possible.placed[index];
    const begin = placed ? placed.begin : start + step.lead;
    const from = usableFrom(begin, step, consumer, world.hours);
    room.job[count] = step.job;
    room.rate[count] = rate;
    room.lump[count] = lump;
    room.begin[count] = begin;
    room.length[count] = placed ? placed.end - placed.begin : step.job ? step.maxTicks : step.ticks;
    room.from[count] = from;
    count++;
    if (begin < first) first = begin;
    if (from > last) last = from;
    if (lump > 0) perHour = never;
    else perHour = Math.max(perHour, step.hours > 0 ? rate / step.hours : never);
  }
  if (count === 0) return never;
  const most = perHour * world.hours;
  let low = most === never ? first : first + Math.ceil(lacking / most - 1e-6);
  if (low >= limit || reaches(count, lacking, low)) return low;
  let step = 1;
  let high = low + step;
  while (!reaches(count, lacking, high)) {
    // Once all are usable and every one that ends has ended, an endless job gains on; without one nothing comes.
    if (high > last && step > world.horizon) return never;
    low = high;
    if (low >= limit) return low;
    step *= 2;
    high = low + step;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (reaches(count, lacking, middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The givers that can be used, one place each, and the jobs taken of them: filled anew at each call. This is looked up
 * more often than anything else in a search, and making objects for it would cost more than the sums.
 */
const room = {
  job: [] as boolean[],
  rate: [] as number[],
  lump: [] as number[],
  begin: [] as number[],
  /** Longest it can last. */
  length: [] as number[],
  /** First tick at which what it has given can count. */
  from: [] as number[],
  takenBegin: [] as number[],
  takenTicks: [] as number[],
};

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
function reaches(count: number, amount: number, tick: number): boolean {
  let sum = 0;
  let taken = 0;
  const { takenBegin, takenTicks } = room;
  for (let at = 0; at < count; at++) {
    const begin = room.begin[at]!;
    if (room.from[at]! > tick || begin > tick) continue;
    const length = room.length[at]!;
    let ticks = Math.min(length, tick - begin);
    if (length <= tick - begin) sum += room.lump[at]!;
    if (room.job[at] && room.rate[at]! > 0) {
      // Jobs that begin at or after some tick cannot together last longer than the time since then.
      for (let i = 0; i < taken && ticks > 0; i++) {
        const since = Math.min(takenBegin[i]!, begin);
        let used = 0;
        for (let j = 0; j < taken; j++) if (takenBegin[j]! >= since) used += takenTicks[j]!;
        ticks = Math.min(ticks, tick - since - used);
      }
      if (ticks <= 0) continue;
      takenBegin[taken] = begin;
      takenTicks[taken] = ticks;
      taken++;
    }
    sum += room.rate[at]! * ticks;
    if (sum >= amount - 1e-6) return true;
  }
  return sum >= amount - 1e-6;
}
