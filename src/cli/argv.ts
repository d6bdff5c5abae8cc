import type { FactFlag, FlagShape } from './flags.ts';

/** True when the word is a flag and not a value (a lone `-` is a file name). */
export function isFlag(word: string): boolean {
  return word.length > 1 && word.startsWith('-');
}

/** True when the word after this flag is its value. */
function takesNext(flags: FlagShape[], word: string): boolean {
  return flags.some(({ long, short, takesValue }) => takesValue && (long === word || short === word));
}

/**
 * Puts the command first, so that flags may stand before it. Without a command the interview is meant, or the help
 * of the program. `takesNext` says which flags have a value; it is asked only when a flag stands first.
 */
export function commandFirst(
  argv: string[],
  names: readonly string[],
  interview: string,
  takesNext: () => Set<string>,
): string[] {
  if (argv[0] !== undefined && !isFlag(argv[0])) return argv;
  const withValue = argv.length > 0 ? takesNext() : new Set<string>();
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!;
    if (word === '--') break;
    if (names.includes(word)) return [word, ...argv.slice(0, at), ...argv.slice(at + 1)];
    if (withValue.has(word)) at++;
  }
  return argv.some((word) => word === '--help' || word === '-h') ? ['--help'] : [interview, ...argv];
}

/**
 * Takes the flags out that are not among those of the command: they may be yes-or-no facts, which only the catalog names. A
 * fact takes the next word unless that is a flag; alone it means yes.
 */
export function takeFacts(flags: FlagShape[], argv: string[]): { rest: string[]; facts: FactFlag[] } {
  const rest: string[] = [];
  const facts: FactFlag[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!;
    if (word === '--') return { rest: [...rest, ...argv.slice(at)], facts };
    const name = word.split('=')[0]!;
    const known = !word.startsWith('--') || name === '--help' || flags.some(({ long }) => long === name);
    if (known) {
      rest.push(word);
      if (takesNext(flags, word) && at + 1 < argv.length) rest.push(argv[++at]!);
      continue;
    }
    const next = argv[at + 1];
    if (word.includes('=')) facts.push({ name: name.slice(2), value: word.slice(name.length + 1) });
    else if (next !== undefined && !isFlag(next)) {
      facts.push({ name: name.slice(2), value: next });
      at++;
    } else facts.push({ name: name.slice(2), value: 'yes' });
  }
  return { rest, facts };
}
