import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interviewText } from '../../src/messages/spoken.ts';
import { allMessages } from '../support/all-messages.ts';
import { sourcesIn } from '../support/imports.ts';
import { gradeOf, longestSentence, textsOf } from '../support/readability.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { inRoot } from '../support/root.ts';

/** A reader of 14 has finished this school grade. */
const grade = 8;
/** A single sentence swings widely, so that alone it gets more room than all together. */
const gradeOfOne = 12;
const longest = 30;

const catalog = realCatalog();
const questions = [...catalog.questions.values()];
const glossary = [...catalog.glossary.values()];

/** Names stay what they are, and words of the field are in the glossary: both count as one short word. */
function withoutNames(text: string): string {
  const terms = glossary.map(({ term }) => term.replace(/[^\w\s'-]/g, '\\$&')).join('|');
  return text
    .replace(new RegExp(`\\b(${terms})s?\\b`, 'gi'), 'term')
    .replace(/(?<=[a-z,;(] )[A-Z][\w.]*(?: (?:of |the |and )?[A-Z][\w.]*)*/g, 'name');
}

describe('plain words', () => {
  it('are those of a reader of 14 in every message', async () => {
    const hard = (await allMessages())
      .map(([name, messages]) => ({ name, texts: textsOf(messages) }))
      .filter(({ texts }) => texts.length > 5)
      .map(({ name, texts }) => ({ name, grade: gradeOf(texts) }))
      .filter((one) => one.grade > grade);
    expect(hard).toEqual([]);
  });

  it.each([
    ['questions', questions.map(({ text }) => text)],
    ['reasons of questions', questions.map(({ why }) => why)],
    ['explained words', glossary.map(({ text }) => text)],
  ])('are those of a reader of 14 in %s', (_, texts) => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(grade);
  });

  it('make no question and no reason hard alone', () => {
    const hard = questions
      .flatMap(({ key, text, why }) => [text, why].map((words) => ({ key, words })))
      .map(({ key, words }) => ({ key, words, grade: gradeOf([withoutNames(words)]) }))
      .filter(({ words, grade: found }) => found > gradeOfOne || longestSentence(words) > longest);
    expect(hard).toEqual([]);
  });

  it('make no sentence of the interview long', async () => {
    const long = (await allMessages())
      .filter(([name]) => name.includes('interview'))
      .flatMap(([, messages]) => textsOf(messages))
      .filter((text) => longestSentence(text) > longest);
    expect(long).toEqual([]);
  });

  it('name every question in a few words, for lists of answers', () => {
    const long = questions
      .filter(({ short }) => short === undefined || short.length > 40)
      .map(({ key }) => key);
    expect(long).toEqual([]);
  });

  it('can be looked up where the interview says so', () => {
    const example = /such as: \? (\w+)$/.exec(interviewText.prompts.plain.lookUp)?.[1];
    expect(catalog.glossary.has(example!)).toBe(true);
  });

  it('explain each term that a question names', () => {
    const missing = questions.flatMap(({ terms = [] }) =>
      terms.filter((term) => !catalog.glossary.has(term)),
    );
    expect(missing).toEqual([]);
  });
});

describe('sentences stand in the message catalogs', () => {
  const sentence = /(?<!Error\()(['`])[A-Z][a-z']* [a-z]+[ ,.?][^'`\n]*\1/g;
  it.each(
    ['cli', 'infra', 'report']
      .flatMap((room) => sourcesIn(`src/${room}`))
      .filter((file) => !file.includes('/messages/')),
  )('and not in %s', (file) => {
    const code = readFileSync(inRoot(file), 'utf8').replace(/^\s*(\/\*[\s\S]*?\*\/|\/\/.*|\*.*)$/gm, '');
    expect(code.match(sentence) ?? []).toEqual([]);
  });
});
