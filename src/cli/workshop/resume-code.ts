/** Letters and digits that no other looks like, by hand or in print: without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const codeAlphabet = 'ACDEFGHJKMNPQRTWXY34679';
export const codeLength = 6;

/** `KFM7RT` as it is shown: `KFM-7RT`. */
export const shownCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** The code that is meant by what was typed; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === codeLength && [...code].every((sign) => codeAlphabet.includes(sign))
    ? code
    : undefined;
}
