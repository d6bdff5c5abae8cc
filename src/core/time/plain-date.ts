import type { PlainDate } from '../model/basics.ts';

/**
 * Calendar days without a clock or a time zone. Days are proleptic Gregorian; months are added as people do
 * (31 January + 1 month = 28 or 29 February).
 */
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!;
}

/** A day as three numbers; the month counts from 1. */
interface DayParts {
  year: number;
  month: number;
  day: number;
}

/** The day as three numbers, or undefined when the text is no calendar day. */
export function parseDay(text: string): DayParts | undefined {
  // Read digit by digit: days are taken apart so often that a pattern would cost most of the time of a verdict.
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
    return undefined;
  return { year, month, day };
}

/** The number that a part of a text writes in digits; NaN where it holds anything else. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

export function isDay(text: string): boolean {
  return parseDay(text) !== undefined;
}

export function makeDay(year: number, month: number, day: number): PlainDate {
  const y = year >= 1000 && year <= 9999 ? year : String(year).padStart(4, '0');
  return `${y}${month < 10 ? '-0' : '-'}${month}${day < 10 ? '-0' : '-'}${day}`;
}

/** Days since 1970-01-01 (negative before). Algorithm: H. Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = parseDay(date)!;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): PlainDate {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return makeDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dayFromNumber(dayNumber(date) + days);
}

/** Adds whole calendar months; a day that the month lacks becomes its last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = monthsAfter(parseDay(date)!, months);
  return makeDay(year, month, day);
}

function monthsAfter({ year, month, day }: DayParts, months: number): DayParts {
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) };
}

/** Whole months from one day to a later one (0 when not later). */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  return to <= from ? 0 : wholeMonths(parseDay(from)!, parseDay(to)!);
}

function wholeMonths(from: DayParts, to: DayParts): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  // In the month of `to`, the day that ends a whole month is that of `from`, or the last where the month lacks it.
  return Math.min(from.day, daysInMonth(to.year, to.month)) > to.day ? months - 1 : months;
}

/** Calendar months from one day to a later one, a part of a month as its share of days; 0 when not later. */
export function spanInMonths(from: PlainDate, to: PlainDate): number {
  if (to <= from) return 0;
  const first = parseDay(from)!;
  const last = parseDay(to)!;
  const whole = wholeMonths(first, last);
  const reached = monthsAfter(first, whole);
  const next = monthsAfter(first, whole + 1);
  return whole + daysApart(reached, last) / daysApart(reached, next);
}

/** Days between two days of the same or of neighbouring months. */
function daysApart(from: DayParts, to: DayParts): number {
  return to.day - from.day + (from.month === to.month ? 0 : daysInMonth(from.year, from.month));
}

/** Completed years of age on a day. A person born on 29 February has the birthday on 1 March in common years. */
export function ageOn(birthDate: PlainDate, date: PlainDate): number {
  const birth = parseDay(birthDate)!;
  const on = parseDay(date)!;
  const years = on.year - birth.year;
  const { month, day } = birthdayIn(on.year, birth);
  return on.month < month || (on.month === month && on.day < day) ? years - 1 : years;
}

/** The day a person reaches the age. */
export function birthday(birthDate: PlainDate, age: number): PlainDate {
  const birth = parseDay(birthDate)!;
  const { year, month, day } = birthdayIn(birth.year + age, birth);
  return makeDay(year, month, day);
}

function birthdayIn(year: number, { month, day }: DayParts): DayParts {
  return day > daysInMonth(year, month) ? { year, month: month + 1, day: 1 } : { year, month, day };
}
