import type { Finding } from '../eligibility/assess.ts';
import type { Id, Money } from '../model/basics.ts';
import type { Requirement } from '../model/requirement.ts';
import { type Advice, type Match, type MatchEntry, positionVerdicts } from './types.ts';

/** Better, worse or the same for the person. */
export type Turn = 'better' | 'worse' | 'same';

/** What a changed answer does to one roadmap. Numbers are after minus before; absent where one side has no route. */
export interface AdviceDifference {
  verdict: Turn;
  met: number;
  months?: number;
  /** Absent also where the two routes are priced in different currencies. */
  cost?: Money;
  paidMonths?: number;
  routes: number;
  requirements: { requirement: Requirement; before: Finding['verdict']; after: Finding['verdict'] }[];
  /** Steps of the first route that only one side has. */
  stepsGone: Id[];
  stepsNew: Id[];
  nothing: boolean;
}

/** One position in two matches; a side is absent where the position is outside the person's countries. */
export interface MatchChange {
  id: Id;
  before?: MatchEntry;
  after?: MatchEntry;
  turn: Turn;
  /** Months of the fastest route, after minus before; absent where one side has no route. */
  months?: number;
}

export interface MatchDifference {
  changes: MatchChange[];
  /** Positions for which verdict and time stay. */
  same: number;
}

/** Compares the roadmaps to one position before and after a change of answers. */
export function compareAdvice(before: Advice, after: Advice): AdviceDifference {
  const [old, now] = [before.routes[0], after.routes[0]];
  const requirements = after.assessment.findings.flatMap((finding) => {
    const other = before.assessment.findings.find((one) => one.requirement.id === finding.requirement.id);
    return other && other.verdict !== finding.verdict
      ? [{ requirement: finding.requirement, before: other.verdict, after: finding.verdict }]
      : [];
  });
  const ids = (advice: Advice) => advice.routes[0]?.steps.map((step) => step.id) ?? [];
  const difference = {
    verdict: turn(before.verdict, after.verdict),
    met: after.met - before.met,
    routes: after.routes.length + after.moreRoutes - before.routes.length - before.moreRoutes,
    requirements,
    stepsGone: ids(before).filter((id) => !ids(after).includes(id)),
    stepsNew: ids(after).filter((id) => !ids(before).includes(id)),
    ...(old && now
      ? {
          months: now.months.typical - old.months.typical,
          paidMonths: now.paidMonths - old.paidMonths,
          ...(old.cost.currency === now.cost.currency
            ? { cost: { amount: now.cost.amount - old.cost.amount, currency: now.cost.currency } }
            : {}),
        }
      : {}),
  };
  const { verdict, met, routes, months = 0, paidMonths = 0, cost, stepsGone, stepsNew } = difference;
  const numbers = [met, routes, months, paidMonths, cost?.amount ?? 0];
  const lists = [requirements, stepsGone, stepsNew];
  const nothing =
    verdict === 'same' && numbers.every((n) => n === 0) && lists.every((list) => list.length === 0);
  return { ...difference, nothing };
}

/** Compares all positions before and after a change of answers: what opens first, then what closes, then what moves. */
export function compareMatches(before: Match, after: Match): MatchDifference {
  const old = new Map(before.entries.map((entry) => [entry.position.id, entry]));
  const now = new Map(after.entries.map((entry) => [entry.position.id, entry]));
  const changes = [...new Set([...now.keys(), ...old.keys()])]
    .map((id) => change(id, old.get(id), now.get(id)))
    .filter((one) => one.turn !== 'same' || (one.months ?? 0) !== 0);
  const order = (one: MatchChange) => ['better', 'worse', 'same'].indexOf(one.turn);
  changes.sort((a, b) => order(a) - order(b) || (a.months ?? 0) - (b.months ?? 0) || (a.id < b.id ? -1 : 1));
  return { changes, same: new Set([...now.keys(), ...old.keys()]).size - changes.length };
}

function change(id: Id, before: MatchEntry | undefined, after: MatchEntry | undefined): MatchChange {
  const sides = { id, ...(before ? { before } : {}), ...(after ? { after } : {}) };
  if (!before || !after) return { ...sides, turn: after ? 'better' : 'worse' };
  return {
    ...sides,
    turn: turn(before.verdict, after.verdict),
    ...(before.months && after.months ? { months: after.months.typical - before.months.typical } : {}),
  };
}

function turn(before: (typeof positionVerdicts)[number], after: (typeof positionVerdicts)[number]): Turn {
  const moved = positionVerdicts.indexOf(after) - positionVerdicts.indexOf(before);
  return moved === 0 ? 'same' : moved < 0 ? 'better' : 'worse';
}
