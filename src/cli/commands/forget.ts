import { errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';

/** Deletes what the program keeps between runs, and says what it was. */
export async function run(_words: string[], _flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const names = runtime.state.forget();
  const { forgot, nothingToForget } = errorText;
  runtime.stdout.write(
    `${names.length > 0 ? forgot(runtime.state.folder, names.length) : nothingToForget}\n`,
  );
  return exitCodes.done;
}
