import { conflictBound } from './conflict-bound.ts';
import { Estimate, leastCost } from './estimate.ts';
import { firstPlan, type Reduced, reduceWorld } from './reduce.ts';
import { schedule } from './schedule.ts';
import {
  compareScores,
  type Need,
  type Plan,
  type Score,
  type ScoreName,
  scoreOf,
  type World,
} from './world.ts';
import { eachAtom, type WorldIndex, worldIndex } from './world-index.ts';

export interface SearchResult {
  /** The best plan found, or undefined when there is none. */
  plan: Plan | undefined;
  /** True when the search was complete: the plan is the best, or there is none. */
  complete: boolean;
  /** When not complete: no plan scores better than this. */
  bound: Score | undefined;
  expansions: number;
}

export interface ParetoResult {
  /** Plans none of which is beaten in finish, cost and unpaid ticks together; quickest first. */
  plans: Plan[];
  complete: boolean;
  expansions: number;
}

/** A choice of steps: `chosen` are in, `barred` are out, the rest is open. */
interface Node {
  chosen: number[];
  /** 1 for steps that are out. */
  barred: Uint8Array;
  /** Lower bounds of any plan with this choice; those of the choice it came from until `bounded`. */
  finish: number;
  cost: number;
  unpaid: number;
  bounded: boolean;
  order: number;
}

/** Units of work before a search stops; a unit is one scheduling node, or one bound of a small world. */
const defaultLimit = 1500;

/**
 * The best plan for one objective. Best-first over choices of steps (each choice either needs a further step, of
 * which one must come from a known set, or is complete and is scheduled exactly), bounded by relaxations that
 * never overestimate. Deterministic; ties fall to fewer steps, then smaller ids.
 */
export function search(world: World, name: ScoreName, limit = defaultLimit): SearchResult {
  const first = reduceWorld(world, name === 'earning');
  const start = firstPlan(first.world);
  const { world: small, original } = start ? within(first, name, start) : first;
  let best: Plan | undefined;
  let bestScore: Score | undefined;
  const worse = (figures: { finish: number; cost: number; unpaid: number; steps: number }) =>
    bestScore !== undefined && compareScores(scoreOf(name, figures), bestScore) >= 0;
  const take = (plan: Plan) => {
    const score = scoreOf(name, { ...plan, steps: plan.placed.length });
    const difference = bestScore === undefined ? -1 : compareScores(score, bestScore);
    if (difference < 0 || (difference === 0 && idsBefore(world, plan, best!))) {
      best = plan;
      bestScore = score;
    }
  };
  if (start) take(renumber(start, first.original));
  const keyOf = (node: Node) => scoreOf(name, { ...node, steps: node.chosen.length });
  // A short dive, deepest choice first, finds a good plan early; the search proper then proves or betters it.
  const dive = new Run(
    small,
    Math.ceil(limit / 8),
    worse,
    (plan) => take(renumber(plan, original)),
    name === 'earning',
  );
  dive.go((node) => [-node.chosen.length, ...keyOf(node)]);
  const run = new Run(small, limit, worse, (plan) => take(renumber(plan, original)), name === 'earning');
  const open = run.go(keyOf);
  const complete = open === undefined;
  const bound = open && bestScore && compareScores(open, bestScore) > 0 ? bestScore : open;
  return { plan: best, complete, bound, expansions: dive.expansions + run.expansions };
}

/** The world without steps that a plan at least as good as the first one cannot have. */
function within(reduced: Reduced, name: ScoreName, start: Plan): Reduced {
  const { world, original } = reduced;
  const cheapest = leastCost(world, () => true, new Set());
  const inTime = name === 'fastest' || (name === 'cheapest' && start.cost <= cheapest + 1e-6);
  const smaller = reduceWorld(
    world,
    name === 'earning',
    inTime ? start.finish : undefined,
    name === 'cheapest' ? start.cost : undefined,
  );
  return { world: smaller.world, original: smaller.original.map((index) => original[index]!) };
}

function renumber(plan: Plan, original: readonly number[]): Plan {
  return { ...plan, placed: plan.placed.map((placed) => ({ ...placed, step: original[placed.step]! })) };
}

/**
 * Plans that none beats in finish, cost and unpaid ticks together. Of one choice of steps only the ends of a trade
 * are given (a job as short as possible, and as long as pays), not every length between.
 */
export function searchPareto(world: World, limit = defaultLimit): ParetoResult {
  const front: Plan[] = [];
  const beaten = (f: { finish: number; cost: number; unpaid: number }) =>
    front.some((p) => p.finish <= f.finish && p.cost <= f.cost + 1e-6 && p.unpaid <= f.unpaid + 1e-6);
  const { world: small, original } = reduceWorld(world, true);
  const run = new Run(
    small,
    limit,
    beaten,
    (found) => {
      const plan = renumber(found, original);
      if (beaten(plan)) return;
      for (let i = front.length - 1; i >= 0; i--) {
        const p = front[i]!;
        if (plan.finish <= p.finish && plan.cost <= p.cost + 1e-6 && plan.unpaid <= p.unpaid + 1e-6)
          front.splice(i, 1);
      }
      front.push(plan);
    },
    true,
  );
  const open = run.go((node) => scoreOf('fastest', { ...node, steps: node.chosen.length }));
  front.sort((a, b) => a.finish - b.finish || a.cost - b.cost || a.unpaid - b.unpaid);
  return { plans: front, complete: open === undefined, expansions: run.expansions };
}

function idsBefore(world: World, a: Plan, b: Plan): boolean {
  const ids = (plan: Plan) =>
    plan.placed
      .map((p) => world.steps[p.step]!.id)
      .sort()
      .join(' ');
  return ids(a) < ids(b);
}

class Run {
  expansions = 0;
  private readonly index: WorldIndex;
  private readonly queue: { key: Score; node: Node }[] = [];
  private created = 0;

  constructor(
    private readonly world: World,
    private readonly limit: number,
    /** True when nothing with these figures as lower bounds is of interest any more. */
    private readonly hopeless: (figures: {
      finish: number;
      cost: number;
      unpaid: number;
      steps: number;
    }) => boolean,
    private readonly accept: (plan: Plan) => void,
    private readonly countPay: boolean,
  ) {
    this.index = worldIndex(world);
  }

  /** Runs to the end; returns the key of the best node left open when the limit stopped it. */
  go(keyOf: (node: Node) => Score): Score | undefined {
    const root = {
      chosen: [],
      barred: new Uint8Array(this.world.steps.length),
      finish: 0,
      cost: 0,
      unpaid: 0,
      bounded: false,
      order: 0,
    };
    this.push(keyOf(root), root);
    for (;;) {
      const top = this.pop();
      if (!top) return undefined;
      const { node, key } = top;
      if (this.hopeless({ ...node, steps: node.chosen.length })) continue;
      if (!node.bounded) {
        // Bounds are worked out only for choices that come to the front.
        this.expansions += Math.ceil(this.world.steps.length / 16);
        if (!this.bound(node)) continue;
        this.push(keyOf(node), node);
        continue;
      }
      if (!this.spend()) return key;
      if (!this.visit(node, keyOf)) return key;
    }
  }

  private readonly spend = (): boolean => ++this.expansions <= this.limit;

  /** Works out the lower bounds of a choice; false when no plan with it can be of interest. */
  private bound(node: Node): boolean {
    const { world } = this;
    const { chosen, barred } = node;
    const spent = this.costOf(chosen);
    if (spent > world.budget + 1e-6) return false;
    const allowed = (index: number) => barred[index] === 0;
    const estimate = new Estimate(world, allowed);
    let finish = estimate.finish();
    if (finish === Number.POSITIVE_INFINITY) return false;
    let work = 0;
    let apart = 0;
    let held = 0;
    let firstBegin = Number.POSITIVE_INFINITY;
    const paidHours = this.leastPaidHours(allowed);
    for (const index of chosen) {
      const step = world.steps[index]!;
      const start = estimate.starts[index]!;
      if (start === Number.POSITIVE_INFINITY) return false;
      finish = Math.max(finish, start + step.lead + step.ticks + (step.job ? 0 : world.goal.ticks));
      work += step.hours * step.ticks;
      if (step.job) {
        held += step.ticks;
        firstBegin = Math.min(firstBegin, start + step.lead);
      }
      if (!step.paid && step.hours + paidHours > world.hours + 1e-6) apart += step.hours * step.ticks;
    }
    if (world.hours > 0 && world.hours < Number.POSITIVE_INFINITY)
      finish = Math.max(finish, Math.ceil(work / world.hours - 1e-6));
    if (held > 0) finish = Math.max(finish, firstBegin + held);
    finish = Math.max(finish, conflictBound(world, chosen, allowed, estimate) + world.goal.ticks);
    if (finish === Number.POSITIVE_INFINITY) return false;
    const cost = spent + leastCost(world, allowed, new Set(chosen));
    if (cost > world.budget + 1e-6) return false;
    const unpaid = this.leastUnpaid(estimate, allowed, finish, world.hours > 0 ? apart / world.hours : 0);
    node.finish = Math.max(node.finish, finish);
    node.cost = Math.max(node.cost, cost);
    node.unpaid = Math.max(node.unpaid, unpaid);
    node.bounded = true;
    return !this.hopeless({ ...node, steps: chosen.length });
  }

  private leastPaidHours(allowed: (index: number) => boolean): number {
    let least = Number.POSITIVE_INFINITY;
    for (const [index, step] of this.world.steps.entries()) {
      if (step.paid && allowed(index)) least = Math.min(least, step.hours);
    }
    return least;
  }

  /** Nothing is paid before the first paid step can begin, nor while unpaid work leaves no hours for one. */
  private leastUnpaid(
    estimate: Estimate,
    allowed: (index: number) => boolean,
    finish: number,
    apart: number,
  ): number {
    let first = Number.POSITIVE_INFINITY;
    let longest = 0;
    for (const [index, step] of this.world.steps.entries()) {
      if (!step.paid || !allowed(index) || estimate.starts[index] === Number.POSITIVE_INFINITY) continue;
      first = Math.min(first, estimate.starts[index]! + step.lead);
      longest += step.job ? step.maxTicks : step.ticks;
    }
    if (first === Number.POSITIVE_INFINITY) return finish;
    return Math.max(Math.min(first, finish), finish - longest, Math.floor(apart), 0);
  }

  /** Schedules a complete choice, and opens the choices with one step more. False when the limit was hit. */
  private visit(node: Node, keyOf: (node: Node) => Score): boolean {
    const { world } = this;
    const chosen = [...node.chosen].sort((a, b) => a - b);
    // Only the chosen steps: a small world of its own, whose step numbers are places in `chosen`.
    const own: World = { ...world, steps: chosen.map((index) => world.steps[index]!) };
    const inside = new Estimate(own, () => true);
    const blocked = chosen.filter((_, place) => inside.starts[place] === Number.POSITIVE_INFINITY);
    const ready = blocked.length === 0 && inside.finish() < Number.POSITIVE_INFINITY;
    let fits = true;
    if (ready) {
      const cost = this.costOf(chosen);
      schedule(
        own,
        chosen.map((_, place) => place),
        {
          hopeless: (finish, unpaid) => this.hopeless({ finish, unpaid, cost, steps: chosen.length }),
          accept: (plan) =>
            this.accept({
              ...plan,
              placed: plan.placed.map((placed) => ({ ...placed, step: chosen[placed.step]! })),
            }),
          countPay: this.countPay,
          spend: () => {
            fits = this.spend();
            return fits;
          },
        },
      );
    }
    const choices = ready ? this.helpers(node) : this.missing(node, chosen, inside, blocked);
    const barred = node.barred.slice();
    for (const index of choices.sort((a, b) => a - b)) {
      const { group } = world.steps[index]!;
      const without = barred.slice();
      for (const [other, step] of world.steps.entries())
        if (other !== index && step.group === group) without[other] = 1;
      const next: Node = {
        ...node,
        chosen: [...node.chosen, index],
        barred: without,
        bounded: false,
        order: ++this.created,
      };
      this.push(keyOf(next), next);
      barred[index] = 1;
    }
    return fits;
  }

  private costOf(chosen: readonly number[]): number {
    return chosen.reduce((sum, index) => sum + this.world.steps[index]!.cost, 0);
  }

  private readonly namedCache = new Map<Need, number[]>();

  /** All steps that give a token or gain in a pool which the need names. */
  private named(need: Need): number[] {
    let result = this.namedCache.get(need);
    if (!result) {
      const found = new Set<number>();
      eachAtom(need, (atom) => {
        const givers =
          atom.op === 'token' ? this.index.tokenGivers[atom.token]! : this.index.poolGivers[atom.pool]!;
        for (const index of givers) found.add(index);
      });
      result = [...found];
      this.namedCache.set(need, result);
    }
    return result;
  }

  /** Steps that could make a complete choice better: givers of anything the chosen steps or the goal name. */
  private helpers(node: Node): number[] {
    const found = new Set<number>();
    const needs = [this.world.goal.needs, ...node.chosen.map((index) => this.world.steps[index]!.needs)];
    for (const need of needs) for (const index of this.named(need)) found.add(index);
    return [...found].filter((index) => !node.chosen.includes(index) && node.barred[index] === 0);
  }

  /**
   * For an incomplete choice: a set of open steps of which every sound plan with this choice has at least one.
   * Start from what is blocked (a chosen step, or the goal) and collect the givers of what fails; a giver that is
   * chosen but blocked itself stands for what it lacks in turn.
   */
  private missing(
    node: Node,
    chosen: readonly number[],
    inside: Estimate,
    blocked: readonly number[],
  ): number[] {
    const { world } = this;
    const found = new Set<number>();
    const seen = new Set<number>();
    const queue: Need[] = [blocked.length > 0 ? world.steps[blocked[0]!]!.needs : world.goal.needs];
    if (blocked.length > 0) seen.add(blocked[0]!);
    while (queue.length > 0) {
      const need = queue.pop()!;
      // All parts can hold, but not in time: any giver anywhere in the choice may be the quicker one.
      if (inside.timeOf(need) < Number.POSITIVE_INFINITY) return this.helpers(node);
      for (const index of this.failing(need, inside)) {
        if (!node.chosen.includes(index)) {
          if (node.barred[index] === 0) found.add(index);
        } else if (inside.starts[chosen.indexOf(index)] === Number.POSITIVE_INFINITY && !seen.has(index)) {
          seen.add(index);
          queue.push(world.steps[index]!.needs);
        }
      }
    }
    return [...found];
  }

  /** Givers of the parts of a need that fail when only the chosen steps are there. */
  private failing(need: Need, inside: Estimate): number[] {
    if (need.op === 'all' || need.op === 'any') return need.of.flatMap((part) => this.failing(part, inside));
    if (inside.timeOf(need) < Number.POSITIVE_INFINITY) return [];
    if (need.op === 'token') return this.index.tokenGivers[need.token]!;
    if (need.op === 'pool') return this.index.poolGivers[need.pool]!;
    return [];
  }

  private push(key: Score, node: Node): void {
    const heap = this.queue;
    let at = heap.push({ key, node }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(heap[at]!, heap[parent]!)) break;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  private pop(): { key: Score; node: Node } | undefined {
    const heap = this.queue;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && before(heap[left]!, heap[least]!)) least = left;
      if (right < heap.length && before(heap[right]!, heap[least]!)) least = right;
      if (least === at) return top;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
}

function before(a: { key: Score; node: Node }, b: { key: Score; node: Node }): boolean {
  const difference = compareScores(a.key, b.key);
  return difference !== 0
    ? difference < 0
    : a.node.chosen.length > b.node.chosen.length ||
        (a.node.chosen.length === b.node.chosen.length && a.node.order < b.node.order);
}
