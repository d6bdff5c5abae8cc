import { advise } from '../../core/advice/advise.ts';
import type { Runtime } from '../../ports.ts';
import { renderExplain } from '../../report/render.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { positionOf } from '../input/find-entry.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openSession } from '../session.ts';

/** Prints every requirement of a position: verdict, the reason, the source; with `--trace` the whole derivation. */
export async function run([id]: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const look = await lookOf('explain', flags, runtime);
  const { catalog, profile, plan } = await openSession(flags, runtime);
  const plain = advise(catalog, positionOf(catalog, id!), profile, { ...plan, planB: false });
  const advice = flags.trace
    ? (await import('../../core/advice/instead-of.ts')).withAlternatives(catalog, plain, () => true)
    : plain;
  const text = await renderExplain({ advice, catalog, trace: flags.trace ?? false }, look);
  await deliver(text, flags, runtime, look);
  return exitCodes.done;
}
