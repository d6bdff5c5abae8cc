import type { PlainDate } from '../model/basics.ts';
import type { Residence } from '../model/condition.ts';
import type { Stay } from '../model/profile.ts';
import { addMonths, spanInMonths } from '../time/plain-date.ts';

/**
 * The fewest and most months that a person can have lived in the country of a residence rule, within its window up to
 * the day. Times that no stay covers are unknown: they may have been lived there, or not.
 */
export function monthsLived(
  { country, months, within = months }: Residence,
  stays: readonly Stay[],
  on: PlainDate,
): { least: number; most: number } {
  const begin = addMonths(on, -Math.round(within));
  let inside = 0;
  let outside = 0;
  for (const stay of stays) {
    const from = stay.since > begin ? stay.since : begin;
    const to = stay.until && stay.until < on ? stay.until : on;
    if (stay.country === country) inside += spanInMonths(from, to);
    else outside += spanInMonths(from, to);
  }
  return { least: inside, most: within - outside };
}
