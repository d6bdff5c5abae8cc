import { referenceIndex } from '../eligibility/reference-index.ts';
import { type Country, educationLevels, type Id } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Education } from '../model/condition.ts';
import type { Credential, Position } from '../model/entries.ts';

/** Who can give what: the way backwards from a need to the steps that close it. Built once per catalog. */
export interface Providers {
  /** Credentials that give a level of education. */
  education: Credential[];
  facts: Map<string, Credential[]>;
  citizenship: Map<Country, Credential[]>;
  permanentResidence: Map<Country, Credential[]>;
  /** Positions and credentials by each kind of experience they give themselves (not what it counts as). */
  positionsByKind: Map<Id, Position[]>;
  credentialsByKind: Map<Id, Credential[]>;
}

const cache = new WeakMap<Catalog, Providers>();

export function providersOf(catalog: Catalog): Providers {
  let providers = cache.get(catalog);
  if (!providers) {
    providers = build(catalog);
    cache.set(catalog, providers);
  }
  return providers;
}

function build(catalog: Catalog): Providers {
  const providers: Providers = {
    education: [],
    facts: new Map(),
    citizenship: new Map(),
    permanentResidence: new Map(),
    positionsByKind: new Map(),
    credentialsByKind: new Map(),
  };
  for (const credential of catalog.credentials.values()) {
    const gives = credential.gives;
    if (gives?.education) providers.education.push(credential);
    for (const fact of gives?.facts ?? []) add(providers.facts, fact, credential);
    if (gives?.citizenship) add(providers.citizenship, gives.citizenship, credential);
    if (gives?.permanentResidence) add(providers.permanentResidence, gives.permanentResidence, credential);
    const kinds = [
      ...(gives?.experience ?? []).map((gain) => gain.kind),
      ...credential.options.flatMap((option) => (option.experience ?? []).map((gain) => gain.kind)),
    ];
    for (const kind of new Set(kinds)) add(providers.credentialsByKind, kind, credential);
  }
  for (const position of catalog.positions.values()) {
    for (const gain of position.holding?.experience ?? [])
      add(providers.positionsByKind, gain.kind, position);
  }
  return providers;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) {
    if (!list.includes(value)) list.push(value);
  } else map.set(key, [value]);
}

/** True when earning the credential would meet the education condition. */
export function givesEducation(credential: Credential, condition: Education, catalog: Catalog): boolean {
  const given = credential.gives?.education;
  if (!given) return false;
  const difference = educationLevels.indexOf(given.level) - educationLevels.indexOf(condition.level);
  if (difference < 0 || (condition.exactly && difference > 0)) return false;
  if (!condition.fields || given.field === 'any') return true;
  const within = referenceIndex(catalog).fieldsWithin;
  return condition.fields.some((field) => within.get(field)?.has(given.field) ?? field === given.field);
}
