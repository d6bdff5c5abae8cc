import type { Answers } from '../answers/answers.ts';
import type { Id, Money, PlainDate, Span } from '../model/basics.ts';
import type { Condition } from '../model/condition.ts';
import type { CountingDay } from '../model/requirement.ts';
import { type ScoreName, scoreNames } from './world.ts';

export const objectives = scoreNames;
export type Objective = ScoreName;
export const paces = ['fast', 'typical', 'slow'] as const;
export type Pace = (typeof paces)[number];

export type StepKind = 'credential' | 'position' | 'language' | 'wait' | 'prepare' | 'apply';

/** Why a step is in the route: data, from which report/phrases makes the sentence. */
export interface StepReason {
  /** Requirements of the goal that it closes. */
  goal: Id[];
  /** Steps that need it first. */
  enables: Id[];
  /** Other steps that would also have served here, and why they lost (months and cost of the best route with them). */
  insteadOf: {
    ref: Id;
    title: string;
    /** Which way of studying, where there are several. */
    option?: string;
    months?: number;
    cost?: number;
    reason: 'slower' | 'dearer' | 'less-pay' | 'too-late' | 'over-budget' | 'over-hours' | 'no-route' | 'tie';
  }[];
}

/** One dated activity of a route. */
export interface Step {
  id: Id;
  kind: StepKind;
  /** Credential, position or language code. */
  ref: Id;
  /** Study option of a credential; level of a language. */
  option?: string;
  title: string;
  start: PlainDate;
  end: PlainDate;
  /** First working day of a position; its start is the day of the application. */
  begin?: PlainDate;
  months: number;
  /** The step's own time as the catalog gives it, for honest ranges. */
  span: Span;
  hoursPerWeek: number;
  cost: Money;
  paid: boolean;
  /** Requirement ids of the goal. */
  serves: Id[];
  /** Ids of steps that must come first. */
  needs: Id[];
  why: StepReason;
  /** The finish would move if this step took longer. */
  critical: boolean;
  sources: Id[];
}

/** A condition that no step can settle and the answers leave open; the route holds only if it is so. */
export interface Assumption {
  requirement: Id;
  /** Requirement text, for the person. */
  text: string;
  /** What is taken as true. */
  condition: Condition;
  /** Answer keys that would settle it; empty when the rule itself is doubtful. */
  keys: string[];
  doubtful: boolean;
}

export interface Deadline {
  date: PlainDate;
  /** Last possible day, where only an age in years is known: the earliest and latest. */
  latest?: PlainDate;
  requirement: Id;
  text: string;
  counts: CountingDay;
}

export interface Route {
  objective: Objective;
  /** Other objectives this route is also best for. */
  alsoBest: Objective[];
  optimal: boolean;
  /** Where not optimal: no route can be better than this (months, cost or unpaid months, by objective). */
  bound: number | null;
  months: Span;
  finish: PlainDate;
  cost: Money;
  paidMonths: number;
  unpaidMonths: number;
  steps: Step[];
  assumes: Assumption[];
  /** Deadlines that hold at the usual pace but not at the slow one, or only at the fast one. */
  warnings: { deadline: Deadline; atPace: Pace }[];
  /** Against the first route shown: months later (negative: earlier), dearer, more paid months. */
  against?: { months: number; cost: number; paidMonths: number };
  answersAfter: Answers;
}

/** Another way to meet a requirement, and how many months too late its quickest route is. */
export interface SlowerWay {
  requirement: Id;
  condition: Condition;
  months: number;
}

/** Why there is no route, or none within the limits. */
export type ObstacleReason =
  | { kind: 'permanent' }
  | { kind: 'too-late'; months: number; lastDay: PlainDate; slower: SlowerWay[] }
  | { kind: 'over-budget'; by: Money }
  | { kind: 'over-hours'; needs: number; has: number }
  | { kind: 'keeps-job'; hours: number }
  | { kind: 'not-willing'; to: Id }
  | { kind: 'no-step' }
  /** The months were not lived there, and waiting where the person lives now gains none. */
  | { kind: 'lives-elsewhere'; country: string; months: number }
  | { kind: 'outside-countries'; country: string };

export interface WouldHelp {
  kind: 'answer' | 'waiver' | 'budget' | 'hours' | 'status' | 'willing' | 'earlier' | 'permission';
  /** Answers key and the value that would open the door, where an answer could. */
  key?: string;
  value?: string;
  money?: Money;
  hours?: number;
  months?: number;
  text?: string;
}

export interface Obstacle {
  requirement: Id;
  text: string;
  reason: ObstacleReason;
  wouldHelp: WouldHelp[];
}
