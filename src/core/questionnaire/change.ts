import { profileOf } from '../answers/profile.ts';
import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Condition } from '../model/condition.ts';
import type { Requirement } from '../model/requirement.ts';
import { forgetQuestions, type Interview } from './interview.ts';
import { offeredFor } from './offered.ts';
import { positionsInScope } from './standing.ts';

/** What a changed answer did to the others. */
export interface Change {
  interview: Interview;
  /** Questions whose answers were dropped: they decide nothing any more. */
  dropped: string[];
  /** Questions whose list has new entries since: to be asked again, with the old answer filled in. */
  again: string[];
}

/**
 * Compares the interview before and after an answer changed. Only answers that depended on the change are touched:
 * those that were of use before and are not now, and lists that offer more than before.
 */
export function applyChange(before: Interview, after: Interview, catalog: Catalog, today: PlainDate): Change {
  if (same(before.answers.workIn, after.answers.workIn)) return { interview: after, dropped: [], again: [] };
  const useful = (interview: Interview) => usefulKeys(interview, catalog, today);
  const [then, now] = [useful(before), useful(after)];
  const given = [...Object.keys(after.answers), ...Object.keys(after.open)];
  const dropped = [...new Set(given)].filter((key) => then.has(key) && !now.has(key));
  const again = given.filter((key) => {
    const offered = new Set(offeredFor(catalog, key, before.answers.workIn));
    return (
      !dropped.includes(key) && offeredFor(catalog, key, after.answers.workIn).some((id) => !offered.has(id))
    );
  });
  return { interview: forgetQuestions(after, dropped), dropped, again };
}

/** Yes-or-no facts that a position or credential in scope asks about. Other answers are always of use. */
function usefulKeys(interview: Interview, catalog: Catalog, today: PlainDate): Set<string> {
  const positions = positionsInScope(catalog, profileOf(interview.answers, catalog, today));
  const countries = new Set(positions.map((position) => position.country));
  const credentials = [...catalog.credentials.values()].filter(({ country }) => countries.has(country));
  const found = new Set<string>();
  for (const { requirements } of [...positions, ...credentials]) {
    for (const requirement of requirements) collectFacts(requirement, found);
  }
  return found;
}

function collectFacts(requirement: Requirement, found: Set<string>): void {
  const visit = (condition: Condition): void => {
    if (condition.kind === 'declaration') found.add(condition.fact);
    else if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(visit);
    else if (condition.kind === 'not' || condition.kind === 'doubtful') visit(condition.of);
  };
  visit(requirement.condition);
  if (requirement.appliesIf) visit(requirement.appliesIf);
  for (const waiver of requirement.waivers ?? []) visit(waiver.condition);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}
