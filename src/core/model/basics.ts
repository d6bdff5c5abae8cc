/** A calendar day, `YYYY-MM-DD` (ISO 8601). Plain text, so that comparing texts compares days. */
export type PlainDate = string;

/** Lower-case words joined by `-`; the name of one catalog entry. */
export type Id = string;

/** ISO 3166-1 alpha-2 code (`GB`, not UK), or `INT` for international bodies. */
export type Country = string;

/** ISO 639-1 code of a language (`es`), or ISO 639-3 where no two-letter code exists. */
export type LanguageCode = string;

/** Common European Framework levels, lowest first. */
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type CefrLevel = (typeof cefrLevels)[number];

/** Education levels, lowest first; docs/data-guide.md maps them to ISCED 2011. */
export const educationLevels = [
  'none',
  'lower-secondary',
  'secondary',
  'post-secondary',
  'associate',
  'bachelor',
  'master',
  'doctorate',
] as const;
export type EducationLevel = (typeof educationLevels)[number];

/**
 * How sure a fact is. Anything but `confirmed` is shown to the person, and a requirement so marked
 * never closes a door and never opens one.
 */
export const confidences = ['confirmed', 'old', 'third-party', 'derived', 'unclear'] as const;
export type Confidence = (typeof confidences)[number];

/** An amount in whole currency units with an ISO 4217 code. */
export interface Money {
  amount: number;
  currency: string;
}

/** Months, possibly with fractions; `typical` is what plans use unless another pace is asked for. */
export interface Span {
  min: number;
  typical: number;
  max: number;
}

/** What every fact carries: where it is from and how sure it is. */
export interface Sourced {
  sources: Id[];
  confidence?: Confidence;
  /** Sources that say something else; the newer official one was used. */
  conflictsWith?: Id[];
  note?: string;
  /** First day the value holds. */
  since?: PlainDate;
  /** Last day the value holds. */
  until?: PlainDate;
  /** The day by which it should be read again: fees, pay tables and other values that change every year. */
  reviewBy?: PlainDate;
}

/** One sentence or paragraph of a page, with its sources where it states a fact. */
export interface Statement {
  text: string;
  sources?: Id[];
}
