import type { Catalog } from '../../core/model/catalog.ts';
import type { Agency, Credential, Position, Role, Source } from '../../core/model/entries.ts';
import type { Runtime } from '../../ports.ts';
import { renderList } from '../../report/render.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { choice } from '../input/choice.ts';
import { type Filter, filterOf, positionsIn } from '../input/filter.ts';
import { type ListKind, listKinds } from '../input/list-kinds.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openWorld } from '../session.ts';

/** Prints the entries of one kind, filtered by country, role or agency. */
export async function run([word]: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const kind = choice('list', word, listKinds)!;
  const look = await lookOf('list', flags, runtime);
  const { catalog } = await openWorld(flags, runtime);
  const entries = entriesOf(catalog, kind, filterOf(flags, catalog));
  await deliver(await renderList({ kind, entries, catalog }, look), flags, runtime);
  return exitCodes.done;
}

/** Roles and sources have no country of their own: those of the positions that are left count. */
function entriesOf(
  catalog: Catalog,
  kind: ListKind,
  filter: Filter,
): (Role | Agency | Position | Credential | Source)[] {
  const { country, role, agency } = filter;
  const positions = positionsIn(catalog, filter);
  const unfiltered = country === undefined && role === undefined && agency === undefined;
  const used = (of: (position: Position) => string[]) => new Set(positions.flatMap(of));
  switch (kind) {
    case 'positions':
      return positions;
    case 'i-jobs':
      return positions.filter((position) => position.iJob);
    case 'roles': {
      const ids = used((position) => [position.role]);
      return [...catalog.roles.values()].filter((entry) => unfiltered || ids.has(entry.id));
    }
    case 'agencies': {
      const ids = used((position) => [position.agency]);
      const byPosition = role !== undefined || agency !== undefined;
      return [...catalog.agencies.values()].filter((entry) =>
        byPosition ? ids.has(entry.id) : country === undefined || entry.country === country,
      );
    }
    case 'credentials':
      return [...catalog.credentials.values()].filter(
        (entry) => country === undefined || entry.country === country,
      );
    case 'sources': {
      const ids = used((position) => position.requirements.flatMap((requirement) => requirement.sources));
      return [...catalog.sources.values()].filter((entry) => unfiltered || ids.has(entry.id));
    }
  }
}
