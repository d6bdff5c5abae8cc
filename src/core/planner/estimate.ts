import type { Need, Placed, World } from './world.ts';
import { type WorldIndex, worldIndex } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/** What is fixed already when estimating: placed steps (by step index) and the present tick. */
export interface Progress {
  placed: ReadonlyMap<number, Placed>;
  now: number;
}
const nothingYet: Progress = { placed: new Map(), now: 0 };

/**
 * Earliest times at which anything could happen if steps never competed for hours: a relaxation, so no plan made of
 * the allowed steps is faster. Computed as the least fixpoint of "start when the needs can hold".
 */
export class Estimate {
  /** Earliest start of each step; Infinity when it can never start. */
  readonly starts: number[];
  private readonly tokenTimes: number[];
  private readonly index: WorldIndex;
  /** Times worked out for amounts of each pool; dropped when a giver of the pool comes down. */
  private readonly poolTimes: (Map<number, number> | undefined)[] = [];

  constructor(
    private readonly world: World,
    private readonly allowed: (step: number) => boolean,
    private readonly progress: Progress = nothingYet,
  ) {
    this.index = worldIndex(world);
    this.starts = new Array<number>(world.steps.length).fill(never);
    this.tokenTimes = new Array<number>(world.tokens).fill(never);
    for (const [index, p] of progress.placed) {
      this.starts[index] = p.start;
      this.finishAt(index, p.end);
    }
    this.settle();
  }

  /** Settles every step whose start may still come down; a step that settles earlier wakes those that wait for it. */
  private settle(): void {
    const { world, progress, index } = this;
    const queue: number[] = [];
    const queued = new Uint8Array(world.steps.length);
    const wake = (step: number) => {
      if (queued[step] || progress.placed.has(step) || !this.allowed(step)) return;
      queued[step] = 1;
      queue.push(step);
    };
    for (let step = 0; step < world.steps.length; step++) wake(step);
    for (let at = 0; at < queue.length; at++) {
      const current = queue[at]!;
      queued[current] = 0;
      const { needs, opens, lead, ticks, rates, lumps } = world.steps[current]!;
      const start = this.startOf(needs, opens);
      if (start >= this.starts[current]!) continue;
      this.starts[current] = start;
      for (const gain of rates) this.poolTimes[gain.pool] = undefined;
      for (const gain of lumps) this.poolTimes[gain.pool] = undefined;
      this.finishAt(current, start + lead + ticks);
      for (const step of index.waiting[current]!) wake(step);
    }
  }

  private finishAt(index: number, tick: number): void {
    const step = this.world.steps[index]!;
    if (step.job) return;
    for (const token of step.tokens) this.tokenTimes[token] = Math.min(this.tokenTimes[token]!, tick);
  }

  /** Earliest tick, not before now, at which the needs can hold and the step is open. */
  startOf(needs: Need, opens?: (tick: number) => number): number {
    const ready = Math.max(this.progress.now, this.timeOf(needs));
    if (ready >= this.world.horizon) return never;
    const start = opens ? opens(ready) : ready;
    return start < this.world.horizon && !this.closedBefore(needs, start) ? start : never;
  }

  /** Earliest finish of the goal. */
  finish(): number {
    return this.startOf(this.world.goal.needs, this.world.goal.opens) + this.world.goal.ticks;
  }

  /** A window that every way to meet the need passes through has closed by the tick. */
  private closedBefore(need: Need, tick: number): boolean {
    if (need.op === 'window') return tick >= need.to;
    if (need.op === 'all') return need.of.some((part) => this.closedBefore(part, tick));
    if (need.op === 'any')
      return need.of.every((part) => this.timeOf(part) === never || this.closedBefore(part, tick));
    return false;
  }

  timeOf(need: Need): number {
    switch (need.op) {
      case 'true':
        return 0;
      case 'false':
        return never;
      case 'window':
        return need.from < need.to ? need.from : never;
      case 'token':
        return this.tokenTimes[need.token]!;
      case 'pool':
        return this.poolTime(need.pool, need.amount);
      case 'all': {
        let latest = 0;
        for (const part of need.of) latest = Math.max(latest, this.timeOf(part));
        return latest;
      }
      case 'any': {
        let earliest = never;
        for (const part of need.of) earliest = Math.min(earliest, this.timeOf(part));
        return earliest;
      }
    }
  }

  /** Earliest tick at which the pool can hold the amount, its givers running side by side as far as hours (and one job at a time) allow. */
  private poolTime(pool: number, amount: number): number {
    const lacking = amount - this.world.gained[pool]!;
    if (lacking <= 1e-6) return 0;
    const known = this.poolTimes[pool]?.get(amount);
    if (known !== undefined) return known;
    const givers = this.index.poolGivers[pool]!;
    const flow = this.flow(pool, lacking, givers);
    const time =
      flow === never || givers.length > exactGivers
        ? flow
        : Math.max(flow, this.sweep(pool, lacking, givers));
    const times = this.poolTimes[pool] ?? new Map<number, number>();
    this.poolTimes[pool] = times.set(amount, time);
    return time;
  }

  /** As if all givers began with the first of them, but at no more than hours and one job at a time allow. */
  private flow(pool: number, lacking: number, givers: readonly number[]): number {
    const { world, progress } = this;
    let begin = never;
    let jobs = 0;
    let studies = 0;
    let whole = 0;
    let perHour = 0;
    for (const index of givers) {
      const start = this.starts[index]!;
      if (start === never) continue;
      const step = world.steps[index]!;
      const placed = progress.placed.get(index);
      begin = Math.min(begin, start + step.lead);
      const length = placed ? placed.end - placed.begin : step.job ? step.maxTicks : step.ticks;
      for (const gain of step.lumps) if (gain.pool === pool) lacking -= gain.amount;
      for (const gain of step.rates) {
        if (gain.pool !== pool) continue;
        if (step.job) jobs = Math.max(jobs, gain.rate);
        else studies += gain.rate;
        whole += gain.rate * length;
        perHour = Math.max(perHour, step.hours > 0 ? gain.rate / step.hours : never);
      }
    }
    if (begin === never || whole < lacking - 1e-6) return never;
    if (lacking <= 1e-6) return begin;
    return begin + Math.ceil(lacking / Math.min(jobs + studies, perHour * world.hours) - 1e-6);
  }

  /** Each giver from its own beginning to its end, as if all could run side by side. */
  private sweep(pool: number, lacking: number, givers: readonly number[]): number {
    const { world, progress } = this;
    const gains: { at: number; rate: number; lump: number }[] = [];
    for (const index of givers) {
      const start = this.starts[index]!;
      if (start === never) continue;
      const step = world.steps[index]!;
      const placed = progress.placed.get(index);
      const begin = start + step.lead;
      const end = placed ? placed.end : begin + (step.job ? step.maxTicks : step.ticks);
      for (const gain of step.rates) {
        if (gain.pool !== pool) continue;
        gains.push({ at: begin, rate: gain.rate, lump: 0 });
        if (end < never) gains.push({ at: end, rate: -gain.rate, lump: 0 });
      }
      for (const gain of step.lumps)
        if (gain.pool === pool) gains.push({ at: end, rate: 0, lump: gain.amount });
    }
    gains.sort((a, b) => a.at - b.at);
    let rate = 0;
    let missing = lacking;
    for (let i = 0; i < gains.length; i++) {
      const gain = gains[i]!;
      rate += gain.rate;
      missing -= gain.lump;
      if (missing <= 1e-6) return gain.at;
      const next = gains[i + 1]?.at ?? never;
      if (rate > 1e-9) {
        const crossing = gain.at + Math.ceil(missing / rate - 1e-6);
        if (crossing <= next) return crossing;
        missing -= rate * (next - gain.at);
      }
    }
    return never;
  }
}

/** Up to so many givers of a pool are followed one by one. */
const exactGivers = 4;

/** Least cost of steps not yet paid for that could make the goal possible: a lower bound (dearest single need). */
export function leastCost(
  world: World,
  allowed: (step: number) => boolean,
  paidFor: ReadonlySet<number>,
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
  const { waiting } = worldIndex(world);
  const queue: number[] = [];
  const queued = new Uint8Array(world.steps.length);
  const wake = (step: number) => {
    if (queued[step] || !allowed(step)) return;
    queued[step] = 1;
    queue.push(step);
  };
  for (let step = 0; step < world.steps.length; step++) wake(step);
  for (let at = 0; at < queue.length; at++) {
    const current = queue[at]!;
    queued[current] = 0;
    const step = world.steps[current]!;
    const cost = costOf(step.needs) + (paidFor.has(current) ? 0 : step.cost);
    if (cost === never) continue;
    let lower = false;
    const improve = (list: number[], index: number) => {
      if (cost >= list[index]! - 1e-9) return;
      list[index] = cost;
      lower = true;
    };
    if (!step.job) for (const token of step.tokens) improve(tokenCost, token);
    for (const gain of step.rates) improve(poolCost, gain.pool);
    for (const gain of step.lumps) improve(poolCost, gain.pool);
    if (lower) for (const other of waiting[current]!) wake(other);
  }
  return costOf(world.goal.needs);
}
