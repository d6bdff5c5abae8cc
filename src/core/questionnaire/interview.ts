import type { Answers } from '../answers/answers.ts';

/** Quick: the few questions that decide most. Deep: everything that can still change something. */
export type Mode = 'quick' | 'deep';

/** How a question was left without an answer. Both read as unknown. */
export type Unanswered = 'dont-know' | 'prefer-not';

/** Where an interview stands. A value: every change gives a new one. */
export interface Interview {
  mode: Mode;
  answers: Answers;
  /** Questions that were shown and left open, by what the person said. */
  open: Record<string, Unanswered>;
  /** Keys of the questions shown so far, oldest first. */
  path: string[];
}

/** Most questions of a quick interview. */
export const quickLimit = 10;

/** From how many to how many questions nearly all deep interviews have; `npm run bench` measures it. */
export const usualDeep = [18, 35] as const;

export function startInterview(mode: Mode, answers: Answers): Interview {
  return { mode, answers, open: {}, path: [] };
}

/** The answers keys that one question fills. */
export function keysOf(question: string): string[] {
  return question === 'birthDate' ? ['birthDate', 'age'] : [question];
}

export function isAnswered({ answers }: Interview, question: string): boolean {
  return keysOf(question).some((key) => answers[key] !== undefined);
}

/** True when the question need not be asked: it has an answer, or the person left it open. */
export function isDone(interview: Interview, question: string): boolean {
  return question in interview.open || isAnswered(interview, question);
}

/** Takes an answer in; the part holds the values of the question's keys. */
export function withAnswer(interview: Interview, question: string, part: Answers): Interview {
  const { [question]: _open, ...open } = interview.open;
  const answers = { ...without(interview.answers, [question]), ...part };
  return { ...interview, answers, open, path: extended(interview.path, question) };
}

/** Leaves a question open: what was answered before is taken back. */
export function withoutAnswer(interview: Interview, question: string, how: Unanswered): Interview {
  return {
    ...interview,
    answers: without(interview.answers, [question]),
    open: { ...interview.open, [question]: how },
    path: extended(interview.path, question),
  };
}

/** Forgets questions altogether: they may be asked again. */
export function forgetQuestions(interview: Interview, questions: readonly string[]): Interview {
  return {
    ...interview,
    answers: without(interview.answers, questions),
    open: Object.fromEntries(Object.entries(interview.open).filter(([key]) => !questions.includes(key))),
    path: interview.path.filter((key) => !questions.includes(key)),
  };
}

function extended(path: string[], question: string): string[] {
  return path.includes(question) ? path : [...path, question];
}

function without(answers: Answers, questions: readonly string[]): Answers {
  const keys = new Set(questions.flatMap(keysOf));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key)));
}
