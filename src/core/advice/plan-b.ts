import { assess } from '../eligibility/assess.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import { hardFindings } from './advise.ts';
import { judgedBefore, judgeQuickly } from './quick-judgements.ts';
import type { Advice, PlanOptions } from './types.ts';

const mostShown = 3;
const mostTried = 6;

/**
 * The nearest open positions of the same role, agency or family of work: what to do if plan A fails. Positions in
 * the goal's country, the countries the person would work in or is a citizen of, and at international bodies; quickest first. Those
 * with the fewest failed requirements are tried first.
 */
export function planB(
  catalog: Catalog,
  goal: Position,
  profile: Profile,
  options: PlanOptions,
): Advice['planB'] {
  const family = catalog.roles.get(goal.role)?.family;
  const countries = new Set([goal.country, 'INT', ...(profile.workIn ?? []), ...(profile.citizenship ?? [])]);
  const failed = (position: Position) =>
    hardFindings(
      judgedBefore(catalog, position, profile, options)?.assessment ??
        assess(position, profile, options.asOf, catalog),
    ).filter((finding) => finding.verdict === 'unmet').length;
  const near = [...catalog.positions.values()]
    .filter((position) => position.id !== goal.id && countries.has(position.country))
    .flatMap((position): { position: Position; because: 'role' | 'agency' | 'field' }[] => {
      if (position.role === goal.role) return [{ position, because: 'role' }];
      if (position.agency === goal.agency) return [{ position, because: 'agency' }];
      return family && catalog.roles.get(position.role)?.family === family
        ? [{ position, because: 'field' }]
        : [];
    })
    .map((entry) => ({ ...entry, failed: failed(entry.position) }))
    .sort((a, b) => a.failed - b.failed || nearness(a.because) - nearness(b.because))
    .slice(0, mostTried);
  return near
    .flatMap(({ position, because }) => {
      const { verdict, planned } = judgeQuickly(catalog, position, profile, options);
      const route = planned.routes[0];
      if (!route || verdict === 'closed') return [];
      return [{ position, verdict, months: route.months.typical, because }];
    })
    .sort(
      (a, b) =>
        order(a.verdict) - order(b.verdict) ||
        a.months - b.months ||
        (a.position.id < b.position.id ? -1 : 1),
    )
    .slice(0, mostShown);
}

function nearness(because: 'role' | 'agency' | 'field'): number {
  return ['role', 'agency', 'field'].indexOf(because);
}

function order(verdict: string): number {
  return ['eligible', 'reachable', 'undetermined', 'closed'].indexOf(verdict);
}
