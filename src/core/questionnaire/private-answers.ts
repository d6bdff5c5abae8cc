import type { Answers } from '../answers/answers.ts';
import type { Catalog } from '../model/catalog.ts';

/** The answers without those to sensitive questions: what may be stored and shown to others. */
export function withoutSensitive(answers: Answers, catalog: Catalog): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => !catalog.questions.get(key)?.sensitive),
  );
}

export function hasSensitive(answers: Answers, catalog: Catalog): boolean {
  return Object.keys(answers).some((key) => catalog.questions.get(key)?.sensitive);
}
