import type { Board } from './board.ts';
import { Estimate } from './estimate.ts';
import { remainingTicks } from './remaining.ts';
import { type Shares, sharesOf } from './shares.ts';
import { type Need, unpaidTicks, type World } from './world.ts';

const never = Number.POSITIVE_INFINITY;

/** Lower bounds of a schedule that is placed in part: every step of the world comes into it. */
export class ScheduleBound {
  private readonly needs: readonly { step: number; pool: number; amount: number }[];
  private readonly paid: readonly number[];
  private readonly shares: Shares;
  private readonly remaining: readonly number[];
  private readonly estimate: Estimate;

  constructor(
    private readonly world: World,
    private readonly board: Board,
    countPay: boolean,
  ) {
    this.estimate = new Estimate(world, undefined, { placed: board.placed });
    this.remaining = remainingTicks(world, countPay);
    this.shares = sharesOf(world)[0]!;
    this.paid = world.steps.flatMap((step, index) => (step.paid ? [index] : []));
    this.needs = [
      ...amounts(world.goal.needs, -1),
      ...world.steps.flatMap((step, index) => amounts(step.needs, index)),
    ];
  }

  /** The earliest finish when all that is not placed starts at or after `now`; Infinity when nothing fits. */
  finish(now: number): number {
    const { world, estimate } = this;
    const { placed } = this.board;
    estimate.restart(now);
    let finish = estimate.finish();
    const { ticks: goalTicks } = world.goal;
    // Work that no two can do at once: of studies before the goal is applied for, of jobs before its finish.
    let studies = 0;
    let all = 0;
    for (let index = 0; index < world.steps.length; index++) {
      const start = estimate.starts[index]!;
      if (start === never) return never;
      const step = world.steps[index]!;
      const p = placed[index];
      const begin = p ? p.begin : start + step.lead;
      finish = Math.max(finish, (p ? p.start : start) + this.remaining[index]!);
      const left = this.shares[index]! * Math.max(0, Math.min(step.ticks, begin + step.ticks - now));
      all += left;
      if (!step.job) studies += left;
    }
    return Math.max(finish, now + all, now + studies + this.gainingTime(now) + goalTicks);
  }

  /** Most of what a pool lacks has to be gained in jobs, which take a share of each week. */
  private gainingTime(now: number): number {
    const { world, board } = this;
    let most = 0;
    for (const { step: owner, pool, amount } of this.needs) {
      if (owner >= 0 && board.placed[owner]) continue;
      let lacking = amount - board.poolAt(pool, now).sum;
      if (lacking <= 1e-6) continue;
      let perGain = never;
      for (let index = 0; index < world.steps.length; index++) {
        const step = world.steps[index]!;
        for (const gain of step.lumps) if (gain.pool === pool) lacking -= gain.amount;
        for (const gain of step.rates) {
          if (gain.pool !== pool) continue;
          if (step.job) perGain = Math.min(perGain, this.shares[index]! / gain.rate);
          else lacking -= gain.rate * step.ticks;
        }
      }
      if (lacking > 0 && perGain < never) most = Math.max(most, Math.ceil(lacking * perGain - 1e-6));
    }
    return most;
  }

  /** The least unpaid ticks: known once all paid steps are placed. */
  unpaid(finish: number): number {
    const { world, board, paid } = this;
    if (paid.length === 0) return finish;
    const running = paid.flatMap((index) => board.placed[index] ?? []);
    return running.length < paid.length ? 0 : unpaidTicks(world, running, finish);
  }
}

/** The amounts of pools that a need asks for in any case. */
function amounts(need: Need, step: number): { step: number; pool: number; amount: number }[] {
  if (need.op === 'all') return need.of.flatMap((part) => amounts(part, step));
  return need.op === 'pool' ? [{ step, pool: need.pool, amount: need.amount }] : [];
}
