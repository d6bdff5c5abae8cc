import type { CefrLevel, Id, LanguageCode, Span } from '../model/basics.ts';
import type { Condition } from '../model/condition.ts';
import type { Cost, Credential, Position, StudyOption } from '../model/entries.ts';
import type { Requirement } from '../model/requirement.ts';
import type { TickCalendar } from './ticks.ts';
import type { Need, World } from './world.ts';

/**
 * How open answers are read while planning. `strict`: an open answer that no step can settle counts as not met, so
 * a route holds whatever the answer. `lenient`: it is assumed to be fine, and the route says so. `hopeful`: every
 * open answer is assumed to be fine.
 */
export type Mode = 'strict' | 'lenient' | 'hopeful';

/** What a step of the world stands for. */
export type Meaning =
  | { kind: 'credential'; credential: Credential; option: StudyOption; costs: Cost[] }
  | { kind: 'position'; position: Position }
  | { kind: 'language'; language: LanguageCode; level: CefrLevel };

/** The entry of the catalog that a step comes from; for a language, its code. */
export function refOf(meaning: Meaning): Id {
  if (meaning.kind === 'credential') return meaning.credential.id;
  return meaning.kind === 'position' ? meaning.position.id : meaning.language;
}

/** A leaf whose answer is open and that the plan takes as met. */
export interface AssumedLeaf {
  condition: Condition;
  keys: string[];
  doubtful: boolean;
}

export interface CompiledStep {
  meaning: Meaning;
  months: Span;
  leadMonths: Span;
  sources: Id[];
  assumed: AssumedLeaf[];
}

export interface CompiledRequirement {
  requirement: Requirement;
  need: Need;
  assumed: AssumedLeaf[];
}

/** A position and a person as a planning world, with the way back from its numbers to the catalog. */
export interface Compiled {
  world: World;
  steps: CompiledStep[];
  requirements: CompiledRequirement[];
  calendar: TickCalendar;
  currency: string;
  goalMonths: Span;
  position: Position;
  /** Open answers or unsure rules were met; where none was, every reading gives this same world. */
  unsure: boolean;
}
