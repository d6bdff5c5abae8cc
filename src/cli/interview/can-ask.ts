import type { Runtime } from '../../ports.ts';
import type { Flags } from '../flags.ts';

/** True when questions may be asked: a person sits at a terminal, and nothing says that the run is for a program. */
export function canAsk({ stdin, stdout, env }: Runtime, flags: Flags): boolean {
  const forPrograms = flags.json || flags.format !== undefined || flags.output !== undefined;
  const silent = flags.input === false || flags.yes || Boolean(env.CI);
  return stdin.isTerminal && stdout.isTerminal && !forPrograms && !silent;
}

/** A window of Git Bash on Windows, which Node cannot see as a terminal. */
export function isGitBash({ stdin, stdout, env }: Runtime): boolean {
  return env.MSYSTEM !== undefined && !stdin.isTerminal && !stdout.isTerminal;
}
