import type { Board } from './board.ts';
import { type Placed, unpaidTicks, type World } from './world.ts';
import { eachAtom } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/** A moment of a schedule: how each step is placed (undefined: not yet), all others to start at or after `now`. */
interface Moment {
  now: number;
  placed: readonly (Placed | undefined)[];
  /** Ticks before `now` in which paid work was done. */
  paid: number;
}

/**
 * Moments of a schedule from which every continuation has been tried. A later moment with the same steps placed need not be
 * followed when an earlier one had come as far in everything: whatever can follow it could follow that one too, and
 * would end no worse. (Dominance of partial schedules; so n steps one after the other, in any order, take 2^n moments, not n!.)
 */
export class Passed {
  private readonly moments = new Map<string, Moment[]>();
  /** For each pool, the most that anything asks for. */
  private readonly most: number[] = [];

  constructor(
    private readonly world: World,
    private readonly board: Board,
  ) {
    for (const { needs } of [world.goal, ...world.steps]) {
      eachAtom(needs, (atom) => {
        if (atom.op === 'pool') this.most[atom.pool] = Math.max(this.most[atom.pool] ?? 0, atom.amount);
      });
    }
  }

  /** True when nothing new can come of the steps placed so far, with all others starting at or after `now`. */
  covers(now: number): boolean {
    const known = this.moments.get(this.board.key());
    if (!known) return false;
    const moment = this.moment(now);
    return known.some((earlier) => this.asFar(earlier, moment));
  }

  /** Notes that every continuation from `now` has been tried. */
  note(now: number): void {
    const key = this.board.key();
    const known = this.moments.get(key);
    if (known) known.push(this.moment(now));
    else this.moments.set(key, [this.moment(now)]);
  }

  private moment(now: number): Moment {
    const placed = this.board.placed.map((own) => own && { ...own });
    return { now, placed, paid: this.paidUntil(placed, now) };
  }

  private paidUntil(placed: Moment['placed'], now: number): number {
    const present = placed.flatMap((own) => own ?? []);
    return now - unpaidTicks(this.world, present, now);
  }

  /** True when the earlier moment leaves as much time free, has gained as much by any tick, and paid as much. */
  private asFar(earlier: Moment, later: Moment): boolean {
    const { now } = later;
    if (earlier.now > now) return false;
    const ends: number[] = [];
    for (let step = 0; step < later.placed.length; step++) {
      const own = earlier.placed[step];
      const other = later.placed[step];
      if (!own || !other) continue;
      const end = this.endLike(own, other, now);
      if (end === undefined) return false;
      ends[step] = end;
    }
    if (this.paidUntil(earlier.placed, now) < later.paid - 1e-6) return false;
    return this.gainsAsMuch(earlier, ends, later);
  }

  /** When a step can end so that from `now` on it takes no hours that the other placing leaves free; undefined: it cannot. */
  private endLike(own: Placed, other: Placed, now: number): number | undefined {
    const { job, ticks, validity, lumps, paid } = this.world.steps[own.step]!;
    if (own.begin === other.begin && own.end === other.end) return own.end;
    const endMatters = validity < never || (job && lumps.length > 0);
    if (endMatters && own.end !== other.end) return undefined;
    if (other.end <= now) {
      if (own.end <= now) return own.end;
      return job && own.begin + ticks <= now ? now : undefined;
    }
    if (other.begin > now) return undefined;
    if (job)
      return own.begin <= other.begin && own.end >= other.end && own.begin + ticks <= other.end
        ? other.end
        : undefined;
    const fits = own.begin <= now && own.end <= other.end && !(paid && own.end < other.end);
    return fits ? own.end : undefined;
  }

  private gainsAsMuch(earlier: Moment, ends: readonly number[], later: Moment): boolean {
    const times = [later.now];
    for (const end of [...ends, ...later.placed.map((own) => own?.end)])
      if (end !== undefined && end > later.now && end < never) times.push(end);
    return this.most.every((most, pool) =>
      times.every(
        (time) =>
          this.gained(pool, earlier, ends, time) >=
          Math.min(most, this.gained(pool, later, undefined, time)) - 1e-6,
      ),
    );
  }

  private gained(pool: number, moment: Moment, ends: readonly number[] | undefined, time: number): number {
    let sum = this.world.gained[pool]!;
    for (const own of moment.placed) {
      if (!own) continue;
      const end = ends?.[own.step] ?? own.end;
      const step = this.world.steps[own.step]!;
      for (const gain of step.rates)
        if (gain.pool === pool) sum += gain.rate * Math.max(0, Math.min(time, end) - own.begin);
      if (end <= time) for (const gain of step.lumps) if (gain.pool === pool) sum += gain.amount;
    }
    return sum;
  }
}
