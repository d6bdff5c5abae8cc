import type { Runtime } from '../ports.ts';
import { commandFirst } from './argv.ts';
import { commandNames, commandShape, interviewName, valueFlags } from './definitions.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readPlainly } from './read-plainly.ts';
import { unknownCommand } from './unknown-command.ts';

/** Finds the command among the words typed, reads its flags, and runs it. Throws a UserError for what it cannot read. */
export async function runWords(argv: string[], runtime: Runtime): Promise<ExitCode> {
  if (argv.length === 1 && ['--version', '-V'].includes(argv[0]!)) {
    runtime.stdout.write(`${runtime.version}\n`);
    return exitCodes.done;
  }
  const [first, ...words] = commandFirst(argv, commandNames, interviewName, valueFlags);
  if (first === '--help') {
    (await import('./program.ts')).buildProgram(runtime).outputHelp();
    return exitCodes.done;
  }
  const name = commandNames.find((known) => known === first);
  if (!name) throw unknownCommand(first!);
  const command = commandShape(name);
  const read =
    readPlainly(command, words) ?? (await import('./parse-words.ts')).parseWords(name, words, runtime);
  if (!read) return exitCodes.done;
  const { run } = await command.load();
  return run(read.words, read.flags, runtime);
}
