import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSimpleYaml } from '../../src/catalog/simple-yaml.ts';

function library(text: string): unknown {
  try {
    return parse(text, { uniqueKeys: true, logLevel: 'silent' });
  } catch {
    return 'broken';
  }
}

const file = `# me
schema: career-advisor/answers@1
workIn: [US, CA]                    # where
permanentResident: []
residence: { country: US, since: 2018-09-01 }
birthDate: 1998-04-12
experience:
  customer-service: 24
  immigration: 6.5
languages: { en: C2, es: B2 }
credentials:
  - us-nala-cp
drivingLicence: yes
veteran: "no"
convictions: 'no'
willing:
budget: { amount: 20000, currency: USD }
studying: no
`;

describe('the reader of simple YAML', () => {
  it('reads an answers file as the library does', () => {
    expect(readSimpleYaml(file)).toEqual(library(file));
    expect(readSimpleYaml(file)).toMatchObject({
      workIn: ['US', 'CA'],
      willing: null,
      experience: { immigration: 6.5 },
    });
  });

  it.each([
    ['', 'empty'],
    ['# only a comment', 'no keys'],
    ['- a\n', 'a list'],
    ['a: 1\na: 2\n', 'a key twice'],
    ['a: &x 1\nb: *x\n', 'an alias'],
    ['a: |\n  text\n', 'a block'],
    ['a: [b, [c]]\n', 'a nested list'],
    ['a: { b: { c: d } }\n', 'a nested map'],
    ['a:\n  b:\n    c: d\n', 'a deeper map'],
    ['a:\n  b: 1\n   c: 2\n', 'an uneven map'],
    ['a: "b # c"\n', 'a sign that is no comment'],
    ['a: b: c\n', 'two colons'],
    ['a: 0x10\n', 'another way to write a number'],
    ['a: 010\n', 'a leading zero'],
    ['a: .5\n', 'a bare fraction'],
    ['a: ~\n', 'another nothing'],
    ['a: TRUE\n', 'another yes'],
    ['a: é\n', 'letters beyond ASCII'],
    ['a: [b,, c]\n', 'a gap'],
    ['  a: b\n', 'an indented beginning'],
    ['a: b\n  c\n', 'a folded line'],
    ['true: b\n', 'a key that is no text'],
  ])('leaves %j to the library (%s)', (text) => {
    expect(readSimpleYaml(text)).toBeUndefined();
  });

  it('never differs from the library where it gives a value', () => {
    const scalar = fc.oneof(
      fc.constantFrom(
        'US',
        'yes',
        'no',
        'true',
        'null',
        '2018-09-01',
        '12',
        '1.50',
        '-3',
        '1e3',
        "'x'",
        '"y z"',
        '20000 USD',
        'a-b',
        'x: y',
        '# c',
        '',
      ),
      fc.stringMatching(/^[ -~]{0,8}$/),
    );
    const key = fc.constantFrom('a', 'workIn', 'b-c', 'null', '12', 'x y');
    const list = fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
    const map = fc
      .array(fc.tuple(key, scalar), { maxLength: 3 })
      .map((pairs) => `{ ${pairs.map(([k, v]) => `${k}: ${v}`).join(', ')} }`);
    const line = fc.oneof(
      fc.tuple(key, fc.oneof(scalar, list, map)).map(([k, v]) => `${k}: ${v}`),
      fc.tuple(key, scalar).map(([k, v]) => `  ${k}: ${v}`),
      scalar.map((v) => `  - ${v}`),
      scalar.map((v) => `- ${v}`),
      key.map((k) => `${k}:`),
      fc.stringMatching(/^[ -~]{0,12}$/),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const simple = readSimpleYaml(text);
        if (simple !== undefined) expect(simple).toEqual(library(text));
      }),
      { numRuns: 20_000, seed: 7 },
    );
  });
});
