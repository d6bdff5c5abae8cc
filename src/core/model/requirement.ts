import type { Id, Sourced } from './basics.ts';
import type { Condition } from './condition.ts';

/** The day a requirement counts on: when applying (the default), when referred to the employer, when appointed. */
export const countingDays = ['application', 'referral', 'appointment'] as const;
export type CountingDay = (typeof countingDays)[number];

/** The dossiers' word for what a requirement is about; `explain` groups by it. */
export const requirementTopics = [
  'citizenship',
  'right-to-work',
  'residence',
  'age',
  'education',
  'experience',
  'language',
  'credential',
  'licence',
  'background',
  'medical',
  'fitness',
  'exam',
  'interview',
  'travel',
  'clearance',
  'skills',
  'other',
] as const;
export type RequirementTopic = (typeof requirementTopics)[number];

/** A condition under which the requirement does not apply to the person. Must be claimed: unknown does not waive. */
export interface Waiver extends Sourced {
  id: Id;
  text: string;
  condition: Condition;
}

/** One checkable condition of a position or credential. */
export interface Requirement extends Sourced {
  /** Unique within its owner. */
  id: Id;
  topic: RequirementTopic;
  /** The requirement in a few plain words: "U.S. citizen", "Bachelor's degree, or 3 years of general experience". */
  text: string;
  condition: Condition;
  /** Wished for, not required: never blocks. */
  preferred?: boolean;
  /** Applies only to persons who meet this; otherwise the verdict is not-applicable. */
  appliesIf?: Condition;
  counts?: CountingDay;
  waivers?: Waiver[];
  /** Rows of the fact dossiers this stands for. */
  rows?: string[];
}

/** Requirements that many positions share; positions include them by id. */
export interface RuleSet {
  id: Id;
  title: string;
  requirements: Requirement[];
}
