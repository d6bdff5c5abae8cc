import type { CefrLevel, Country, EducationLevel, Id, LanguageCode, Money, PlainDate } from './basics.ts';

/** A time lived in a country; without `until`: up to now. */
export interface Stay {
  country: Country;
  since: PlainDate;
  until?: PlainDate;
}

/** Education completed; a missing field is unknown. */
export interface EducationItem {
  level: EducationLevel;
  /** `any` stands for a field that the person is free to pick (planned steps only). */
  field?: Id;
  completed?: PlainDate;
}

export interface StudyItem {
  level: EducationLevel;
  field?: Id;
  finishes?: PlainDate;
}

/** A yes-or-no answer; `not-applicable` where the question allows it. */
export type FactValue = boolean | 'not-applicable';

/**
 * What the person told us, normalised. A missing property is unknown, never "no". Lists and maps are complete
 * once given: a language that is not in a given list is not spoken.
 */
export interface Profile {
  workIn?: Country[];
  citizenship?: Country[];
  permanentResident?: Country[];
  workPermission?: Country[];
  residence?: Stay[];
  birthDate?: PlainDate;
  /** Years of age on `ageOn`, where no birth date is given. */
  age?: number;
  ageOn?: PlainDate;
  education?: EducationItem[];
  /** An empty list: not studying. */
  studying?: StudyItem[];
  experience?: Record<Id, number>;
  languages?: Record<LanguageCode, CefrLevel>;
  /** The scores that levels in `languages` were read from. */
  languageScores?: Record<LanguageCode, LanguageScore>;
  credentials?: Id[];
  facts: Record<string, FactValue>;
  willing: Record<Id, boolean>;
  interests?: Id[];
  riasec?: Partial<Record<'R' | 'I' | 'A' | 'S' | 'E' | 'C', number>>;
  skills?: Id[];
  budget?: Money;
  hoursPerWeek?: number;
  start?: PlainDate;
  /** Works now and will not give the job up: full-time jobs and studies on the way are out. */
  keepsJob?: boolean;
}

/** A score on a scale of the catalog; `upTo`: the highest level that a source gives it, where sources differ. */
export interface LanguageScore {
  scale: Id;
  score: number;
  upTo?: CefrLevel;
}

export const emptyProfile: Profile = { facts: {}, willing: {} };
