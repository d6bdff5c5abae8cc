import type { AnswerProblem, Answers } from '../answers/answers.ts';
import { parseAnswers } from '../answers/parse-answers.ts';
import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import { isDay } from '../time/plain-date.ts';
import type { Interview, Unanswered } from './interview.ts';
import { withoutSensitive } from './private-answers.ts';

export const savedSchema = 'career-advisor/interview@1';

/** An interview as it is kept between two runs. Never holds answers to sensitive questions. */
export interface SavedInterview {
  schema: typeof savedSchema;
  savedOn: PlainDate;
  mode: Interview['mode'];
  answers: Answers;
  open: Record<string, Unanswered>;
  path: string[];
}

/** What to keep of an interview that was left. An age gets the day it was given on. */
export function toSave(interview: Interview, catalog: Catalog, today: PlainDate): SavedInterview {
  const answers = withoutSensitive(interview.answers, catalog);
  const dated =
    answers.age !== undefined && answers.asOf === undefined ? { asOf: today, ...answers } : answers;
  const plain = (key: string) => !catalog.questions.get(key)?.sensitive;
  return {
    schema: savedSchema,
    savedOn: today,
    mode: interview.mode,
    answers: dated,
    open: Object.fromEntries(Object.entries(interview.open).filter(([key]) => plain(key))),
    path: interview.path.filter(plain),
  };
}

/** A kept interview, checked against today's catalog. */
export interface Restored {
  interview: Interview;
  savedOn: PlainDate;
  /** Answers that no longer fit; they are left out, and asked again. */
  problems: AnswerProblem[];
}

/** Reads what was kept; undefined when it cannot be read at all. */
export function restore(raw: unknown, catalog: Catalog, today: PlainDate): Restored | undefined {
  if (!isMap(raw) || raw.schema !== savedSchema || !isMap(raw.answers)) return undefined;
  const { answers, problems } = parseAnswers(raw.answers, catalog, today);
  const path = Array.isArray(raw.path) ? raw.path.filter((key) => typeof key === 'string') : [];
  const broken = problems.map((problem) => problem.key);
  const known = (key: string) => catalog.questions.has(key) && !broken.includes(key);
  const open: [string, Unanswered][] = [];
  for (const [key, how] of Object.entries(isMap(raw.open) ? raw.open : {})) {
    if (known(key) && (how === 'dont-know' || how === 'prefer-not')) open.push([key, how]);
  }
  const savedOn = typeof raw.savedOn === 'string' && isDay(raw.savedOn) ? raw.savedOn : today;
  return {
    interview: {
      mode: raw.mode === 'deep' ? 'deep' : 'quick',
      answers: withoutSensitive(answers, catalog),
      open: Object.fromEntries(open),
      path: [...new Set(path.filter(known))],
    },
    savedOn,
    problems,
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
