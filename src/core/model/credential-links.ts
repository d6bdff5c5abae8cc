import type { Id } from './basics.ts';
import type { Credential } from './entries.ts';

/** What a credential counts as, if it counts as another. */
export type Links = readonly Id[] | undefined;

/** A map that knows the links of its credentials without reading them whole. */
export interface LinkedMap extends Map<Id, Credential> {
  /** A credential that was read or put in since is asked itself. */
  links(): Map<Id, Links>;
}

/** What each credential counts as, in the map's order, reading no more than the map must. */
export function linksOf(credentials: Map<Id, Credential>): Map<Id, Links> {
  if (isLinked(credentials)) return credentials.links();
  return new Map([...credentials].map(([id, { gives }]) => [id, gives?.countsAs]));
}

function isLinked(credentials: Map<Id, Credential>): credentials is LinkedMap {
  return 'links' in credentials;
}
