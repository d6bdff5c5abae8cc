import ICAL from 'ical.js';
import { convertIcsCalendar, type IcsEvent } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { icalCalendar } from '../../src/infra/ical-calendar.ts';
import { loadCalendarWriter } from '../../src/infra/load-calendar-writer.ts';
import { reportText } from '../../src/messages/spoken.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { calendarOf } from '../../src/report/calendar.ts';
import { plainOptions } from '../../src/report/options.ts';
import { renderPlan } from '../../src/report/render.ts';
import { adviceFor, smallCatalog as catalog } from './fixtures.ts';

const write = (advice = adviceFor()) =>
  renderPlan({ advice, catalog }, { ...plainOptions, format: 'ics', loadCalendarWriter });
const calendar = (advice = adviceFor()) =>
  calendarOf(buildReport(advice, { m: reportText, catalog, redact: false, inWords: true }));

interface Event {
  uid: string;
  start: string;
  end: string;
  summary: string;
  description: string;
  category: string;
  alarms: string[];
}

/** The events as ical.js reads them. */
function byIcalJs(text: string): Event[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events.map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    return {
      uid: value('uid'),
      start: value('dtstart'),
      end: value('dtend'),
      summary: value('summary'),
      description: value('description'),
      category: value('categories'),
      alarms: event
        .getAllSubcomponents('valarm')
        .map(
          (alarm) =>
            `${alarm.getFirstPropertyValue('trigger')} ${alarm.getFirstPropertyValue('description')}`,
        ),
    };
  });
}

/** The same by ts-ics, which shares no code with it and leaves the escapes of texts in place. */
function byTsIcs(text: string): Event[] {
  const plain = (value = '') =>
    value.replace(/\\(.)/g, (_found, sign: string) => (sign === 'n' ? '\n' : sign));
  return (convertIcsCalendar(undefined, text).events ?? []).map((event: IcsEvent) => ({
    uid: event.uid,
    start: event.start.date.toISOString().slice(0, 10),
    end: event.end!.date.toISOString().slice(0, 10),
    summary: plain(event.summary),
    description: plain(event.description),
    category: plain(event.categories?.[0]),
    alarms: (event.alarms ?? []).map(
      ({ trigger, description }) =>
        `${trigger.type === 'relative' && trigger.value.before ? '-' : ''}P${trigger.type === 'relative' ? trigger.value.days : ''}D ${plain(description)}`,
    ),
  }));
}

describe.each([
  ['ical.js', byIcalJs],
  ['ts-ics', byTsIcs],
])('%s reads back what was written', (_name, read) => {
  it('every event with its days, texts and alarms', async () => {
    const meant = calendar().events.map(({ uid, start, end, summary, description, category, alarms }) => ({
      uid,
      start,
      end,
      summary,
      description,
      category,
      alarms: alarms.map(({ daysBefore, text }) => `-P${daysBefore}D ${text}`),
    }));
    expect(read(await write())).toEqual(meant);
  });
});

it('keeps every line within 75 octets and ends it with CRLF', async () => {
  const wide = calendar();
  for (const text of ['国'.repeat(80), '👩‍👩‍👧‍👦'.repeat(20), 'a'.repeat(75), 'é'.repeat(200)]) {
    const [event] = wide.events;
    const written = icalCalendar({ ...wide, events: [{ ...event!, summary: text, description: text }] });
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(byIcalJs(written)[0]).toMatchObject({ summary: text, description: text });
  }
});

it('has an event for each step of the first route, each deadline, and each review', async () => {
  const events = byIcalJs(await write());
  expect(events.map(({ uid }) => uid)).toEqual([
    'us-border-officer.step.hold-assistant@career-advisor',
    'us-border-officer.step.earn-course@career-advisor',
    'us-border-officer.step.learn-es@career-advisor',
    'us-border-officer.step.apply@career-advisor',
    'us-border-officer.deadline.age@career-advisor',
    'us-border-officer.review@career-advisor',
    'us-border-officer.review-2@career-advisor',
    'us-border-officer.review-3@career-advisor',
    'us-border-officer.review-4@career-advisor',
    'us-border-officer.review-5@career-advisor',
  ]);
  expect(events[4]!.alarms.map((alarm) => alarm.split(' ')[0])).toEqual(['-P90D', '-P30D', '-P7D']);
  expect(events.slice(5).map(({ start }) => start)).toEqual([
    '2027-05-22',
    '2027-11-22',
    '2028-05-22',
    '2028-11-22',
    '2029-05-22',
  ]);
});

it('keeps the UIDs when dates move and counts the sequence up, so that importing again updates', async () => {
  const advice = adviceFor();
  const later = {
    ...advice,
    asOf: '2026-12-01',
    routes: advice.routes.map((route) => ({
      ...route,
      steps: route.steps.map((step) => ({ ...step, start: '2030-01-01' })),
    })),
  };
  const [old, now] = [await write(), await write(later)];
  expect(byIcalJs(now).map(({ uid }) => uid)).toEqual(byIcalJs(old).map(({ uid }) => uid));
  const sequences = (text: string) => [
    ...new Set([...text.matchAll(/^SEQUENCE:(\d+)/gm)].map((m) => Number(m[1]))),
  ];
  expect(sequences(now)).toEqual([sequences(old)[0]! + 9]);
  expect(now).toContain('DTSTAMP:20261201T000000Z');
});

it('takes out the steps of an earlier roadmap that fell away', () => {
  const report = buildReport(adviceFor(), { m: reportText, catalog, redact: false, inWords: true });
  const gone = { id: 'old-course', title: 'Old course', start: '2027-01-01', end: '2027-02-01' };
  const written = icalCalendar(calendarOf(report, [gone]));
  const event = written.split('BEGIN:VEVENT').find((text) => text.includes('step.old-course'))!;
  expect(event).toContain('STATUS:CANCELLED');
  expect(event).toContain('DTSTART;VALUE=DATE:20270101');
});

it('is a calendar even without a route', async () => {
  const text = await write(adviceFor(catalog, { routes: [], deadlines: [] }));
  expect(byIcalJs(text).length).toBe(1);
  expect(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
