import type { World } from './world.ts';

/** How much of a week each step takes for itself, so that what runs side by side never sums up to more than one week. */
export type Shares = readonly number[];

const cache = new WeakMap<World, readonly Shares[]>();

/**
 * The ways to count, the simplest first (dual feasible functions; see S. Fekete and J. Schepers, "New classes of fast lower
 * bounds for bin packing problems", 2001). By half: steps of more than half the hours never run side by side, and two of
 * just half do. Finely, where that makes a difference: each by its hours, from those of the smallest work that counts as
 * experience; what leaves too little for that work takes the whole week.
 */
export function sharesOf(world: World): readonly Shares[] {
  let shares = cache.get(world);
  if (!shares) {
    const { hours: week, steps } = world;
    const least = steps.reduce(
      (found, { hours, rates }) => (hours > 1e-6 && rates.length > 0 ? Math.min(found, hours) : found),
      week / 2,
    );
    const half = steps.map(({ hours }) =>
      hours > week / 2 + 1e-6 ? 1 : hours > week / 2 - 1e-6 && week > 0 ? 0.5 : 0,
    );
    const fine = steps.map(({ hours }) =>
      hours > week - least + 1e-6 ? 1 : hours > least - 1e-6 && week > 0 ? hours / week : 0,
    );
    shares = fine.some((share, step) => share > half[step]!) ? [half, fine] : [half];
    cache.set(world, shares);
  }
  return shares;
}
