import type { Catalog } from '../model/catalog.ts';

/** Converts between the catalog's dated rates; undefined when a currency has none. Rounded to whole units. */
export function convert(amount: number, from: string, to: string, catalog: Catalog): number | undefined {
  if (from === to || amount === 0) return amount;
  const source = catalog.currencies.get(from);
  const target = catalog.currencies.get(to);
  return source && target ? Math.round((amount / source.perBase) * target.perBase) : undefined;
}
