import { type Answers, answerKeys } from '../../core/answers/answers.ts';
import { kebab } from '../../core/answers/parse-answers.ts';
import type { Flags } from '../flags.ts';

/** Keys that are no flag of their own. */
const notFlags = ['schema', 'asOf'];

/** The one-line command that gives the same result without questions; the same answers give the same line, whenever they were given. */
export function commandLine(words: readonly string[], answers: Answers, flags: Flags): string {
  const parts = ['career-advisor', ...words];
  for (const [key, value] of Object.entries(answers).sort(inFileOrder)) {
    if (value === undefined || notFlags.includes(key)) continue;
    for (const text of flagValues(value)) parts.push(`--${kebab(key)}`, shellQuoted(text));
  }
  for (const folder of flags.data ?? []) parts.push('--data', shellQuoted(folder));
  for (const name of ['objective', 'pace', 'asOf', 'start'] as const) {
    const value = name === 'start' ? undefined : flags[name];
    if (value !== undefined) parts.push(`--${kebab(name)}`, shellQuoted(value));
  }
  return parts.join(' ');
}

/** Keys in the order of answers files, yes-or-no facts after them by name. */
function inFileOrder([a]: [string, unknown], [b]: [string, unknown]): number {
  return placeOf(a) - placeOf(b) || (a < b ? -1 : 1);
}

function placeOf(key: string): number {
  const at = (answerKeys as readonly string[]).indexOf(key);
  return at < 0 ? answerKeys.length : at;
}

/** The texts of a flag; several for several stays or degrees. */
function flagValues(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  if (!Array.isArray(value)) return [mapText(value as Record<string, unknown>)];
  if (value.length === 0) return ['none'];
  return value.some((item) => typeof item === 'object')
    ? value.map((item) => mapText(item as Record<string, unknown>))
    : [value.join(',')];
}

function mapText(map: Record<string, unknown>): string {
  const { amount, currency, level, field, country, since, until, completed, finishes } = map;
  if (amount !== undefined) return `${amount} ${currency}`;
  if (level !== undefined) return colons([level, field, completed ?? finishes]);
  if (country !== undefined) return colons([country, since, until]);
  const pairs = Object.entries(map).map(([name, part]) => (part === 'yes' ? name : `${name}=${part}`));
  return pairs.length > 0 ? pairs.join(',') : 'none';
}

/** Parts joined by colons; a missing one in the middle stays empty, those at the end go. */
function colons(parts: readonly unknown[]): string {
  return parts
    .map((part) => (part === undefined ? '' : String(part)))
    .join(':')
    .replace(/:+$/, '');
}

/** A word as a POSIX shell reads it back unchanged. */
export function shellQuoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
