import { type Runtime, SystemError } from '../../ports.ts';
import { shells } from '../completion/typed-words.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { choice } from '../input/choice.ts';

const endings = { bash: 'bash', zsh: 'zsh', fish: 'fish', powershell: 'ps1' } as const;

/** Prints the script that makes a shell complete commands, flags, their values and ids. The build made it. */
export async function run([word]: string[], _flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const shell = choice('completion', word, shells)!;
  const name = `completions/career-advisor.${endings[shell]}`;
  const script = runtime.data.text(name);
  if (script === undefined) throw new SystemError('ENOENT', name);
  runtime.stdout.write(script);
  return exitCodes.done;
}
