import ICAL from 'ical.js';
import type { CalendarEvent, CalendarWriter } from '../report/calendar.ts';

// The library does not count the space that begins a folded line among the 75 octets of the standard.
ICAL.foldLength = 74;
// RFC 7986 has NAME since 2016, and many calendars still read only the other one; the library knows neither as text.
for (const name of ['name', 'x-wr-calname']) ICAL.design.icalendar.property[name] = { defaultType: 'text' };

/** Calendars by ical.js, which escapes texts and folds lines as RFC 5545 asks. */
export const icalCalendar: CalendarWriter = ({ name, stamp, sequence, events }) => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//career-advisor//roadmap//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  for (const event of events) calendar.addSubcomponent(eventOf(event, stamp, sequence));
  return `${calendar.toString()}\r\n`;
};

function eventOf(event: CalendarEvent, stamp: string, sequence: number): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const add = (name: string, value: string | number | ICAL.Time | ICAL.Duration) =>
    component.addPropertyWithValue(name, value);
  add('uid', event.uid);
  add('dtstamp', ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`));
  add('sequence', sequence);
  add('dtstart', ICAL.Time.fromDateString(event.start));
  add('dtend', ICAL.Time.fromDateString(event.end));
  add('summary', event.summary);
  add('description', event.description);
  add('categories', event.category);
  if (event.url !== undefined) add('url', event.url);
  if (event.cancelled) add('status', 'CANCELLED');
  add('transp', 'TRANSPARENT');
  add('class', 'PRIVATE');
  for (const { daysBefore, text } of event.alarms) {
    const alarm = new ICAL.Component('valarm');
    alarm.addPropertyWithValue('action', 'DISPLAY');
    alarm.addPropertyWithValue('description', text);
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromData({ days: daysBefore, isNegative: true }));
    component.addSubcomponent(alarm);
  }
  return component;
}
