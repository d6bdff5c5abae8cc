import { schedule } from './schedule.ts';
import type { Plan, World } from './world.ts';

/** Nodes after which the schedules of a few steps are no longer followed. */
const limit = 150;

/**
 * All steps of the world and then its goal, placed so that it is reached as soon as a short search can find, and by the tick
 * `latest`; undefined where none is found. With `anyWill` the first that does so is enough.
 */
export function quickest(world: World, latest = Number.POSITIVE_INFINITY, anyWill = false): Plan | undefined {
  let best: Plan | undefined;
  let nodes = 0;
  const enough = () => anyWill && best !== undefined;
  schedule(world, {
    hopeless: (least) => enough() || least > latest || (best !== undefined && least >= best.finish),
    accept: (plan) => {
      best = plan;
    },
    spend: () => !enough() && ++nodes <= limit,
    stop: () => {},
  });
  return best;
}
