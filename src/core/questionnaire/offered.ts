import type { Country, Id } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';

/**
 * The ids that the list of a question offers to somebody who would work in the given countries. Empty for questions
 * whose list is the same for everybody.
 */
export function offeredFor(catalog: Catalog, question: string, workIn: readonly Country[] | undefined): Id[] {
  switch (question) {
    case 'experience':
      return [...catalog.experienceKinds.keys()].filter((id) => concerns(id, catalog, workIn));
    case 'credentials':
      return [...catalog.credentials.values()]
        .filter(({ kind, country }) => kind !== 'status' && inScope(country, workIn))
        .map(({ id }) => id);
    default:
      return [];
  }
}

function inScope(country: Country, workIn: readonly Country[] | undefined): boolean {
  return !workIn?.length || country === 'INT' || workIn.includes(country);
}

/** Ids that belong to one country begin with it. */
function concerns(id: Id, catalog: Catalog, workIn: readonly Country[] | undefined): boolean {
  const start = id.split('-')[0]!.toUpperCase();
  const country = start.length === 2 && catalog.countries.has(start) ? start : start === 'INT' ? 'INT' : undefined;
  return country === undefined || inScope(country, workIn);
}
