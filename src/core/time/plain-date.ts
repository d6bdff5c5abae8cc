import type { PlainDate } from '../model/basics.ts';

/**
 * Calendar days without a clock or a time zone. Days are proleptic Gregorian; months are added as people do
 * (31 January + 1 month = 28 or 29 February).
 */
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!;
}

/** The day as three numbers, or undefined when the text is no calendar day. */
export function parseDay(text: string): { year: number; month: number; day: number } | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

export function isDay(text: string): boolean {
  return parseDay(text) !== undefined;
}

export function makeDay(year: number, month: number, day: number): PlainDate {
  const y = String(year).padStart(4, '0');
  return `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
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
  const { year, month, day } = parseDay(date)!;
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return makeDay(y, m, Math.min(day, daysInMonth(y, m)));
}

/** Whole months from one day to a later one (0 when not later). */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  if (to <= from) return 0;
  const a = parseDay(from)!;
  const b = parseDay(to)!;
  let months = (b.year - a.year) * 12 + b.month - a.month;
  if (addMonths(from, months) > to) months--;
  return months;
}

/** Calendar months from one day to a later one, a part of a month as its share of days; 0 when not later. */
export function spanInMonths(from: PlainDate, to: PlainDate): number {
  if (to <= from) return 0;
  const whole = monthsBetween(from, to);
  const reached = addMonths(from, whole);
  const length = dayNumber(addMonths(from, whole + 1)) - dayNumber(reached);
  return whole + (dayNumber(to) - dayNumber(reached)) / length;
}

/** Completed years of age on a day. A person born on 29 February has the birthday on 1 March in common years. */
export function ageOn(birthDate: PlainDate, date: PlainDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date < birthday(birthDate, years) ? years - 1 : years;
}

/** The day a person reaches the age. */
export function birthday(birthDate: PlainDate, age: number): PlainDate {
  const { year, month, day } = parseDay(birthDate)!;
  const y = year + age;
  return day > daysInMonth(y, month) ? makeDay(y, month + 1, 1) : makeDay(y, month, day);
}
