import type { Catalog, Collection } from '../../core/model/catalog.ts';
import type { Position } from '../../core/model/entries.ts';
import { nearestName } from '../../core/text/nearest.ts';
import { errorText } from '../../messages/spoken.ts';
import { UserError } from '../errors.ts';
import { clean } from '../text.ts';

/** Kinds of entries that have a page, and the word for one of them. */
export const pageKinds = {
  positions: 'position',
  roles: 'role',
  agencies: 'agency',
  credentials: 'credential',
  sources: 'source',
  tips: 'tip',
  rules: 'rule set',
  experienceKinds: 'kind of experience',
  studyFields: 'field of study',
  skills: 'skill',
  interests: 'interest',
  glossary: 'word of the glossary',
} as const satisfies Partial<Record<Collection, string>>;
export type PageKind = keyof typeof pageKinds;

/** An entry and the collection it is of. */
export interface Found {
  collection: PageKind | 'sector';
  id: string;
}

/** The position of an id; throws a UserError with the nearest one. */
export function positionOf(catalog: Catalog, id: string): Position {
  const found = catalog.positions.get(id) ?? catalog.positions.get(id.toLowerCase());
  if (found) return found;
  throw unknownId(id, 'position', catalog.positions.keys(), 'list positions');
}

/** Any entry that has a page, or the sector; positions come first where ids agree. */
export function findEntry(catalog: Catalog, id: string): Found {
  if (id.toLowerCase() === 'sector') return { collection: 'sector', id: 'sector' };
  const kinds = Object.keys(pageKinds) as PageKind[];
  for (const collection of kinds) {
    for (const name of [id, id.toLowerCase()])
      if (catalog[collection].has(name)) return { collection, id: name };
  }
  throw unknownId(
    id,
    'entry',
    kinds.flatMap((kind) => [...catalog[kind].keys()]),
    'list positions',
  );
}

export function unknownId(id: string, kind: string, known: Iterable<string>, listCommand: string): UserError {
  const near = nearestName(id, known);
  return new UserError(
    errorText.unknownId(clean(id), kind),
    near ? errorText.didYouMean(near) : errorText.seeHelp(listCommand),
  );
}
