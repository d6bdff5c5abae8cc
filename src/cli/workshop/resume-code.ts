/** Letters and digits that no other looks like, by hand or in print: without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const codeAlphabet = 'ACDEFGHJKMNPQRTWXY34679';
export const codeLength = 6;

/** `KFM7RT` as it is shown: `KFM-7RT`. */
export const shownCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** Signs that no code has, each with those of codes that it is read for in somebody's handwriting. */
const readFor: Readonly<Record<string, string>> = {
  ...{ 0: 'DQ', O: 'DQ', 1: '7JT', I: '7JT', L: 'C', 2: '7', Z: '7', 5: '6', S: '6' },
  ...{ 8: '36', B: '36R', U: 'W', V: 'WY' },
};

const signsOf = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '');

/**
 * The one of the codes that is meant by what was typed. A sign that no code has is taken for one that it looks like, as
 * long as only one code is left.
 */
export function meantCode(typed: string, codes: readonly string[]): string | undefined {
  const signs = [...signsOf(typed)];
  if (signs.length !== codeLength) return undefined;
  const meant = codes.filter((code) =>
    signs.every((sign, at) => sign === code[at] || readFor[sign]?.includes(code[at]!) === true),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** What was typed as a code; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = signsOf(typed);
  return code.length === codeLength && [...code].every((sign) => codeAlphabet.includes(sign))
    ? code
    : undefined;
}
