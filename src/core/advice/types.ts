import type { Assessment } from '../eligibility/assess.ts';
import type { Id, PlainDate, Span } from '../model/basics.ts';
import type { Position, Tip } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import type { Deadline, Objective, Obstacle, Pace, Route } from '../planner/types.ts';
import type { Abroad } from './abroad.ts';

export const positionVerdicts = ['eligible', 'reachable', 'undetermined', 'closed'] as const;
export type PositionVerdict = (typeof positionVerdicts)[number];

export type Closes = 'already' | 'steps' | 'time' | 'never' | 'at-hiring' | 'unknown';

export interface PlanOptions {
  objective: Objective | 'all';
  pace: Pace;
  /** The day the run takes as today. */
  asOf: PlainDate;
  /** Most search nodes before the search stops with a bound. */
  maxExpansions?: number;
  /** False leaves plan B out, which takes as long as the plan itself. */
  planB?: boolean;
}

export interface Fit {
  /** 0 to 100, only for ordering; people are shown words. */
  score: number;
  for: FitReason[];
  against: FitReason[];
}
export type FitReason =
  | { kind: 'interest'; id: Id }
  | { kind: 'riasec'; code: string }
  | { kind: 'skill'; id: Id }
  | { kind: 'background'; id: Id }
  | { kind: 'country'; country: string }
  | { kind: 'not-willing'; id: Id }
  | { kind: 'no-interest' }
  | Abroad;

/** Everything known about one person and one position on one day: the source of all reports. */
export interface Advice {
  position: Position;
  profile: Profile;
  asOf: PlainDate;
  start: PlainDate;
  verdict: PositionVerdict;
  assessment: Assessment;
  /** Hard requirements met or waived, of those that apply and can be judged now. */
  met: number;
  of: number;
  closes: Map<Id, Closes>;
  undecided: string[];
  deadlines: Deadline[];
  routes: Route[];
  /** Routes of the Pareto set that are not shown. */
  moreRoutes: number;
  /** The search stopped at its limit: it found no route, and proved nothing. */
  gaveUp?: boolean;
  obstacles: Obstacle[];
  planB: {
    position: Position;
    verdict: PositionVerdict;
    months: number;
    because: 'role' | 'agency' | 'field';
  }[];
  tips: Tip[];
  fit: Fit;
  options: PlanOptions;
}

export interface MatchEntry {
  position: Position;
  verdict: PositionVerdict;
  met: number;
  of: number;
  fit: Fit;
  /** Months of the fastest route; 0 when eligible; absent when closed. */
  months?: Span;
  undecided: string[];
  /** For closed positions: the obstacles, worked out when first read. */
  readonly obstacles: Obstacle[];
}

export interface Match {
  asOf: PlainDate;
  profile: Profile;
  entries: MatchEntry[];
  /** Question keys that still decide something, best first. */
  questions: string[];
  nearestFixes: { step: Id; title: string; opens: Id[] }[];
}
