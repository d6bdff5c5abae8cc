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
const { unmet, unknown, waived, 'not-applicable': none } = verdictCodes;

/** True when the fact is sure enough to close a door. */
export function isSure(fact: { confidence?: string }): boolean {
  return fact.confidence === undefined || fact.confidence === 'confirmed';
}

/** The verdict where no waiver is claimed, from the truths of "applies to the person" and of the condition. */
export function verdictWithoutWaiver(applies: number, truth: number, isSureRule: boolean): number {
  if (applies === truthCodes.false || applies === truthCodes['not-applicable']) return none;
  if (truth !== unmet) return truth;
  return applies === truthCodes.unknown || !isSureRule ? unknown : unmet;
}

/** True for a verdict that a waiver can lift. */
export function isLiftable(verdict: number): boolean {
  return verdict === unmet || verdict === unknown;
}

/** The verdict where a waiver is claimed that a verdict needs: one that is not sure opens no door. */
export function verdictOfWaiver(isSureWaiver: boolean): number {
  return isSureWaiver ? waived : unknown;
}
