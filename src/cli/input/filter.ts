import { findCountry } from '../../core/answers/names.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import type { Position } from '../../core/model/entries.ts';
import { errorText } from '../../messages/spoken.ts';
import { UserError } from '../errors.ts';
import type { Flags } from '../flags.ts';
import { clean } from '../text.ts';
import { acceptedHint } from './accepted-hint.ts';
import { unknownId } from './find-entry.ts';

/** What `--country`, `--role` and `--agency` leave of the catalog. */
export interface Filter {
  country: string | undefined;
  role: string | undefined;
  agency: string | undefined;
}

/** Reads the filter flags. Throws a UserError for a country, role or agency that the catalog lacks. */
export function filterOf(flags: Flags, catalog: Catalog): Filter {
  const country = flags.country === undefined ? undefined : findCountry(flags.country, catalog);
  if (country && !country.ok) {
    throw new UserError(
      errorText.badChoice('--country', clean(flags.country!)),
      acceptedHint(country.problem),
    );
  }
  for (const [id, entries, one, list] of [
    [flags.role, catalog.roles, 'role', 'list roles'],
    [flags.agency, catalog.agencies, 'agency', 'list agencies'],
  ] as const) {
    if (id !== undefined && !entries.has(id)) throw unknownId(id, one, entries.keys(), list);
  }
  return { country: country?.value, role: flags.role, agency: flags.agency };
}

/** The positions that a filter leaves, in the order of the catalog. */
export function positionsIn(catalog: Catalog, { country, role, agency }: Filter): Position[] {
  return [...catalog.positions.values()].filter(
    (position) =>
      (country === undefined || position.country === country) &&
      (role === undefined || position.role === role) &&
      (agency === undefined || position.agency === agency),
  );
}
