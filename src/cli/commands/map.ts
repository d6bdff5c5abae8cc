import { ladderMap } from '../../core/advice/ladder-map.ts';
import type { Runtime } from '../../ports.ts';
import { renderMap } from '../../report/render.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { filterOf, positionsIn } from '../input/filter.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openWorld } from '../session.ts';

/** Draws how positions lead to each other, of one country, role or agency where asked. */
export async function run(_words: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const look = await lookOf('map', flags, runtime);
  const { catalog } = await openWorld(flags, runtime);
  const map = ladderMap(catalog, positionsIn(catalog, filterOf(flags, catalog)));
  await deliver(await renderMap({ map, catalog }, look), flags, runtime, look);
  return exitCodes.done;
}
