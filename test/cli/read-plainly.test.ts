import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandNames, commandShape } from '../../src/cli/definitions.ts';
import { UserError } from '../../src/cli/errors.ts';
import { parseWords } from '../../src/cli/parse-words.ts';
import { readPlainly } from '../../src/cli/read-plainly.ts';
import { SpyOutput } from '../support/fake-runtime.ts';

const values = ['US', 'a b', '', '-', '-1', '--json', 'x=y', 'plan'];

/** Command lines of what a command knows, and of what it may not know. */
function lines(name: (typeof commandNames)[number]): fc.Arbitrary<string[]> {
  const { flags } = commandShape(name);
  const names = flags.flatMap(({ long, short }) => (short ? [long, short] : [long]));
  const value = fc.constantFrom(...values);
  const known = fc.constantFrom(...(names.length > 0 ? names : ['--json']));
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(known, value).map((pair) => [...pair]) },
    { weight: 2, arbitrary: known.map((flag) => [flag]) },
    { weight: 2, arbitrary: value.map((word) => [word]) },
    fc.tuple(known, value).map(([flag, text]) => [`${flag}=${text}`]),
    fc
      .constantFrom('--driving-licence', '--driving-licence=no', '--no-such', '-x', '-qo', '--')
      .map((word) => [word]),
    fc.constantFrom('--help', '-h').map((word) => [word]),
  );
  return fc.array(part, { maxLength: 5 }).map((parts) => parts.flat());
}

function byCommander(name: (typeof commandNames)[number], words: string[]): unknown {
  try {
    return parseWords(name, words, { stdout: new SpyOutput() }) ?? 'help';
  } catch (error) {
    if (error instanceof UserError) return 'a mistake';
    throw error;
  }
}

describe('words after a command that are plain', () => {
  it.each(commandNames)('are read as commander reads them: %s', (name) => {
    let plain = 0;
    fc.assert(
      fc.property(lines(name), (words) => {
        const read = readPlainly(commandShape(name), words);
        if (!read) return;
        plain++;
        expect(read).toEqual(byCommander(name, words));
      }),
      { numRuns: 300, seed: 20261125 },
    );
    expect(plain).toBeGreaterThan(10);
  });

  it.each([
    'plan us-cbp-officer --citizenship US --age 20 --driving-licence yes --json',
    'plan us-cbp-officer --answers me.yaml --what-if age=30 --what-if veteran=yes --no-color -q -o x.md',
    'explain us-cbp-officer --experience=customer-service=24 --trace',
    'list positions --country US',
    'compare us-cbp-officer us-ice-deportation-officer',
    'match --no-input --yes',
  ])('need no commander: %s', (line) => {
    const [name, ...words] = line.split(' ');
    const command = commandShape(name as (typeof commandNames)[number]);
    expect(readPlainly(command, words)).toBeDefined();
  });

  it.each(['plan', 'plan --help', 'plan a b', 'plan a -qo x', 'list positions --contry US', 'plan a --age'])(
    'are not these, which commander reads: %s',
    (line) => {
      const [name, ...words] = line.split(' ');
      const command = commandShape(name as (typeof commandNames)[number]);
      expect(readPlainly(command, words)).toBeUndefined();
    },
  );
});
