import type { Collection } from '../core/model/catalog.ts';

/** One mention of another entry. */
export interface Reference {
  path: PropertyKey[];
  to: Collection;
  id: string;
}

/** Keys whose text or list of texts names entries, wherever they stand. */
const byKey: Record<string, Collection> = {
  sources: 'sources',
  conflictsWith: 'sources',
  role: 'roles',
  roles: 'roles',
  agency: 'agencies',
  agencies: 'agencies',
  parent: 'agencies',
  positions: 'positions',
  includes: 'rules',
  skills: 'skills',
  interests: 'interests',
  backgrounds: 'studyFields',
  country: 'countries',
  countries: 'countries',
  members: 'countries',
  citizenship: 'countries',
  permanentResidence: 'countries',
  groups: 'countryGroups',
  fields: 'studyFields',
  kinds: 'experienceKinds',
  languages: 'languages',
  credentials: 'credentials',
  fact: 'questions',
  facts: 'questions',
  tips: 'tips',
  terms: 'glossary',
  currency: 'currencies',
};

/** All mentions of other entries in one entry. */
export function referencesIn(collection: Collection, value: unknown): Reference[] {
  const found: Reference[] = [];
  const add = (path: PropertyKey[], to: Collection, id: unknown) => {
    if (typeof id === 'string') found.push({ path, to, id });
  };
  const walk = (part: unknown, path: PropertyKey[]): void => {
    if (Array.isArray(part)) {
      for (const [index, inner] of part.entries()) walk(inner, [...path, index]);
      return;
    }
    if (typeof part !== 'object' || part === null) return;
    const record = part as Record<string, unknown>;
    for (const [key, inner] of Object.entries(record)) {
      const here = [...path, key];
      const to = target(collection, key, record, path);
      if (to && typeof inner === 'string') add(here, to, inner);
      else if (to && Array.isArray(inner) && inner.every((item) => typeof item === 'string')) {
        for (const [index, item] of inner.entries()) add([...here, index], to, item);
      } else walk(inner, here);
    }
  };
  walk(value, []);
  return found.filter((reference) => !(reference.to === 'studyFields' && reference.id === 'any'));
}

function target(
  collection: Collection,
  key: string,
  owner: Record<string, unknown>,
  path: PropertyKey[],
): Collection | undefined {
  if (collection === 'currencies' && key === 'currency') return undefined;
  if (key === 'to' && owner.kind === 'willing') return 'willing';
  if (key === 'id' && path.at(-1) === 'to') return 'positions';
  if (key === 'countsAs') return collection === 'experienceKinds' ? 'experienceKinds' : 'credentials';
  if (key === 'within' && collection === 'studyFields') return 'studyFields';
  if (key === 'field' && path.at(-1) === 'education') return 'studyFields';
  if (key === 'kind' && path.at(-2) === 'experience') return 'experienceKinds';
  return byKey[key];
}
