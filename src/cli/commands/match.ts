import { matchAll } from '../../core/advice/match.ts';
import type { Runtime } from '../../ports.ts';
import { renderMatch } from '../../report/render.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openSession } from '../session.ts';

/** Prints every position with its verdict and fit, best first. */
export async function run(_words: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const look = await lookOf('match', flags, runtime);
  const { catalog, profile, plan } = await openSession(flags, runtime);
  const text = await renderMatch({ match: matchAll(catalog, profile, plan), catalog }, look);
  await deliver(text, flags, runtime);
  return exitCodes.done;
}
