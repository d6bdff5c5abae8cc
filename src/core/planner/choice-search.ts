import { boundsOf } from './choice-bound.ts';
import { type Choice, ChoiceQueue } from './choice-queue.ts';
import { Estimate } from './estimate.ts';
import { schedule } from './schedule.ts';
import { compareScores, type Need, type Plan, type Score, type World } from './world.ts';
import { eachGiver, type WorldIndex, worldIndex } from './world-index.ts';

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
  ) {
    this.index = worldIndex(world);
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
        this.expansions += Math.ceil(this.world.steps.length / 10);
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
    const bounds = boundsOf({ world, index, has, allowed: node.allowed, steps: node.chosen }, this.countPay);
    if (!bounds) return false;
    node.finish = Math.max(node.finish, bounds.finish);
    node.cost = Math.max(node.cost, bounds.cost);
    node.unpaid = Math.max(node.unpaid, bounds.unpaid);
    node.bounded = true;
    return !this.hopeless({ ...node, steps: node.chosen.length });
  }

  /** Schedules a complete choice, and opens the choices with one step more. False when the limit was hit. */
  private visit(node: Choice, keyOf: (node: Choice) => Score): boolean {
    const { world } = this;
    const chosen = [...node.chosen].sort((a, b) => a - b);
    // Only the chosen steps: a small world of its own, whose step numbers are places in `chosen`.
    const own: World = { ...world, steps: chosen.map((index) => world.steps[index]!) };
    const inside = new Estimate(own, undefined);
    const blocked = chosen.filter((_, place) => inside.starts[place] === Number.POSITIVE_INFINITY);
    const ready = blocked.length === 0 && inside.finish() < Number.POSITIVE_INFINITY;
    let fits = true;
    if (ready) {
      const cost = this.costOf(chosen);
      schedule(own, {
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
        bounded: false,
        order: ++this.created,
      };
      this.queue.push(keyOf(next), next);
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
   * For an incomplete choice: a set of open steps of which every sound plan with this choice has at least one.
   * Start from what is blocked (a chosen step, or the goal) and collect the givers of what fails; a giver that is
   * chosen but blocked itself stands for what it lacks in turn.
   */
  private missing(
    node: Choice,
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
          if (node.allowed[index] === 1) found.add(index);
        } else if (inside.starts[chosen.indexOf(index)] === Number.POSITIVE_INFINITY && !seen.has(index)) {
          seen.add(index);
          queue.push(world.steps[index]!.needs);
        }
      }
    }
    return [...found];
  }

  /** Givers of the parts of a need that fail when only the chosen steps are there. */
  private failing(need: Need, inside: Estimate): readonly number[] {
    if (need.op === 'all' || need.op === 'any') return need.of.flatMap((part) => this.failing(part, inside));
    if (inside.timeOf(need) < Number.POSITIVE_INFINITY) return [];
    if (need.op === 'token') return this.index.tokenGivers[need.token]!;
    if (need.op === 'pool') return this.index.poolGivers[need.pool]!.map((giver) => giver.step);
    return [];
  }
}

function least(a: Score | undefined, b: Score): Score {
  return a !== undefined && compareScores(a, b) < 0 ? a : b;
}
