import type { Board } from './board.ts';
import type { Stays } from './stays.ts';
import type { Need, World } from './world.ts';

const never = Number.POSITIVE_INFINITY;

/** The ticks at which something could start that could not before. */
export class Events {
  private now = 0;
  private next = never;
  /** Ticks from application to beginning of the steps that wait. */
  private readonly leads: number[] = [];

  constructor(
    private readonly world: World,
    private readonly board: Board,
    private readonly stays: Stays,
  ) {}

  /** The next one after `now`; undefined when there are more than are followed. */
  after(now: number): number | undefined {
    const { steps, goal } = this.world;
    const { placed } = this.board;
    this.now = now;
    this.next = never;
    this.leads.length = 0;
    for (let index = 0; index < steps.length; index++) {
      const { lead } = steps[index]!;
      if (lead > 0 && !placed[index] && !this.leads.includes(lead)) this.leads.push(lead);
    }
    for (const p of placed) {
      if (!p) continue;
      const { job, ticks } = steps[p.step]!;
      const free = job ? p.begin + ticks : p.end;
      this.event(p.begin);
      this.early(free);
      this.early(p.end);
      if (job) this.event(free - goal.ticks);
    }
    for (let index = 0; index < steps.length; index++)
      if (!placed[index] && !this.partEvents(steps[index]!)) return undefined;
    return this.partEvents(goal) ? this.next : undefined;
  }

  private event(tick: number): void {
    if (tick > this.now && tick < this.next) this.next = tick;
  }

  /** A job may have to last until a pool is full; the next one can be applied for that much earlier. */
  private early(tick: number): void {
    this.event(tick);
    for (const lead of this.leads) this.event(tick - lead);
  }

  private partEvents({ needs, opens }: Pick<World['goal'], 'needs' | 'opens'>): boolean {
    if (!this.needEvents(needs)) return false;
    if (opens) this.event(nextOpening(opens, this.now));
    return true;
  }

  private needEvents(need: Need): boolean {
    if (need.op === 'all' || need.op === 'any') {
      for (const part of need.of) if (!this.needEvents(part)) return false;
      return true;
    }
    if (need.op === 'window') this.early(need.from);
    if (need.op !== 'pool') return true;
    const { sum, rate } = this.board.poolAt(need.pool, this.now);
    if (rate <= 0) return true;
    // What steps yet to start will add need not be gained now: they may begin when just that much is lacking.
    const sums = this.stays.gainsToCome(need.pool, this.board);
    if (!sums) return false;
    for (const later of sums) {
      const lacking = need.amount - later - sum;
      if (lacking > 1e-6) this.early(this.now + Math.ceil(lacking / rate - 1e-6));
    }
    return true;
  }
}

/** The first tick of the next stretch that is open; what is open already needs no event of its own. */
function nextOpening(opens: (tick: number) => number, now: number): number {
  let tick = now + 1;
  if (opens(now) === now) while (opens(tick) === tick) tick++;
  return opens(tick);
}
