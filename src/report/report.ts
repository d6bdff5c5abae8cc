import type { Advice, Closes } from '../core/advice/types.ts';
import type { Finding } from '../core/eligibility/assess.ts';
import type { Id } from '../core/model/basics.ts';
import type { TipStage } from '../core/model/entries.ts';
import type { Deadline, Route, Step } from '../core/planner/types.ts';
import type { Doubt, FindingStatus, Mark, Wording } from './phrases.ts';
import type { SourceBook } from './sources-book.ts';

/** One requirement as every writer shows it. */
export interface RequirementRow {
  finding: Finding;
  id: Id;
  text: string;
  hard: boolean;
  status: FindingStatus;
  statusWord: string;
  /** The person's own answer, the last day, or the flag that would settle it. */
  answer: string;
  /** Full sentences from the derivation. */
  because: string;
  /** What these add where the answer stands beside them. */
  beside: string;
  closes: Closes;
  deadline?: Deadline;
  /** The first route ends later when closing it takes longer. */
  decidesFinish: boolean;
  /** How sure the fact is, what contradicts it, notes. */
  marks: Mark[];
  sources: Id[];
}

export interface StepRow {
  step: Step;
  n: number;
  kindWord: string;
  /** `1. i-job: Immigration Services Assistant`. */
  heading: string;
  when: string;
  facts: string[];
  /** Why the length is not sure; absent where it is. */
  doubt?: Doubt;
  why: string[];
}

export interface RouteReport {
  route: Route;
  name: string;
  parts: string[];
  against: string;
  /** Which requirements decide the day of the finish; empty where none does. */
  decides: string;
  steps: StepRow[];
  assumes: string[];
  warnings: string[];
}

/** Everything a roadmap says, decided and worded once; writers add syntax only. */
export interface PlanReport {
  w: Wording;
  book: SourceBook;
  advice: Advice;
  title: string;
  agency: string;
  verdictLine: string;
  verdictSentence: string;
  summary: string;
  rows: RequirementRow[];
  /** Without the flag where answers are asked for in words. */
  undecided: { key: string; flag?: string; question: string }[];
  deadlines: { deadline: Deadline; line: string }[];
  routes: RouteReport[];
  moreRoutes: string;
  /** `help` in the order of the advice, `inOrder` with the smallest change first; `because` may be empty. */
  obstacles: {
    line: string;
    reason: string;
    because: string;
    /** Ways that are later still. */
    slower: string[];
    help: string[];
    inOrder: string[];
  }[];
  planB: { id: Id; line: string }[];
  tips: { stage: TipStage; title: string; tips: { text: string; marks: Mark[]; sources: Id[] }[] }[];
  fit: { for: string[]; against: string[] };
  cannotJudge: string[];
  questions: string[];
  limits: string[];
  asOfLine: string;
}

/** The sources that the requirements name, also those that say something else. */
export function explainedSources({ rows }: PlanReport): string[] {
  return rows.flatMap((row) => [...row.sources, ...(row.finding.requirement.conflictsWith ?? [])]);
}
