/**
 * The planning problem without its domain: whole ticks of time, steps with needs and effects, one goal. The
 * compiler makes it from catalog and profile; search, checker and the brute-force oracle of the tests all work on it.
 */

/** What must hold when a step starts. Tokens and pools only grow; windows open and close with time. */
export type Need =
  | { op: 'true' }
  | { op: 'false' }
  | { op: 'all'; of: Need[] }
  | { op: 'any'; of: Need[] }
  /** Some finished step granted the token (and it is still valid). */
  | { op: 'token'; token: number }
  /** At least `amount` ticks have been gained in the pool. */
  | { op: 'pool'; pool: number; amount: number }
  /** The start tick is at least `from` and less than `to`. */
  | { op: 'window'; from: number; to: number };

export interface WorldStep {
  /** Unique; ties between equal plans fall to the smaller ids. */
  id: string;
  /** Of the steps of one group at most one is used: ways to the same end. */
  group: number;
  needs: Need;
  /** Ticks from the start (the application) to the beginning proper; takes no hours. */
  lead: number;
  /**
   * A job goes on until its hours are needed elsewhere or the goal begins; other steps last `ticks`. A person holds one
   * job at a time.
   */
  job: boolean;
  /** Length; for a job the shortest stay. At least 1. */
  ticks: number;
  /** Longest stay of a job. */
  maxTicks: number;
  hours: number;
  cost: number;
  paid: boolean;
  /** Granted at the end of a step that is no job. */
  tokens: number[];
  /** Ticks after the end during which the tokens are valid; Infinity: for ever. */
  validity: number;
  /** Gained per tick while it runs. */
  rates: { pool: number; rate: number }[];
  /** Gained at once at the end. */
  lumps: { pool: number; amount: number }[];
  /** Open answers that using the step takes as fine; a like step with fewer is preferred. */
  doubts: number;
  /** First tick not before `tick` at which the step may start; Infinity: never again. Absent: any tick. */
  opens?: (tick: number) => number;
}

export interface World {
  steps: WorldStep[];
  goal: { needs: Need; ticks: number; opens?: (tick: number) => number };
  tokens: number;
  pools: number;
  /** Ticks already gained in each pool. */
  gained: number[];
  /** Hours a week that all running steps may take together. */
  hours: number;
  budget: number;
  /** Nothing starts at or after this tick. */
  horizon: number;
}

/** One step of a plan: when it starts, begins proper, and ends. */
export interface Placed {
  step: number;
  start: number;
  begin: number;
  end: number;
}

/** A plan: placed steps in order of start, the tick at which the goal starts (is applied for), and its figures. */
export interface Plan {
  placed: Placed[];
  goalStart: number;
  finish: number;
  cost: number;
  /** Ticks before the finish in which no paid step runs. */
  unpaid: number;
}

export type Score = readonly number[];

/** What is minimised, in order of importance. */
export const scoreNames = ['fastest', 'cheapest', 'earning'] as const;
export type ScoreName = (typeof scoreNames)[number];

/** The one place that says what better means. */
export function scoreOf(
  name: ScoreName,
  figures: { finish: number; cost: number; unpaid: number; steps: number },
): Score {
  const { finish, cost, unpaid, steps } = figures;
  if (name === 'fastest') return [finish, cost, steps];
  if (name === 'cheapest') return [cost, finish, steps];
  return [unpaid, cost, finish, steps];
}

/** Negative when `a` is better than `b`. Costs are compared to a hundredth, so that sums in another order are equal. */
export function compareScores(a: Score, b: Score): number {
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    if (Math.abs(difference) > 1e-6) return difference;
  }
  return 0;
}

/** Ticks of `[0, finish)` in which no paid step runs. */
export function unpaidTicks(world: World, placed: readonly Placed[], finish: number): number {
  const spans = placed
    .filter((p) => world.steps[p.step]!.paid)
    .map((p) => [Math.max(0, p.begin), Math.min(finish, p.end)] as const)
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  let covered = 0;
  let until = 0;
  for (const [from, to] of spans) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return finish - covered;
}
