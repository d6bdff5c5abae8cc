import type { Answers } from '../../core/answers/answers.ts';
import type { Question, QuestionType } from '../../core/model/question.ts';
import type { Unanswered } from '../../core/questionnaire/interview.ts';
import type { Outlook } from '../../core/questionnaire/next-question.ts';
import type { Ask, Reply } from '../../prompter.ts';
import { askLanguages } from './ask-languages.ts';
import { askCountries, askCredentials, askInterests, askSkills, askWilling, askYesNo } from './ask-lists.ts';
import { askEducation, askExperience, askResidence, askStudying } from './ask-several.ts';
import { askBirthDate, askTyped } from './ask-typed.ts';
import type { Desk } from './desk.ts';

/** A question with what is needed to put it. */
export interface Put {
  desk: Desk;
  question: Question;
  head: Ask;
  /** The answers so far: what is filled in. */
  answers: Answers;
  outlook: Outlook;
}

/** What a question brought: the answers keys it fills, or a way on without an answer. */
export type Asked = Reply<Answers>;
export type AskKind = (put: Put) => Promise<Asked>;

const kinds: Record<QuestionType, AskKind> = {
  'yes-no': askYesNo,
  countries: askCountries,
  willing: askWilling,
  credentials: askCredentials,
  interests: askInterests,
  skills: askSkills,
  residence: askResidence,
  education: askEducation,
  studying: askStudying,
  experience: askExperience,
  languages: askLanguages,
  'birth-date': askBirthDate,
  riasec: askTyped,
  money: askTyped,
  hours: askTyped,
  date: askTyped,
};

/** Puts one question in the way of its kind. */
export function askQuestion(put: Put): Promise<Asked> {
  return kinds[put.question.type](put);
}

export const given = (part: Answers): Asked => ({ kind: 'value', value: part });
export const leftOpen = (how: Unanswered): Asked => ({ kind: 'open', how });
