import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Condition } from '../model/condition.ts';
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
  type Weight,
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
  /** The verdict turns on a source that is not sure, of the rule or of what waives it: check with the employer. */
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
 * What each rule of a position may say. A rule that is not sure opens no door alone: where no sure rule that an answer
 * can decide stands beside it, meeting it proves nothing. Wishes open and close nothing in any case.
 */
export function weigh(requirements: readonly Requirement[]): (requirement: Requirement) => Weight {
  const hasGround = requirements.some(
    (requirement) => !requirement.preferred && isSure(requirement) && !isLeftToHiring(requirement.condition),
  );
  return (requirement) => {
    if (isSure(requirement)) return 'firm';
    return hasGround || requirement.preferred || isLeftToHiring(requirement.condition) ? 'weak' : 'no-ground';
  };
}

function isLeftToHiring(condition: Condition): boolean {
  if (!('of' in condition)) return condition.kind === 'at-hiring';
  const parts = Array.isArray(condition.of) ? condition.of : [condition.of];
  return parts.every(isLeftToHiring);
}

/**
 * Checks every requirement of a position for a person on a day. Total and pure: no clock, no exceptions. Which
 * positions are reachable is the planner's question, not this one's.
 */
export function assess(position: Position, profile: Profile, on: PlainDate, catalog: Catalog): Assessment {
  const context = new Facts({ profile, on, index: referenceIndex(catalog) });
  const requirements = requirementsOn(position.requirements, on);
  const weightOf = weigh(requirements);
  const findings = requirements.map((requirement) =>
    assessRequirement(requirement, context, weightOf(requirement)),
  );
  return { position, on, findings };
}

/**
 * One requirement. A waiver must be claimed: an unknown waiver leaves the requirement unmet, and names the
 * answer that would lift it. A requirement that is not sure reads unknown when it fails, and `no-ground` when it is met.
 */
export function assessRequirement(requirement: Requirement, context: Context, weight: Weight): Finding {
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
  const verdict = verdictWithoutWaiver(applies, truthCodes[derivation.truth], weight);
  if (!isLiftable(verdict)) return finding(verdict);
  const claimed = waivers.find((entry) => entry.derivation.truth === 'true')?.waiver;
  if (claimed) {
    const isSureWaiver = isSure(claimed);
    return finding(verdictOfWaiver(isSureWaiver), isSureWaiver ? { waivedBy: claimed } : { doubtful: true });
  }
  const parts = [derivation, ...waivers.map((entry) => entry.derivation), ...(appliesIf ? [appliesIf] : [])];
  return finding(verdict, {
    doubtful: weight !== 'firm' && derivation.truth !== 'unknown' && appliesIf?.truth !== 'unknown',
    missing: [...new Set(parts.flatMap((part) => part.missing))],
  });
}
