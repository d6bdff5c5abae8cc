import type { CefrLevel, Country, EducationLevel, Id, LanguageCode } from './basics.ts';

/**
 * One checkable statement about a person on a day. The kinds are a closed set: adding one means adding
 * its schema, its evaluator, its words and its cases, and the compiler names what is missing.
 */
export type Condition =
  | All
  | Any
  | Not
  | Doubtful
  | Citizenship
  | RightToWork
  | PermanentResidence
  | Residence
  | Age
  | Education
  | Studying
  | Experience
  | Language
  | HoldsCredential
  | Declaration
  | Willing
  | AtHiring;

export interface All {
  kind: 'all';
  of: Condition[];
}
export interface Any {
  kind: 'any';
  of: Condition[];
}
export interface Not {
  kind: 'not';
  of: Condition;
}
/** An alternative that the sources do not state clearly: met reads as unknown, so it never opens a door. */
export interface Doubtful {
  kind: 'doubtful';
  of: Condition;
  why: string;
}
/** Holds one of the citizenships, by country or by group (`commonwealth`, `eu`). */
export interface Citizenship {
  kind: 'citizenship';
  countries?: Country[];
  groups?: Id[];
}
/** May work in the country without a sponsor: citizen, permanent resident, permission, or free movement. */
export interface RightToWork {
  kind: 'right-to-work';
  country: Country;
}
export interface PermanentResidence {
  kind: 'permanent-residence';
  country: Country;
}
/** Has lived in the country for `months` of the last `within` months (without `within`: in a row, up to now). */
export interface Residence {
  kind: 'residence';
  country: Country;
  months: number;
  within?: number;
}
/** At least `min` years old, and before the birthday `before`. */
export interface Age {
  kind: 'age';
  min?: number;
  before?: number;
}
/** Has completed education of the level or higher, in one of the fields where named. */
export interface Education {
  kind: 'education';
  level: EducationLevel;
  fields?: Id[];
  /** Only the level itself counts, not a higher one. */
  exactly?: boolean;
  /** Completed at most so many months ago. */
  completedWithin?: number;
}
/** Is enrolled now, at the level or higher where named. */
export interface Studying {
  kind: 'studying';
  level?: EducationLevel;
  fields?: Id[];
}
/** Months of the named kinds of experience added up (kinds that count as them included). */
export interface Experience {
  kind: 'experience';
  kinds: Id[];
  months: number;
}
export interface Language {
  kind: 'language';
  /** One of these languages is enough. */
  languages: LanguageCode[];
  level: CefrLevel;
}
/** Holds one of the credentials (or one that counts as it). */
export interface HoldsCredential {
  kind: 'credential';
  credentials: Id[];
}
/** A yes-or-no fact about the person, asked by the question of the same key. */
export interface Declaration {
  kind: 'declaration';
  fact: string;
  is: boolean;
}
/** Is ready to do what the job asks: `firearm`, `shifts`, `relocate`, … */
export interface Willing {
  kind: 'willing';
  to: Id;
}
/** Only the employer or regulator can judge it, when hiring. */
export interface AtHiring {
  kind: 'at-hiring';
  what: AtHiringKind;
}

export const atHiringKinds = [
  'application',
  'assessment',
  'background',
  'character',
  'clearance',
  'drug-test',
  'exam',
  'fitness',
  'interview',
  'language-test',
  'medical',
  'polygraph',
  'probation',
  'references',
  'training',
  'vacancy',
  'other',
] as const;
export type AtHiringKind = (typeof atHiringKinds)[number];
