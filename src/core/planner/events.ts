import type { Board } from './board.ts';
import type { Stays } from './stays.ts';
import type { Need, World } from './world.ts';

const never = Number.POSITIVE_INFINITY;

/** The ticks at which something could start that could not before. */
export class Events {
  constructor(
    private readonly world: World,
    private readonly board: Board,
    private readonly stays: Stays,
  ) {}

  /** The next one after `now`; undefined when there are more than are followed. */
  after(now: number): number | undefined {
    const { world, board } = this;
    let next = never;
    const event = (tick: number) => {
      if (tick > now && tick < next) next = tick;
    };
    const waiting = world.steps.filter((_, index) => !board.placed.has(index));
    const leads = waiting.map((step) => step.lead).filter((lead) => lead > 0);
    // A job may have to last until a pool is full; the next one can be applied for that much earlier.
    const early = (tick: number) => {
      event(tick);
      for (const lead of leads) event(tick - lead);
    };
    for (const p of board.placed.values()) {
      const step = world.steps[p.step]!;
      const free = step.job ? p.begin + step.ticks : p.end;
      event(p.begin);
      early(free);
      early(p.end);
      if (step.job) event(free - world.goal.ticks);
    }
    for (const part of [...waiting, world.goal]) {
      if (!this.needEvents(part.needs, now, early)) return undefined;
      if (part.opens) event(nextOpening(part.opens, now));
    }
    return next;
  }

  private needEvents(need: Need, now: number, event: (tick: number) => void): boolean {
    if (need.op === 'all' || need.op === 'any')
      return need.of.every((part) => this.needEvents(part, now, event));
    if (need.op === 'window') event(need.from);
    if (need.op !== 'pool') return true;
    const { sum, rate } = this.board.poolAt(need.pool, now);
    if (rate <= 0) return true;
    // What steps yet to start will add need not be gained now: they may begin when just that much is lacking.
    const sums = this.stays.gainsToCome(need.pool, (index) => !this.board.placed.has(index));
    if (!sums) return false;
    for (const later of sums) {
      const lacking = need.amount - later - sum;
      if (lacking > 1e-6) event(now + Math.ceil(lacking / rate - 1e-6));
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
