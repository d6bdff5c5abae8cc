import { Option } from 'commander';
import { answerFlagText, helpText } from '../messages/spoken.ts';

const text = helpText.flags;
const groups = helpText.groups;

/** Every value of a repeatable flag, in order. */
const collect = (value: string, before: string[] = []): string[] => [...before, value];

const flag = (group: string, flags: string, description: string): Option =>
  new Option(flags, description).helpGroup(group);
const repeatable = (group: string, flags: string, description: string): Option =>
  flag(group, flags, description).argParser<string[]>(collect);

/** One flag for each answers key that is no yes-or-no fact. */
export const answerFlags = (): Option[] =>
  Object.entries(answerFlagText).map(([name, { takes, about }]) =>
    repeatable(groups.answers, `--${name} <${takes}>`, about),
  );

export const inputFlags = (): Option[] => [
  flag(groups.input, '--answers <FILE>', text.answers),
  flag(groups.input, '--save-answers <FILE>', text.saveAnswers),
  repeatable(groups.input, '--what-if <KEY=VALUE>', text.whatIf),
  flag(groups.input, '--only-missing', text.onlyMissing),
  flag(groups.input, '--no-input', text.noInput),
  flag(groups.input, '--yes', text.yes),
];

export const freshFlag = (): Option => flag(groups.input, '--fresh', text.fresh);

export const planningFlags = (): Option[] => [
  flag(groups.planning, '--objective <WHICH>', text.objective),
  flag(groups.planning, '--pace <PACE>', text.pace),
];

export const whyFlag = (): Option => flag(groups.planning, '--why <STEP>', text.why);
export const doneFlag = (): Option => repeatable(groups.input, '--done <STEP>', text.done);
export const traceFlag = (): Option => flag(groups.output, '--trace', text.trace);

export const filterFlags = (): Option[] => [
  flag(groups.filter, '--country <COUNTRY>', text.country),
  flag(groups.filter, '--role <ID>', text.role),
  flag(groups.filter, '--agency <ID>', text.agency),
];

/** The day and the data a run rests on. */
export const worldFlags = (): Option[] => [
  flag(groups.other, '--as-of <DATE>', text.asOf),
  repeatable(groups.other, '--data <DIR>', text.data),
];

export const outputFlags = (): Option[] => [
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
export const commonFlags = (): Option[] => [
  ...inputFlags().filter((option) => option.long === '--no-input' || option.long === '--yes'),
  ...outputFlags().filter((option) => commonLooks.has(option.long ?? '')),
];

const commonLooks = new Set(['--accessible', '--no-color', '--ascii', '--width', '--no-pager', '--quiet']);

export const allFlag = (): Option => flag(groups.output, '--all', text.all);
export const adviserFlag = (): Option => flag(groups.output, '--adviser', text.adviser);
export const redactFlag = (): Option => flag(groups.output, '--redact', text.redact);

/** Flags of `cohort` alone. */
export const cohortFlags = (): Option[] => [
  flag(groups.cohort, '--out <DIR>', text.out),
  flag(groups.cohort, '--depth <DEPTH>', text.depth),
  flag(groups.cohort, '--target <ID>', text.target),
  flag(groups.cohort, '--from <FORM>', text.from),
  flag(groups.cohort, '--dates <ORDER>', text.dates),
  flag(groups.cohort, '--errors <FILE>', text.errors),
  flag(groups.cohort, '--min-cell <N>', text.minCell),
  flag(groups.cohort, '--jobs <N>', text.jobs),
  flag(groups.cohort, '--resume', text.resume),
  flag(groups.cohort, '--name-files', text.nameFiles),
  flag(groups.cohort, '--template <FORM>', text.template),
];

/** Flags of `workshop`; the result is always a folder. */
export const workshopFlags = (): Option[] => [
  flag(groups.workshop, '--out <DIR>', text.workshopOut),
  flag(groups.workshop, '--format <FORMS>', text.workshopFormat),
  flag(groups.workshop, '--end-word <WORD>', text.endWord),
  flag(groups.workshop, '--min-cell <N>', text.minCell),
  flag(groups.output, '--accessible', text.accessible),
  flag(groups.output, '--no-color', text.noColor),
  flag(groups.output, '--ascii', text.ascii),
  flag(groups.output, '--width <N>', text.width),
];

/** The flags as commander gives them, by camelCase name. Answer flags and repeatable flags are lists. */
export interface Flags {
  answers?: string;
  saveAnswers?: string;
  whatIf?: string[];
  onlyMissing?: boolean;
  /** False after `--no-input`. */
  input?: boolean;
  yes?: boolean;
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
