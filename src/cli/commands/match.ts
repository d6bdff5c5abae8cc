import { matchAll } from '../../core/advice/match.ts';
import type { Runtime } from '../../ports.ts';
import { renderMatch, renderMatchWhatIf } from '../../report/render.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { changesOf } from '../input/changes.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openSession } from '../session.ts';

/** Prints every position with its verdict and fit, best first; with `--what-if`, what the change does to them. */
export async function run(_words: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const changes = changesOf(flags);
  const look = await lookOf(changes.length > 0 ? 'whatIf' : 'match', flags, runtime);
  const { catalog, profile, plan, unchanged } = await openSession(flags, runtime);
  const match = matchAll(catalog, profile, plan);
  const text = unchanged
    ? await renderMatchWhatIf(
        { changes, before: matchAll(catalog, unchanged, plan), after: match, catalog },
        look,
      )
    : await renderMatch({ match, catalog }, look);
  await deliver(text, flags, runtime, look);
  return exitCodes.done;
}
