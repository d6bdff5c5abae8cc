import type { Language } from '../../src/messages/language.ts';

const from = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const to = 'áƀćđéƒǵĥíĵķĺḿńóƥɋŕśťúṽŵẋýźÁɃĆĐÉƑǴĤÍĴĶĹḾŃÓƤɊŔŚŤÚṼŴẊÝŹ';
const letters = new Map([...from].map((letter, i) => [letter, [...to][i]!]));

/** Every ASCII letter with an accent: what is left without one did not come from the messages. */
export const accented = (text: string): string => text.replace(/[a-zA-Z]/g, (letter) => letters.get(letter)!);

/**
 * Messages of a made-up language, in which every message is accented. What a message was made from stays as it came,
 * so that an English word that was handed to a message is still seen. Objects and texts in `kept` stay as they are.
 */
export function inPseudo<Messages>(value: Messages, kept: readonly unknown[] = []): Messages {
  return convert(value, kept, []) as Messages;
}

/** The whole language in pseudo: what a file with another language would put in the place of English. */
export function pseudoOf(language: Language): Language {
  const { words } = language.reportText;
  const { commands } = language.interviewText.prompts.plain;
  const kept = [words.language, words.direction, commands, language.templateText.examples];
  return Object.fromEntries(
    Object.entries(language).map(([name, part]) => [name, inPseudo<unknown>(part, kept)]),
  ) as Language;
}

function convert(value: unknown, kept: readonly unknown[], given: readonly string[]): unknown {
  if (kept.includes(value)) return value;
  if (typeof value === 'string') return accentedAround(value, given);
  if (Array.isArray(value)) return value.map((item) => convert(item, kept, given));
  if (typeof value === 'function')
    return (...values: unknown[]) =>
      convert((value as (...values: unknown[]) => unknown)(...values), kept, textsIn(values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item, kept, given)]));
}

/** Accents a text except where the given texts stand in it, be it with a capital. */
function accentedAround(text: string, given: readonly string[]): string {
  const places = [...given]
    .sort((a, b) => b.length - a.length)
    .map((one) =>
      one.replace(/[^\w\s]/g, '\\$&').replace(/^[a-z]/, (first) => `[${first}${first.toUpperCase()}]`),
    );
  if (places.length === 0) return accented(text);
  const whole = new RegExp(`(?<![a-zA-Z])(?:${places.join('|')})(?![a-zA-Z])`, 'g');
  let end = 0;
  let said = '';
  for (const found of text.matchAll(whole)) {
    said += accented(text.slice(end, found.index)) + found[0];
    end = found.index + found[0].length;
  }
  return said + accented(text.slice(end));
}

/** Every text with ASCII letters among values. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[a-zA-Z]/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
