import { type Command, CommanderError } from 'commander';
import { nearestName } from '../core/text/nearest.ts';
import type { CommandName } from '../messages/language.ts';
import { errorText } from '../messages/spoken.ts';
import type { Runtime } from '../ports.ts';
import { commandFirst } from './argv.ts';
import { UserError } from './errors.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { buildCommand, buildProgram, commandNames, interviewName, valueFlags } from './program.ts';
import { clean } from './text.ts';

/** Finds the command among the words typed, reads its flags, and runs it. Throws a UserError for what it cannot read. */
export async function runWords(argv: string[], runtime: Runtime): Promise<ExitCode> {
  if (argv.length === 1 && ['--version', '-V'].includes(argv[0]!)) {
    runtime.stdout.write(`${runtime.version}\n`);
    return exitCodes.done;
  }
  const [first, ...words] = commandFirst(argv, commandNames, interviewName, valueFlags);
  if (first === '--help') {
    buildProgram(runtime).outputHelp();
    return exitCodes.done;
  }
  const name = commandNames.find((known) => known === first);
  if (!name) throw unknownCommand(first!);
  let code: ExitCode = exitCodes.done;
  const command = buildCommand(name, runtime, (result) => {
    code = result;
  });
  try {
    await command.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.done;
    throw usageError(error, command, name);
  }
  return code;
}

function unknownCommand(name: string): UserError {
  const near = nearestName(name, commandNames);
  return new UserError(
    errorText.unknownCommand(clean(name)),
    near ? errorText.didYouMean(`career-advisor ${near}`) : errorText.seeHelp('--help'),
  );
}

/** Commander's complaint in our words. */
function usageError(error: CommanderError, command: Command, name: CommandName): UserError {
  const help = errorText.seeHelp(`${name} --help`);
  const quoted = clean(/'([^']*)'/.exec(error.message)?.[1] ?? '');
  switch (error.code) {
    case 'commander.unknownOption': {
      const flag = quoted.split('=')[0]!;
      const near = nearestName(
        flag,
        command.options.flatMap((option) => option.long ?? []),
      );
      return new UserError(errorText.unknownFlag(flag), near ? errorText.didYouMean(near) : help);
    }
    case 'commander.optionMissingArgument':
      return new UserError(errorText.needsValue(/--[a-z-]+/.exec(quoted)?.[0] ?? quoted), help);
    case 'commander.missingArgument':
      return new UserError(errorText.needsArgument(quoted), help);
    case 'commander.excessArguments': {
      const word = command.args[command.registeredArguments.length] ?? '';
      return name === interviewName
        ? unknownCommand(word)
        : new UserError(errorText.tooMany(clean(word)), help);
    }
    default:
      return new UserError(clean(error.message.replace(/^error: /, '')), help);
  }
}
