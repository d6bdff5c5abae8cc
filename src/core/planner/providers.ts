import { referenceIndex } from '../eligibility/reference-index.ts';
import { type Country, educationLevels, type Id } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Education } from '../model/condition.ts';
import type { Credential, Position } from '../model/entries.ts';

/**
 * Entries by their country, so that what lies in other countries costs a plan nothing: a large catalog holds mostly that.
 */
export class ByCountry<Entry extends Credential | Position> {
  private readonly all: Entry[] = [];
  private readonly lists = new Map<Country, Entry[]>();
  /** Lists of several countries that were asked for. */
  private readonly joined = new Map<string, Entry[]>();

  add(entry: Entry): void {
    if (this.all.at(-1) === entry) return;
    this.all.push(entry);
    this.joined.clear();
    const list = this.lists.get(entry.country);
    if (list) list.push(entry);
    else this.lists.set(entry.country, [entry]);
  }

  /** Those of the countries, in id order; without countries, all. */
  in(countries: ReadonlySet<Country> | undefined): readonly Entry[] {
    if (!countries) return this.all;
    const lists = [...countries].flatMap((country) => {
      const list = this.lists.get(country);
      return list ? [list] : [];
    });
    if (lists.length < 2) return lists[0] ?? [];
    const name = [...countries].join();
    const joined = this.joined.get(name) ?? lists.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
    this.joined.set(name, joined);
    return joined;
  }
}

/** Who can give what: the way backwards from a need to the steps that close it. Built once per catalog. */
export interface Providers {
  /** Credentials that give a level of education. */
  education: ByCountry<Credential>;
  facts: Map<string, ByCountry<Credential>>;
  citizenship: Map<Country, Credential[]>;
  permanentResidence: Map<Country, Credential[]>;
  /** Positions and credentials by each kind of experience they give themselves (not what it counts as). */
  positionsByKind: Map<Id, ByCountry<Position>>;
  credentialsByKind: Map<Id, ByCountry<Credential>>;
  /** The currency of the first price among a country's credentials. */
  currencies: Map<Country, string>;
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
    education: new ByCountry(),
    facts: new Map(),
    citizenship: new Map(),
    permanentResidence: new Map(),
    positionsByKind: new Map(),
    credentialsByKind: new Map(),
    currencies: new Map(),
  };
  for (const credential of catalog.credentials.values()) {
    const { gives, country } = credential;
    if (gives?.education) providers.education.add(credential);
    for (const fact of gives?.facts ?? []) file(providers.facts, fact, credential);
    if (gives?.citizenship) add(providers.citizenship, gives.citizenship, credential);
    if (gives?.permanentResidence) add(providers.permanentResidence, gives.permanentResidence, credential);
    const kinds = [
      ...(gives?.experience ?? []).map((gain) => gain.kind),
      ...credential.options.flatMap((option) => (option.experience ?? []).map((gain) => gain.kind)),
    ];
    for (const kind of kinds) file(providers.credentialsByKind, kind, credential);
    const price = credential.costs?.[0] ?? credential.options[0]?.costs?.[0];
    if (price && !providers.currencies.has(country)) providers.currencies.set(country, price.currency);
  }
  for (const position of catalog.positions.values()) {
    for (const gain of position.holding?.experience ?? [])
      file(providers.positionsByKind, gain.kind, position);
  }
  return providers;
}

function file<Key, Entry extends Credential | Position>(
  map: Map<Key, ByCountry<Entry>>,
  key: Key,
  entry: Entry,
): void {
  let index = map.get(key);
  if (!index) {
    index = new ByCountry();
    map.set(key, index);
  }
  index.add(entry);
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
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
