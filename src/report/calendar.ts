import type { PlainDate } from '../core/model/basics.ts';
import { addDays, addMonths, dayNumber } from '../core/time/plain-date.ts';
import type { PlanReport } from './report.ts';
import { safeUrl } from './sources-book.ts';
import { clean } from './writers/clean.ts';

/** One all-day event. All texts are harmless; `\n` begins a new line of the description. */
export interface CalendarEvent {
  /** The same for the same step, deadline or review in every roadmap to this position. */
  uid: string;
  start: PlainDate;
  /** The day after the last one. */
  end: PlainDate;
  summary: string;
  description: string;
  category: string;
  /** Days before the start at which a reminder shows. */
  alarms: { daysBefore: number; text: string }[];
  /** A web address. */
  url?: string;
  /** The event fell away since an earlier roadmap: calendars take it out. */
  cancelled?: boolean;
}

/** What a calendar file says; a CalendarWriter gives it its syntax (RFC 5545). */
export interface Calendar {
  name: string;
  /** The day the roadmap was worked out: the time stamp of every event. */
  stamp: PlainDate;
  /** Grows from day to day, so that calendars take a later roadmap for the newer one. */
  sequence: number;
  events: CalendarEvent[];
}

/** Calendar to the text of an `.ics` file: the same calendar gives the same bytes. */
export type CalendarWriter = (calendar: Calendar) => string;

/** An event of an earlier roadmap, to be taken out of calendars. */
export type GoneStep = { id: string; title: string; start: PlainDate; end: PlainDate };

/** Reminders before a deadline, before a step begins, and before a review, in days. */
const deadlineAlarms = [90, 30, 7];
const stepAlarms = [14];
const reviewAlarms = [7];
/** Standards of career guidance ask to look at a plan again within the year; we remind at half of it. */
const reviewAfterMonths = 6;
const mostReviews = 10;
/** Sequence numbers count the days since this one. */
const firstDay = '2020-01-01';

/** Steps, deadlines and reviews of the first route as calendar events. `gone`: steps of an earlier roadmap that fell away. */
export function calendarOf(report: PlanReport, gone: readonly GoneStep[] = []): Calendar {
  const { advice, w } = report;
  return {
    name: clean(w.m.plan.calendar.name(report.title)),
    stamp: advice.asOf,
    sequence: Math.max(0, dayNumber(advice.asOf) - dayNumber(firstDay)),
    events: [
      ...stepEvents(report),
      ...deadlineEvents(report),
      ...reviewEvents(report),
      ...gone.map((step) => goneEvent(report, step)),
    ],
  };
}

/** Letters, digits and dashes only, so that no id can break out of its line. */
const uidOf = (...parts: string[]): string =>
  `${parts.map((part) => part.toLowerCase().replace(/[^a-z0-9-]+/g, '-')).join('.')}@career-advisor`;

const lines = (texts: string[]): string => texts.flatMap((text) => text.split('\n').map(clean)).join('\n');

function alarmsOf({ w }: PlanReport, days: readonly number[], summary: string): CalendarEvent['alarms'] {
  return days.map((daysBefore) => ({ daysBefore, text: clean(w.m.plan.calendar.alarm(summary)) }));
}

function stepEvents(report: PlanReport): CalendarEvent[] {
  const { advice, w } = report;
  const [first] = report.routes;
  return (first?.steps ?? []).map(({ step, n, facts, why, kindWord }) => {
    const summary = clean(w.m.plan.calendar.step(n, step.title));
    const url = step.kind === 'apply' ? safeUrl(advice.position.hiring.portal?.url ?? '') : '';
    const texts = [facts.join(w.m.words.separator), ...why, ...sourceLines(report, step.sources)];
    return {
      uid: uidOf(advice.position.id, 'step', step.id),
      start: step.start,
      end: step.end > step.start ? step.end : addDays(step.start, 1),
      summary,
      description: lines(texts.filter((text) => text !== '')),
      category: clean(kindWord),
      alarms: alarmsOf(report, stepAlarms, summary),
      ...(url === '' ? {} : { url }),
    };
  });
}

function goneEvent({ advice, w }: PlanReport, step: GoneStep): CalendarEvent {
  return {
    uid: uidOf(advice.position.id, 'step', step.id),
    start: step.start,
    end: step.end > step.start ? step.end : addDays(step.start, 1),
    summary: clean(w.m.plan.calendar.gone(step.title)),
    description: clean(w.m.plan.calendar.goneText),
    category: clean(w.m.plan.headings.steps),
    alarms: [],
    cancelled: true,
  };
}

/** Left out where personal dates stay out: a deadline by age tells the birthday. */
function deadlineEvents(report: PlanReport): CalendarEvent[] {
  const { advice, w } = report;
  if (w.redact) return [];
  return advice.deadlines.map((deadline, i) => {
    const row = report.rows.find(({ id }) => id === deadline.requirement);
    const summary = clean(w.m.plan.calendar.deadline(deadline.text));
    return {
      uid: uidOf(advice.position.id, 'deadline', deadline.requirement),
      start: deadline.date,
      end: addDays(deadline.date, 1),
      summary,
      description: lines([
        report.deadlines[i]!.line,
        ...(row?.marks ?? []).map((mark) => mark.text),
        ...sourceLines(report, row?.sources ?? []),
      ]),
      category: clean(w.m.plan.columns.deadline),
      alarms: alarmsOf(report, deadlineAlarms, summary),
    };
  });
}

/** Days to look at the plan again, twice a year until the goal; the first carries the whole picture. */
function reviewEvents(report: PlanReport): CalendarEvent[] {
  const { advice, w } = report;
  const { calendar, headings } = w.m.plan;
  const finish = advice.routes[0]?.finish ?? advice.asOf;
  const days = [...Array(mostReviews).keys()]
    .map((i) => addMonths(advice.asOf, reviewAfterMonths * (i + 1)))
    .filter((day, i) => i === 0 || day < finish);
  const summary = clean(calendar.review);
  return days.map((start, i) => ({
    uid: uidOf(advice.position.id, i === 0 ? 'review' : `review-${i + 1}`),
    start,
    end: addDays(start, 1),
    summary,
    description: lines(i === 0 ? wholePicture(report) : [calendar.reviewText]),
    category: clean(headings.review),
    alarms: alarmsOf(report, reviewAlarms, summary),
  }));
}

/** Verdict, requirements, routes, obstacles, plan B, tips, sources, limits. */
function wholePicture(report: PlanReport): string[] {
  const { w } = report;
  const { plan } = w.m;
  return [
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
}

function sourceLines(report: PlanReport, ids: string[]): string[] {
  const numbers = new Map(report.book.cited().map(({ n, id }) => [id, n]));
  return ids.map((id) => {
    const source = report.w.catalog.sources.get(id);
    return source ? `[${numbers.get(id)}] ${source.title}: ${source.url}` : `[${numbers.get(id)}] ${id}`;
  });
}
