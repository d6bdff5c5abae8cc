import { Estimate } from './estimate.ts';
import { schedule } from './schedule.ts';
import type { Need, Plan, World } from './world.ts';
import { eachGiver, worldIndex } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/** Plans that are tried before the search would cost more than they do. */
const mostTries = 16;
const mostSeeds = 8;
/** Nodes of the schedule of each of these plans. */
const mostNodes = 120;
/** Nodes of all of them together. */
const allNodes = 800;

/**
 * A good plan, quickly: the best of the first one and of those with a step that meets several needs at once; then the best
 * of those that come of leaving out one of its steps, and so on. `better`: the first is better than the second; `byFinish`: one that finishes later never is.
 */
export function goodPlan(
  world: World,
  better: (one: Plan, other: Plan) => boolean,
  byFinish: boolean,
): Plan | undefined {
  const left = new Uint8Array(world.steps.length).fill(1);
  const nodes = { left: allNodes };
  const estimate = new Estimate(world);
  let best = firstPlan(world, left, { estimate, nodes });
  const latest = () => (byFinish ? (best?.finish ?? never) : never);
  for (const seed of seedsOf(world, estimate)) {
    const other = firstPlan(world, left, { latest: latest(), seed, estimate, nodes });
    if (other && (!best || better(other, best))) best = other;
  }
  let tries = 0;
  for (let before: Plan | undefined; best && before !== best; ) {
    before = best;
    for (const { step } of before.placed) {
      if (++tries > mostTries) return best;
      left[step] = 0;
      const other = firstPlan(world, left, { latest: latest(), nodes });
      if (other && better(other, best)) {
        // What it did without stays out: it was no help.
        best = other;
        break;
      }
      left[step] = 1;
    }
  }
  return best;
}

/** Steps that meet several parts of one need, which the quickest way to each part would miss; those that meet most first. */
function seedsOf(world: World, estimate: Estimate): number[] {
  const index = worldIndex(world);
  const most = new Map<number, number>();
  for (const { needs } of [world.goal, ...world.steps]) {
    if (needs.op !== 'all') continue;
    const met = new Map<number, number>();
    for (const part of needs.of) {
      const givers = new Set<number>();
      eachGiver(index, part, (step) => givers.add(step));
      for (const step of givers) met.set(step, (met.get(step) ?? 0) + 1);
    }
    for (const [step, parts] of met) most.set(step, Math.max(most.get(step) ?? 0, parts));
  }
  return [...most.keys()]
    .filter((step) => most.get(step)! > 1 && !world.steps[step]!.job)
    .sort((a, b) => most.get(b)! - most.get(a)! || estimate.starts[a]! - estimate.starts[b]! || a - b)
    .slice(0, mostSeeds);
}

/**
 * A first good plan of the allowed steps, quickly: follow the earliest giver of every need, then schedule those steps.
 * `seed` is a step to begin with; only what finishes by `latest` is looked for. Undefined when that does
 * not fit hours, money or windows; the search then starts without one.
 */
export function firstPlan(
  world: World,
  allowed?: Uint8Array,
  {
    latest = never,
    seed,
    estimate = new Estimate(world, allowed),
    nodes = { left: mostNodes },
  }: { latest?: number; seed?: number; estimate?: Estimate; nodes?: { left: number } } = {},
): Plan | undefined {
  const soonest = estimate.finish();
  if (soonest === never || soonest > latest) return undefined;
  const { tokenGivers, poolGivers } = worldIndex(world);
  const chosen = new Set<number>();
  const groups = new Set<number>();
  const given = new Set<number>();
  const take = (index: number): void => {
    const step = world.steps[index]!;
    if (chosen.has(index) || groups.has(step.group)) return;
    chosen.add(index);
    groups.add(step.group);
    if (index === seed) for (const token of step.tokens) given.add(token);
    follow(step.needs);
  };
  const ends = (index: number) =>
    estimate.starts[index]! + world.steps[index]!.lead + world.steps[index]!.ticks;
  const follow = (need: Need): void => {
    if (need.op === 'all') for (const part of need.of) follow(part);
    else if (need.op === 'any') {
      if (need.of.some((part) => part.op === 'token' && given.has(part.token))) return;
      const part = [...need.of].sort((a, b) => estimate.timeOf(a) - estimate.timeOf(b))[0];
      if (part) follow(part);
    } else if (need.op === 'token') {
      if (given.has(need.token)) return;
      const giver = [...tokenGivers[need.token]!].sort((a, b) => ends(a) - ends(b) || a - b)[0];
      if (giver !== undefined) take(giver);
    } else if (need.op === 'pool') {
      const lacking =
        need.amount - world.gained[need.pool]! - (seed === undefined ? 0 : gainOf(world, seed, need.pool));
      if (lacking <= 0) return;
      const reach = (index: number) => {
        const step = world.steps[index]!;
        const rate = step.rates.find((gain) => gain.pool === need.pool)?.rate ?? 0;
        const whole = gainOf(world, index, need.pool);
        return {
          whole,
          end:
            whole >= lacking ? estimate.starts[index]! + step.lead + lacking / Math.max(rate, 1e-6) : never,
        };
      };
      const givers = poolGivers[need.pool]!.map((giver) => giver.step).filter(
        (index) => estimate.starts[index]! < never,
      );
      const alone = [...givers].sort((a, b) => reach(a).end - reach(b).end || a - b)[0];
      if (alone !== undefined && reach(alone).end < never) take(alone);
      else {
        let sum = 0;
        for (const index of [...givers].sort((a, b) => estimate.starts[a]! - estimate.starts[b]! || a - b)) {
          if (sum >= lacking) break;
          take(index);
          sum += reach(index).whole;
        }
      }
    }
  };
  if (seed !== undefined) take(seed);
  follow(world.goal.needs);
  const places = [...chosen].sort((a, b) => a - b);
  let best: Plan | undefined;
  let taken = 0;
  schedule(
    { ...world, steps: places.map((index) => world.steps[index]!) },
    {
      hopeless: (finish) => finish > latest || (best !== undefined && finish >= best.finish),
      accept: (plan) => {
        best = { ...plan, placed: plan.placed.map((placed) => ({ ...placed, step: places[placed.step]! })) };
      },
      spend: () => ++taken <= mostNodes && --nodes.left >= 0,
      stop: () => {},
    },
  );
  return best;
}

/** The most that a step can add to a pool. */
function gainOf(world: World, index: number, pool: number): number {
  const { rates, lumps, job, maxTicks, ticks } = world.steps[index]!;
  const rate = rates.find((gain) => gain.pool === pool)?.rate ?? 0;
  const lump = lumps.find((gain) => gain.pool === pool)?.amount ?? 0;
  return (rate > 0 ? rate * (job ? maxTicks : ticks) : 0) + lump;
}
