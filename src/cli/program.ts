import { Argument, Command, Option } from 'commander';
import type { CommandName } from '../messages/language.ts';
import { helpText } from '../messages/spoken.ts';
import type { Runtime } from '../ports.ts';
import { takeFacts } from './argv.ts';
import { type CommandShape, commandNames, commandShape, type WordShape } from './definitions.ts';
import { type FactFlag, type FlagShape, type Flags, flagsFrom } from './flags.ts';
import { topicNames } from './topic-names.ts';

/** A command that takes answers also takes a flag for each yes-or-no fact of the catalog. */
class CareerCommand extends Command {
  facts: FactFlag[] = [];
  shape: CommandShape | undefined;

  override createCommand(name?: string): CareerCommand {
    return new CareerCommand(name);
  }

  override parseOptions(argv: string[]): { operands: string[]; unknown: string[] } {
    if (!this.shape?.takesAnswers) return super.parseOptions(argv);
    const { rest, facts } = takeFacts(this.shape.flags, argv);
    this.facts = facts;
    return super.parseOptions(rest);
  }
}

/** The program with the names of all commands: what `--help` shows. */
export function buildProgram(runtime: Pick<Runtime, 'stdout'>): Command {
  const program = fresh('career-advisor', runtime);
  program
    .description(helpText.program)
    .usage(helpText.usage)
    .option('-V, --version', helpText.flags.version)
    .helpCommand(false)
    .addHelpText('before', `${examplesOf('program')}\n`)
    .addHelpText('after', `\n${helpText.topicsHead}\n  ${topicNames.join(', ')}`);
  for (const name of commandNames) {
    const command = program.command(name).description(helpText.commands[name]);
    for (const word of commandShape(name).words) command.addArgument(argumentOf(word));
  }
  return program;
}

/** One command with its flags and help. When it is parsed, `act` receives the words and flags it was given. */
export function buildCommand(
  name: CommandName,
  runtime: Pick<Runtime, 'stdout'>,
  act: (words: string[], flags: Flags) => void,
): Command {
  const shape = commandShape(name);
  const command = fresh(`career-advisor ${name}`, runtime);
  command.shape = shape;
  command.description(helpText.commands[name]).addHelpText('before', `${examplesOf(name)}\n`);
  for (const word of shape.words) command.addArgument(argumentOf(word));
  for (const flag of shape.flags) command.addOption(optionOf(flag));
  if (shape.takesAnswers) command.addHelpText('after', `\n${helpText.factsNote}`);
  command.action((...given: unknown[]) => {
    const words = (given.slice(0, -2) as (string | string[] | undefined)[])
      .flat()
      .filter((word) => word !== undefined);
    act(words, flagsFrom(shape.takesAnswers, command.opts(), command.facts));
  });
  return command;
}

const argumentOf = ({ usage, about }: WordShape): Argument => new Argument(usage, about);

function optionOf({ group, usage, about, repeatable, hidden }: FlagShape): Option {
  const option = new Option(usage, about).helpGroup(group).hideHelp(hidden);
  return repeatable ? option.argParser<string[]>(collect) : option;
}

/** Every value of a repeatable flag, in order. */
const collect = (value: string, before: string[] = []): string[] => [...before, value];

function fresh(name: string, runtime: Pick<Runtime, 'stdout'>): CareerCommand {
  const command = new CareerCommand(name);
  command
    .helpOption('-h, --help', helpText.flags.help)
    .exitOverride()
    .configureHelp({
      helpWidth: helpColumns,
      styleTitle: (title) => helpText.titles[title] ?? title,
      argumentTerm: (argument) => `<${argument.name()}>`,
    })
    .configureOutput({ writeOut: (text) => runtime.stdout.write(text), writeErr: () => undefined });
  return command;
}

/** Help is the same everywhere, also in the prepared text of the package. */
const helpColumns = 80;

function examplesOf(name: keyof typeof helpText.examples): string {
  const examples: readonly (readonly [string, string])[] = helpText.examples[name];
  const lines = examples.map(([line, meaning]) => (meaning ? `  ${line}\n      ${meaning}` : `  ${line}`));
  return [helpText.examplesHead, ...lines].join('\n');
}
