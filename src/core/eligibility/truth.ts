/**
 * The outcome of one condition. `at-hiring`: only the employer can say; `not-applicable`: the question does not
 * apply to the person, and the part drops out.
 */
export type Truth = 'true' | 'false' | 'unknown' | 'at-hiring' | 'not-applicable';

/** All parts must hold: a false part decides, then unknown, then what the employer checks. */
export function truthOfAll(parts: readonly Truth[]): Truth {
  let result: Truth = 'not-applicable';
  for (const part of parts) {
    if (part === 'false') return 'false';
    if (rankAll[part] > rankAll[result]) result = part;
  }
  return result;
}

/** One part is enough: a true part decides, then unknown, then what the employer checks. */
export function truthOfAny(parts: readonly Truth[]): Truth {
  let result: Truth = 'not-applicable';
  for (const part of parts) {
    if (part === 'true') return 'true';
    if (rankAny[part] > rankAny[result]) result = part;
  }
  return result;
}

export function negate(truth: Truth): Truth {
  return truth === 'true' ? 'false' : truth === 'false' ? 'true' : truth;
}

const rankAll: Record<Truth, number> = { 'not-applicable': 0, true: 1, 'at-hiring': 2, unknown: 3, false: 4 };
const rankAny: Record<Truth, number> = { 'not-applicable': 0, false: 1, 'at-hiring': 2, unknown: 3, true: 4 };
