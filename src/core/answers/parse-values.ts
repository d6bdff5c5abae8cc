import {
  type CefrLevel,
  cefrLevels,
  type EducationLevel,
  educationLevels,
  type Money,
  type PlainDate,
} from '../model/basics.ts';
import { nearestName } from '../text/nearest.ts';
import { isDay, makeDay } from '../time/plain-date.ts';
import type { Accepted, AnswerProblem } from './answers.ts';

/** A value that was read, or why it was not. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: Omit<AnswerProblem, 'key'> };

export const good = <T>(value: T): Parsed<T> => ({ ok: true, value });

export function bad(
  given: unknown,
  reason: AnswerProblem['reason'],
  accepted: Accepted,
  nearest?: string,
): { ok: false; problem: Omit<AnswerProblem, 'key'> } {
  return { ok: false, problem: { given: shown(given), reason, accepted, ...(nearest ? { nearest } : {}) } };
}

/** The text of anything, on one line, without control characters, at most 60 characters. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const clean = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim();
  return clean.length > 60 ? `${clean.slice(0, 59)}…` : clean;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dateForms: Accepted = { form: 'date' };

/** Reads ISO days, `12 Apr 1998`, `April 12, 1998`, `1998/4/12`, and numbers with slashes where only one reading is a day. */
export function parseDate(value: unknown): Parsed<PlainDate> {
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return parseDate(value.toISOString().slice(0, 10));
  if (typeof value !== 'string') return bad(value, 'unreadable', dateForms);
  const text = value.trim();
  if (isDay(text)) return good(text);
  const readings = [...new Set(namedMonth(text) ?? numbers(text))];
  const days = readings.filter(isDay);
  if (days.length === 1) return good(days[0]!);
  const reason = readings.length === 0 ? 'unreadable' : days.length === 0 ? 'no-such-day' : 'two-days';
  return bad(value, reason, dateForms);
}

function namedMonth(text: string): PlainDate[] | undefined {
  const match =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s.-]+)?([A-Za-z]{3,9})\.?[\s-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/.exec(
      text,
    );
  if (!match) return undefined;
  const month = monthNames.indexOf(match[2]!.slice(0, 3).toLowerCase()) + 1;
  const day = Number(match[1] ?? match[3] ?? 0);
  return month > 0 && day > 0 ? [makeDay(Number(match[4]), month, day)] : undefined;
}

/** The readings of a date in numbers; some may be no days. */
function numbers(text: string): PlainDate[] {
  const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (yearFirst) return [makeDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))];
  const yearLast = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!yearLast) return [];
  const [a, b, year] = [Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3])];
  return [makeDay(year, b, a), makeDay(year, a, b)];
}

export function parseYesNo(value: unknown, canNotApply = false): Parsed<'yes' | 'no' | 'does-not-apply'> {
  const accepted: Accepted = { form: canNotApply ? 'yes-no-not-applicable' : 'yes-no' };
  if (typeof value === 'boolean') return good(value ? 'yes' : 'no');
  const text = String(value ?? '')
    .trim()
    .toLowerCase();
  if (['yes', 'y', 'true', '1'].includes(text)) return good('yes');
  if (['no', 'n', 'false', '0'].includes(text)) return good('no');
  if (canNotApply && ['does-not-apply', 'does not apply', 'not-applicable', 'n/a'].includes(text))
    return good('does-not-apply');
  return bad(value, 'unreadable', accepted, nearestName(text, ['yes', 'no', 'does-not-apply']));
}

/** The answers that say "no answer": they leave the key unknown. */
export function isNoAnswer(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value !== 'string') return false;
  return [
    '',
    'unknown',
    "don't know",
    'dont-know',
    'do not know',
    'prefer-not-to-say',
    'prefer not to say',
  ].includes(value.trim().toLowerCase());
}

const currencySigns: Record<string, string> = { $: 'USD', '£': 'GBP', '€': 'EUR' };

/**
 * A number as people in different countries write it: `20000`, `20,000.50`, `20.000,50`, `20 000`, `37,5`. One or two
 * signs of a fraction may follow a comma; a lone sign before three digits parts thousands.
 */
function writtenNumber(text: string): number | undefined {
  const match = /^([1-9]\d{0,2}([,.'\s])(?:\d{2,3}\2)*\d{3}|\d+)(?:([.,])(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, whole, parting, point, fraction = ''] = match;
  if (point !== undefined && (point === parting || (point === ',' && fraction.length > 2))) return undefined;
  return Number(`${whole!.replace(/\D/g, '')}.${fraction}`);
}

/** A decimal comma for a point, in numbers that are too small for thousands. */
const withPoint = (text: string): string => text.replace(/^(\d{1,3}),(\d{1,2})(?!\d)/, '$1.$2');

/** `20000 USD`, `USD 20,000`, `20.000,50 EUR`, `$20k`, or `{ amount, currency }`. */
export function parseMoney(value: unknown, currencies: Iterable<string>): Parsed<Money> {
  const known = [...currencies];
  const accepted: Accepted = { form: 'money', values: known };
  const record = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  const text = record ? `${String(record.amount)} ${String(record.currency)}` : String(value ?? '').trim();
  const match = /^([A-Za-z]{3}|[$£€])?\s*(\d(?:[\d.,'\s]*\d)?)\s*([kK])?\s*([A-Za-z]{3}|[$£€])?$/.exec(text);
  const number = typeof record?.amount === 'number' ? record.amount : match && writtenNumber(match[2]!);
  if (!match || number === undefined) return bad(value, 'unreadable', accepted);
  const sign = match[1] ?? match[4];
  const currency = sign ? (currencySigns[sign] ?? sign.toUpperCase()) : undefined;
  const amount = number! * (match[3] ? 1000 : 1);
  if (!currency || !known.includes(currency))
    return bad(value, 'unknown-name', accepted, sign && nearestName(sign, known));
  return Number.isFinite(amount) && amount <= 1e9
    ? good({ amount, currency })
    : bad(value, 'out-of-range', accepted);
}

export function parseNumber(value: unknown, min: number, max: number, accepted: Accepted): Parsed<number> {
  const text = typeof value === 'string' ? withPoint(value.trim()) : value;
  const number =
    typeof text === 'number'
      ? text
      : typeof text === 'string' && /^\d+(\.\d+)?$/.test(text)
        ? Number(text)
        : Number.NaN;
  if (!Number.isFinite(number)) return bad(value, 'unreadable', accepted);
  return number < min || number > max ? bad(value, 'out-of-range', accepted) : good(number);
}

/** Months: `24`, `24 months`, `2 years`, `2y`, `1.5 years`. */
export function parseMonths(value: unknown): Parsed<number> {
  const match =
    typeof value === 'string'
      ? /^(\d+(?:\.\d+)?)\s*(m|months?|y|years?)?$/i.exec(withPoint(value.trim()))
      : undefined;
  const number = match ? Number(match[1]) * (/^y/i.test(match[2] ?? '') ? 12 : 1) : value;
  return parseNumber(number, 0, 900, { form: 'months' });
}

/** Hours a week: `40`, `40 hours`, `37,5 h a week`. A week has no more than 120 that anybody could give. */
export function parseHours(value: unknown): Parsed<number> {
  const unit = /\s*(h|hrs?|hours?)?(\s*(a|per|\/)\s*week)?$/i;
  const number = typeof value === 'string' ? value.trim().replace(unit, '') : value;
  const [least, most] = [0, 120];
  return parseNumber(number, least, most, { form: 'hours', values: [String(least), String(most)] });
}

export function parseEducationLevel(value: unknown): Parsed<EducationLevel> {
  const text = String(value ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const known = educationLevels.find((level) => level === text || `${level}s` === text.replace(/'/g, ''));
  return known
    ? good(known)
    : bad(
        value,
        'unknown-name',
        { form: 'one-of', values: educationLevels },
        nearestName(text, educationLevels),
      );
}

export function parseCefr(value: unknown): Parsed<CefrLevel> {
  const text = String(value ?? '')
    .trim()
    .toUpperCase();
  if (text === 'NATIVE') return good('C2');
  const known = cefrLevels.find((level) => level === text);
  return known
    ? good(known)
    : bad(
        value,
        'unknown-name',
        { form: 'language-level', values: cefrLevels },
        nearestName(text, cefrLevels),
      );
}
