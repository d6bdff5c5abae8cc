import { syllable } from 'syllable';

/** A text as it counts for reading: words, sentences, and syllables. */
interface Counts {
  words: number;
  sentences: number;
  syllables: number;
}

/**
 * The U.S. school grade at which a text is read with ease (Kincaid and others, 1975): 0.39 x words for each sentence
 * + 11.8 x syllables for each word - 15.59.
 */
export function gradeOf(texts: readonly string[]): number {
  const { words, sentences, syllables } = texts.map(countsOf).reduce((sum, one) => ({
    words: sum.words + one.words,
    sentences: sum.sentences + one.sentences,
    syllables: sum.syllables + one.syllables,
  }));
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Words of the longest sentence. */
export function longestSentence(text: string): number {
  return Math.max(0, ...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
}

function countsOf(text: string): Counts {
  const words = wordsOf(text);
  return {
    words: words.length,
    sentences: sentencesOf(text).length,
    syllables: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  };
}

const sentencesOf = (text: string): string[] =>
  text.split(/[.!?:;](?:\s|$)|\n/).filter((sentence) => wordsOf(sentence).length > 0);
const wordsOf = (text: string): string[] => text.match(/[a-z]+(?:['’-][a-z]+)*/gi) ?? [];

/** Every text of a message catalog. Messages that take values get short sample words. */
export function textsOf(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages];
  if (typeof messages === 'function')
    return sampled(messages as (...values: unknown[]) => unknown).flatMap(textsOf);
  if (typeof messages !== 'object' || messages === null) return [];
  return Object.values(messages).flatMap(textsOf);
}

const samples: readonly unknown[] = [2, 'work', ['work', 'home']];

/** What a message says with the first values that suit it. */
function sampled(message: (...values: unknown[]) => unknown): unknown[] {
  let rows: unknown[][] = [[]];
  for (let i = 0; i < message.length; i++)
    rows = rows.flatMap((row) => samples.map((value) => [...row, value]));
  for (const row of rows) {
    try {
      const said = message(...row);
      if (typeof said === 'string' && !/undefined|NaN|object/.test(said)) return [said];
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return [];
}
