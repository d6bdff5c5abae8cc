import type { Country } from '../model/basics.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';

/** A job in another country than the person lives in; `unwilling` where they said that they would not move. */
export interface Abroad {
  kind: 'abroad';
  country: Country;
  lives: Country;
  unwilling: boolean;
}

/**
 * That the work of a position lies outside the country where the person lives, unless they said that they would move.
 * Nothing where no residence is known, and for international bodies, whose offices are in many countries. It is no
 * requirement and closes no door: people cross a border each day to work, and some of this work is done from afar.
 */
export function abroadFor(position: Position, profile: Profile): Abroad | undefined {
  const { willing, workIn = [], residence = [] } = profile;
  const homes = residence.filter((stay) => !stay.until).map((stay) => stay.country);
  const [lives] = homes;
  if (lives === undefined || position.country === 'INT' || homes.includes(position.country)) return undefined;
  if (willing.relocate || willing['work-abroad']) return undefined;
  const unwilling = willing.relocate === false && !workIn.includes(position.country);
  return { kind: 'abroad', country: position.country, lives, unwilling };
}
