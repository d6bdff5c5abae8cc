import { Estimate } from './estimate.ts';
import { asLateAsPossible } from './late.ts';
import { Stays } from './stays.ts';
import { type Need, type Placed, type Plan, unpaidTicks, type World } from './world.ts';

/** How a scheduling run is steered and counted. */
export interface ScheduleControl {
  /** True when no plan that finishes at or after `finish` with at least so many unpaid ticks is of interest. */
  hopeless(finish: number, unpaid: number): boolean;
  accept(plan: Plan): void;
  /** Counts one node; false stops the run. */
  spend(): boolean;
  /** The run cannot be complete: there is more to try than it follows. */
  stop(): void;
  /** Unpaid ticks count: waiting in paid work for an opening can then be better than starting at once. */
  countPay?: boolean;
}

/**
 * All useful ways to place exactly these steps and then the goal, given to `control.accept`.
 *
 * Exact by the left-shift argument: for measures that never improve by waiting, some best plan starts every step at
 * an event (an end, a threshold of experience, an opening, a moment at which hours become free). Tokens that expire
 * break this, and so does pay where something opens by itself; then every tick is an event.
 *
 * A job runs until its hours are needed by a step that begins (any other job needs them), or to the finish.
 */
export function schedule(world: World, chosen: readonly number[], control: ScheduleControl): void {
  if (control.countPay && waitingCanPay(world, chosen)) {
    new Scheduler(world, chosen, control, true).run();
    return;
  }
  const expires = chosen.some((index) => world.steps[index]!.validity < Number.POSITIVE_INFINITY);
  if (!expires) {
    new Scheduler(world, chosen, control, false).run();
    return;
  }
  // First as if nothing expired, each plan then moved so that what expires comes as late as it can. Only when that
  // fails for some plan is every tick tried.
  const timeless = {
    ...world,
    steps: world.steps.map((step) => ({ ...step, validity: Number.POSITIVE_INFINITY })),
  };
  let failed = false;
  const shifted: ScheduleControl = {
    ...control,
    accept: (plan) => {
      const late = asLateAsPossible(world, plan);
      if (late) control.accept(late);
      else failed = true;
    },
  };
  new Scheduler(timeless, chosen, shifted, false).run();
  if (failed) new Scheduler(world, chosen, control, true).run();
}

/** True where something opens or ripens by itself, so that slack exists which paid work could fill. */
function waitingCanPay(world: World, chosen: readonly number[]): boolean {
  const steps = chosen.map((index) => world.steps[index]!);
  if (!steps.some((step) => step.paid) || !steps.some((step) => !step.paid)) return false;
  const ripens = (need: Need): boolean =>
    need.op === 'window' ? need.from > 0 : (need.op === 'all' || need.op === 'any') && need.of.some(ripens);
  return [world.goal, ...steps].some((part) => part.opens !== undefined || ripens(part.needs));
}

class Scheduler {
  private readonly placed = new Map<number, Placed>();
  private readonly cost: number;
  private readonly never = Number.POSITIVE_INFINITY;
  private stopped = false;
  private readonly members: Uint8Array;
  private readonly jobs: number;
  private readonly stays: Stays;

  constructor(
    private readonly world: World,
    private readonly chosen: readonly number[],
    private readonly control: ScheduleControl,
    /** Every tick is an event: for tokens that expire. */
    private readonly everyTick: boolean,
  ) {
    this.cost = chosen.reduce((sum, index) => sum + world.steps[index]!.cost, 0);
    this.members = new Uint8Array(world.steps.length);
    for (const index of chosen) this.members[index] = 1;
    this.stays = new Stays(world, chosen);
    this.jobs = chosen.filter((index) => world.steps[index]!.job).length;
  }

  run(): void {
    if (this.cost > this.world.budget + 1e-6) return;
    this.visit(0, 0);
  }

  /** Decides what starts at `now`, only steps from position `from` of the chosen list on (one order per set). */
  private visit(now: number, from: number): void {
    if (this.stopped || now >= this.world.horizon) return;
    if (!this.control.spend()) {
      this.stopped = true;
      return;
    }
    const estimate = new Estimate(this.world, this.members, {
      placed: this.placed,
      now,
    });
    if (this.chosen.some((index) => estimate.starts[index] === this.never)) return;
    const finish = this.leastFinish(estimate);
    if (finish === this.never || this.control.hopeless(finish, this.leastUnpaid(finish))) return;
    this.tryGoal(now);
    for (let position = from; position < this.chosen.length; position++) {
      const index = this.chosen[position]!;
      if (this.placed.has(index) || !this.canStart(index, now)) continue;
      const obvious = this.startsFreely(index);
      this.place(index, now, () => this.visit(now, position + 1));
      if (this.stopped) return;
      if (obvious) return;
    }
    const next = this.nextEvent(now);
    if (next < this.never) this.visit(next, 0);
  }

  /** Lower bound of the finish: the goal's own, every fixed step's end, and every job's shortest stay. */
  private leastFinish(estimate: Estimate): number {
    let finish = estimate.finish();
    for (const index of this.chosen) {
      const step = this.world.steps[index]!;
      const end = this.placed.get(index)?.begin ?? estimate.starts[index]! + step.lead;
      const least = end + step.ticks + (step.job ? 0 : this.world.goal.ticks);
      finish = Math.max(finish, least);
    }
    return finish;
  }

  /** Lower bound of unpaid ticks: nothing paid begins before the first paid step can. */
  private leastUnpaid(finish: number): number {
    const paid = this.chosen.filter((index) => this.world.steps[index]!.paid);
    if (paid.length === 0) return finish;
    const running = paid.flatMap((index) => {
      const p = this.placed.get(index);
      return p ? [p] : [];
    });
    if (running.length < paid.length) return 0;
    return unpaidTicks(this.world, running, finish);
  }

  private tryGoal(now: number): void {
    const { goal } = this.world;
    const finish = now + goal.ticks;
    for (const index of this.chosen) {
      const p = this.placed.get(index);
      const step = this.world.steps[index]!;
      if (!p || (step.job ? p.begin + step.ticks > finish : p.end > now)) return;
    }
    if (goal.opens && goal.opens(now) !== now) return;
    if (!this.holds(goal.needs, now)) return;
    const placed = [...this.placed.values()]
      .map((p) => ({ ...p, end: Math.min(p.end, finish) }))
      .sort((a, b) => a.start - b.start || a.begin - b.begin || compareIds(this.world, a.step, b.step));
    this.control.accept({
      placed,
      goalStart: now,
      finish,
      cost: this.cost,
      unpaid: unpaidTicks(this.world, placed, finish),
    });
  }

  private canStart(index: number, now: number): boolean {
    const step = this.world.steps[index]!;
    return (!step.opens || step.opens(now) === now) && this.holds(step.needs, now);
  }

  /** Waiting cannot help a step that never competes for hours and neither ends by itself nor expires. */
  private startsFreely(index: number): boolean {
    if (this.everyTick) return false;
    const step = this.world.steps[index]!;
    if (step.job && (step.maxTicks < this.never || this.jobs > 1)) return false;
    if (step.paid && !step.job) return false;
    if (step.hours === 0) return true;
    return (
      this.chosen.reduce((sum, other) => sum + this.world.steps[other]!.hours, 0) <= this.world.hours + 1e-9
    );
  }

  /** Places the step at `now` in every way that hours allow (jobs may have to end for it), and goes on with each. */
  private place(index: number, now: number, next: () => void): void {
    const step = this.world.steps[index]!;
    const begin = now + step.lead;
    const own: Placed = {
      step: index,
      start: now,
      begin,
      end: begin + (step.job ? step.maxTicks : step.ticks),
    };
    this.placed.set(index, own);
    const points = [...this.placed.values()]
      .map((p) => p.begin)
      .filter((at) => at >= begin && at < own.end)
      .sort((a, b) => a - b);
    this.fitHours(points, 0, next);
    this.placed.delete(index);
  }

  /** Makes hours fit at each point in turn by ending jobs that have lasted long enough; all choices are tried. */
  private fitHours(points: readonly number[], position: number, next: () => void): void {
    const at = points[position];
    if (at === undefined) {
      next();
      return;
    }
    const running = [...this.placed.values()].filter((p) => p.begin <= at && at < p.end);
    const hours = running.reduce((sum, p) => sum + this.world.steps[p.step]!.hours, 0);
    const jobs = running.filter((p) => this.world.steps[p.step]!.job);
    if (hours <= this.world.hours + 1e-6 && jobs.length <= 1) {
      this.fitHours(points, position + 1, next);
      return;
    }
    for (const p of jobs) {
      if (at - p.begin < this.world.steps[p.step]!.ticks) continue;
      const end = p.end;
      p.end = at;
      this.fitHours(points, position, next);
      p.end = end;
      if (this.stopped) return;
    }
  }

  private holds(need: Need, now: number): boolean {
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
  private poolAt(pool: number, now: number): { sum: number; rate: number } {
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

  /** The next tick at which something could start that could not now. */
  private nextEvent(now: number): number {
    if (this.everyTick) return now + 1;
    let next = this.never;
    const event = (tick: number) => {
      if (tick > now && tick < next) next = tick;
    };
    const waiting = this.chosen.filter((index) => !this.placed.has(index));
    const leads = waiting.map((index) => this.world.steps[index]!.lead).filter((lead) => lead > 0);
    for (const p of this.placed.values()) {
      const step = this.world.steps[p.step]!;
      const free = step.job ? p.begin + step.ticks : p.end;
      event(p.begin);
      for (const moment of [free, p.end]) {
        event(moment);
        for (const lead of leads) event(moment - lead);
      }
      if (step.job) event(free - this.world.goal.ticks);
    }
    // A job may have to last until a pool is full; the next one can be applied for that much earlier.
    const early = (tick: number) => {
      event(tick);
      for (const lead of leads) event(tick - lead);
    };
    for (const index of waiting) {
      const step = this.world.steps[index]!;
      this.needEvents(step.needs, now, early);
      if (step.opens) event(step.opens(now + 1));
    }
    this.needEvents(this.world.goal.needs, now, early);
    if (this.world.goal.opens) event(this.world.goal.opens(now + 1));
    return next;
  }

  private needEvents(need: Need, now: number, event: (tick: number) => void): void {
    if (need.op === 'all' || need.op === 'any') for (const part of need.of) this.needEvents(part, now, event);
    else if (need.op === 'window') event(need.from);
    else if (need.op === 'pool') {
      const { sum, rate } = this.poolAt(need.pool, now);
      if (rate <= 0) return;
      // What steps yet to start will add need not be gained now: they may begin when just that much is lacking.
      const sums = this.stays.gainsToCome(need.pool, (index) => !this.placed.has(index));
      if (!sums) {
        this.stopped = true;
        this.control.stop();
        return;
      }
      for (const later of sums) {
        const lacking = need.amount - later - sum;
        if (lacking > 1e-6) event(now + Math.ceil(lacking / rate - 1e-6));
      }
    }
  }
}

function compareIds(world: World, a: number, b: number): number {
  const x = world.steps[a]!.id;
  const y = world.steps[b]!.id;
  return x < y ? -1 : x > y ? 1 : 0;
}
