import type { Need, Placed, World } from '../../src/core/planner/world.ts';

/** Figures of a sound plan, as the oracle sees them. */
export interface Outcome {
  finish: number;
  cost: number;
  unpaid: number;
  steps: number;
}

/**
 * Brute force: walks tick by tick through every possible history of a small world (what to start, which jobs to
 * end) and returns the figures of every sound plan. Shares nothing with the search but the world's types.
 */
export function everyOutcome(world: World): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  const history: Placed[] = [];

  const gives = (index: number, need: Need): boolean => {
    const step = world.steps[index]!;
    if (need.op === 'all' || need.op === 'any') return need.of.some((part) => gives(index, part));
    if (need.op === 'token') return !step.job && step.tokens.includes(need.token);
    if (need.op === 'pool')
      return step.rates.some((r) => r.pool === need.pool) || step.lumps.some((l) => l.pool === need.pool);
    return false;
  };

  const met = (need: Need, tick: number): boolean => {
    if (need.op === 'true') return true;
    if (need.op === 'false') return false;
    if (need.op === 'all') return !need.of.some((part) => !met(part, tick));
    if (need.op === 'any') return need.of.some((part) => met(part, tick));
    if (need.op === 'window') return need.from <= tick && tick < need.to;
    let sum = need.op === 'pool' ? world.gained[need.pool]! : 0;
    for (const p of history) {
      const step = world.steps[p.step]!;
      if (need.op === 'token') {
        if (!step.job && step.tokens.includes(need.token) && tick >= p.end && tick - p.end < step.validity)
          return true;
        continue;
      }
      for (let t = p.begin; t < Math.min(p.end, tick); t++) {
        for (const r of step.rates) if (r.pool === need.pool) sum += r.rate;
      }
      if (p.end <= tick) for (const l of step.lumps) if (l.pool === need.pool) sum += l.amount;
    }
    return need.op === 'pool' && sum >= need.amount - 1e-6;
  };

  const twoJobs = (running: Placed[]) => running.filter((p) => world.steps[p.step]!.job).length > 1;

  const record = (tick: number): void => {
    const finish = tick + world.goal.ticks;
    let cost = 0;
    for (const p of history) {
      const step = world.steps[p.step]!;
      cost += step.cost;
      if (step.job ? p.begin + step.ticks > finish : p.end > tick) return;
    }
    const useful = new Set<number>();
    for (let grown = true; grown; ) {
      grown = false;
      for (const p of history) {
        if (useful.has(p.step)) continue;
        const serves =
          gives(p.step, world.goal.needs) ||
          [...useful].some((other) => gives(p.step, world.steps[other]!.needs));
        if (serves) {
          useful.add(p.step);
          grown = true;
        }
      }
    }
    if (useful.size < history.length) return;
    // Jobs begun before the finish go on to it; hours must fit until then.
    let unpaid = 0;
    for (let t = 0; t < finish; t++) {
      const running = history.filter((p) => p.begin <= t && t < p.end);
      if (
        running.reduce((sum, p) => sum + world.steps[p.step]!.hours, 0) > world.hours + 1e-6 ||
        twoJobs(running)
      )
        return;
      if (!running.some((p) => world.steps[p.step]!.paid)) unpaid++;
    }
    outcomes.set(`${finish} ${cost} ${unpaid} ${history.length}`, {
      finish,
      cost,
      unpaid,
      steps: history.length,
    });
  };

  const walk = (tick: number): void => {
    if (tick >= world.horizon) return;
    const running = history.filter((p) => p.begin <= tick && tick < p.end);
    if (
      running.reduce((sum, p) => sum + world.steps[p.step]!.hours, 0) > world.hours + 1e-6 ||
      twoJobs(running)
    )
      return;
    if ((!world.goal.opens || world.goal.opens(tick) === tick) && met(world.goal.needs, tick)) record(tick);
    const endable = () =>
      history.filter(
        (p) =>
          p.begin <= tick &&
          tick < p.end &&
          world.steps[p.step]!.job &&
          tick + 1 - p.begin >= world.steps[p.step]!.ticks,
      );
    const canStart = world.steps.flatMap((step, index) => {
      if (history.some((p) => world.steps[p.step]!.group === step.group)) return [];
      if (step.opens && step.opens(tick) !== tick) return [];
      return met(step.needs, tick) ? [index] : [];
    });
    const choose = (position: number): void => {
      if (position < canStart.length) {
        choose(position + 1);
        const index = canStart[position]!;
        const step = world.steps[index]!;
        if (history.some((p) => world.steps[p.step]!.group === step.group)) return;
        if (history.reduce((sum, p) => sum + world.steps[p.step]!.cost, step.cost) > world.budget + 1e-6)
          return;
        const begin = tick + step.lead;
        history.push({
          step: index,
          start: tick,
          begin,
          end: begin + (step.job ? step.maxTicks : step.ticks),
        });
        choose(position + 1);
        history.pop();
        return;
      }
      end(endable(), 0);
    };
    const end = (canEnd: Placed[], position: number): void => {
      if (position >= canEnd.length) {
        const now = history.filter((p) => p.begin <= tick && tick < p.end);
        const over = twoJobs(now)
          ? Number.POSITIVE_INFINITY
          : now.reduce((sum, p) => sum + world.steps[p.step]!.hours, 0);
        // The goal may also be applied for in the same tick in which something started.
        if (over <= world.hours + 1e-6) {
          if ((!world.goal.opens || world.goal.opens(tick) === tick) && met(world.goal.needs, tick))
            record(tick);
          walk(tick + 1);
        }
        return;
      }
      end(canEnd, position + 1);
      const p = canEnd[position]!;
      const before = p.end;
      if (before > tick + 1) {
        p.end = tick + 1;
        end(canEnd, position + 1);
        p.end = before;
      }
    };
    choose(0);
  };
  walk(0);
  return [...outcomes.values()];
}
