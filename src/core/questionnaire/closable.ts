import type { Country } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';

/** What credentials of the catalog can give a person besides schooling and experience. */
export interface Closable {
  citizenship: ReadonlySet<Country>;
  permanentResidence: ReadonlySet<Country>;
  facts: ReadonlySet<string>;
}

const known = new WeakMap<Catalog, Closable>();

/** Read from the catalog at the first call. */
export function closableBy(catalog: Catalog): Closable {
  let closable = known.get(catalog);
  if (!closable) {
    const gives = [...catalog.credentials.values()].flatMap((credential) => credential.gives ?? []);
    closable = {
      citizenship: new Set(gives.flatMap((given) => given.citizenship ?? [])),
      permanentResidence: new Set(gives.flatMap((given) => given.permanentResidence ?? [])),
      facts: new Set(gives.flatMap((given) => given.facts ?? [])),
    };
    known.set(catalog, closable);
  }
  return closable;
}
