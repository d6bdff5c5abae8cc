import { type Need, type Placed, type Plan, unpaidTicks, type World } from './world.ts';
import { eachAtom } from './world-index.ts';

/**
 * The plan with every step that gives expiring tokens moved as late as its uses and the hours allow, if all tokens are
 * then valid when they are used; otherwise undefined. Finish and cost stay as they are.
 */
export function asLateAsPossible(world: World, plan: Plan): Plan | undefined {
  const placed = plan.placed.map((p) => ({ ...p }));
  const expiring = placed
    .filter((p) => world.steps[p.step]!.validity < Number.POSITIVE_INFINITY)
    .sort((a, b) => b.start - a.start);
  for (const p of expiring) moveLate(world, placed, p, plan.goalStart);
  if (!usedInTime(world, placed, plan.goalStart)) return undefined;
  const unpaid = unpaidTicks(world, placed, plan.finish);
  return unpaid > plan.unpaid + 1e-6 ? undefined : { ...plan, placed, unpaid };
}

function moveLate(world: World, placed: readonly Placed[], p: Placed, goalStart: number): void {
  const step = world.steps[p.step]!;
  const uses = placed
    .filter((other) => other !== p && names(world.steps[other.step]!.needs, step.tokens))
    .map((other) => other.start);
  if (names(world.goal.needs, step.tokens)) uses.push(goalStart);
  const before = p.start;
  for (let end = Math.min(...uses, goalStart); end > p.end; end--) {
    const start = end - step.ticks - step.lead;
    if (step.opens && step.opens(start) !== start) continue;
    Object.assign(p, { start, begin: start + step.lead, end });
    if (hoursFit(world, placed) && holdsThen(world, placed, step.needs, start)) return;
    Object.assign(p, { start: before, begin: before + step.lead, end: before + step.lead + step.ticks });
  }
}

function names(need: Need, tokens: readonly number[]): boolean {
  let found = false;
  eachAtom(need, (atom) => {
    if (atom.op === 'token' && tokens.includes(atom.token)) found = true;
  });
  return found;
}

function hoursFit(world: World, placed: readonly Placed[]): boolean {
  return placed.every(({ begin }) => {
    const running = placed.filter((p) => p.begin <= begin && begin < p.end);
    return running.reduce((sum, p) => sum + world.steps[p.step]!.hours, 0) <= world.hours + 1e-6;
  });
}

function usedInTime(world: World, placed: readonly Placed[], goalStart: number): boolean {
  return (
    holdsThen(world, placed, world.goal.needs, goalStart) &&
    placed.every((p) => holdsThen(world, placed, world.steps[p.step]!.needs, p.start))
  );
}

function holdsThen(world: World, placed: readonly Placed[], need: Need, tick: number): boolean {
  switch (need.op) {
    case 'all':
      return need.of.every((part) => holdsThen(world, placed, part, tick));
    case 'any':
      return need.of.some((part) => holdsThen(world, placed, part, tick));
    case 'token':
      return placed.some((p) => {
        const { job, tokens, validity } = world.steps[p.step]!;
        return !job && tokens.includes(need.token) && p.end <= tick && tick < p.end + validity;
      });
    case 'pool': {
      let sum = world.gained[need.pool]!;
      for (const p of placed) {
        const { rates, lumps } = world.steps[p.step]!;
        for (const gain of rates)
          if (gain.pool === need.pool) sum += gain.rate * Math.max(0, Math.min(tick, p.end) - p.begin);
        if (p.end <= tick) for (const gain of lumps) if (gain.pool === need.pool) sum += gain.amount;
      }
      return sum >= need.amount - 1e-6;
    }
    case 'window':
      return tick >= need.from && tick < need.to;
    default:
      return need.op === 'true';
  }
}
