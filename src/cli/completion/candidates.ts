import type { Catalog } from '../../core/model/catalog.ts';
import type { Typed } from './typed-words.ts';
import { type Candidate, factFlags, flagValues, type Values, wordValues } from './values.ts';

/** A flag as completion needs it; names with their dashes. */
export interface FlagWord {
  long: string;
  short?: string;
  about: string;
  takesValue: boolean;
}

/** What completion needs to know of the program. */
export interface ProgramWords {
  commands: Candidate[];
  /** The command that runs when none is named. */
  usual: string;
  flagsOf(command: string): FlagWord[];
  takesAnswers(command: string): boolean;
}

/** What may stand at the cursor, or that a file is meant. */
export type Completion = { kind: 'words'; candidates: Candidate[] } | { kind: 'files' };

/** Everything that may stand at the cursor and begins with what is typed. */
export function complete({ before, current }: Typed, program: ProgramWords, catalog: Catalog): Completion {
  const line = readLine(before, program, catalog);
  if (line.open !== undefined)
    return offered(flagValues(line.open, line.command ?? program.usual, catalog), current, '');
  const inFlag = /^--([^=]+)=(.*)$/s.exec(current);
  if (inFlag) {
    const [, name = '', rest = ''] = inFlag;
    return offered(flagValues(name, line.command ?? program.usual, catalog), rest, `--${name}=`);
  }
  if (current.startsWith('-')) {
    const flags = flagsOf(line.command ?? program.usual, program, catalog);
    return {
      kind: 'words',
      candidates: beginning(
        flags.flatMap(({ long, short, about }) => [
          { value: long, about },
          ...(short !== undefined && current.length < 2 ? [{ value: short, about }] : []),
        ]),
        current,
      ),
    };
  }
  if (line.command === undefined) return { kind: 'words', candidates: beginning(program.commands, current) };
  return offered(wordValues(line.command, line.words, catalog, program.commands), current, '');
}

interface Line {
  command: string | undefined;
  /** Words of the command that are neither flags nor their values. */
  words: string[];
  /** The flag that waits for its value, without dashes. */
  open: string | undefined;
}

function readLine(before: readonly string[], program: ProgramWords, catalog: Catalog): Line {
  const names = new Set(program.commands.map(({ value }) => value));
  const line: Line = { command: before.find((word) => names.has(word)), words: [], open: undefined };
  const flags = flagsOf(line.command ?? program.usual, program, catalog);
  let command = line.command;
  for (const word of before) {
    if (line.open !== undefined) line.open = undefined;
    else if (word.startsWith('-')) {
      const flag = flags.find(({ long, short }) => word === long || word === short);
      if (flag?.takesValue) line.open = flag.long.slice(2);
    } else if (word === command) command = undefined;
    else line.words.push(word);
  }
  return line;
}

function flagsOf(command: string, program: ProgramWords, catalog: Catalog): FlagWord[] {
  const facts = program.takesAnswers(command) ? factFlags(catalog) : [];
  return [
    ...program.flagsOf(command),
    ...[...facts].map(([name, { about }]) => ({ long: `--${name}`, about, takesValue: true })),
  ];
}

function offered(values: Values, current: string, head: string): Completion {
  if (values.kind === 'files') return values;
  const candidates = values.kind === 'free' ? [] : beginningOf(values, current);
  return {
    kind: 'words',
    candidates: candidates.map(({ value, ...rest }) => ({ value: head + value, ...rest })),
  };
}

function beginningOf(values: Exclude<Values, { kind: 'files' | 'free' }>, current: string): Candidate[] {
  if (values.kind === 'one') return beginning(values.of, current);
  const comma = current.lastIndexOf(',') + 1;
  const [done, part] = [current.slice(0, comma), current.slice(comma)];
  const used = new Set(done.split(',').map((word) => word.split('=')[0]));
  const found =
    values.kind === 'pairs'
      ? pairs(
          values.names.filter(({ value }) => !used.has(value)),
          values.values,
          part,
        )
      : beginning(values.of, part);
  return found
    .filter(({ value }) => !used.has(value))
    .map(({ value, ...rest }) => ({ value: done + value, ...rest }));
}

/** Names with an open `=`; the values as well once only one name is left, so that no shell takes it for finished. */
function pairs(names: Candidate[], valuesOf: (name: string) => string[], part: string): Candidate[] {
  const name = part.includes('=') ? part.slice(0, part.indexOf('=')) : undefined;
  const left = name === undefined ? beginning(names, part) : names.filter(({ value }) => value === name);
  const [only] = left;
  if (only === undefined || left.length > 1)
    return left.map(({ value, ...rest }) => ({ value: `${value}=`, ...rest }));
  const full = valuesOf(only.value).map((value) => ({ ...only, value: `${only.value}=${value}` }));
  return full.length > 0 ? beginning(full, part) : [{ ...only, value: `${only.value}=` }];
}

/** Country codes are capitals: what is typed small counts as well. */
function beginning(candidates: Candidate[], typed: string): Candidate[] {
  const exact = candidates.filter(({ value }) => value.startsWith(typed));
  if (exact.length > 0) return exact;
  const small = typed.toLowerCase();
  return candidates.filter(({ value }) => value.toLowerCase().startsWith(small));
}
