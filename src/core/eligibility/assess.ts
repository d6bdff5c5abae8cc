import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import type { Requirement, Waiver } from '../model/requirement.ts';
import { isInForce } from '../time/in-force.ts';
import type { Derivation } from './derivation.ts';
import { evaluate } from './evaluate.ts';
import type { Context } from './leaves.ts';
import { referenceIndex } from './reference-index.ts';

export type RequirementVerdict = 'met' | 'waived' | 'unmet' | 'unknown' | 'at-hiring' | 'not-applicable';

/** The verdict of one requirement with everything it rests on. */
export interface Finding {
  requirement: Requirement;
  verdict: RequirementVerdict;
  derivation: Derivation;
  appliesIf?: Derivation;
  waivers: { waiver: Waiver; derivation: Derivation }[];
  waivedBy?: Waiver;
  /** Failing it, or what waives it, rests on a source that is not sure: check with the employer. */
  doubtful: boolean;
  /** Answer keys that could change the verdict. */
  missing: string[];
}

export interface Assessment {
  position: Position;
  on: PlainDate;
  findings: Finding[];
}

/** True when the fact is sure enough to close a door. */
export function isSure(fact: { confidence?: string }): boolean {
  return fact.confidence === undefined || fact.confidence === 'confirmed';
}

/** The requirements that hold on a day. */
export function requirementsOn(requirements: readonly Requirement[], on: PlainDate): Requirement[] {
  return requirements.filter((requirement) => isInForce(requirement, on));
}

/**
 * Checks every requirement of a position for a person on a day. Total and pure: no clock, no exceptions. Which
 * positions are reachable is the planner's question, not this one's.
 */
export function assess(position: Position, profile: Profile, on: PlainDate, catalog: Catalog): Assessment {
  const context: Context = { profile, on, index: referenceIndex(catalog) };
  const findings = requirementsOn(position.requirements, on).map((requirement) =>
    assessRequirement(requirement, context),
  );
  return { position, on, findings };
}

/**
 * One requirement. A waiver must be claimed: an unknown waiver leaves the requirement unmet, and names the
 * answer that would lift it. A doubtful requirement that fails reads unknown.
 */
export function assessRequirement(requirement: Requirement, context: Context): Finding {
  const appliesIf = requirement.appliesIf ? evaluate(requirement.appliesIf, context) : undefined;
  const derivation = evaluate(requirement.condition, context);
  const waivers = (requirement.waivers ?? []).map((waiver) => ({
    waiver,
    derivation: evaluate(waiver.condition, context),
  }));
  const finding = (verdict: RequirementVerdict, more: Partial<Finding> = {}): Finding => ({
    requirement,
    verdict,
    derivation,
    ...(appliesIf ? { appliesIf } : {}),
    waivers,
    doubtful: false,
    missing: [],
    ...more,
  });
  if (appliesIf && (appliesIf.truth === 'false' || appliesIf.truth === 'not-applicable'))
    return finding('not-applicable');
  const truth = derivation.truth;
  if (truth === 'true') return finding('met');
  if (truth === 'not-applicable') return finding('not-applicable');
  if (truth === 'at-hiring') return finding('at-hiring');
  const waived = waivers.find((entry) => entry.derivation.truth === 'true');
  if (waived) {
    return isSure(waived.waiver)
      ? finding('waived', { waivedBy: waived.waiver })
      : finding('unknown', { doubtful: true });
  }
  const waiverKeys = waivers.flatMap((entry) =>
    entry.derivation.truth === 'unknown' ? entry.derivation.missing : [],
  );
  const keys = [...new Set([...derivation.missing, ...waiverKeys, ...(appliesIf?.missing ?? [])])];
  if (truth === 'unknown' || appliesIf?.truth === 'unknown') return finding('unknown', { missing: keys });
  if (!isSure(requirement)) return finding('unknown', { doubtful: true, missing: waiverKeys });
  return finding('unmet', { missing: waiverKeys });
}
