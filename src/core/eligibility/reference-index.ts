import type { Id } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import { linksOf } from '../model/credential-links.ts';
import { Names } from './names.ts';

/** Look-ups that evaluating conditions needs, derived from the vocabularies of a catalog when first asked for. */
export class ReferenceIndex {
  readonly catalog: Catalog;
  /** Of countries, credentials, kinds of experience, fields and languages. */
  readonly names = new Names();
  /** Of yes-or-no facts. */
  readonly facts = new Names();
  private kinds: Map<Id, Set<Id>> | undefined;
  private fields: Map<Id, Set<Id>> | undefined;
  private credentials: Map<Id, Set<Id>> | undefined;

  constructor(catalog: Catalog) {
    this.catalog = catalog;
  }

  /** Kind → itself and every narrower kind that counts as it. */
  get kindsCountingAs(): ReadonlyMap<Id, ReadonlySet<Id>> {
    this.kinds ??= invert(this.catalog.experienceKinds, (kind) => kind.countsAs);
    return this.kinds;
  }

  /** Field → itself and every field within it. */
  get fieldsWithin(): ReadonlyMap<Id, ReadonlySet<Id>> {
    this.fields ??= invert(this.catalog.studyFields, ({ within }) => (within ? [within] : []));
    return this.fields;
  }

  /** Credential → itself and every credential that counts as it. */
  get credentialsCountingAs(): ReadonlyMap<Id, ReadonlySet<Id>> {
    this.credentials ??= invert(linksOf(this.catalog.credentials), (links) => links);
    return this.credentials;
  }
}

const indexes = new WeakMap<Catalog, ReferenceIndex>();

/** The index of a catalog; made at the first call. */
export function referenceIndex(catalog: Catalog): ReferenceIndex {
  let index = indexes.get(catalog);
  if (!index) {
    index = new ReferenceIndex(catalog);
    indexes.set(catalog, index);
  }
  return index;
}

/** The ids with everything that counts as one of them. */
export function widened(ids: readonly Id[], counting: ReadonlyMap<Id, ReadonlySet<Id>>): Set<Id> {
  return new Set(ids.flatMap((id) => [...(counting.get(id) ?? [id])]));
}

/** From "a counts as b, c" to "as b count: a, …", through any number of links. */
function invert<Entry>(
  entries: ReadonlyMap<Id, Entry>,
  countsAs: (entry: Entry) => readonly Id[] | undefined,
): Map<Id, Set<Id>> {
  const up = new Map([...entries].map(([id, entry]) => [id, countsAs(entry) ?? []]));
  const result = new Map<Id, Set<Id>>([...up.keys()].map((id) => [id, new Set([id])]));
  for (const [id, links] of up) {
    const queue = [...links];
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
