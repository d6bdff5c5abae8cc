import { Argument, Command, type Option } from 'commander';
import type { CommandName } from '../messages/language.ts';
import { answerFlagText, helpText } from '../messages/spoken.ts';
import type { Runtime } from '../ports.ts';
import { takeFacts } from './argv.ts';
import type { ProgramWords } from './completion/candidates.ts';
import type { ExitCode } from './exit-codes.ts';
import type { FactFlag, Flags } from './flags.ts';
import * as flag from './flags.ts';
import { topicNames } from './topic-names.ts';

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

/** What is known of a command without loading it. */
interface Definition {
  words?: () => Argument[];
  options?: () => Option[];
  load: () => Promise<{ run: RunCommand }>;
}

const texts = helpText.arguments;
const position = () => [new Argument('<position>', texts.position)];
const answers = () => [...flag.answerFlags(), ...flag.inputFlags()];
const pages = () => [...flag.outputFlags(), ...flag.worldFlags()];
const advice = () => [
  ...answers(),
  ...flag.planningFlags(),
  ...flag.outputFlags(),
  flag.redactFlag(),
  ...flag.worldFlags(),
];

const definitions: Record<CommandName, Definition> = {
  advise: {
    options: () => [...advice(), flag.freshFlag()],
    load: async () => {
      const { runAdvise } = await import('./commands/advise.ts');
      return { run: (_words, flags, runtime) => runAdvise(runtime, flags) };
    },
  },
  match: { options: () => [...advice(), flag.allFlag()], load: () => import('./commands/match.ts') },
  plan: {
    words: position,
    options: () => [...advice(), flag.whyFlag(), flag.adviserFlag()],
    load: () => import('./commands/plan.ts'),
  },
  explain: {
    words: position,
    options: () => [...advice(), flag.traceFlag()],
    load: () => import('./commands/explain.ts'),
  },
  list: {
    words: () => [new Argument('<kind>', texts.kind)],
    options: () => [...flag.filterFlags(), ...pages()],
    load: () => import('./commands/list.ts'),
  },
  show: {
    words: () => [new Argument('<id>', texts.id)],
    options: pages,
    load: () => import('./commands/show.ts'),
  },
  compare: {
    words: () => [new Argument('<ids...>', texts.ids)],
    options: advice,
    load: () => import('./commands/compare.ts'),
  },
  progress: {
    words: () => [new Argument('<roadmap>', texts.roadmap)],
    options: () => [...advice(), flag.doneFlag(), flag.adviserFlag()],
    load: () => import('./commands/progress.ts'),
  },
  map: {
    options: () => [...flag.filterFlags(), ...pages()],
    load: () => import('./commands/map.ts'),
  },
  validate: {
    words: () => [new Argument('[paths...]', texts.paths)],
    options: pages,
    load: () => import('./commands/validate.ts'),
  },
  schema: {
    words: () => [new Argument('<what>', texts.schema)],
    options: pages,
    load: () => import('./commands/schema.ts'),
  },
  cohort: {
    words: () => [new Argument('[file]', texts.cohort)],
    options: () => [
      ...flag.cohortFlags(),
      ...flag.planningFlags(),
      ...flag.outputFlags(),
      flag.redactFlag(),
      ...flag.worldFlags(),
    ],
    load: () => import('./commands/cohort.ts'),
  },
  workshop: {
    options: () => [
      ...flag.workshopFlags(),
      ...flag.planningFlags(),
      flag.redactFlag(),
      ...flag.worldFlags(),
    ],
    load: () => import('./commands/workshop.ts'),
  },
  completion: {
    words: () => [new Argument('<shell>', texts.shell)],
    load: () => import('./commands/completion.ts'),
  },
  forget: { load: () => import('./commands/forget.ts') },
  help: {
    words: () => [new Argument('[topic]', texts.topic)],
    options: flag.worldFlags,
    load: () => import('./commands/help.ts'),
  },
};

export const commandNames = Object.keys(definitions) as CommandName[];

/** Every flag of any command that takes the next word as its value. */
export function valueFlags(): Set<string> {
  const options = commandNames
    .flatMap((name) => definitions[name].options?.() ?? [])
    .filter((option) => option.required);
  return new Set(options.flatMap((option) => [option.long ?? '', option.short ?? '']));
}

/** The commands and flags as completion needs them. */
export function programWords(): ProgramWords {
  const optionsOf = (name: string) => definitions[name as CommandName].options?.() ?? [];
  return {
    commands: commandNames.map((value) => ({ value, about: helpText.commands[value] })),
    usual: interviewName,
    takesAnswers: (name) => optionsOf(name).some((option) => option.long === '--answers'),
    flagsOf: (name) => [
      ...optionsOf(name).map((option) => ({
        long: option.long!,
        ...(option.short === undefined ? {} : { short: option.short }),
        about: option.description,
        takesValue: option.required,
      })),
      { long: '--help', short: '-h', about: helpText.flags.help, takesValue: false },
    ],
  };
}

/** The program with the names of all commands: what `--help` shows. */
export function buildProgram(runtime: Runtime): Command {
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
    for (const word of definitions[name].words?.() ?? []) command.addArgument(word);
  }
  return program;
}

/** One command with its flags and help. Its work loads when it runs; `done` receives the exit code. */
export function buildCommand(name: CommandName, runtime: Runtime, done: (code: ExitCode) => void): Command {
  const { words, options, load } = definitions[name];
  const command = fresh(`career-advisor ${name}`, runtime);
  command.description(helpText.commands[name]).addHelpText('before', `${examplesOf(name)}\n`);
  for (const word of words?.() ?? []) command.addArgument(word);
  for (const option of options?.() ?? []) command.addOption(option);
  // A workshop is nothing but questions: there `--no-input` stays a mistake.
  if (name !== 'workshop') {
    const own = new Set(command.options.map((option) => option.long));
    for (const option of flag.commonFlags()) if (!own.has(option.long)) command.addOption(option.hideHelp());
  }
  command.takesAnswers = command.options.some((option) => option.long === '--answers');
  if (command.takesAnswers) command.addHelpText('after', `\n${helpText.factsNote}`);
  command.action(async (...given: unknown[]) => {
    const { run } = await load();
    const typed = (given.slice(0, -2) as (string | string[] | undefined)[])
      .flat()
      .filter((word) => word !== undefined);
    done(await run(typed, flagsOf(command), runtime));
  });
  return command;
}

function fresh(name: string, runtime: Runtime): CareerCommand {
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
