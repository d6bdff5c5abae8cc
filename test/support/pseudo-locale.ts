import type { Language } from '../../src/messages/language.ts';

const from = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const to = 'áƀćđéƒǵĥíĵķĺḿńóƥɋŕśťúṽŵẋýźÁɃĆĐÉƑǴĤÍĴĶĹḾŃÓƤɊŔŚŤÚṼŴẊÝŹ';
const letters = new Map([...from].map((letter, i) => [letter, [...to][i]!]));

/** Every ASCII letter with an accent: what is left without one did not come from the messages. */
export const accented = (text: string): string => text.replace(/[a-zA-Z]/g, (letter) => letters.get(letter)!);

/** Messages of a made-up language, in which every message, and everything a message was made from, is accented. */
export function inPseudo<Messages>(value: Messages, kept: readonly unknown[] = []): Messages {
  return convert(value, kept) as Messages;
}

function convert(value: unknown, kept: readonly unknown[]): unknown {
  if (typeof value === 'string') return accented(value);
  if (Array.isArray(value)) return value.map((item) => convert(item, kept));
  if (typeof value === 'function')
    return (...words: unknown[]) => convert((value as (...words: unknown[]) => unknown)(...words), kept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, kept.includes(item) ? item : convert(item, kept)]),
  );
}

/** The whole language in pseudo: what a file with another language would put in the place of English. */
export function pseudoOf(language: Language): Language {
  const { language: tag, direction } = language.reportText.words;
  return Object.fromEntries(
    Object.entries(language).map(([name, part]) => [name, inPseudo<unknown>(part, [tag, direction])]),
  ) as Language;
}
