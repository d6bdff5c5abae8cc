/**
 * Parts of a language that are made when first used: a sentence costs time to load, and a short command says few of
 * the many hundred.
 */
export function madeWhenUsed<Makers extends Record<string, () => object>>(
  makers: Makers,
): { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> } {
  const parts = {};
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(parts, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make();
        Object.defineProperty(parts, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return parts as { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> };
}
