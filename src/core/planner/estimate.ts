import type { Need, Placed, World } from './world.ts';

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

  constructor(
    private readonly world: World,
    private readonly allowed: (step: number) => boolean,
    private readonly progress: Progress = nothingYet,
  ) {
    this.starts = world.steps.map(() => never);
    this.tokenTimes = new Array<number>(world.tokens).fill(never);
    for (const [index, p] of progress.placed) {
      this.starts[index] = p.start;
      this.finishAt(index, p.end);
    }
    this.settle();
  }

  private settle(): void {
    const { world, progress } = this;
    for (let changed = true; changed; ) {
      changed = false;
      for (let index = 0; index < world.steps.length; index++) {
        if (progress.placed.has(index) || !this.allowed(index)) continue;
        const step = world.steps[index]!;
        const start = this.startOf(step.needs, step.opens);
        if (start >= this.starts[index]!) continue;
        this.starts[index] = start;
        this.finishAt(index, start + step.lead + step.ticks);
        changed = true;
      }
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
    if (need.op === 'any') return need.of.every((part) => this.timeOf(part) === never || this.closedBefore(part, tick));
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

  /** Earliest tick at which the pool can hold the amount, all its jobs running side by side as far as hours allow. */
  private poolTime(pool: number, amount: number): number {
    const { world, progress } = this;
    let sum = world.gained[pool]!;
    if (sum >= amount - 1e-6) return 0;
    const gains: { at: number; rate: number; lump: number }[] = [];
    let fastest = 0;
    for (let index = 0; index < world.steps.length; index++) {
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
        fastest = Math.max(fastest, step.hours > 0 ? (gain.rate / step.hours) * world.hours : never);
      }
      for (const gain of step.lumps) if (gain.pool === pool) gains.push({ at: end, rate: 0, lump: gain.amount });
    }
    gains.sort((a, b) => a.at - b.at);
    let rate = 0;
    for (let i = 0; i < gains.length; i++) {
      const gain = gains[i]!;
      rate += gain.rate;
      sum += gain.lump;
      if (sum >= amount - 1e-6) return gain.at;
      const next = gains[i + 1]?.at ?? never;
      const flow = Math.min(rate, fastest);
      if (flow > 1e-9) {
        const crossing = gain.at + Math.ceil((amount - sum) / flow - 1e-6);
        if (crossing <= next) return crossing;
        sum += flow * (next - gain.at);
      }
    }
    return never;
  }
}

/** Least cost of steps not yet paid for that could make the goal possible: a lower bound (dearest single need). */
export function leastCost(world: World, allowed: (step: number) => boolean, paidFor: ReadonlySet<number>): number {
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
  for (let changed = true; changed; ) {
    changed = false;
    for (let index = 0; index < world.steps.length; index++) {
      if (!allowed(index)) continue;
      const step = world.steps[index]!;
      // Own cost and the dearest need are both unavoidable, but may be the same money only once: take the sum along the chain.
      const cost = costOf(step.needs) + (paidFor.has(index) ? 0 : step.cost);
      if (cost === never) continue;
      const lower = (list: number[], at: number) => {
        if (cost < list[at]! - 1e-9) {
          list[at] = cost;
          changed = true;
        }
      };
      if (!step.job) for (const token of step.tokens) lower(tokenCost, token);
      for (const gain of [...step.rates, ...step.lumps]) lower(poolCost, gain.pool);
    }
  }
  return costOf(world.goal.needs);
}
