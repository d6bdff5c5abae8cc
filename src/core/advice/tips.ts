import { evaluate } from '../eligibility/evaluate.ts';
import { referenceIndex } from '../eligibility/reference-index.ts';
import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import { type Position, type Tip, tipStages } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import { isInForce } from '../time/in-force.ts';

/** Tips for a position in the order of the journey; those for a few positions before those for many. */
export function tipsFor(position: Position, profile: Profile, on: PlainDate, catalog: Catalog): Tip[] {
  const index = referenceIndex(catalog);
  return [...catalog.tips.values()]
    .filter((tip) => meant(tip, position) && isInForce(tip, on))
    .filter((tip) => !tip.onlyIf || evaluate(tip.onlyIf, { profile, on, index }).truth !== 'false')
    .sort(
      (a, b) =>
        tipStages.indexOf(a.stage) - tipStages.indexOf(b.stage) ||
        breadth(a) - breadth(b) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Every list that a tip names must name the position. */
function meant(tip: Tip, position: Position): boolean {
  const names = (list: string[] | undefined, id: string) => list === undefined || list.includes(id);
  return (
    names(tip.positions, position.id) &&
    names(tip.roles, position.role) &&
    names(tip.agencies, position.agency) &&
    names(tip.countries, position.country)
  );
}

function breadth(tip: Tip): number {
  if (tip.positions) return 0;
  if (tip.agencies) return 1;
  if (tip.roles) return 2;
  return tip.countries ? 3 : 4;
}
