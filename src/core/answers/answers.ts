import type {
  CefrLevel,
  Country,
  EducationLevel,
  Id,
  LanguageCode,
  Money,
  PlainDate,
} from '../model/basics.ts';

export const answersSchema = 'career-advisor/answers@1';

export type YesNo = 'yes' | 'no' | 'does-not-apply';

/**
 * Answers in the form people and programs write them: prompts, flags, answers files and cohort rows all come
 * to this. Yes-no facts are further keys, named by the catalog's questions. An absent key is unknown.
 */
export interface Answers {
  schema?: typeof answersSchema;
  /** The day the answers hold; the default of `--as-of`. */
  asOf?: PlainDate;
  workIn?: Country[];
  citizenship?: Country[];
  permanentResident?: Country[];
  workPermission?: Country[];
  residence?: ResidenceAnswer | ResidenceAnswer[];
  birthDate?: PlainDate;
  age?: number;
  education?: EducationAnswer | EducationAnswer[];
  studying?: StudyingAnswer | 'no';
  experience?: Record<Id, number>;
  languages?: Record<LanguageCode, LanguageAnswer>;
  credentials?: Id[];
  willing?: Record<Id, 'yes' | 'no'>;
  interests?: Id[];
  riasec?: Partial<Record<RiasecLetter, number>>;
  skills?: Id[];
  budget?: Money;
  hoursPerWeek?: number;
  start?: PlainDate;
  keepsJob?: 'yes' | 'no';
  [fact: string]: unknown;
}

/** A CEFR level, or a score on a scale of the catalog: `CLB 7`. */
export type LanguageAnswer = CefrLevel | `${string} ${number}`;

export interface ResidenceAnswer {
  country: Country;
  since: PlainDate;
  until?: PlainDate;
}
export interface EducationAnswer {
  level: EducationLevel;
  field?: Id;
  completed?: PlainDate;
}
export interface StudyingAnswer {
  level: EducationLevel;
  field?: Id;
  finishes?: PlainDate;
}

export const riasecLetters = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
export type RiasecLetter = (typeof riasecLetters)[number];

/** What would be accepted: a form, with the values where they are a closed list. Words are made in report/phrases. */
export interface Accepted {
  form: AcceptedForm;
  values?: readonly string[];
}
export type AcceptedForm =
  | 'one-of'
  | 'answers-key'
  | 'column'
  | 'column-once'
  | 'country'
  | 'language'
  | 'language-level'
  | 'field'
  | 'experience-kind'
  | 'credential'
  | 'position'
  | 'date'
  | 'day-not-after-today'
  | 'day-before-today'
  | 'birth-date'
  | 'end-after-begin'
  | 'residence'
  | 'age'
  | 'months'
  | 'hours'
  | 'scores'
  | 'money'
  | 'yes-no'
  | 'yes-no-not-applicable'
  | 'own-code'
  | 'json-line'
  | 'row-of-titles'
  | 'shorter-row';

/** What is wrong with one answer. Words are made in report/phrases. */
export interface AnswerProblem {
  key: string;
  /** What was given, shortened and without control characters. */
  given: string;
  reason:
    | 'unknown-key'
    | 'unreadable'
    | 'unknown-name'
    | 'no-such-day'
    | 'two-days'
    | 'out-of-range'
    | 'in-the-future'
    | 'contradiction';
  accepted: Accepted;
  nearest?: string;
}

/** The fixed keys besides the yes-no facts, in the order files are written. */
export const answerKeys = [
  'schema',
  'asOf',
  'workIn',
  'citizenship',
  'permanentResident',
  'workPermission',
  'residence',
  'birthDate',
  'age',
  'education',
  'studying',
  'experience',
  'languages',
  'credentials',
  'willing',
  'interests',
  'riasec',
  'skills',
  'budget',
  'hoursPerWeek',
  'start',
  'keepsJob',
] as const;
