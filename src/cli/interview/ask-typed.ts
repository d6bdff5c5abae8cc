import { scoresAlike } from '../../core/advice/fit.ts';
import type { AnswerProblem, Answers } from '../../core/answers/answers.ts';
import { parseAnswers } from '../../core/answers/parse-answers.ts';
import { isNoAnswer } from '../../core/answers/parse-values.ts';
import type { Reading } from '../../prompter.ts';
import { acceptedWords } from '../../report/phrases/problems.ts';
import { answerWords } from './answer-words.ts';
import { type Asked, type AskKind, given, leftOpen, type Put } from './ask-question.ts';
import { type Desk, tell } from './desk.ts';

/** A date of birth, or an age in years. */
export const askBirthDate: AskKind = (put) => {
  const { answers, desk } = put;
  const keyOf = (text: string) => (/^\d{1,3}$/.test(text) ? 'age' : 'birthDate');
  const initial = answers.birthDate ?? (answers.age === undefined ? '' : String(answers.age));
  return askText(put, initial, desk.t.examples.birthDate, keyOf);
};

/** Money, hours, dates and scores, in any of the usual forms. */
export const askTyped: AskKind = (put) => {
  const { question, answers, desk } = put;
  const { examples } = desk.t;
  const example = examples[question.type as keyof typeof examples] ?? '';
  return askText(put, typedForm(answers[question.key]), example, () => question.key);
};

async function askText(
  { desk, question, head }: Put,
  initial: string,
  example: string,
  keyOf: (text: string) => string,
): Promise<Asked> {
  const parse = (text: string) => parseAnswers({ [keyOf(text)]: text }, desk.catalog, desk.today);
  const read = (text: string): Reading => {
    if (isNoAnswer(text))
      return text === '' ? bad(desk, example) : { ok: true, echo: desk.t.prompts.dontKnow };
    const { answers, problems } = parse(text);
    const problem = problems[0];
    return problem ? wrong(desk, problem) : { ok: true, echo: answerWords(desk, question.key, answers) };
  };
  const reply = await desk.prompter.text({ ...head, initial, example, read });
  if (reply.kind !== 'value') return reply;
  if (isNoAnswer(reply.value)) return leftOpen('dont-know');
  const { answers } = parse(reply.value);
  if (scoresAlike(answers.riasec)) tell(desk, desk.w.m.plan.scoresAlike, 'warn');
  return given(answers);
}

/** A text that was not understood, with an accepted form. */
export function wrong(
  desk: Pick<Desk, 't' | 'w'>,
  { accepted, nearest, reason }: Pick<AnswerProblem, 'accepted' | 'nearest' | 'reason'>,
): Reading {
  return bad(desk, acceptedWords(desk.w, accepted), nearest, reason);
}

function bad(
  { t }: Pick<Desk, 't'>,
  accepted: string,
  nearest?: string,
  reason: AnswerProblem['reason'] = 'unreadable',
): Reading {
  return { ok: false, message: t.badAnswer(reason, accepted, nearest) };
}

/** An answer in the form that it can be typed in. */
function typedForm(value: Answers[string]): string {
  if (value === undefined) return '';
  if (typeof value !== 'object' || value === null) return String(value);
  if ('amount' in value && 'currency' in value) return `${value.amount} ${value.currency}`;
  return Object.entries(value)
    .map(([name, part]) => `${name}=${part}`)
    .join(', ');
}
