import type { RequirementVerdict } from '../eligibility/assess.ts';
import type { Id, Money, PlainDate, Span } from '../model/basics.ts';
import type { Objective, Pace, StepKind } from '../planner/types.ts';
import type { PositionVerdict } from './types.ts';

/** One step as a saved roadmap has it. */
export interface RecordedStep {
  id: Id;
  kind: StepKind;
  ref: Id;
  option?: string | undefined;
  title: string;
  start: PlainDate;
  /** First working day of a position. */
  begin?: PlainDate | undefined;
  end: PlainDate;
  span: Span;
  cost: Money;
}

/** What of a saved roadmap (roadmap@1) can be compared with a later one. */
export interface RoadmapRecord {
  asOf: PlainDate;
  catalog: { version: string; checkedOn: PlainDate };
  options?: { objective: Objective | 'all'; pace: Pace } | undefined;
  verdict: PositionVerdict;
  met: number;
  of: number;
  requirements: { id: Id; text: string; verdict: RequirementVerdict }[];
  deadlines: { date: PlainDate; requirement: Id; text: string }[];
  routes: { finish: PlainDate; months: Span; cost: Money; steps: RecordedStep[] }[];
  sources: {
    id: Id;
    title: string | null;
    url: string | null;
    dated: string | null;
    checkedOn: string | null;
  }[];
}
