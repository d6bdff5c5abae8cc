import type { CalendarWriter } from '../report/calendar.ts';

/** The calendar library loads when the first calendar is written. */
export const loadCalendarWriter = async (): Promise<CalendarWriter> =>
  (await import('./ical-calendar.ts')).icalCalendar;
