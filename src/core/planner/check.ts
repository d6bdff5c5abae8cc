import { type Need, type Placed, type Plan, unpaidTicks, type World } from './world.ts';

/**
 * The independent checker: says whether a plan is sound in its world, looking only at the finished plan. It shares
 * no code with the search. Returns the first violation in words for developers, or undefined when all holds.
 */
export function violation(world: World, plan: Plan): string | undefined {
  const used = plan.placed.map((p) => world.steps[p.step]!);
  if (new Set(used.map((s) => s.group)).size !== used.length) return 'two ways of one group';
  if (used.reduce((sum, s) => sum + s.cost, 0) > world.budget + 1e-6) return 'over budget';
  for (const p of plan.placed) {
    const problem = placedProblem(world, plan, p);
    if (problem) return `${world.steps[p.step]!.id}: ${problem}`;
  }
  const { goal } = world;
  if (plan.goalStart >= world.horizon) return 'goal after the horizon';
  if (goal.opens && goal.opens(plan.goalStart) !== plan.goalStart) return 'goal starts when it is not open';
  if (!holds(world, plan.placed, goal.needs, plan.goalStart)) return 'a need of the goal does not hold';
  if (plan.finish !== plan.goalStart + goal.ticks) return 'wrong finish';
  if (unpaidTicks(world, plan.placed, plan.finish) !== plan.unpaid) return 'wrong unpaid ticks';
  return hoursProblem(world, plan);
}

function placedProblem(world: World, plan: Plan, p: Placed): string | undefined {
  const step = world.steps[p.step]!;
  if (p.start < 0 || p.start >= world.horizon) return 'starts outside the horizon';
  if (step.opens && step.opens(p.start) !== p.start) return 'starts when it is not open';
  if (p.begin !== p.start + step.lead) return 'begins at the wrong tick';
  const length = p.end - p.begin;
  if (step.job ? length < step.ticks || length > step.maxTicks : length !== step.ticks)
    return 'has the wrong length';
  if (!step.job && p.end > plan.goalStart) return 'ends after the goal is applied for';
  if (p.end > plan.finish) return 'ends after the finish';
  if (!holds(world, plan.placed, step.needs, p.start)) return 'a need does not hold at its start';
  return serves(world, plan, p.step) ? undefined : 'serves nothing in the plan';
}

function holds(world: World, placed: readonly Placed[], need: Need, tick: number): boolean {
  switch (need.op) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'all':
      return need.of.every((part) => holds(world, placed, part, tick));
    case 'any':
      return need.of.some((part) => holds(world, placed, part, tick));
    case 'window':
      return tick >= need.from && tick < need.to;
    case 'token':
      return placed.some((p) => {
        const step = world.steps[p.step]!;
        return !step.job && step.tokens.includes(need.token) && p.end <= tick && tick < p.end + step.validity;
      });
    case 'pool': {
      let sum = world.gained[need.pool]!;
      for (const p of placed) {
        const step = world.steps[p.step]!;
        for (const { pool, rate } of step.rates) {
          if (pool === need.pool) sum += rate * Math.max(0, Math.min(tick, p.end) - p.begin);
        }
        if (p.end > tick) continue;
        for (const { pool, amount } of step.lumps) if (pool === need.pool) sum += amount;
      }
      return sum >= need.amount - 1e-6;
    }
  }
}

/** A step must give something that the goal names, or that another step names which itself serves the goal. */
function serves(world: World, plan: Plan, index: number, through: ReadonlySet<number> = new Set()): boolean {
  const step = world.steps[index]!;
  const named = (need: Need): boolean => {
    if (need.op === 'all' || need.op === 'any') return need.of.some(named);
    if (need.op === 'token') return !step.job && step.tokens.includes(need.token);
    if (need.op === 'pool') return [...step.rates, ...step.lumps].some((gain) => gain.pool === need.pool);
    return false;
  };
  if (named(world.goal.needs)) return true;
  const seen = new Set([...through, index]);
  return plan.placed.some(
    (p) => !seen.has(p.step) && named(world.steps[p.step]!.needs) && serves(world, plan, p.step, seen),
  );
}

function hoursProblem(world: World, plan: Plan): string | undefined {
  for (const at of plan.placed.map((p) => p.begin)) {
    const running = plan.placed.filter((p) => p.begin <= at && at < p.end);
    const hours = running.reduce((sum, p) => sum + world.steps[p.step]!.hours, 0);
    if (hours > world.hours + 1e-6) return `over the hours a week at tick ${at}`;
    if (running.filter((p) => world.steps[p.step]!.job).length > 1) return `two jobs at tick ${at}`;
  }
  return undefined;
}
