import type { Compiled } from './compiled.ts';
import type { Need, World } from './world.ts';

/** The world with only the named steps; with `extra`, one of them takes so many ticks more. */
export function restrictWorld(
  compiled: Compiled,
  ids: ReadonlySet<string>,
  extra?: { id: string; ticks: number },
): World {
  const { world } = compiled;
  const steps = world.steps
    .filter((step) => ids.has(step.id))
    .map((step) => {
      if (step.id !== extra?.id) return step;
      // A job lasts as long as it is needed: what can take longer is getting it.
      if (step.job) return { ...step, lead: step.lead + extra.ticks };
      return {
        ...step,
        ticks: step.ticks + extra.ticks,
        maxTicks: Math.max(step.maxTicks, step.ticks + extra.ticks),
      };
    });
  return { ...world, steps };
}

/** The world without closing times: what would be possible if no window ever closed. */
export function withoutDeadlines(world: World): World {
  const open = (need: Need): Need => {
    if (need.op === 'all' || need.op === 'any') return { ...need, of: need.of.map(open) };
    return need.op === 'window' ? { ...need, to: Number.POSITIVE_INFINITY } : need;
  };
  return {
    ...world,
    steps: world.steps.map((step) => ({ ...step, needs: open(step.needs) })),
    goal: { ...world.goal, needs: open(world.goal.needs) },
  };
}
