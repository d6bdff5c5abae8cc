import { isFlag, takeFacts } from './argv.ts';
import type { CommandShape } from './definitions.ts';
import { type Flags, flagKey, flagsFrom, isNegation } from './flags.ts';

/** The words and flags that a command was given. */
export interface Read {
  words: string[];
  flags: Flags;
}

/**
 * Reads the words after a command when they are plain: whole names of known flags with their values, and as many words
 * as the command takes. Gives just what commander would give. All else is left to commander, which is the parser of
 * record and takes a fifth of a short run to load: help, joined letters, mistakes and their messages. Then it is undefined.
 */
export function readPlainly(command: CommandShape, argv: string[]): Read | undefined {
  const { rest, facts } = command.takesAnswers ? takeFacts(command.flags, argv) : { rest: argv, facts: [] };
  const values: Record<string, unknown> = {};
  for (const flag of command.flags) if (isNegation(flag)) values[flagKey(flag)] = true;
  const words: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at]!;
    if (!isFlag(word)) {
      words.push(word);
      continue;
    }
    const joined = word.indexOf('=');
    const name = joined < 0 ? word : word.slice(0, joined);
    const flag = command.flags.find(({ long, short }) => long === name || short === word);
    if (!flag || (joined >= 0 && !flag.takesValue)) return undefined;
    const value = !flag.takesValue ? !isNegation(flag) : joined < 0 ? rest[++at] : word.slice(joined + 1);
    if (value === undefined) return undefined;
    const key = flagKey(flag);
    values[key] = flag.repeatable ? [...((values[key] as string[] | undefined) ?? []), value] : value;
  }
  return takes(command, words.length)
    ? { words, flags: flagsFrom(command.takesAnswers, values, facts) }
    : undefined;
}

function takes({ words }: CommandShape, count: number): boolean {
  const least = words.filter(({ usage }) => usage.startsWith('<')).length;
  return count >= least && (count <= words.length || words.some(({ usage }) => usage.includes('...')));
}
