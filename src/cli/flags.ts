import { answerFlagText, helpText } from '../messages/spoken.ts';

const text = helpText.flags;
const groups = helpText.groups;

/** What is known of a flag; names with their dashes. */
export interface FlagShape {
  /** The heading that help puts it under. */
  group: string;
  /** As help shows it: `-o, --output <FILE>`. */
  usage: string;
  about: string;
  long: string;
  short?: string;
  takesValue: boolean;
  /** May be given several times, which makes a list. */
  repeatable: boolean;
  /** Taken without being shown in help. */
  hidden: boolean;
}

function flag(group: string, usage: string, about: string): FlagShape {
  const [, short, long, value] = /^(?:(-\w), )?(--[\w-]+)( <.+>)?$/.exec(usage)!;
  return {
    group,
    usage,
    about,
    long: long!,
    ...(short === undefined ? {} : { short }),
    takesValue: value !== undefined,
    repeatable: false,
    hidden: false,
  };
}

const repeatable = (group: string, usage: string, about: string): FlagShape => ({
  ...flag(group, usage, about),
  repeatable: true,
});

/** The name of a flag among the values, as commander makes it: `--no-color` is `color`. */
export function flagKey({ long }: Pick<FlagShape, 'long'>): string {
  return long.replace(/^--(no-)?/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** True for `--no-color` and its like: the value is true unless it is given. */
export function isNegation({ long }: Pick<FlagShape, 'long'>): boolean {
  return long.startsWith('--no-');
}

/** One flag for each answers key that is no yes-or-no fact. */
export const answerFlags = (): FlagShape[] =>
  Object.entries(answerFlagText).map(([name, { takes, about }]) =>
    repeatable(groups.answers, `--${name} <${takes}>`, about),
  );

export const inputFlags = (): FlagShape[] => [
  flag(groups.input, '--answers <FILE>', text.answers),
  flag(groups.input, '--save-answers <FILE>', text.saveAnswers),
  repeatable(groups.input, '--what-if <KEY=VALUE>', text.whatIf),
  flag(groups.input, '--only-missing', text.onlyMissing),
  flag(groups.input, '--no-input', text.noInput),
  flag(groups.input, '--yes', text.yes),
];

/** How the interview begins. */
export const interviewFlags = (): FlagShape[] => [
  repeatable(groups.input, '--ask <KEYS>', text.ask),
  flag(groups.input, '--fresh', text.fresh),
];

export const planningFlags = (): FlagShape[] => [
  flag(groups.planning, '--objective <WHICH>', text.objective),
  flag(groups.planning, '--pace <PACE>', text.pace),
];

export const whyFlag = (): FlagShape => flag(groups.planning, '--why <STEP>', text.why);
export const doneFlag = (): FlagShape => repeatable(groups.input, '--done <STEP>', text.done);
export const traceFlag = (): FlagShape => flag(groups.output, '--trace', text.trace);

export const filterFlags = (): FlagShape[] => [
  flag(groups.filter, '--country <COUNTRY>', text.country),
  flag(groups.filter, '--role <ID>', text.role),
  flag(groups.filter, '--agency <ID>', text.agency),
];

/** The day and the data a run rests on. */
export const worldFlags = (): FlagShape[] => [
  flag(groups.other, '--as-of <DATE>', text.asOf),
  repeatable(groups.other, '--data <DIR>', text.data),
];

export const outputFlags = (): FlagShape[] => [
  flag(groups.output, '--format <FORM>', text.format),
  flag(groups.output, '--json', text.json),
  flag(groups.output, '-o, --output <FILE>', text.output),
  flag(groups.output, '--accessible', text.accessible),
  flag(groups.output, '--no-color', text.noColor),
  flag(groups.output, '--ascii', text.ascii),
  flag(groups.output, '--width <N>', text.width),
  flag(groups.output, '--no-pager', text.noPager),
  flag(groups.other, '-q, --quiet', text.quiet),
];

/**
 * Flags that a script may put after any command: they choose how a run asks and looks. Commands that neither ask nor
 * draw take them without effect.
 */
export const commonFlags = (): FlagShape[] => [
  ...inputFlags().filter((option) => option.long === '--no-input' || option.long === '--yes'),
  ...outputFlags().filter((option) => commonLooks.has(option.long ?? '')),
];

const commonLooks = new Set(['--accessible', '--no-color', '--ascii', '--width', '--no-pager', '--quiet']);

export const allFlag = (): FlagShape => flag(groups.output, '--all', text.all);
export const adviserFlag = (): FlagShape => flag(groups.output, '--adviser', text.adviser);
export const redactFlag = (): FlagShape => flag(groups.output, '--redact', text.redact);

/** Flags of `cohort` alone. */
export const cohortFlags = (): FlagShape[] => [
  flag(groups.cohort, '--out <DIR>', text.out),
  flag(groups.cohort, '--depth <DEPTH>', text.depth),
  flag(groups.cohort, '--target <ID>', text.target),
  flag(groups.cohort, '--from <FORM>', text.from),
  flag(groups.cohort, '--dates <ORDER>', text.dates),
  flag(groups.cohort, '--errors <FILE>', text.errors),
  flag(groups.cohort, '--exit-zero', text.exitZero),
  flag(groups.cohort, '--min-cell <N>', text.minCell),
  flag(groups.cohort, '--jobs <N>', text.jobs),
  flag(groups.cohort, '--resume', text.resume),
  flag(groups.cohort, '--name-files', text.nameFiles),
  flag(groups.cohort, '--template <FORM>', text.template),
];

/** Flags of `workshop`; the result is always a folder. */
export const workshopFlags = (): FlagShape[] => [
  flag(groups.workshop, '--out <DIR>', text.workshopOut),
  flag(groups.workshop, '--format <FORMS>', text.workshopFormat),
  flag(groups.workshop, '--end-word <WORD>', text.endWord),
  flag(groups.workshop, '--min-cell <N>', text.minCell),
  flag(groups.output, '--accessible', text.accessible),
  flag(groups.output, '--no-color', text.noColor),
  flag(groups.output, '--ascii', text.ascii),
  flag(groups.output, '--width <N>', text.width),
];

/** The flags that were given, by camelCase name. Answer flags and repeatable flags are lists. */
export interface Flags {
  answers?: string;
  saveAnswers?: string;
  whatIf?: string[];
  onlyMissing?: boolean;
  /** False after `--no-input`. */
  input?: boolean;
  yes?: boolean;
  ask?: string[];
  fresh?: boolean;
  objective?: string;
  pace?: string;
  why?: string;
  done?: string[];
  trace?: boolean;
  country?: string;
  role?: string;
  agency?: string;
  asOf?: string;
  data?: string[];
  format?: string;
  json?: boolean;
  output?: string;
  accessible?: boolean;
  /** False after `--no-color`. */
  color?: boolean;
  ascii?: boolean;
  width?: string;
  /** False after `--no-pager`. */
  pager?: boolean;
  quiet?: boolean;
  redact?: boolean;
  adviser?: boolean;
  all?: boolean;
  /** What the flags of answers keys said, by kebab-case name. */
  given: Record<string, string[]>;
  /** Flags that are no option of the command: yes-or-no facts of the catalog, or mistakes. */
  facts: FactFlag[];
}

/** `--name value`, `--name=value`, or `--name` alone (which means yes). */
export interface FactFlag {
  name: string;
  value: string;
}

/** What a command gets of the flags that were read. */
export function flagsFrom(takesAnswers: boolean, values: Record<string, unknown>, facts: FactFlag[]): Flags {
  const given: Record<string, string[]> = {};
  for (const name of takesAnswers ? Object.keys(answerFlagText) : []) {
    const value = values[flagKey({ long: `--${name}` })];
    if (value !== undefined) given[name] = value as string[];
  }
  return { ...(values as Omit<Flags, 'given' | 'facts'>), given, facts };
}
