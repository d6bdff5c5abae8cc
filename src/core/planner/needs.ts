import type { Need } from './world.ts';

export const noNeed: Need = { op: 'true' };
export const impossible: Need = { op: 'false' };

/** All of the needs, with constants folded. */
export function all(needs: readonly Need[]): Need {
  const rest = needs.flatMap((need) => (need.op === 'all' ? need.of : need.op === 'true' ? [] : [need]));
  if (rest.some((need) => need.op === 'false')) return impossible;
  return rest.length === 0 ? noNeed : rest.length === 1 ? rest[0]! : { op: 'all', of: rest };
}

/** One of the needs, with constants folded. */
export function any(needs: readonly Need[]): Need {
  const rest = needs.flatMap((need) => (need.op === 'any' ? need.of : need.op === 'false' ? [] : [need]));
  if (rest.some((need) => need.op === 'true')) return noNeed;
  return rest.length === 0 ? impossible : rest.length === 1 ? rest[0]! : { op: 'any', of: rest };
}
