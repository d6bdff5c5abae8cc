import { type Possible, poolTime } from './pool-time.ts';
import type { Need, Placed, World } from './world.ts';
import { type Consumer, eachUser, type WorldIndex, worldIndex } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

export interface EstimateOptions {
  /** The last tick at which a start of each step is of interest; one that cannot start by then is as good as one that never can. */
  lastStarts?: readonly number[];
  /** Steps that are fixed, by number; read again at each restart. */
  placed?: readonly (Placed | undefined)[];
  /** All steps, those that probably start earlier first: only a matter of speed. */
  order?: readonly number[];
}

/**
 * Earliest times at which anything could happen if steps hardly competed for hours: a relaxation, so no plan made of
 * the allowed steps is faster. Computed as the least fixpoint of "start when the needs can hold".
 */
export class Estimate {
  /** Earliest start of each step; Infinity when it can never start. */
  readonly starts: number[];
  private readonly tokenTimes: number[];
  private readonly index: WorldIndex;
  private readonly possible: Possible;
  private readonly queue: number[] = [];
  private readonly queued: Uint8Array;
  private now = 0;

  private readonly lastStarts: readonly number[] | undefined;
  private readonly placed: readonly (Placed | undefined)[];
  private order: readonly number[] | undefined;

  /** `allowed`: 1 for each step that may be used. */
  constructor(
    private readonly world: World,
    private readonly allowed?: Uint8Array,
    { lastStarts, placed = [], order }: EstimateOptions = {},
  ) {
    this.lastStarts = lastStarts;
    this.placed = placed;
    this.order = order;
    this.index = worldIndex(world);
    this.starts = new Array<number>(world.steps.length).fill(never);
    this.tokenTimes = new Array<number>(world.tokens).fill(never);
    this.queued = new Uint8Array(world.steps.length);
    this.possible = { starts: this.starts, placed };
    this.settle();
  }

  /** Estimates anew: with what is placed by now, and all else starting at or after `now`. */
  restart(now: number): void {
    this.order ??= this.byStart();
    this.now = now;
    this.starts.fill(never);
    this.tokenTimes.fill(never);
    for (const p of this.placed) {
      if (!p) continue;
      this.starts[p.step] = p.start;
      this.finishAt(p.step, p.end);
    }
    this.settle();
  }

  /** All steps, the earliest first. */
  byStart(): readonly number[] {
    const { starts } = this;
    return starts.map((_, step) => step).sort((a, b) => starts[a]! - starts[b]! || a - b);
  }

  /** Settles every step whose start may still come down; a step that settles earlier wakes those that wait for it. */
  private settle(): void {
    const { world, index, queue, queued } = this;
    queue.length = 0;
    for (let at = 0; at < world.steps.length; at++) this.wake(this.order?.[at] ?? at);
    for (let at = 0; at < queue.length; at++) {
      const current = queue[at]!;
      queued[current] = 0;
      const step = world.steps[current]!;
      const limit = Math.min(this.starts[current]!, (this.lastStarts?.[current] ?? never) + 1);
      const start = this.startOf(step.needs, step.opens, index.consumers[current]!, limit);
      if (start >= limit) continue;
      this.starts[current] = start;
      this.finishAt(current, start + step.lead + step.ticks);
      eachUser(index, step, this.wake);
    }
  }

  private readonly wake = (step: number): void => {
    if (this.queued[step] === 1 || this.allowed?.[step] === 0 || this.placed[step]) return;
    this.queued[step] = 1;
    this.queue.push(step);
  };

  private finishAt(index: number, tick: number): void {
    const step = this.world.steps[index]!;
    if (step.job) return;
    for (const token of step.tokens) this.tokenTimes[token] = Math.min(this.tokenTimes[token]!, tick);
  }

  /** Earliest tick, not before now, at which the needs can hold and the step is open; never, where that is not before `limit`. */
  private startOf(
    needs: Need,
    opens: ((tick: number) => number) | undefined,
    consumer: Consumer,
    limit = never,
  ): number {
    const ready = Math.max(this.now, this.timeOf(needs, consumer, limit));
    if (ready >= limit || ready >= this.world.horizon) return never;
    const start = opens ? opens(ready) : ready;
    return start < this.world.horizon && !(consumer.windowed && this.closedBefore(needs, start))
      ? start
      : never;
  }

  /** Earliest finish of the goal. */
  finish(): number {
    const { needs, opens, ticks } = this.world.goal;
    return this.startOf(needs, opens, this.index.consumers[this.world.steps.length]!) + ticks;
  }

  /** A window that every way to meet the need passes through has closed by the tick. */
  private closedBefore(need: Need, tick: number): boolean {
    if (need.op === 'window') return tick >= need.to;
    if (need.op === 'all') return need.of.some((part) => this.closedBefore(part, tick));
    if (need.op === 'any')
      return need.of.every((part) => this.closedBefore(part, tick) || this.timeOf(part) === never);
    return false;
  }

  /** Earliest tick at which the need can hold; `consumer`: whose need it is. From `limit` on, any tick as late may be given. */
  timeOf(need: Need, consumer?: Consumer, limit = never): number {
    switch (need.op) {
      case 'true':
        return 0;
      case 'false':
        return never;
      case 'window':
        return need.from < need.to ? need.from : never;
      case 'token':
        return this.tokenTimes[need.token]!;
      case 'pool': {
        const lacking = need.amount - this.world.gained[need.pool]!;
        if (lacking <= 1e-6) return 0;
        return poolTime(
          this.world,
          this.index.poolGivers[need.pool]!,
          lacking,
          this.possible,
          consumer,
          limit,
        );
      }
      case 'all': {
        let latest = 0;
        for (const part of need.of) {
          latest = Math.max(latest, this.timeOf(part, consumer, limit));
          if (latest >= limit) return latest;
        }
        return latest;
      }
      case 'any': {
        let earliest = never;
        for (const part of need.of)
          earliest = Math.min(earliest, this.timeOf(part, consumer, Math.min(limit, earliest)));
        return earliest;
      }
    }
  }
}
