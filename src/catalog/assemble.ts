import { type Catalog, type Collection, collections } from '../core/model/catalog.ts';
import type { Position, Source } from '../core/model/entries.ts';
import type { RuleSet } from '../core/model/requirement.ts';

/** The catalog as plain lists in id order: what the snapshot stores. */
export type RawCatalog = {
  [Name in Collection]: Catalog[Name] extends Map<string, infer Entry> ? Entry[] : never;
};

/** The key of an entry that names it, by collection. */
export const keyOf: Record<Collection, string> = {
  ...(Object.fromEntries(collections.map((name) => [name, 'id'])) as Record<Collection, string>),
  questions: 'key',
  glossary: 'term',
  languageSteps: 'to',
  currencies: 'currency',
};

/** Builds the maps, merges rule sets into the positions that include them, and derives version and date. */
export function assembleCatalog(raw: RawCatalog): Catalog {
  const maps = Object.fromEntries(
    collections.map((name) => [
      name,
      new Map(
        (raw[name] as object[]).map((entry) => [(entry as Record<string, string>)[keyOf[name]]!, entry]),
      ),
    ]),
  ) as unknown as Omit<Catalog, 'version' | 'checkedOn'>;
  for (const [id, position] of maps.positions) maps.positions.set(id, mergeRules(position, maps.rules));
  let checkedOn = '0001-01-01';
  for (const source of maps.sources.values() as Iterable<Source>) {
    if (source.checkedOn > checkedOn) checkedOn = source.checkedOn;
  }
  return { version: fingerprint(JSON.stringify(raw)), checkedOn, ...maps };
}

/** The position with the requirements of the rule sets it includes; its own requirement of the same id replaces the shared one. */
export function mergeRules(position: Position, rules: Map<string, RuleSet>): Position {
  if (!position.includes?.length) return position;
  const own = new Set(position.requirements.map((r) => r.id));
  const shared = position.includes
    .flatMap((id) => rules.get(id)?.requirements ?? [])
    .filter((r) => !own.has(r.id));
  return { ...position, requirements: [...position.requirements, ...shared] };
}

/** FNV-1a over UTF-16 units, twice with different seeds, as 16 hexadecimal digits. Names a state of the data; no security rests on it. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
