import { expect, it } from 'vitest';
import { parseAnswers } from '../../src/core/answers/parse-answers.ts';
import { realCatalog } from '../support/real-catalog.ts';

const catalog = realCatalog();

// ISO 639-1 has `no` for the language as a whole beside the codes of its two written forms.
it.each(['no', 'Norwegian', 'nb'])('Norwegian is known by %s', (name) => {
  const { answers, problems } = parseAnswers({ languages: { [name]: 'C1' } }, catalog, '2026-11-25');
  expect(problems).toEqual([]);
  expect(answers.languages).toEqual({ nb: 'C1' });
});
