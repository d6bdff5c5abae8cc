import type { CommandName } from '../messages/language.ts';
import { helpText } from '../messages/spoken.ts';
import type { Runtime } from '../ports.ts';
import type { ProgramWords } from './completion/candidates.ts';
import type { ExitCode } from './exit-codes.ts';
import type { FlagShape, Flags } from './flags.ts';
import * as flag from './flags.ts';

/** What a command file exports: its work, with the words and flags it was given. */
export type RunCommand = (words: string[], flags: Flags, runtime: Runtime) => Promise<ExitCode>;

/** The command that runs when none is named. */
export const interviewName = 'advise';

/** A word that a command takes, as help shows it: `<needed>`, `[optional]`, `<several...>`. */
export interface WordShape {
  usage: string;
  about: string;
}

interface Definition {
  words?: WordShape[];
  flags?: () => FlagShape[];
  load: () => Promise<{ run: RunCommand }>;
}

/** What is known of a command without loading it. */
export interface CommandShape {
  words: WordShape[];
  /** Its own, and the hidden ones that every command takes. */
  flags: FlagShape[];
  /** It also takes a flag for each yes-or-no fact of the catalog. */
  takesAnswers: boolean;
  load: () => Promise<{ run: RunCommand }>;
}

const texts = helpText.arguments;
const position = [{ usage: '<position>', about: texts.position }];
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
    flags: () => [...advice(), ...flag.interviewFlags()],
    load: async () => {
      const { runAdvise } = await import('./commands/advise.ts');
      return { run: (_words, flags, runtime) => runAdvise(runtime, flags) };
    },
  },
  match: { flags: () => [...advice(), flag.allFlag()], load: () => import('./commands/match.ts') },
  plan: {
    words: position,
    flags: () => [...advice(), flag.whyFlag(), flag.adviserFlag()],
    load: () => import('./commands/plan.ts'),
  },
  explain: {
    words: position,
    flags: () => [...advice(), flag.traceFlag()],
    load: () => import('./commands/explain.ts'),
  },
  list: {
    words: [{ usage: '<kind>', about: texts.kind }],
    flags: () => [...flag.filterFlags(), ...pages()],
    load: () => import('./commands/list.ts'),
  },
  show: {
    words: [{ usage: '<id>', about: texts.id }],
    flags: pages,
    load: () => import('./commands/show.ts'),
  },
  compare: {
    words: [{ usage: '<ids...>', about: texts.ids }],
    flags: advice,
    load: () => import('./commands/compare.ts'),
  },
  progress: {
    words: [{ usage: '<roadmap>', about: texts.roadmap }],
    flags: () => [...advice(), flag.doneFlag(), flag.adviserFlag()],
    load: () => import('./commands/progress.ts'),
  },
  map: {
    flags: () => [...flag.filterFlags(), ...pages()],
    load: () => import('./commands/map.ts'),
  },
  validate: {
    words: [{ usage: '[paths...]', about: texts.paths }],
    flags: pages,
    load: () => import('./commands/validate.ts'),
  },
  schema: {
    words: [{ usage: '<what>', about: texts.schema }],
    flags: pages,
    load: () => import('./commands/schema.ts'),
  },
  cohort: {
    words: [{ usage: '[file]', about: texts.cohort }],
    flags: () => [
      ...flag.cohortFlags(),
      ...flag.planningFlags(),
      ...flag.outputFlags(),
      flag.redactFlag(),
      ...flag.worldFlags(),
    ],
    load: () => import('./commands/cohort.ts'),
  },
  workshop: {
    flags: () => [...flag.workshopFlags(), ...flag.planningFlags(), flag.redactFlag(), ...flag.worldFlags()],
    load: () => import('./commands/workshop.ts'),
  },
  completion: {
    words: [{ usage: '<shell>', about: texts.shell }],
    load: () => import('./commands/completion.ts'),
  },
  forget: { load: () => import('./commands/forget.ts') },
  help: {
    words: [{ usage: '[topic]', about: texts.topic }],
    flags: flag.worldFlags,
    load: () => import('./commands/help.ts'),
  },
};

export const commandNames = Object.keys(definitions) as CommandName[];

export function commandShape(name: CommandName): CommandShape {
  const { words = [], flags, load } = definitions[name];
  const own = flags?.() ?? [];
  // A workshop is nothing but questions: there `--no-input` stays a mistake.
  const common = name === 'workshop' ? [] : flag.commonFlags();
  const hidden = common.filter(({ long }) => !own.some((one) => one.long === long));
  return {
    words,
    flags: [...own, ...hidden.map((one) => ({ ...one, hidden: true }))],
    takesAnswers: own.some(({ long }) => long === '--answers'),
    load,
  };
}

/** Every flag of any command that takes the next word as its value. */
export function valueFlags(): Set<string> {
  const flags = commandNames.flatMap((name) => definitions[name].flags?.() ?? []);
  return new Set(
    flags
      .filter(({ takesValue }) => takesValue)
      .flatMap(({ long, short }) => (short ? [long, short] : [long])),
  );
}

/** The commands and flags as completion needs them. */
export function programWords(): ProgramWords {
  const flagsOf = (name: string) => definitions[name as CommandName].flags?.() ?? [];
  return {
    commands: commandNames.map((value) => ({ value, about: helpText.commands[value] })),
    usual: interviewName,
    takesAnswers: (name) => commandShape(name as CommandName).takesAnswers,
    flagsOf: (name) => [
      ...flagsOf(name),
      { long: '--help', short: '-h', about: helpText.flags.help, takesValue: false },
    ],
  };
}
