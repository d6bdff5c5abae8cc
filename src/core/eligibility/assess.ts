import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import type { Requirement, Waiver } from '../model/requirement.ts';
import { isInForce } from '../time/in-force.ts';
import type { Derivation } from './derivation.ts';
import { evaluate } from './evaluate.ts';
import { type Context, Facts } from './facts.ts';
import { referenceIndex } from './reference-index.ts';
import { truthCodes } from './truth.ts';
import {
  isLiftable,
  isSure,
  type RequirementVerdict,
  requirementVerdicts,
  verdictOfWaiver,
  verdictWithoutWaiver,
} from './verdict.ts';

export { isSure, type RequirementVerdict } from './verdict.ts';

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

/** The requirements that hold on a day. */
export function requirementsOn(requirements: readonly Requirement[], on: PlainDate): Requirement[] {
  return requirements.filter((requirement) => isInForce(requirement, on));
}

/**
 * Checks every requirement of a position for a person on a day. Total and pure: no clock, no exceptions. Which
 * positions are reachable is the planner's question, not this one's.
 */
export function assess(position: Position, profile: Profile, on: PlainDate, catalog: Catalog): Assessment {
  const context = new Facts({ profile, on, index: referenceIndex(catalog) });
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
  const finding = (verdict: number, more: Partial<Finding> = {}): Finding => ({
    requirement,
    verdict: requirementVerdicts[verdict]!,
    derivation,
    ...(appliesIf ? { appliesIf } : {}),
    waivers,
    doubtful: false,
    missing: [],
    ...more,
  });
  const applies = truthCodes[appliesIf?.truth ?? 'true'];
  const sure = isSure(requirement);
  const verdict = verdictWithoutWaiver(applies, truthCodes[derivation.truth], sure);
  if (!isLiftable(verdict)) return finding(verdict);
  const claimed = waivers.find((entry) => entry.derivation.truth === 'true')?.waiver;
  if (claimed) {
    const isSureWaiver = isSure(claimed);
    return finding(verdictOfWaiver(isSureWaiver), isSureWaiver ? { waivedBy: claimed } : { doubtful: true });
  }
  const parts = [derivation, ...waivers.map((entry) => entry.derivation), ...(appliesIf ? [appliesIf] : [])];
  return finding(verdict, {
    doubtful: !sure && derivation.truth === 'false' && appliesIf?.truth !== 'unknown',
    missing: [...new Set(parts.flatMap((part) => part.missing))],
  });
}
