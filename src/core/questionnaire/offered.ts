import type { Derivation } from '../eligibility/derivation.ts';
import type { Country, Id } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Standing } from './standing.ts';

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
  const country =
    start.length === 2 && catalog.countries.has(start) ? start : start === 'INT' ? 'INT' : undefined;
  return country === undefined || inScope(country, workIn);
}

/** What positions in scope ask people to be ready for, the most frequent first. */
export function willingOffered(catalog: Catalog, standings: readonly Standing[]): Id[] {
  const counts = new Map<Id, number>();
  const visit = ({ condition, parts = [] }: Derivation): void => {
    if (condition.kind === 'willing') counts.set(condition.to, (counts.get(condition.to) ?? 0) + 1);
    for (const part of parts) visit(part);
  };
  for (const { assessment } of standings)
    for (const finding of assessment.findings) visit(finding.derivation);
  return [...catalog.willing.keys()]
    .filter((id) => counts.has(id))
    .sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
}
