import type { PlainDate } from '../../model/basics.ts';
import type { Residence } from '../../model/condition.ts';
import { addMonths, spanInMonths } from '../../time/plain-date.ts';
import type { LivedStay } from '../facts.ts';

/** The window of a residence rule up to a day. */
interface Window {
  on: PlainDate;
  begin: PlainDate;
  months: number;
}

/** Counts the months that people lived in the country of a residence rule; knows its window for one day at a time. */
export class MonthsLived {
  private readonly country: string;
  private readonly within: number;
  private window: Window | undefined;

  constructor({ country, months, within = months }: Residence) {
    this.country = country;
    this.within = within;
  }

  /**
   * The fewest and most months within the window up to the day. Times that no stay covers are unknown: they may have
   * been lived there, or not.
   */
  count(stays: readonly LivedStay[], on: PlainDate): { least: number; most: number } {
    const window = this.windowUpTo(on);
    let inside = 0;
    let outside = 0;
    for (let at = 0; at < stays.length; at++) {
      const months = monthsWithin(window, stays[at]!);
      if (stays[at]!.country === this.country) inside += months;
      else outside += months;
    }
    return { least: inside, most: this.within - outside };
  }

  private windowUpTo(on: PlainDate): Window {
    if (this.window?.on !== on) {
      const begin = addMonths(on, -Math.round(this.within));
      this.window = { on, begin, months: spanInMonths(begin, on) };
    }
    return this.window!;
  }
}

function monthsWithin({ on, begin, months }: Window, stay: LivedStay): number {
  if (stay.since > begin) return stay.months;
  return stay.end === on ? months : spanInMonths(begin, stay.end);
}
