import { Board } from './board.ts';
import { Events } from './events.ts';
import { asLateAsPossible } from './late.ts';
import { type Order, orderOf } from './order.ts';
import { Passed } from './passed.ts';
import { ScheduleBound } from './schedule-bound.ts';
import { Stays } from './stays.ts';
import { type Need, type Placed, type Plan, unpaidTicks, type World } from './world.ts';

const never = Number.POSITIVE_INFINITY;

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
 * All useful ways to place every step of a small world and then the goal, given to `control.accept`.
 *
 * Exact by the left-shift argument: for measures that never improve by waiting, some best plan starts every step at
 * an event (an end, a threshold of experience, an opening, a moment at which hours become free). Tokens that expire
 * break this, and so does pay where something opens by itself; then every tick is an event.
 *
 * A job runs until its hours are needed by a step that begins (any other job needs them), or to the finish.
 */
export function schedule(world: World, control: ScheduleControl): void {
  const expires = world.steps.some((step) => step.validity < never);
  if (control.countPay && (expires || waitingCanPay(world))) {
    new Scheduler(world, control, true).run();
    return;
  }
  if (!expires) {
    new Scheduler(world, control, false).run();
    return;
  }
  // First as if nothing expired, each plan then moved so that what expires comes as late as it can. Only when that
  // fails for some plan is every tick tried.
  const timeless = { ...world, steps: world.steps.map((step) => ({ ...step, validity: never })) };
  let failed = false;
  const shifted: ScheduleControl = {
    ...control,
    accept: (plan) => {
      const late = asLateAsPossible(world, plan);
      if (late) control.accept(late);
      else failed = true;
    },
  };
  new Scheduler(timeless, shifted, false).run();
  if (failed) new Scheduler(world, control, true).run();
}

/** True where something opens or ripens by itself, so that slack exists which paid work could fill. */
function waitingCanPay({ steps, goal }: World): boolean {
  if (!steps.some((step) => step.paid) || !steps.some((step) => !step.paid)) return false;
  const ripens = (need: Need): boolean =>
    need.op === 'window' ? need.from > 0 : (need.op === 'all' || need.op === 'any') && need.of.some(ripens);
  return [goal, ...steps].some((part) => part.opens !== undefined || ripens(part.needs));
}

class Scheduler {
  private readonly board: Board;
  private readonly bound: ScheduleBound;
  private readonly events: Events;
  private readonly order: Order;
  private readonly passed: Passed;
  private readonly cost: number;
  private stopped = false;

  constructor(
    private readonly world: World,
    private readonly control: ScheduleControl,
    /** Every tick is an event: for tokens that expire. */
    private readonly everyTick: boolean,
  ) {
    this.cost = world.steps.reduce((sum, step) => sum + step.cost, 0);
    this.board = new Board(world);
    this.bound = new ScheduleBound(world, this.board, control.countPay ?? false);
    this.events = new Events(world, this.board, new Stays(world));
    this.order = orderOf(world);
    this.passed = new Passed(world, this.board);
  }

  run(): void {
    if (this.cost <= this.world.budget + 1e-6) this.visit(0, 0);
  }

  /**
   * Decides what starts at `now`, only steps from number `from` on (one order per set). `decided`: what was placed last was no
   * choice, so the bounds of the moment before still stand.
   */
  private visit(now: number, from: number, decided = false): void {
    if (this.stopped || now >= this.world.horizon) return;
    const ready = this.readyAt(now);
    if (ready.length === 0 && !this.everyTick) {
      // Nothing to decide: no node of the search.
      if (this.control.hopeless(now + this.world.goal.ticks, 0)) return;
      this.tryGoal(now);
      this.wait(now);
      return;
    }
    if (!decided && !this.worthTrying(now, from)) return;
    this.tryGoal(now);
    const free = ready.find((index) => this.startsFreely(index, now));
    if (free !== undefined) this.place(free, now, () => this.visit(now, from, true));
    else {
      for (const index of ready) {
        if (index < from) continue;
        this.place(index, now, () => this.visit(now, index + 1));
        if (this.stopped) return;
      }
      this.wait(now);
    }
    if (from === 0 && !decided && !this.stopped) this.passed.note(now);
  }

  /** Counts a node; false when nothing of interest can come of it. */
  private worthTrying(now: number, from: number): boolean {
    if (!this.control.spend()) {
      this.stopped = true;
      return false;
    }
    if (from === 0 && this.passed.covers(now)) return false;
    const finish = this.bound.finish(now);
    return finish < never && !this.control.hopeless(finish, this.bound.unpaid(finish));
  }

  /** Goes on at the next tick at which something could start. */
  private wait(now: number): void {
    const next = this.everyTick ? now + 1 : this.events.after(now);
    if (next === undefined) {
      this.stopped = true;
      this.control.stop();
    } else if (next < never) this.visit(next, 0);
  }

  private tryGoal(now: number): void {
    const { goal, steps } = this.world;
    const { placed } = this.board;
    const finish = now + goal.ticks;
    if (this.board.count < steps.length) return;
    for (const p of placed) {
      if (!p) continue;
      const step = steps[p.step]!;
      if (step.job ? p.begin + step.ticks > finish : p.end > now) return;
    }
    if (goal.opens && goal.opens(now) !== now) return;
    if (!this.board.holds(goal.needs, now)) return;
    const all = placed
      .flatMap((p) => (p ? [{ ...p, end: Math.min(p.end, finish) }] : []))
      .sort((a, b) => a.start - b.start || a.begin - b.begin || compareIds(this.world, a.step, b.step));
    const unpaid = unpaidTicks(this.world, all, finish);
    if (this.control.hopeless(finish, unpaid)) return;
    this.control.accept({ placed: all, goalStart: now, finish, cost: this.cost, unpaid });
  }

  private readyAt(now: number): number[] {
    const ready: number[] = [];
    for (let index = 0; index < this.world.steps.length; index++)
      if (this.canStart(index, now)) ready.push(index);
    return ready;
  }

  private canStart(index: number, now: number): boolean {
    if (this.board.placed[index]) return false;
    const step = this.world.steps[index]!;
    return (!step.opens || step.opens(now) === now) && this.board.holds(step.needs, now);
  }

  /** Waiting cannot help a step that lasts for ever or is no job, does not expire, and has hours of its own whatever else runs. */
  private startsFreely(index: number, now: number): boolean {
    if (this.everyTick) return false;
    const { steps, hours } = this.world;
    const step = steps[index]!;
    if (step.job ? step.maxTicks < never : step.paid) return false;
    let studies = 0;
    let jobs = 0;
    for (let other = 0; other < steps.length; other++) {
      if (other === index || this.order.after[index]![other] === 1) continue;
      const p = this.board.placed[other];
      if (p && p.end <= now + step.lead) continue;
      const rival = steps[other]!;
      if (rival.job && step.job) return false;
      if (rival.job) jobs = Math.max(jobs, rival.hours);
      else studies += rival.hours;
    }
    return step.hours + studies + jobs <= hours + 1e-9 || step.hours === 0;
  }

  /** Places the step at `now` in every way that hours allow (jobs may have to end for it), and goes on with each. */
  private place(index: number, now: number, next: () => void): void {
    const step = this.world.steps[index]!;
    const { board } = this;
    const begin = now + step.lead;
    const own: Placed = {
      step: index,
      start: now,
      begin,
      end: begin + (step.job ? step.maxTicks : step.ticks),
    };
    board.put(own);
    const points: number[] = [];
    for (const p of board.placed) if (p && p.begin >= begin && p.begin < own.end) points.push(p.begin);
    points.sort((a, b) => a - b);
    this.fitHours(points, 0, next);
    board.takeBack(index);
  }

  /** Makes hours fit at each point in turn by ending jobs that have lasted long enough; all choices are tried. */
  private fitHours(points: readonly number[], position: number, next: () => void): void {
    const at = points[position];
    if (at === undefined) {
      next();
      return;
    }
    const load = this.board.loadAt(at);
    if (load.hours <= this.world.hours + 1e-6 && load.jobs <= 1) {
      this.fitHours(points, position + 1, next);
      return;
    }
    for (const p of this.board.placed) {
      if (!p) continue;
      const step = this.world.steps[p.step]!;
      if (!step.job || p.begin > at || at >= p.end || at - p.begin < step.ticks) continue;
      const end = p.end;
      p.end = at;
      this.fitHours(points, position, next);
      p.end = end;
      if (this.stopped) return;
    }
  }
}

function compareIds(world: World, a: number, b: number): number {
  const x = world.steps[a]!.id;
  const y = world.steps[b]!.id;
  return x < y ? -1 : x > y ? 1 : 0;
}
