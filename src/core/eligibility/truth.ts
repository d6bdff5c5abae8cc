/**
 * The outcome of one condition. `at-hiring`: only the employer can say; `not-applicable`: the question does not
 * apply to the person, and the part drops out. From the weakest to the one that decides where one part is enough.
 */
export const truths = ['not-applicable', 'false', 'at-hiring', 'unknown', 'true'] as const;
export type Truth = (typeof truths)[number];

/** Truths as small numbers: their places in {@link truths}. Rules are worked out on these; reasons name the words. */
export const truthCodes = {
  'not-applicable': 0,
  false: 1,
  'at-hiring': 2,
  unknown: 3,
  true: 4,
} as const satisfies Record<Truth, number>;
const { false: no, true: yes, unknown } = truthCodes;

export function decided(holds: boolean): number {
  return holds ? yes : no;
}

/** What is open, checked later or does not apply stays so. */
export function negated(truth: number): number {
  return truth === yes ? no : truth === no ? yes : truth;
}

/** An alternative that no source states clearly never opens a door. */
export function doubted(truth: number): number {
  return truth === yes ? unknown : truth;
}

/** One of two is enough: true decides, then unknown, then what the employer checks. Nothing at all is 0. */
export function either(one: number, other: number): number {
  return one > other ? one : other;
}

/** Both must hold: false decides, then unknown, then what the employer checks. Nothing at all is 0. */
export function both(one: number, other: number): number {
  return negated(either(negated(one), negated(other)));
}
