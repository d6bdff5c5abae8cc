import type { Id } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { EducationItem, Profile } from '../model/profile.ts';

/** Look-ups that evaluating conditions needs, derived from the vocabularies once per catalog. */
export interface ReferenceIndex {
  catalog: Catalog;
  /** Kind → itself and every narrower kind that counts as it. */
  kindsCountingAs: Map<Id, Set<Id>>;
  /** Field → itself and every field within it. */
  fieldsWithin: Map<Id, Set<Id>>;
  /** Credential → itself and every credential that counts as it. */
  credentialsCountingAs: Map<Id, Set<Id>>;
}

const indexes = new WeakMap<Catalog, ReferenceIndex>();

/** The index of a catalog; built at the first call. */
export function referenceIndex(catalog: Catalog): ReferenceIndex {
  let index = indexes.get(catalog);
  if (!index) {
    index = {
      catalog,
      kindsCountingAs: invert(
        [...catalog.experienceKinds.values()].map((kind) => [kind.id, kind.countsAs ?? []]),
      ),
      fieldsWithin: invert(
        [...catalog.studyFields.values()].map((field) => [field.id, field.within ? [field.within] : []]),
      ),
      credentialsCountingAs: invert(
        [...catalog.credentials.values()].map((c) => [c.id, c.gives?.countsAs ?? []]),
      ),
    };
    indexes.set(catalog, index);
  }
  return index;
}

/** From "a counts as b, c" to "as b count: a, …", through any number of links. */
function invert(links: [Id, Id[]][]): Map<Id, Set<Id>> {
  const up = new Map(links);
  const result = new Map<Id, Set<Id>>(links.map(([id]) => [id, new Set([id])]));
  for (const [id] of links) {
    const queue = [...(up.get(id) ?? [])];
    const seen = new Set<Id>();
    while (queue.length > 0) {
      const target = queue.pop()!;
      if (seen.has(target)) continue;
      seen.add(target);
      result.get(target)?.add(id);
      queue.push(...(up.get(target) ?? []));
    }
  }
  return result;
}

/** The education a person has, with what their credentials give. */
export function educationOf(profile: Profile, index: ReferenceIndex): EducationItem[] | undefined {
  const given = (profile.credentials ?? []).flatMap((id) => {
    const education = index.catalog.credentials.get(id)?.gives?.education;
    return education ? [{ level: education.level, field: education.field }] : [];
  });
  if (!profile.education) return given.length > 0 ? given : undefined;
  return given.length > 0 ? [...profile.education, ...given] : profile.education;
}
