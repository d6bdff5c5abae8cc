import { type Assessment, assess, type Finding } from '../eligibility/assess.ts';
import type { Id, PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import { Estimate } from '../planner/estimate.ts';
import { obstaclesOf } from '../planner/obstacles.ts';
import { type Planned, type PlanRequest, planRoutes } from '../planner/plan-routes.ts';
import type { Deadline } from '../planner/types.ts';
import { deadlinesOf } from './deadlines.ts';
import { fitOf } from './fit.ts';
import { planB } from './plan-b.ts';
import { rankQuestions } from './questions.ts';
import { tipsFor } from './tips.ts';
import type { Advice, Closes, PlanOptions, PositionVerdict } from './types.ts';

/** The verdict on a position with its routes; what `match` needs of each position. */
export interface Judgement {
  assessment: Assessment;
  verdict: PositionVerdict;
  planned: Planned;
  request: PlanRequest;
}

/** The day the person begins: never before the day of the run. */
export function startOf(profile: Profile, asOf: PlainDate): PlainDate {
  return profile.start && profile.start > asOf ? profile.start : asOf;
}

/**
 * Checks a position for a person and plans the way there. `eligible`: every hard requirement is met today, and no
 * age limit passes before the day of the hiring on which it counts. `reachable`: not today, and a route holds whatever
 * the open answers are. `undetermined`: an open answer (or a rule that is not sure) decides. `closed`: no route even
 * if every open answer were fine.
 */
export function judge(
  catalog: Catalog,
  position: Position,
  profile: Profile,
  options: PlanOptions,
  quick = false,
): Judgement {
  const assessment = assess(position, profile, options.asOf, catalog);
  const request: PlanRequest = {
    catalog,
    position,
    profile,
    start: startOf(profile, options.asOf),
    objective: options.objective,
    pace: options.pace,
    deadlines: deadlinesOf(assessment, profile, options.asOf),
    quick,
    ...(options.maxExpansions === undefined ? {} : { maxExpansions: options.maxExpansions }),
  };
  const planned = planRoutes(request);
  return { assessment, verdict: verdictOf(assessment, planned, request.deadlines), planned, request };
}

function verdictOf(assessment: Assessment, planned: Planned, deadlines: Deadline[]): PositionVerdict {
  const hard = hardFindings(assessment);
  const unmet = hard.some((finding) => finding.verdict === 'unmet');
  const unknown = hard.some((finding) => finding.verdict === 'unknown');
  // A search that gave up has proven nothing: no door is closed on its account.
  const noRoute = planned.mode === undefined && !planned.gaveUp;
  // Met today and still too late: an age limit that counts at referral or appointment passes before that day.
  if (!unmet && !unknown) return noRoute && deadlines.length > 0 ? 'closed' : 'eligible';
  if (planned.mode === undefined) return noRoute ? 'closed' : 'undetermined';
  return planned.mode === 'strict' && unmet ? 'reachable' : 'undetermined';
}

export function hardFindings(assessment: Assessment): Finding[] {
  return assessment.findings.filter((finding) => !finding.requirement.preferred);
}

/** Hard requirements that are met or waived, of those that apply and can be judged before hiring. */
export function countMet(assessment: Assessment): { met: number; of: number } {
  const judged = hardFindings(assessment).filter(
    (finding) => !['at-hiring', 'not-applicable'].includes(finding.verdict),
  );
  return {
    met: judged.filter((finding) => ['met', 'waived'].includes(finding.verdict)).length,
    of: judged.length,
  };
}

/** Answer keys that could change the verdict of a position, best first. */
export function undecidedKeys(assessment: Assessment, verdict: PositionVerdict, catalog: Catalog): string[] {
  return verdict === 'eligible' ? [] : rankQuestions([assessment], catalog);
}

/** Everything about one position for one person on one day. Total and pure. */
export function advise(catalog: Catalog, position: Position, profile: Profile, options: PlanOptions): Advice {
  const { assessment, verdict, planned, request } = judge(catalog, position, profile, options);
  const closed = planned.routes.length === 0;
  return {
    position,
    profile,
    asOf: options.asOf,
    start: request.start,
    verdict,
    assessment,
    ...countMet(assessment),
    closes: closesOf(assessment, planned),
    undecided: undecidedKeys(assessment, verdict, catalog),
    deadlines: request.deadlines,
    routes: planned.routes,
    moreRoutes: planned.more,
    ...(planned.gaveUp ? { gaveUp: true } : {}),
    obstacles: closed ? obstaclesOf(request, assessment.findings) : [],
    planB:
      verdict === 'eligible' || options.planB === false ? [] : planB(catalog, position, profile, options),
    tips: tipsFor(position, profile, options.asOf, catalog),
    fit: fitOf(position, profile, assessment, catalog),
    options,
  };
}

/** How each requirement can still be closed, read from the planning world itself. */
function closesOf(assessment: Assessment, planned: Planned): Map<Id, Closes> {
  const { compiled } = planned;
  const estimate = new Estimate(compiled.world);
  return new Map(
    assessment.findings.map((finding): [Id, Closes] => {
      const { requirement, verdict } = finding;
      if (verdict === 'met' || verdict === 'waived' || verdict === 'not-applicable')
        return [requirement.id, 'already'];
      if (verdict === 'at-hiring') return [requirement.id, 'at-hiring'];
      const part = compiled.requirements.find((entry) => entry.requirement === requirement);
      if (!part) return [requirement.id, verdict === 'unknown' ? 'unknown' : 'steps'];
      const possible = estimate.timeOf(part.need) < Number.POSITIVE_INFINITY;
      if (verdict === 'unknown' && (!possible || part.assumed.length > 0)) return [requirement.id, 'unknown'];
      if (!possible) return [requirement.id, 'never'];
      return [requirement.id, part.need.op === 'window' ? 'time' : 'steps'];
    }),
  );
}
