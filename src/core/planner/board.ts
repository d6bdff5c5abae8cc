import type { Need, Placed, World } from './world.ts';

/** The steps placed so far, and what holds because of them at a tick. */
export class Board {
  /** By step; undefined while it waits. */
  readonly placed: (Placed | undefined)[];
  /** How many are placed. */
  count = 0;

  constructor(readonly world: World) {
    this.placed = world.steps.map(() => undefined);
  }

  put(placed: Placed): void {
    this.placed[placed.step] = placed;
    this.count++;
  }

  takeBack(step: number): void {
    this.placed[step] = undefined;
    this.count--;
  }

  /** The same for the same steps placed, and for no others. */
  key(): string {
    let key = '';
    for (const p of this.placed) key += p ? '1' : '0';
    return key;
  }

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
        return this.valid(need.token, now);
      case 'pool':
        return this.poolAt(need.pool, now).sum >= need.amount - 1e-6;
    }
  }

  private valid(token: number, now: number): boolean {
    for (const p of this.placed) {
      if (!p || p.end > now) continue;
      const step = this.world.steps[p.step]!;
      if (!step.job && now < p.end + step.validity && step.tokens.includes(token)) return true;
    }
    return false;
  }

  /** What the pool holds at a tick, and how fast it grows from there. */
  poolAt(pool: number, now: number): { sum: number; rate: number } {
    let sum = this.world.gained[pool]!;
    let rate = 0;
    for (const p of this.placed) {
      if (!p) continue;
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
    for (const p of this.placed) {
      if (!p || p.begin > now || now >= p.end) continue;
      const step = this.world.steps[p.step]!;
      hours += step.hours;
      if (step.job) jobs++;
    }
    return { hours, jobs };
  }
}
