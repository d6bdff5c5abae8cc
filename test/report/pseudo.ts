import { en, type Messages } from '../../src/report/messages/en.ts';

const from = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const to = 'áƀćđéƒǵĥíĵķĺḿńóƥɋŕśťúṽŵẋýźÁɃĆĐÉƑǴĤÍĴĶĹḾŃÓƤɊŔŚŤÚṼŴẊÝŹ';
const letters = new Map([...from].map((letter, i) => [letter, [...to][i]!]));

/** Every ASCII letter with an accent: what is left without one did not come from the messages. */
export const accented = (text: string): string => text.replace(/[a-zA-Z]/g, (letter) => letters.get(letter)!);

function convert(value: unknown): unknown {
  if (typeof value === 'string') return accented(value);
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value === 'function')
    return (...words: unknown[]) => convert((value as (...words: unknown[]) => unknown)(...words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      item === en.words.language || item === en.words.direction ? item : convert(item),
    ]),
  );
}

/** A made-up language in which every message, and everything a message was made from, is accented. */
export const pseudo = convert(en) as Messages;
