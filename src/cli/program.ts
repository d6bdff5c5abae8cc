import { Argument, Command, type Option } from 'commander';
import type { Runtime } from '../ports.ts';
import { takeFacts } from './argv.ts';
import type { ExitCode } from './exit-codes.ts';
import * as flag from './flags.ts';
import type { FactFlag, Flags } from './flags.ts';
import { answerFlagText, type CommandName, helpText } from './messages/help.ts';
import { topicNames } from './messages/topics.ts';

/** What a command file exports: its work, with the words and flags it was given. */
export type RunCommand = (words: string[], flags: Flags, runtime: Runtime) => Promise<ExitCode>;

/** The command that runs when none is named. */
export const interviewName = 'advise';

/** A command that takes answers also takes a flag for each yes-or-no fact of the catalog. */
class CareerCommand extends Command {
  facts: FactFlag[] = [];
  takesAnswers = false;

  override createCommand(name?: string): CareerCommand {
    return new CareerCommand(name);
  }

  override parseOptions(argv: string[]): { operands: string[]; unknown: string[] } {
    if (!this.takesAnswers) return super.parseOptions(argv);
    const { rest, facts } = takeFacts(this, argv);
    this.facts = facts;
    return super.parseOptions(rest);
  }
}

/**
 * The command tree: names, flags and help. Commands themselves load when they run; `done` receives the exit code.
 */
export function buildProgram(runtime: Runtime, done: (code: ExitCode) => void): Command {
  const program = new CareerCommand('career-advisor');
  program
    .description(helpText.program)
    .usage('[command] [answers…]')
    .helpOption('-h, --help', helpText.flags.help)
    .option('-V, --version', helpText.flags.version)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('before', `${examplesOf('program')}\n`)
    .addHelpText('after', `\n${helpText.topicsHead}\n  ${topicNames.join(', ')}`);

  const add = (name: CommandName, words: Argument[], options: Option[], load: () => Promise<{ run: RunCommand }>) => {
    const command = program
      .command(name)
      .description(helpText.commands[name])
      .helpOption('-h, --help', helpText.flags.help)
      .addHelpText('before', `${examplesOf(name)}\n`) as CareerCommand;
    for (const word of words) command.addArgument(word);
    for (const option of options) command.addOption(option);
    command.takesAnswers = options.some((option) => option.long === '--answers');
    if (command.takesAnswers) command.addHelpText('after', `\n${helpText.factsNote}`);
    command.action(async (...given: unknown[]) => {
      const { run } = await load();
      const words = (given.slice(0, -2) as (string | string[] | undefined)[]).flat().filter((word) => word !== undefined);
      done(await run(words, flagsOf(command), runtime));
    });
  };
  const answers = [...flag.answerFlags(), ...flag.inputFlags()];
  const advice = [...answers, ...flag.planningFlags(), ...flag.outputFlags(), flag.redactFlag(), ...flag.worldFlags()];
  const pages = [...flag.outputFlags(), ...flag.worldFlags()];
  const texts = helpText.arguments;

  add(interviewName, [], advice, async () => {
    const { runAdvise } = await import('./commands/advise.ts');
    return { run: (_words, flags, world) => runAdvise(world, flags) };
  });
  add('match', [], advice, () => import('./commands/match.ts'));
  add('plan', [new Argument('<position>', texts.position)], [...advice, flag.whyFlag()], () => import('./commands/plan.ts'));
  add('explain', [new Argument('<position>', texts.position)], [...advice, flag.traceFlag()], () => import('./commands/explain.ts'));
  add('list', [new Argument('<kind>', texts.kind)], [...flag.filterFlags(), ...pages], () => import('./commands/list.ts'));
  add('show', [new Argument('<id>', texts.id)], pages, () => import('./commands/show.ts'));
  add('compare', [new Argument('<ids...>', texts.ids)], pages, () => import('./commands/compare.ts'));
  add('validate', [new Argument('[paths...]', texts.paths)], pages, () => import('./commands/validate.ts'));
  add('schema', [new Argument('<what>', texts.schema)], pages, () => import('./commands/schema.ts'));
  add('forget', [], [], () => import('./commands/forget.ts'));
  add('help', [new Argument('[topic]', texts.topic)], flag.worldFlags(), () => import('./commands/help.ts'));
  return program;
}

function flagsOf(command: CareerCommand): Flags {
  const values = command.opts() as Record<string, unknown>;
  const given: Record<string, string[]> = {};
  for (const name of command.takesAnswers ? Object.keys(answerFlagText) : []) {
    const key = command.options.find((option) => option.long === `--${name}`)!.attributeName();
    if (values[key] !== undefined) given[name] = values[key] as string[];
  }
  return { ...(values as Omit<Flags, 'given' | 'facts'>), given, facts: command.facts };
}

function examplesOf(name: keyof typeof helpText.examples): string {
  const examples: readonly (readonly [string, string])[] = helpText.examples[name];
  const lines = examples.map(([line, meaning]) => (meaning ? `  ${line}\n      ${meaning}` : `  ${line}`));
  return [helpText.examplesHead, ...lines].join('\n');
}
