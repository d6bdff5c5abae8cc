import { makeDay } from '../core/time/plain-date.ts';
import type { Clock } from '../ports.ts';

/** The clock of this machine, in its own time zone. */
export const systemClock: Clock = {
  today() {
    const now = new Date();
    return makeDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  },
};
