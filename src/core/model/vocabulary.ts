import type { CefrLevel, Country, Id, LanguageCode, Sourced, Span } from './basics.ts';

/** A kind of work experience; `countsAs` are broader kinds that its months also add to. */
export interface ExperienceKind {
  id: Id;
  title: string;
  /** One plain sentence that tells a person whether their work counts. */
  help: string;
  countsAs?: Id[];
}
/** A field of study; `within` is the broader field it belongs to. */
export interface StudyField {
  id: Id;
  title: string;
  within?: Id;
}
export interface Skill {
  id: Id;
  title: string;
  help: string;
  /** How to build it, for the gaps list. */
  build: string;
}
/** An interest a person can pick; `riasec` is the Holland letter it stands for. */
export interface Interest {
  id: Id;
  title: string;
  task: string;
  riasec?: 'R' | 'I' | 'A' | 'S' | 'E' | 'C';
}
export interface WillingKind {
  id: Id;
  title: string;
}
export interface CountryName {
  id: Country;
  title: string;
  also?: string[];
}
export interface LanguageName {
  id: LanguageCode;
  title: string;
  also?: string[];
}
/** Countries that a rule names together; `freeMovement`: citizens of one may work in the others. */
export interface CountryGroup extends Sourced {
  id: Id;
  title: string;
  members: Country[];
  freeMovement?: boolean;
}
/** Study hours from one CEFR level to the next. */
export interface LanguageStep extends Sourced {
  from: CefrLevel | 'none';
  to: CefrLevel;
  hours: Span;
  /** Hours a week of an ordinary course. */
  hoursPerWeek: number;
}
/**
 * A test or scale of language ability whose scores people name instead of CEFR levels, with the table of what they
 * are worth. `title` is what stands before the number: `CLB 7`.
 */
export interface LanguageScale {
  id: Id;
  title: string;
  /** The name in full. */
  name: string;
  also?: string[];
  languages: LanguageCode[];
  /** The best score, and the step between two scores. */
  highest: number;
  step: number;
  /** From the lowest score to the highest; a row holds up to the next one. */
  rows: ScaleRow[];
}
/** Scores from `from` on are worth `level`; where sources differ, that is the lowest they name, and `upTo` the highest. */
export interface ScaleRow extends Sourced {
  from: number;
  level: CefrLevel;
  upTo?: CefrLevel;
}
/** A term or acronym, explained in one plain sentence. */
export interface GlossaryEntry {
  term: string;
  text: string;
}
