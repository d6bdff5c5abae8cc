import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commandNames } from '../../src/cli/definitions.ts';
import { nodeFiles, readDataFolder } from '../../src/infra/node-files.ts';
import type { Language } from '../../src/messages/language.ts';
import type { AskText, Reading } from '../../src/prompter.ts';
import { career, FakeFiles, type World } from '../support/fake-runtime.ts';
import { accented } from '../support/pseudo-locale.ts';
import { inRoot } from '../support/root.ts';
import { escapes, foreignData } from './foreign.ts';
import { Wanderer } from './wanderer.ts';

/*
 * A made-up language stands in the place of English. Whatever the program prints is either of that language, or data
 * (whose texts have no ASCII letters here), or the same in every language: commands, flags, ids.
 */
vi.mock('../../src/messages/spoken.ts', async (load) => {
  const { pseudoOf } = await import('../support/pseudo-locale.ts');
  return pseudoOf(await load<Language>());
});

// Files are named from inside their folder: a long path in a message could hold a word, or break a line in one.
const folder = mkdtempSync(join(tmpdir(), 'career-advisor-'));
const usual = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(usual);
  rmSync(folder, { recursive: true, force: true });
});

const person = [
  'citizenship: [US]',
  'birthDate: 1998-04-12',
  'education: { level: secondary }',
  'experience: { general: 6 }',
  'languages: { en: C2 }',
  'interests: [helping]',
].join('\n');
const files = {
  'me.yaml': person,
  'bad.yaml':
    'citizenship: [Atlantis]\nage: 500\neducation: law\nbudget: 5\nlanguages: { en: Z9 }\nresidence: US',
  'syntax.yaml': 'a: [',
  'aliases.yaml': 'a: &x 1\nb: *x',
  'list.yaml': '- 1',
  'empty.yaml': '',
  'binary.yaml': '\u0000',
  'no-roadmap.json': '{}',
  'no.json': 'x',
};
const world = (more: World = {}): World => ({ data: foreignData, files: new FakeFiles(files), ...more });
const said = async (line: string, more?: World) => {
  const { stdout, stderr, files: written } = await career(line, world(more));
  return [stdout, stderr, ...written.written.values()].join('\n');
};

describe.each([
  ['help', ['--help', 'help', ...commandNames.map((name) => `${name} --help`)]],
  [
    'help on topics',
    ['answers', 'environment', 'exit-codes', 'formats', 'privacy'].map((topic) => `help ${topic}`),
  ],
  [
    'lists and pages',
    ['roles', 'agencies', 'positions', 'credentials', 'i-jobs', 'sources']
      .map((kind) => `list ${kind}`)
      .concat('list positions --country GB', 'show us-border-officer', 'show sector', 'show border-service')
      .concat('show us-border-course', 'show immigration-officer', 'show s1', 'show run', 'map')
      .concat('compare us-border-officer us-immigration-assistant', 'compare us-border-officer'),
  ],
  [
    'roadmaps',
    [
      'plan us-border-officer --answers me.yaml',
      'plan us-border-officer --answers me.yaml --objective all --adviser --accessible',
      'plan us-border-officer --answers me.yaml --redact --ascii',
      'plan us-border-officer --answers me.yaml --what-if education=bachelor',
      'plan us-border-officer --answers me.yaml --why 1',
      'plan us-border-officer --citizenship CA',
      'plan us-border-officer',
      'plan us-border-officer --answers me.yaml --format md',
      'explain us-border-officer --answers me.yaml --trace',
      'explain us-border-officer --trace',
      'match --answers me.yaml',
      'match --all',
      'match --answers me.yaml --what-if education=bachelor',
    ],
  ],
  [
    'mistakes',
    [
      'plan',
      'plna',
      'plan nowhere',
      'plan us-border-oficer',
      'plan a b',
      'plan us-border-officer --colour',
      'plan us-border-officer --format',
      'plan us-border-officer --format doc',
      'plan us-border-officer --json --format md',
      'plan us-border-officer --width 1',
      'plan us-border-officer --what-if education',
      'plan us-border-officer --what-if education=law',
      'plan us-border-officer --field law',
      'plan us-border-officer --age 20 --birth-date 1950-01-01',
      'plan us-border-officer --age 20 --age 30',
      'plan us-border-officer --as-of never',
      'plan us-border-officer --answers nothing.yaml',
      'plan us-border-officer -o plan.pdf',
      'plan us-border-officer --format pdf',
      'plan us-border-officer --data nothing',
      'plan us-border-officer --citizenship Atlantis --birth-date 2030-01-01 --experience law=x --hours-per-week 500',
      'plan us-border-officer --riasec Q=1 --budget 5 --residence US --education law --studying none:x',
      'plan us-border-officer --birth-date 1800-01-01 --residence US:2030-01-01 --credentials none-such',
      'compare us-border-officer border-service',
      'compare a b c d e f',
      'help nothing',
      'list nothing',
      'list positions --country Atlantis',
      'list positions --role nothing',
      'show nothing',
      'schema nothing',
      'completion csh',
      'workshop',
      'workshop --out x',
      'cohort',
      'cohort nothing.csv',
      'progress no-roadmap.json',
      'progress no.json',
      'forget',
      ...Object.keys(files)
        .filter((name) => name.endsWith('.yaml'))
        .flatMap((name) => [`match --answers ${name}`, `validate ${name}`]),
    ],
  ],
])('no word escapes the message catalog: %s', (_, lines) => {
  it.each(lines)('%s', async (line) => {
    expect(escapes(await said(line), typedIn(`${line}\n${Object.values(files).join('\n')}`))).toEqual([]);
  });
});

/** The words that a person typed come back in messages. */
const typedIn = (line: string): string[] =>
  line
    .split(/[^\w.-]+/)
    .filter((word) => /[a-zA-Z]{2}/.test(word))
    .sort((a, b) => b.length - a.length);

describe('no word escapes the message catalog: data', () => {
  it.each(readdirSync(inRoot('test/docs/bad-data')))('%s', async (code) => {
    const line = `validate ${inRoot(`test/docs/bad-data/${code}`)}`;
    const { stdout } = await career(line, world());
    // What stands in the file is shown as it stands there.
    const shown = readDataFolder(inRoot(`test/docs/bad-data/${code}`)).map(
      ({ path, text }) => `${path} ${text}`,
    );
    expect(escapes(stdout, typedIn([line, ...shown].join('\n')))).toEqual([]);
  });
});

describe('no word escapes the message catalog: many people', () => {
  const rows = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const people = 'code,citizenship,birthDate\nA1,US,1998-04-12\nA2,CA,2001-01-01\n';
  it.each([
    ['a summary', 'class.csv', people, ''],
    ['with routes', 'class.csv', people, '--depth plans --min-cell 1'],
    [
      'bad rows',
      'bad.csv',
      'code,citizenship,birthDate\nA1,Atlantis,3/4/2000\nA1,US,\nA3,US,,more\n',
      '--min-cell 1',
    ],
    ['bad lines', 'bad.jsonl', '{\n[]\n{"code":"A1","age":500}\n', ''],
    ['bad columns', 'columns.csv', 'code,citzenship,code\nA1,US,A1\n', ''],
    ['no rows', 'none.csv', '', ''],
    ['an open quote', 'quote.csv', 'code\n"A1\n', ''],
    ['bad options', 'class.csv', people, '--resume'],
    ['a bad number', 'class.csv', people, '--min-cell many'],
    ['a bad format', 'class.csv', people, '--format ics'],
  ])('%s', async (_name, file, text, flags) => {
    const line = `cohort ${rows(file, text)} --jobs 1 ${flags}`;
    const { stdout, stderr } = await career(line, world({ files: nodeFiles as never }));
    // Lines of JSON are for programs; what people read of them stands on stderr, too.
    const seen = stdout.startsWith('{') ? stderr : stdout + stderr;
    expect(escapes(seen, [...typedIn(line), 'Atlantis', 'citzenship', 'A1', 'more'])).toEqual([]);
  });

  it('an example to fill in', async () => {
    const { stdout } = await career('cohort --template csv', world());
    const [titles, about] = stdout.split('\n');
    expect(escapes(about!, titles!.split(','))).toEqual([]);
  });

  it('a workshop', { timeout: 60_000 }, async () => {
    const students = ['', 'end-of-workshop'];
    const facilitator = new (class extends Wanderer {
      override async text(ask: AskText) {
        if (!ask.text.includes(accented('If you were here before'))) return super.text(ask);
        this.hear(ask, []);
        this.heard.push(ask.example, ...['?!', ''].map((typed) => echoOf(ask.read(typed))));
        return { kind: 'value' as const, value: students.shift()! };
      }
    })();
    // What a student saves under a name of their own goes nowhere.
    const inFolder = {
      ...nodeFiles,
      write: (path: string, content: string) => path.startsWith('class/') && nodeFiles.write(path, content),
    };
    const { code, stdout, stderr } = await career(
      'workshop --out class',
      world({ terminal: true, files: inFolder as never, prompter: async () => facilitator }),
    );
    expect(code).toBe(0);
    expect(escapes([stdout, stderr, ...facilitator.heard].join('\n'), ['end-of-workshop', 'class'])).toEqual(
      [],
    );
  });
});

const echoOf = (reading: Reading): string => (reading.ok ? reading.echo : reading.message);
