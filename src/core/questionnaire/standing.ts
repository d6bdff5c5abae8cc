import { fitOf } from '../advice/fit.ts';
import { type Assessment, assess, type Finding } from '../eligibility/assess.ts';
import type { Derivation } from '../eligibility/derivation.ts';
import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import { type Closable, closableBy } from './closable.ts';

/**
 * How a position stands by the answers alone, without a plan. `met`: every hard requirement is met today.
 * `with-steps`: something is missing that steps or time may close. `open`: an answer is missing. `ruled-out`: a
 * requirement is missing that no step of the catalog closes.
 */
export type StandingState = 'met' | 'with-steps' | 'open' | 'ruled-out';

export interface Standing {
  position: Position;
  state: StandingState;
  assessment: Assessment;
  /** How much the position matters to the person; at least 1. */
  weight: number;
}

/** The positions in the countries the person would work in; international ones always count. */
export function positionsInScope(catalog: Catalog, profile: Profile): Position[] {
  const wanted = profile.workIn?.length ? new Set([...profile.workIn, 'INT']) : undefined;
  return [...catalog.positions.values()].filter((position) => !wanted || wanted.has(position.country));
}

/** Every position in scope as it stands on a day. Plans nothing, so that it can run after each answer. */
export function standingsOf(catalog: Catalog, profile: Profile, today: PlainDate): Standing[] {
  const closable = closableBy(catalog);
  return positionsInScope(catalog, profile).map((position) => {
    const assessment = assess(position, profile, today, catalog);
    const fit = fitOf(position, profile, assessment, catalog);
    return { position, state: stateOf(assessment, closable), assessment, weight: 1 + fit.score };
  });
}

/** How many positions are in each state. */
export function countStandings(standings: readonly Standing[]): Record<StandingState, number> {
  const counts: Record<StandingState, number> = { met: 0, 'with-steps': 0, open: 0, 'ruled-out': 0 };
  for (const { state } of standings) counts[state]++;
  return counts;
}

function stateOf({ findings }: Assessment, closable: Closable): StandingState {
  const hard = findings.filter((finding) => !finding.requirement.preferred);
  if (hard.some((finding) => finding.verdict === 'unmet' && !mayClose(finding, closable))) return 'ruled-out';
  if (hard.some((finding) => finding.missing.length > 0)) return 'open';
  return hard.some((finding) => ['unmet', 'unknown'].includes(finding.verdict)) ? 'with-steps' : 'met';
}

/** An open answer could waive it, or steps and time could close it. */
function mayClose(finding: Finding, closable: Closable): boolean {
  return finding.missing.length > 0 || canClose(finding.derivation, closable);
}

function canClose({ condition, truth, parts = [] }: Derivation, closable: Closable): boolean {
  if (truth !== 'false') return true;
  switch (condition.kind) {
    case 'all':
      return parts.every((part) => canClose(part, closable));
    case 'any':
      return parts.some((part) => canClose(part, closable));
    case 'doubtful':
      return parts.every((part) => canClose(part, closable));
    case 'not':
      return false;
    case 'citizenship':
      return (condition.countries ?? []).some((country) => closable.citizenship.has(country));
    case 'right-to-work':
    case 'permanent-residence':
      return (
        closable.citizenship.has(condition.country) || closable.permanentResidence.has(condition.country)
      );
    case 'declaration':
      return condition.is && closable.facts.has(condition.fact);
    case 'age':
      return condition.before === undefined;
    case 'willing':
      return false;
    default:
      return true;
  }
}
