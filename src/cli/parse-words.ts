import { type Command, CommanderError } from 'commander';
import { nearestName } from '../core/text/nearest.ts';
import type { CommandName } from '../messages/language.ts';
import { errorText } from '../messages/spoken.ts';
import type { Runtime } from '../ports.ts';
import { interviewName } from './definitions.ts';
import { UserError } from './errors.ts';
import { buildCommand } from './program.ts';
import type { Read } from './read-plainly.ts';
import { clean } from './text.ts';
import { unknownCommand } from './unknown-command.ts';

/**
 * Reads the words after a command with commander. Undefined when they asked for help, which then was shown. Throws a
 * UserError for what cannot be read.
 */
export function parseWords(
  name: CommandName,
  words: string[],
  runtime: Pick<Runtime, 'stdout'>,
): Read | undefined {
  let read: Read | undefined;
  const command = buildCommand(name, runtime, (given, flags) => {
    read = { words: given, flags };
  });
  try {
    command.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, command, name);
  }
  return read;
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
