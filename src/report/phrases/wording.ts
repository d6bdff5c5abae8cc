import type { Id, Money, PlainDate, Span } from '../../core/model/basics.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import { addMonths, dayNumber, parseDay } from '../../core/time/plain-date.ts';
import type { Messages } from '../../messages/language.ts';

/** What turning data into words needs: the language, the names, and whether personal answers stay out. */
export interface Wording {
  m: Messages;
  catalog: Catalog;
  redact: boolean;
  /** Open answers are asked for in words, and not by flags: for pages that are read away from the command line. */
  inWords?: boolean;
}

/** `12 Apr 2038`; only the year where personal dates stay out. Text that is no day comes back as it is. */
export function dateWords({ m }: Wording, date: PlainDate): string {
  const day = parseDay(date);
  return day ? m.words.date(day.day, m.words.months[day.month - 1]!, day.year) : date;
}

/** A day from which a birthday could be read. */
export function personalDate(w: Wording, date: PlainDate): string {
  return w.redact ? w.m.words.inYear(Number(date.slice(0, 4))) : dateWords(w, date);
}

/** `Mar 2029`. */
export function monthWords({ m }: Wording, date: PlainDate): string {
  const day = parseDay(date);
  return day ? m.words.monthOfYear(m.words.months[day.month - 1]!, day.year) : date;
}

/** `14 months`, `3 years`, `2 years 4 months`, `2 weeks`; years from 24 months on. */
export function timeWords({ m }: Wording, months: number): string {
  const { words } = m;
  if (months <= 0) return words.noTime;
  if (months < 1) return words.weekCount(Math.max(1, Math.round((months * 52) / 12)));
  const whole = Math.round(months);
  if (months < 24) return words.monthCount(Math.round(months * 10) / 10);
  const years = words.yearCount(Math.floor(whole / 12));
  return whole % 12 === 0 ? years : words.yearsAndMonths(years, words.monthCount(whole % 12));
}

/** The time between two days in words, to the nearest half month. */
export function timeBetween(w: Wording, from: PlainDate, to: PlainDate): string {
  return timeWords(w, monthsFrom(from, to));
}

/** Months from one day to another, with fractions by days. */
export function monthsFrom(from: PlainDate, to: PlainDate): number {
  if (to <= from) return 0;
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  const begin = dayNumber(addMonths(from, months));
  const length = dayNumber(addMonths(from, months + 1)) - begin;
  return Math.round((months + (dayNumber(to) - begin) / length) * 2) / 2;
}

/** `22 months (from 18 months to 30 months)`, or the one figure. */
export function spanWords(w: Wording, span: Span): string {
  const typical = timeWords(w, span.typical);
  return span.min === span.max
    ? w.m.plan.duration(typical)
    : w.m.plan.durationRange(typical, timeWords(w, span.min), timeWords(w, span.max));
}

export function moneyWords({ m }: Wording, { amount, currency }: Money): string {
  return m.words.money(amount, currency);
}

interface Titled {
  title: string;
}

const titleIn = (entries: Map<string, Titled>, id: Id): string => entries.get(id)?.title ?? id;

/** Names by id; an id that the catalog lacks stands for itself. */
export const names = {
  country: ({ m, catalog }: Wording, code: string) => m.words.country(titleIn(catalog.countries, code), code),
  plainCountry: ({ catalog }: Wording, code: string) => titleIn(catalog.countries, code),
  language: ({ catalog }: Wording, code: string) => titleIn(catalog.languages, code),
  kind: ({ catalog }: Wording, id: Id) => titleIn(catalog.experienceKinds, id),
  field: ({ m, catalog }: Wording, id: Id) =>
    id === 'any' ? m.words.anyField : titleIn(catalog.studyFields, id),
  credential: ({ catalog }: Wording, id: Id) => titleIn(catalog.credentials, id),
  position: ({ catalog }: Wording, id: Id) => titleIn(catalog.positions, id),
  role: ({ catalog }: Wording, id: Id) => titleIn(catalog.roles, id),
  agency: ({ catalog }: Wording, id: Id) => titleIn(catalog.agencies, id),
  skill: ({ catalog }: Wording, id: Id) => titleIn(catalog.skills, id),
  interest: ({ catalog }: Wording, id: Id) => titleIn(catalog.interests, id),
  willing: ({ catalog }: Wording, id: Id) => titleIn(catalog.willing, id),
  question: ({ catalog }: Wording, key: string) => catalog.questions.get(key)?.text ?? key,
};

export type Namer = (w: Wording, id: string) => string;

/** Several names as "a, b or c". */
export function anyOf(w: Wording, ids: readonly string[], name: Namer): string {
  return w.m.words.or(ids.map((id) => name(w, id)));
}
export function listOf(w: Wording, ids: readonly string[], name: Namer): string {
  return w.m.words.list(ids.map((id) => name(w, id)));
}
