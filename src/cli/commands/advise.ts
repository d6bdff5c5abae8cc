import { errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { canAsk, isGitBash } from '../interview/can-ask.ts';

/** The program without a command: the interview at a terminal, else the matches for the answers given. */
export async function runAdvise(runtime: Runtime, flags: Flags): Promise<ExitCode> {
  if (canAsk(runtime, flags))
    return (await import('../interview/run-interview.ts')).runInterview(runtime, flags);
  if (isGitBash(runtime) && !flags.quiet) runtime.stderr.write(`${errorText.noTerminal}\n`);
  return (await import('./match.ts')).run([], flags, runtime);
}
