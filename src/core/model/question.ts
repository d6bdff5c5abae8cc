import type { Id } from './basics.ts';

/** How a question is answered. The kinds are fixed; which questions exist, and their words, are data. */
export const questionTypes = [
  'yes-no',
  'willing',
  'countries',
  'residence',
  'birth-date',
  'education',
  'studying',
  'experience',
  'languages',
  'credentials',
  'interests',
  'skills',
  'riasec',
  'money',
  'hours',
  'date',
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** One question of the interview: the answers key it fills and its words. */
export interface Question {
  /** Answers key in camelCase; its flag is the same in kebab-case. */
  key: string;
  type: QuestionType;
  text: string;
  /** What it is about, in a few words, for lists of answers: `Citizenships`. */
  short?: string;
  /** Why we ask, in one or two plain sentences. */
  why: string;
  section: 'goal' | 'status' | 'background' | 'readiness' | 'interests' | 'limits' | 'sensitive';
  /** Fixed order inside its section; the tie-break of the interview. */
  order: number;
  sensitive?: boolean;
  /** The person may say that it does not apply to them. */
  canNotApply?: boolean;
  /** Asked in quick mode. */
  quick?: boolean;
  /** Words of the field explained in the glossary. */
  terms?: string[];
  /** Where the rule behind a sensitive question is from. */
  sources?: Id[];
}
