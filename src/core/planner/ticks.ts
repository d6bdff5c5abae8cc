import type { PlainDate } from '../model/basics.ts';
import { addDays, addMonths, dayNumber } from '../time/plain-date.ts';

/** Time inside the planner runs in quarters of a calendar month. */
export const ticksPerMonth = 4;

/** Ticks that a length in months takes, rounded up; at least one. */
export function ticksOf(months: number): number {
  return Math.max(1, leadTicks(months));
}

/** The same where nothing at all is possible. */
export function leadTicks(months: number): number {
  return Math.ceil(months * ticksPerMonth - 1e-6);
}

export function monthsOf(ticks: number): number {
  return ticks / ticksPerMonth;
}

/** Turns ticks into days and back, counted from one start day. */
export class TickCalendar {
  private readonly days: PlainDate[] = [];
  private readonly openings = new Map<string, (tick: number) => number>();

  constructor(readonly start: PlainDate) {}

  /** The day a tick stands for: whole months from the start, and quarters of the month in between. */
  dateOf(tick: number): PlainDate {
    let day = this.days[tick];
    if (day === undefined) {
      const months = Math.floor(tick / ticksPerMonth);
      const part = tick - months * ticksPerMonth;
      day = addMonths(this.start, months);
      if (part > 0) {
        const length = dayNumber(addMonths(this.start, months + 1)) - dayNumber(day);
        day = addDays(day, Math.floor((part * length) / ticksPerMonth));
      }
      this.days[tick] = day;
    }
    return day;
  }

  /** The first tick on or after a day; 0 when the day is not after the start. */
  tickFrom(day: PlainDate): number {
    if (day <= this.start) return 0;
    const years = Number(day.slice(0, 4)) - Number(this.start.slice(0, 4));
    const months = years * 12 + Number(day.slice(5, 7)) - Number(this.start.slice(5, 7)) - 1;
    let tick = Math.max(0, months * ticksPerMonth);
    while (this.dateOf(tick) < day) tick++;
    return tick;
  }

  /** A function that moves a tick on to the next one whose day is in one of the months (1 to 12); the same one for the same months. */
  openIn(months: readonly number[]): (tick: number) => number {
    const name = [...months].sort().join();
    let opens = this.openings.get(name);
    if (!opens) {
      opens = this.nextIn(new Set(months));
      this.openings.set(name, opens);
    }
    return opens;
  }

  private nextIn(months: ReadonlySet<number>): (tick: number) => number {
    const known: number[] = [];
    return (tick) => {
      let next = known[tick];
      if (next === undefined) {
        const last = tick + 13 * ticksPerMonth;
        next = tick;
        while (next < last && !months.has(Number(this.dateOf(next).slice(5, 7)))) next++;
        if (next === last) next = Number.POSITIVE_INFINITY;
        known[tick] = next;
      }
      return next;
    };
  }
}
