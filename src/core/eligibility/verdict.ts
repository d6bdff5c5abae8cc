import { truthCodes } from './truth.ts';

/**
 * What becomes of a requirement. A verdict's code is that of the truth it comes from, and one more for `waived`:
 * unmet where the condition is false, met where it is true.
 */
export const requirementVerdicts = [
  'not-applicable',
  'unmet',
  'at-hiring',
  'unknown',
  'met',
  'waived',
] as const;
export type RequirementVerdict = (typeof requirementVerdicts)[number];

export const verdictCodes = {
  'not-applicable': truthCodes['not-applicable'],
  unmet: truthCodes.false,
  'at-hiring': truthCodes['at-hiring'],
  unknown: truthCodes.unknown,
  met: truthCodes.true,
  waived: 5,
} as const satisfies Record<RequirementVerdict, number>;
const { unmet, unknown, met, waived, 'not-applicable': none } = verdictCodes;

/** True when the fact is sure enough to close a door, and to open one alone. */
export function isSure(fact: { confidence?: string }): boolean {
  return fact.confidence === undefined || fact.confidence === 'confirmed';
}

/**
 * How much a rule may say. `firm`: it closes a door and opens one. `weak`: not sure, it closes none. `no-ground`: not
 * sure, and its position has no sure rule beside it, so meeting it opens none either.
 */
export type Weight = 'firm' | 'weak' | 'no-ground';

/** The verdict where no waiver is claimed, from the truths of "applies to the person" and of the condition. */
export function verdictWithoutWaiver(applies: number, truth: number, weight: Weight): number {
  if (applies === truthCodes.false || applies === truthCodes['not-applicable']) return none;
  if (truth === met && weight === 'no-ground') return unknown;
  if (truth !== unmet) return truth;
  return applies === truthCodes.unknown || weight !== 'firm' ? unknown : unmet;
}

/** True for a verdict that a waiver can lift. */
export function isLiftable(verdict: number): boolean {
  return verdict === unmet || verdict === unknown;
}

/** The verdict where a waiver is claimed that a verdict needs: one that is not sure opens no door. */
export function verdictOfWaiver(isSureWaiver: boolean): number {
  return isSureWaiver ? waived : unknown;
}
