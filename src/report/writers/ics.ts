import type { PlainDate } from '../../core/model/basics.ts';
import { addDays, addMonths } from '../../core/time/plain-date.ts';
import type { PlanReport } from '../report.ts';
import { clean } from './clean.ts';

/*
 * RFC 5545 by hand, on purpose. Of the kept libraries, one needs a newer Node than we promise, one brings a whole
 * validation library, and one leaves alarm texts and categories unescaped and folds by characters where the standard
 * folds by octets. What a roadmap needs is small: all-day events and display alarms. The tests read the result back
 * with two independent parsers.
 */

interface CalendarEvent {
  uid: string;
  start: PlainDate;
  /** The day after the last one; absent: one day. */
  end?: PlainDate;
  summary: string;
  description: string;
  category: string;
  /** Days before the start at which a reminder shows. */
  alarms: number[];
  url?: string;
}

const lineOctets = 75;
const encoder = new TextEncoder();

/** Text of a property: the signs that have a meaning are escaped, line ends become `\n`. */
export function escapeIcs(text: string): string {
  return text
    .split('\n')
    .map((line) => clean(line).replace(/[\\;,]/g, (sign) => `\\${sign}`))
    .join('\\n');
}

/** Breaks a line so that no part has more than 75 octets, never inside a character. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const own = encoder.encode(character).length;
    if (octets + own > lineOctets) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += own;
  }
  return [...parts, part].join('\r\n');
}

/** Reminders before a deadline and before a step begins, in days. */
const deadlineAlarms = [90, 30, 7];
const stepAlarms = [14];
/** Standards of career guidance ask to look at a plan again within the year; we remind at half of it. */
const reviewAfterMonths = 6;

/** Steps, deadlines and a review day of the first route as a calendar; the same plan gives the same UIDs. */
export function writeIcs(report: PlanReport): string {
  const { advice, w } = report;
  const { calendar } = w.m.plan;
  const name = calendar.name(report.title);
  const events = [...stepEvents(report), ...deadlineEvents(report), reviewEvent(report)];
  const stamp = `${compact(advice.asOf)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//career-advisor//roadmap//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeIcs(name)}`,
    `X-WR-CALNAME:${escapeIcs(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp, calendar.alarm)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string, alarmText: (text: string) => string): string[] {
  const alarms = event.alarms.flatMap((days) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeIcs(alarmText(event.summary))}`,
    `TRIGGER:-P${days}D`,
    'END:VALARM',
  ]);
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(event.start)}`,
    `DTEND;VALUE=DATE:${compact(event.end ?? addDays(event.start, 1))}`,
    `SUMMARY:${escapeIcs(event.summary)}`,
    `DESCRIPTION:${escapeIcs(event.description)}`,
    `CATEGORIES:${escapeIcs(event.category)}`,
    ...(event.url ? [`URL:${event.url}`] : []),
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    ...alarms,
    'END:VEVENT',
  ];
}

const compact = (date: PlainDate): string => date.replaceAll('-', '');

/** Letters, digits and dashes only, so that no id can break out of its line. */
const uidOf = (...parts: string[]): string =>
  `${parts.map((part) => part.toLowerCase().replace(/[^a-z0-9-]+/g, '-')).join('.')}@career-advisor`;

function stepEvents(report: PlanReport): CalendarEvent[] {
  const { advice, w } = report;
  const first = report.routes[0];
  if (!first) return [];
  return first.steps.map(({ step, n, facts, why, kindWord }) => ({
    uid: uidOf(advice.position.id, 'step', step.id),
    start: step.start,
    end: step.end > step.start ? step.end : addDays(step.start, 1),
    summary: w.m.plan.calendar.step(n, step.title),
    description: [facts.join(w.m.words.separator), ...why, ...sourceLines(report, step.sources)]
      .filter((line) => line !== '')
      .join('\n'),
    category: kindWord,
    alarms: stepAlarms,
    ...(step.kind === 'apply' && advice.position.hiring.portal
      ? urlOf(advice.position.hiring.portal.url)
      : {}),
  }));
}

function urlOf(url: string): { url?: string } {
  return /^https?:\/\/[\x21-\x7e]+$/.test(url) ? { url } : {};
}

/** Left out where personal dates stay out: a deadline by age tells the birthday. */
function deadlineEvents(report: PlanReport): CalendarEvent[] {
  const { advice, w } = report;
  if (w.redact) return [];
  return advice.deadlines.map((deadline, i) => ({
    uid: uidOf(advice.position.id, 'deadline', deadline.requirement),
    start: deadline.date,
    summary: w.m.plan.calendar.deadline(deadline.text),
    description: [
      report.deadlines[i]!.line,
      ...(report.rows.find((row) => row.id === deadline.requirement)?.marks ?? []).map((mark) => mark.text),
      ...sourceLines(report, report.rows.find((row) => row.id === deadline.requirement)?.sources ?? []),
    ].join('\n'),
    category: w.m.plan.columns.deadline,
    alarms: deadlineAlarms,
  }));
}

/** The day to look again carries the whole picture: verdict, requirements, warnings, tips, sources, limits. */
function reviewEvent(report: PlanReport): CalendarEvent {
  const { advice, w } = report;
  const { plan } = w.m;
  const lines = [
    plan.calendar.reviewText,
    '',
    report.verdictLine,
    report.summary,
    ...report.rows.map((row) =>
      w.m.words.labelled(
        row.statusWord,
        [row.text, row.answer, ...row.marks.map((mark) => mark.text)]
          .filter((text) => text !== '')
          .join('; '),
      ),
    ),
    ...(w.redact ? report.deadlines.map((entry) => entry.line) : []),
    ...report.routes.flatMap((route) => [
      plan.routeHead(route.name, plan.routeParts(route.parts)),
      ...route.steps.map((row) => `${row.heading} (${row.when})`),
      ...route.assumes,
      ...route.warnings,
    ]),
    ...report.obstacles.flatMap((obstacle) => [obstacle.line, ...obstacle.help]),
    ...report.planB.map((entry) => entry.line),
    ...report.tips.flatMap((group) => group.tips.map((tip) => tip.text)),
    ...sourceLines(
      report,
      report.book.cited().map(({ id }) => id),
    ),
    ...report.limits,
  ];
  return {
    uid: uidOf(advice.position.id, 'review'),
    start: addMonths(advice.asOf, reviewAfterMonths),
    summary: plan.calendar.review,
    description: lines.join('\n'),
    category: plan.headings.limits,
    alarms: [],
  };
}

function sourceLines(report: PlanReport, ids: string[]): string[] {
  const numbers = new Map(report.book.cited().map(({ n, id }) => [id, n]));
  return ids.map((id) => {
    const source = report.w.catalog.sources.get(id);
    return source ? `[${numbers.get(id)}] ${source.title}: ${source.url}` : `[${numbers.get(id)}] ${id}`;
  });
}
