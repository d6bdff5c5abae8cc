import type { World } from './world.ts';
import { eachAtom, worldIndex } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;
const cache = new WeakMap<World, { whole?: number[]; alone?: number[] }>();

/**
 * The least ticks from each step's start to the finish of a plan in which it is of use: what it gives is used by the
 * goal, or by a step that itself has so much before it. Infinity where nothing could use it. With `forPay` a step may
 * also be there for its pay, and only its own length counts.
 */
export function remainingTicks(world: World, forPay: boolean): readonly number[] {
  const known = cache.get(world) ?? {};
  cache.set(world, known);
  if (forPay) {
    known.alone ??= world.steps.map((_, step) => ownTicks(world, step));
    return known.alone;
  }
  known.whole ??= throughUses(world);
  return known.whole;
}

/** A job may last on to the finish; any other step ends before the goal is applied for. */
function ownTicks({ steps, goal }: World, index: number): number {
  const { lead, ticks, job } = steps[index]!;
  return lead + ticks + (job ? 0 : goal.ticks);
}

function throughUses(world: World): number[] {
  const { steps, goal } = world;
  const { tokenGivers, poolGivers } = worldIndex(world);
  const remaining = steps.map(() => never);
  const queue: number[] = [];
  /** A use that starts so many ticks before the finish: of tokens after the end, of experience after the beginning. */
  const use = (needs: World['goal']['needs'], before: number) => {
    const lower = (index: number, ticks: number) => {
      const least = Math.max(ticks, ownTicks(world, index));
      if (least >= remaining[index]!) return;
      remaining[index] = least;
      queue.push(index);
    };
    eachAtom(needs, (atom) => {
      if (atom.op === 'token') {
        for (const index of tokenGivers[atom.token]!) {
          const { lead, ticks } = steps[index]!;
          lower(index, lead + ticks + before);
        }
      } else for (const { step } of poolGivers[atom.pool]!) lower(step, steps[step]!.lead + before);
    });
  };
  use(goal.needs, goal.ticks);
  for (let at = 0; at < queue.length; at++) {
    const index = queue[at]!;
    use(steps[index]!.needs, remaining[index]!);
  }
  return remaining;
}
