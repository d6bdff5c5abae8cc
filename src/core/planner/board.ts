import type { Need, Placed, World } from './world.ts';

/** The steps placed so far, and what holds because of them at a tick. */
export class Board {
  readonly placed = new Map<number, Placed>();

  constructor(readonly world: World) {}

  holds(need: Need, now: number): boolean {
    switch (need.op) {
      case 'true':
        return true;
      case 'false':
        return false;
      case 'all':
        return need.of.every((part) => this.holds(part, now));
      case 'any':
        return need.of.some((part) => this.holds(part, now));
      case 'window':
        return now >= need.from && now < need.to;
      case 'token':
        for (const p of this.placed.values()) {
          const step = this.world.steps[p.step]!;
          if (!step.job && p.end <= now && now < p.end + step.validity && step.tokens.includes(need.token))
            return true;
        }
        return false;
      case 'pool':
        return this.poolAt(need.pool, now).sum >= need.amount - 1e-6;
    }
  }

  /** What the pool holds at a tick, and how fast it grows from there. */
  poolAt(pool: number, now: number): { sum: number; rate: number } {
    let sum = this.world.gained[pool]!;
    let rate = 0;
    for (const p of this.placed.values()) {
      const step = this.world.steps[p.step]!;
      for (const gain of step.rates) {
        if (gain.pool !== pool) continue;
        sum += gain.rate * Math.max(0, Math.min(now, p.end) - p.begin);
        if (p.begin <= now && now < p.end) rate += gain.rate;
      }
      if (p.end <= now) for (const gain of step.lumps) if (gain.pool === pool) sum += gain.amount;
    }
    return { sum, rate };
  }

  /** Hours and jobs that run at a tick. */
  loadAt(now: number): { hours: number; jobs: number } {
    let hours = 0;
    let jobs = 0;
    for (const p of this.placed.values()) {
      if (p.begin > now || now >= p.end) continue;
      const step = this.world.steps[p.step]!;
      hours += step.hours;
      if (step.job) jobs++;
    }
    return { hours, jobs };
  }
}
