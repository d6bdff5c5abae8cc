import type { PlainDate } from '../model/basics.ts';

/** True when a dated value holds on a day. Without `since` it always held, without `until` it still holds. */
export function isInForce(fact: { since?: PlainDate; until?: PlainDate }, on: PlainDate): boolean {
  return (!fact.since || fact.since <= on) && (!fact.until || on <= fact.until);
}

/**
 * The values of a list that hold on a day. Where none does (a day before the first known value, or after the last),
 * the whole list: the reader sees the days each of them holds.
 */
export function inForce<T extends { since?: PlainDate; until?: PlainDate }>(
  list: readonly T[],
  on: PlainDate,
): T[] {
  const now = list.filter((fact) => isInForce(fact, on));
  return now.length > 0 ? now : [...list];
}
