import { schedule } from './schedule.ts';
import type { World } from './world.ts';

/** Nodes after which the schedules of a few steps are no longer followed. */
const limit = 300;

/** True when all steps of the world and then its goal can be placed so that it is reached by the tick `finish`. */
export function finishesBy(world: World, finish: number): boolean {
  let found = false;
  let nodes = 0;
  schedule(world, {
    hopeless: (least) => found || least > finish,
    accept: (plan) => {
      found ||= plan.finish <= finish;
    },
    spend: () => !found && ++nodes <= limit,
    stop: () => {},
  });
  return found;
}
