import type { Choice } from './choice-queue.ts';
import { ChoiceSearch } from './choice-search.ts';
import { goodPlan } from './first-plan.ts';
import { leastCost } from './least-cost.ts';
import { reduceWorld, within, worldOf } from './reduce.ts';
import { schedule } from './schedule.ts';
import {
  compareScores,
  type Plan,
  type Score,
  type ScoreName,
  scoreNames,
  scoreOf,
  type World,
} from './world.ts';

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

/**
 * Units of work before a search stops; a unit is one node of a schedule, or as much of the bounds of a choice. With so many, nine of
 * ten routes of the packaged catalog are proven the best; `npm run bench -- routes` prints how many, and what they take.
 */
const defaultLimit = 900;

/**
 * The best plan for one objective. Best-first over choices of steps (each choice either needs a further step, of
 * which one must come from a known set, or is complete and is scheduled exactly), bounded by relaxations that
 * never overestimate. Deterministic; ties fall to fewer steps, then more paid months, then smaller ids.
 */
export function search(world: World, name: ScoreName, limit = defaultLimit): SearchResult {
  const countPay = name === 'earning';
  const due = lastFinish(world);
  const score = (plan: Plan) => scoreOf(name, { ...plan, steps: plan.placed.length });
  const better = (one: Plan, other: Plan) => compareScores(score(one), score(other)) < 0;
  // Twice: by what any plan keeps to, and then by what those keep to that are as good as a first one.
  const first = reduceWorld(world, { countPay, latest: due });
  const start = goodPlan(first.world, better, name === 'fastest');
  const { world: small, original } = start
    ? within(
        first,
        reduceWorld(first.world, { countPay, latest: due, ...limitsOf(first.world, name, start) }),
      )
    : first;
  let best: Plan | undefined;
  let bestScore: Score | undefined;
  const worse = (figures: { finish: number; cost: number; unpaid: number; steps: number }) =>
    bestScore !== undefined && compareScores(scoreOf(name, figures), bestScore) >= 0;
  const take = (plan: Plan) => {
    const own = score(plan);
    const difference = bestScore === undefined ? -1 : compareScores(own, bestScore);
    if (difference < 0 || (difference === 0 && nicer(world, plan, best!))) {
      best = plan;
      bestScore = own;
    }
  };
  if (start) take(renumber(start, first.original));
  const latest = () => (name === 'fastest' ? (best?.finish ?? due) : due);
  const keyOf = (node: Choice) => scoreOf(name, { ...node, steps: node.chosen.length });
  // A short dive, deepest choice first, finds a good plan early; the search proper then proves or betters it.
  const dive = new ChoiceSearch(
    small,
    Math.ceil(limit / 8),
    worse,
    (plan) => take(renumber(plan, original)),
    countPay,
    latest,
  );
  dive.go((node) => [-node.chosen.length, ...keyOf(node)]);
  const run = new ChoiceSearch(
    small,
    limit,
    worse,
    (plan) => take(renumber(plan, original)),
    countPay,
    latest,
  );
  const open = run.go(keyOf);
  const complete = open === undefined;
  if (!complete) for (const plan of leaner(world, name, () => best)) take(plan);
  if (best && !countPay) best = paidMore(world, best);
  const bound = open && bestScore && compareScores(open, bestScore) > 0 ? bestScore : open;
  return { plan: best, complete, bound, expansions: dive.expansions + run.expansions };
}

/** The last tick at which the goal can be reached, by the day on which it closes; Infinity where it never does. */
function lastFinish({ goal }: World): number {
  const parts = goal.needs.op === 'all' ? goal.needs.of : [goal.needs];
  const closes = parts.map((need) => (need.op === 'window' ? need.to : Number.POSITIVE_INFINITY));
  return Math.min(Number.POSITIVE_INFINITY, ...closes.map((tick) => tick - 1 + goal.ticks));
}

/** What every plan at least as good as this one keeps to. */
function limitsOf(world: World, name: ScoreName, plan: Plan): { latest?: number; dearest?: number } {
  if (name === 'fastest') return { latest: plan.finish };
  if (name !== 'cheapest') return {};
  const dearest = plan.cost;
  const cheapest = leastCost(world, undefined, new Uint8Array(world.steps.length));
  return plan.cost <= cheapest + 1e-6 ? { dearest, latest: plan.finish } : { dearest };
}

/** Nodes in which more paid months are looked for. */
const paidLimit = 60;

/** The plan with its steps placed so that more months are paid, as far as that is soon found; it finishes when it did. */
function paidMore(world: World, plan: Plan): Plan {
  const used = plan.placed.map(({ step }) => step).sort((a, b) => a - b);
  const paid = used.filter((step) => world.steps[step]!.paid).length;
  if (paid === 0 || paid === used.length) return plan;
  let best = plan;
  let nodes = 0;
  schedule(worldOf({ ...world, steps: used.map((step) => world.steps[step]!) }).world, {
    hopeless: (finish, unpaid) => finish > plan.finish || unpaid >= best.unpaid,
    accept: (found) => {
      best = renumber(found, used);
    },
    spend: () => ++nodes <= paidLimit,
    stop: () => {},
  });
  return best;
}

/** Plans like the best one with one step fewer, as long as that makes it better: what a search that stopped left in. */
function* leaner(world: World, name: ScoreName, best: () => Plan | undefined): Generator<Plan> {
  let before: Plan | undefined;
  while (before !== best()) {
    before = best();
    for (const out of before?.placed ?? []) {
      const rest = before!.placed.filter((placed) => placed !== out).map((placed) => placed.step);
      const plan = shortSearch({ ...world, steps: rest.map((index) => world.steps[index]!) }, name);
      if (plan) yield renumber(plan, rest);
    }
  }
}

const leanLimit = 60;

/** A short search of a world that is small already. */
function shortSearch(world: World, name: ScoreName): Plan | undefined {
  let best: Plan | undefined;
  let bestScore: Score | undefined;
  const run = new ChoiceSearch(
    world,
    leanLimit,
    (figures) => bestScore !== undefined && compareScores(scoreOf(name, figures), bestScore) >= 0,
    (plan) => {
      const own = scoreOf(name, { ...plan, steps: plan.placed.length });
      if (bestScore !== undefined && compareScores(own, bestScore) >= 0) return;
      best = plan;
      bestScore = own;
    },
    name === 'earning',
  );
  run.go((node) => scoreOf(name, { ...node, steps: node.chosen.length }));
  return best;
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
  const take = (plan: Plan) => {
    if (beaten(plan)) return;
    for (let i = front.length - 1; i >= 0; i--) {
      const p = front[i]!;
      if (plan.finish <= p.finish && plan.cost <= p.cost + 1e-6 && plan.unpaid <= p.unpaid + 1e-6)
        front.splice(i, 1);
    }
    front.push(plan);
  };
  // The ends of the front first: a search that stops still has the best known for each objective.
  let expansions = 0;
  for (const name of scoreNames) {
    const end = search(world, name, limit);
    expansions += end.expansions;
    if (end.plan) take(end.plan);
  }
  const due = lastFinish(world);
  const { world: small, original } = reduceWorld(world, { countPay: true, latest: due });
  const run = new ChoiceSearch(
    small,
    limit,
    beaten,
    (found) => take(renumber(found, original)),
    true,
    () => due,
  );
  const open = run.go((node) => scoreOf('fastest', { ...node, steps: node.chosen.length }));
  front.sort((a, b) => a.finish - b.finish || a.cost - b.cost || a.unpaid - b.unpaid);
  return { plans: front, complete: open === undefined, expansions: expansions + run.expansions };
}

/** Of two plans with the same score: the one with more paid months, then the one with the smaller ids. */
function nicer(world: World, a: Plan, b: Plan): boolean {
  if (a.unpaid !== b.unpaid) return a.unpaid < b.unpaid;
  const ids = (plan: Plan) =>
    plan.placed
      .map((p) => world.steps[p.step]!.id)
      .sort()
      .join(' ');
  return ids(a) < ids(b);
}
