import type { World } from './world.ts';

/**
 * How much of a week a step takes for itself: steps of more than half the hours never run side by side, and two of
 * just half do. (A dual feasible function; see S. Fekete and J. Schepers, "New classes of fast lower bounds for bin
 * packing problems", 2001.)
 */
export function share(world: World, index: number): number {
  const { hours } = world.steps[index]!;
  const half = world.hours / 2;
  return hours > half + 1e-6 ? 1 : hours > half - 1e-6 && half > 0 ? 0.5 : 0;
}
