import { boundsOf } from './choice-bound.ts';
import { type Choice, ChoiceQueue } from './choice-queue.ts';
import { Estimate } from './estimate.ts';
import { worldOf } from './reduce.ts';
import { remainingTicks } from './remaining.ts';
import { schedule } from './schedule.ts';
import { compareScores, type Need, type Plan, type Score, type World } from './world.ts';
import { eachGiver, type WorldIndex, worldIndex } from './world-index.ts';

/** Bounds of a choice among so many steps take about as long as one node of a schedule (measured on the packaged catalog). */
const stepsPerUnit = 5;

/**
 * Walks through choices of steps, best key first. A choice that lacks something opens one more step of a set of which
 * every plan with it must have one; a complete choice is scheduled exactly, and then opens the steps that could better
 * it. Every set of steps is met once.
 */
export class ChoiceSearch {
  expansions = 0;
  /** Best key of a choice that was not scheduled to the end. */
  private cut: Score | undefined;
  private readonly index: WorldIndex;
  private readonly remaining: readonly number[];
  private readonly order: readonly number[];
  private readonly queue = new ChoiceQueue();
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
    /** The latest finish that is of interest. */
    private readonly latest: () => number = () => Number.POSITIVE_INFINITY,
  ) {
    this.index = worldIndex(world);
    this.remaining = remainingTicks(world, countPay);
    this.order = new Estimate(world).byStart();
  }

  /** Runs to the end; returns the best key of what was left open, when a limit left anything open. */
  go(keyOf: (node: Choice) => Score): Score | undefined {
    const root = {
      chosen: [],
      allowed: new Uint8Array(this.world.steps.length).fill(1),
      finish: 0,
      cost: 0,
      unpaid: 0,
      bounded: false,
      starts: [],
      order: 0,
    };
    this.queue.push(keyOf(root), root);
    for (;;) {
      const top = this.queue.pop();
      if (!top) return this.cut;
      const { node, key } = top;
      if (this.hopeless({ ...node, steps: node.chosen.length })) continue;
      if (!node.bounded) {
        // Bounds are worked out only for choices that come to the front.
        this.expansions += Math.ceil(this.world.steps.length / stepsPerUnit);
        if (this.expansions > this.limit) return least(this.cut, key);
        if (!this.bound(node)) continue;
        this.queue.push(keyOf(node), node);
        continue;
      }
      if (!this.spend() || !this.visit(node, keyOf)) return least(this.cut, key);
    }
  }

  private readonly spend = (): boolean => ++this.expansions <= this.limit;

  /** Works out the lower bounds of a choice; false when no plan with it can be of interest. */
  private bound(node: Choice): boolean {
    const { world, index } = this;
    const has = new Uint8Array(world.steps.length);
    for (const step of node.chosen) has[step] = 1;
    const bounds = boundsOf(
      { world, index, has, allowed: node.allowed, steps: node.chosen, order: this.order },
      {
        countPay: this.countPay,
        latest: this.latest(),
        hopeless: (finish, cost) =>
          this.hopeless({ finish, cost, unpaid: node.unpaid, steps: node.chosen.length }),
      },
    );
    if (!bounds) return false;
    node.finish = Math.max(node.finish, bounds.finish);
    node.cost = Math.max(node.cost, bounds.cost);
    node.unpaid = Math.max(node.unpaid, bounds.unpaid);
    node.bounded = true;
    node.starts = bounds.starts;
    return !this.hopeless({ ...node, steps: node.chosen.length });
  }

  /** Schedules a complete choice, and opens the choices with one step more. False when the limit was hit. */
  private visit(node: Choice, keyOf: (node: Choice) => Score): boolean {
    const { world } = this;
    const chosen = [...node.chosen].sort((a, b) => a - b);
    // Only the chosen steps: a small world of its own, whose step numbers are places in `chosen`.
    const own: World = { ...world, steps: chosen.map((index) => world.steps[index]!) };
    const inside = new Estimate(own);
    const blocked = chosen.filter((_, place) => inside.starts[place] === Number.POSITIVE_INFINITY);
    const ready = blocked.length === 0 && inside.finish() < Number.POSITIVE_INFINITY;
    let fits = true;
    if (ready) {
      const cost = this.costOf(chosen);
      schedule(worldOf(own).world, {
        hopeless: (finish, unpaid) => this.hopeless({ finish, unpaid, cost, steps: chosen.length }),
        accept: (plan) =>
          this.accept({
            ...plan,
            placed: plan.placed.map((placed) => ({ ...placed, step: chosen[placed.step]! })),
          }),
        stop: () => {
          this.cut = least(this.cut, keyOf(node));
        },
        countPay: this.countPay,
        spend: () => {
          fits = this.spend();
          return fits;
        },
      });
    }
    const choices = ready ? this.helpers(node) : this.missing(node, chosen, inside, blocked);
    const open = node.allowed.slice();
    for (const index of choices.sort((a, b) => a - b)) {
      const { group } = world.steps[index]!;
      const allowed = open.slice();
      for (let other = 0; other < world.steps.length; other++)
        if (other !== index && world.steps[other]!.group === group) allowed[other] = 0;
      const next: Choice = {
        ...node,
        chosen: [...node.chosen, index],
        allowed,
        finish: Math.max(node.finish, node.starts[index]! + this.remaining[index]!),
        bounded: false,
        order: ++this.created,
      };
      if (!this.hopeless({ ...next, steps: next.chosen.length })) this.queue.push(keyOf(next), next);
      open[index] = 0;
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
      eachGiver(this.index, need, (index) => found.add(index));
      result = [...found];
      this.namedCache.set(need, result);
    }
    return result;
  }

  /** Steps that could make a complete choice better: givers of anything the chosen steps or the goal name. */
  private helpers(node: Choice): number[] {
    const found = new Set<number>();
    const needs = [this.world.goal.needs, ...node.chosen.map((index) => this.world.steps[index]!.needs)];
    for (const need of needs) for (const index of this.named(need)) found.add(index);
    return [...found].filter((index) => !node.chosen.includes(index) && node.allowed[index] === 1);
  }

  /**
   * For an incomplete choice: a set of open steps of which every sound plan with this choice has at least one, the smallest
   * of those that the goal and the blocked steps ask for.
   */
  private missing(
    node: Choice,
    chosen: readonly number[],
    inside: Estimate,
    blocked: readonly number[],
  ): number[] {
    const { world } = this;
    const lacking = blocked.map((index) => world.steps[index]!.needs);
    if (inside.timeOf(world.goal.needs) === Number.POSITIVE_INFINITY) lacking.push(world.goal.needs);
    // All can be met, but not in time: any giver anywhere in the choice may be the quicker one.
    if (lacking.some((need) => inside.timeOf(need) < Number.POSITIVE_INFINITY) || lacking.length === 0)
      return this.helpers(node);
    const placeOf = new Map(chosen.map((index, place) => [index, place]));
    return lacking
      .map((need) => this.openers(need, node, inside, placeOf, new Set()))
      .reduce((few, other) => (other.length < few.length ? other : few));
  }

  /**
   * Open steps of which at least one is in every plan in which the need holds. A giver that is chosen but blocked stands for
   * what it lacks in turn; of needs that must all hold, the one with the fewest openers is enough.
   */
  private openers(
    need: Need,
    node: Choice,
    inside: Estimate,
    placeOf: ReadonlyMap<number, number>,
    within: Set<number>,
  ): number[] {
    if (need.op === 'all') {
      const failing = need.of.filter((part) => inside.timeOf(part) === Number.POSITIVE_INFINITY);
      return failing
        .map((part) => this.openers(part, node, inside, placeOf, within))
        .reduce((few, other) => (other.length < few.length ? other : few));
    }
    const found = new Set<number>();
    const parts = need.op === 'any' ? need.of : [];
    for (const part of parts)
      for (const index of this.openers(part, node, inside, placeOf, within)) found.add(index);
    for (const index of parts.length > 0 ? [] : this.named(need)) {
      const place = placeOf.get(index);
      if (place === undefined) {
        if (node.allowed[index] === 1) found.add(index);
      } else if (inside.starts[place] === Number.POSITIVE_INFINITY && !within.has(index)) {
        within.add(index);
        for (const other of this.openers(this.world.steps[index]!.needs, node, inside, placeOf, within))
          found.add(other);
        within.delete(index);
      }
    }
    return [...found];
  }
}

function least(a: Score | undefined, b: Score): Score {
  return a !== undefined && compareScores(a, b) < 0 ? a : b;
}
