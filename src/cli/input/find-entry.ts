import type { Catalog, Collection } from '../../core/model/catalog.ts';
import type { Position } from '../../core/model/entries.ts';
import { nearestName } from '../../core/text/nearest.ts';
import { errorText } from '../../messages/spoken.ts';
import { UserError } from '../errors.ts';
import { clean } from '../text.ts';

/** Kinds of entries that have a page; where ids agree, the first one is meant. */
export const pageKinds = [
  'positions',
  'roles',
  'agencies',
  'credentials',
  'sources',
  'tips',
  'rules',
  'experienceKinds',
  'studyFields',
  'skills',
  'interests',
  'glossary',
] as const satisfies readonly Collection[];
export type PageKind = (typeof pageKinds)[number];

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
  for (const collection of pageKinds) {
    for (const name of [id, id.toLowerCase()])
      if (catalog[collection].has(name)) return { collection, id: name };
  }
  throw unknownId(
    id,
    'entry',
    pageKinds.flatMap((kind) => [...catalog[kind].keys()]),
    'list positions',
  );
}

/** The kinds that messages have a word for. */
type KindWord = keyof typeof errorText.kinds;

export function unknownId(
  id: string,
  kind: KindWord,
  known: Iterable<string>,
  listCommand: string,
): UserError {
  const near = nearestName(id, known);
  return new UserError(
    errorText.unknownId(clean(id), errorText.kinds[kind]),
    near ? errorText.didYouMean(near) : errorText.seeHelp(listCommand),
  );
}
