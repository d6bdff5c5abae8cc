import type { Catalog } from '../model/catalog.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import { type Judgement, judge } from './advise.ts';
import type { PlanOptions } from './types.ts';

/** Quick judgements of each person, by what they were made under: made once, whether the matches or a plan B ask. */
const quick = new WeakMap<Catalog, WeakMap<Profile, Map<string, Judgement>>>();

function quickOf(catalog: Catalog, profile: Profile): Map<string, Judgement> {
  const people = quick.get(catalog) ?? new WeakMap<Profile, Map<string, Judgement>>();
  quick.set(catalog, people);
  const judged = people.get(profile) ?? new Map<string, Judgement>();
  people.set(profile, judged);
  return judged;
}

const quickName = ({ id }: Position, { asOf, pace, maxExpansions }: PlanOptions): string =>
  `${asOf} ${pace} ${maxExpansions} ${id}`;

/** The verdict with the fastest route, as far as a short search finds it: for lists of many positions. */
export function judgeQuickly(
  catalog: Catalog,
  position: Position,
  profile: Profile,
  options: PlanOptions,
): Judgement {
  const judged = quickOf(catalog, profile);
  const name = quickName(position, options);
  const judgement =
    judged.get(name) ?? judge(catalog, position, profile, { ...options, objective: 'fastest' }, true);
  judged.set(name, judgement);
  return judgement;
}

/** The quick judgement of a position, if it was made already. */
export function judgedBefore(
  catalog: Catalog,
  position: Position,
  profile: Profile,
  options: PlanOptions,
): Judgement | undefined {
  return quickOf(catalog, profile).get(quickName(position, options));
}
