import type { Condition } from '../model/condition.ts';
import type { Requirement } from '../model/requirement.ts';
import { monthsBetween } from '../time/plain-date.ts';
import { compile } from './compile.ts';
import type { Compiled } from './compiled.ts';
import { compileOptions, type PlanRequest } from './plan-routes.ts';
import { withoutDeadlines } from './restrict.ts';
import { search } from './search.ts';
import type { SlowerWay } from './types.ts';

/** Units of search for each way; there is one route to tell of, not the best of all. */
const limit = 300;

/**
 * Where the quickest way of all comes `months` too late: of the requirements that steps have to meet, each single way to
 * meet one, when that way is later still. The least late comes first.
 */
export function slowerWays(
  request: PlanRequest,
  compiled: Compiled,
  lastStart: string,
  months: number,
): SlowerWay[] {
  const found: SlowerWay[] = [];
  for (const { requirement, need } of compiled.requirements) {
    if (need.op === 'true' || need.op === 'window') continue;
    for (const condition of waysOf(requirement.condition)) {
      const late = lateBy(request, compiled, { ...requirement, condition }, lastStart);
      if (late !== undefined && late > months)
        found.push({ requirement: requirement.id, condition, months: late });
    }
  }
  return found.sort((a, b) => a.months - b.months);
}

/** The alternatives of a condition, where it has some. */
function waysOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'any' ? condition.of : [];
}

/** Months after `lastStart` at which one could apply if the requirement were this alone; undefined where no route is found. */
function lateBy(
  request: PlanRequest,
  compiled: Compiled,
  only: Requirement,
  lastStart: string,
): number | undefined {
  const position = {
    ...request.position,
    requirements: request.position.requirements.map((own) => (own.id === only.id ? only : own)),
  };
  const { world } = compile(request.catalog, position, request.profile, {
    ...compileOptions(request, 'hopeful'),
    everything: true,
  });
  const open = withoutDeadlines({ ...world, budget: Number.POSITIVE_INFINITY });
  const plan = search(open, 'fastest', limit).plan;
  return plan && monthsBetween(lastStart, compiled.calendar.dateOf(plan.goalStart));
}
