import type { Match, PlanOptions } from '../../core/advice/types.ts';
import type { DateOrder } from '../../core/cohort/columns.ts';
import type { Tally } from '../../core/cohort/tally.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import type { SourceRow } from '../../ports.ts';
import type { ReportFormat } from '../../report/options.ts';

export const depths = ['verdicts', 'plans'] as const;
/** `verdicts`: what today's answers say, very fast. `plans`: routes as well, as `match` and `plan` give them. */
export type Depth = (typeof depths)[number];

/** What the work on every row needs; goes to the worker threads as it is. */
export interface CohortSetup {
  catalog: Catalog;
  /** Keys of the columns; absent for JSON lines. */
  keys?: string[];
  dateOrder?: DateOrder;
  /** The position for rows that name none. */
  target?: string;
  depth: Depth;
  plan: PlanOptions;
  /** Folder and formats of the reports for each person. */
  reports?: { folder: string; formats: ReportFormat[]; redact: boolean };
}

/** One row to work on; `file` is the name that its reports get, unless it was taken by an earlier row. */
export interface Task {
  row: SourceRow;
  file?: string;
  taken?: boolean;
  /** The matches of the person, where they are worked out already. */
  match?: Match;
}

/** One thing that is wrong with a row. */
export interface RowError {
  row: number;
  code: string;
  column: string;
  given: string;
  accepted: string;
  nearest: string;
  message: string;
}

/** What came of a batch: a line of JSON for each row, in order, and what to add to the whole. */
export interface BatchResult {
  lines: string[];
  errors: RowError[];
  tally: Tally;
}
