import type { Runtime } from '../../ports.ts';
import { renderShow } from '../../report/render.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { findEntry } from '../input/find-entry.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openWorld } from '../session.ts';

/** Prints the page of one entry, or of the sector. */
export async function run([id]: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const look = await lookOf('show', flags, runtime);
  const { catalog } = await openWorld(flags, runtime);
  await deliver(await renderShow({ ...findEntry(catalog, id!), catalog }, look), flags, runtime, look);
  return exitCodes.done;
}
