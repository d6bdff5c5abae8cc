import type { DoneStep } from '../core/advice/done-steps.ts';
import {
  type FactChange,
  factChanges,
  type RoadmapChanges,
  roadmapChanges,
} from '../core/advice/roadmap-changes.ts';
import type { RoadmapRecord } from '../core/advice/roadmap-record.ts';
import type { PlanReport } from './report.ts';
import { roadmapJson } from './writers/json/roadmap.ts';

/** What has happened between a saved roadmap and today's. */
export interface ProgressReport {
  saved: RoadmapRecord;
  now: PlanReport;
  done: DoneStep[];
  changes: RoadmapChanges;
  facts: FactChange[];
}

/** `replayed`: the saved roadmap worked out again with today's catalog; absent where the catalog is the same. */
export function progressReport(
  saved: RoadmapRecord,
  now: PlanReport,
  done: DoneStep[],
  replayed: PlanReport | undefined,
): ProgressReport {
  return {
    saved,
    now,
    done,
    changes: roadmapChanges(saved, roadmapJson(now), new Set(done.map(({ step }) => step.id))),
    facts: replayed ? factChanges(saved, roadmapJson(replayed)) : [],
  };
}
