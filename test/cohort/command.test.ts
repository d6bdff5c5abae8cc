import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { answerKeys } from '../../src/core/answers/answers.ts';
import { factKeys } from '../../src/core/answers/parse-answers.ts';
import { columnKeys } from '../../src/core/cohort/columns.ts';
import { nodeFiles } from '../../src/infra/node-files.ts';
import { career } from '../support/fake-runtime.ts';
import { smallCatalog } from '../support/small-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'career-advisor-cohort-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);
const given = (name: string, text: string | Uint8Array) => {
  writeFileSync(path(name), text);
  return path(name);
};
const cohort = (...words: string[]) =>
  career(['cohort', ...words, '--jobs', '1'], { files: nodeFiles as never });
const target = [...smallCatalog.positions.keys()][0]!;

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('marks that reorder or hide text stand as escapes in the lines of results and errors', async () => {
  const rows = ['{"code":"A\\u202e1","age":20}', '{"code":"B\\u202e2","age":"x\\u2066"}'].join('\n');
  const errors = path('bidi-errors.jsonl');
  const { stdout } = await cohort(given('bidi.jsonl', rows), '--format', 'jsonl', '--errors', errors);
  const written = stdout + readFileSync(errors, 'utf8');
  expect(written).toContain('\\u202e');
  expect(written).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

it('gives the result the form that the ending of its file asks for', async () => {
  const table = given('ending.csv', 'code,citizenship\nA1,US\nA2,CA\n');
  const stream = given('ending.jsonl', '{"code":"A1"}\n');
  const start = async (people: string, ending: string, ...words: string[]) => {
    const { code } = await cohort(people, ...words, '-o', path(`ending-out.${ending}`));
    expect(code).toBe(0);
    return readFileSync(path(`ending-out.${ending}`), 'utf8').slice(0, 20);
  };
  expect(await start(table, 'html')).toContain('<!DOCTYPE html>');
  expect(await start(table, 'md')).toContain('# Summary');
  expect(await start(table, 'json')).toContain('"schema"');
  expect(await start(table, 'jsonl')).toContain('{"schema":"career-ad');
  expect(await start(table, 'txt')).toContain('Summary of the group');
  expect(await start(stream, 'html')).toContain('<!DOCTYPE html>');
  expect(await start(stream, 'json')).toContain('{"schema":"career-ad');
  const alone = ['--depth', 'verdicts', '--out', path('ending-folder')];
  expect(await start(table, 'html', ...alone)).toContain('<!DOCTYPE html>');
});

describe('a row of more than a million characters is an error of its own, and the rest goes on', () => {
  const long = 'x'.repeat(1_500_000);
  const people = async (name: string, text: string) => {
    const { code, stdout, stderr } = await cohort(given(name, text), '--format', 'jsonl');
    const seen = lines(stdout).map(({ row, code: who, errors }) => [row, who ?? errors]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('use a row of at most 1,000,000 characters')]);
    return seen;
  };
  const error = [
    expect.objectContaining({ message: 'this cannot be read; use a row of at most 1,000,000 characters' }),
  ];

  it('in a table', async () => {
    const text = `code,citizenship\nA1,US\nA2,${long}\n"${long}",US\r\n\nA5,CA\n${long}`;
    expect(await people('long.csv', text)).toEqual([
      [2, 'A1'],
      [3, error],
      [4, error],
      [6, 'A5'],
      [7, error],
    ]);
  });

  it('in JSON lines', async () => {
    const text = `{"code":"A1"}\n{"code":"${long}"}\n{"code":"A3"}\n${long}`;
    expect(await people('long.jsonl', text)).toEqual([
      [1, 'A1'],
      [2, error],
      [3, 'A3'],
      [4, error],
    ]);
  });
});

describe('cohort reads tables as spreadsheets write them', () => {
  const same = async (text: string | Uint8Array) => {
    const { stdout, stderr, code } = await cohort(given('t.csv', text), '--format', 'jsonl');
    return { code, stderr, people: lines(stdout).map(({ row, code: name, errors }) => [row, name, errors]) };
  };
  const plain = 'code,citizenship,languages\nA1,US,"en=C2,es=B2"\nA2,CA,en=C1\n';
  const people = [
    [2, 'A1', undefined],
    [3, 'A2', undefined],
  ];
  it.each([
    ['commas', plain],
    ['a byte order mark', `\ufeff${plain}`],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['semicolons, with commas in plain cells', 'code;citizenship;languages\nA1;US;en=C2,es=B2\nA2;CA;en=C1'],
    ['tabs', 'code\tcitizenship\tlanguages\nA1\tUS\ten=C2,es=B2\nA2\tCA\ten=C1'],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${plain}`, 'utf16le'))],
  ])('%s', async (_name, text) => {
    expect((await same(text)).people).toEqual(people);
  });
  it('the line that names the separator, blank rows and remarks keep their numbers', async () => {
    const { people: found } = await same('sep=;\ncode;citizenship\n# a remark;\nA1;US\n;\nA2;CA\n');
    expect(found.map(([row]) => row)).toEqual([4, 6]);
  });
  it('a line break inside quotes is no new row', async () => {
    expect((await same('code,name\nA1,"Ann\nLee"\nA2,Bo\n')).people.map(([row]) => row)).toEqual([2, 3]);
  });
  it('says what is wrong with a table that is none', async () => {
    const wrong = async (text: string | Uint8Array) => (await cohort(given('w.csv', text))).stderr;
    expect(await wrong(new Uint8Array([99, 111, 100, 101, 10, 255, 254, 10]))).toContain(
      'save as "CSV UTF-8"',
    );
    expect(await wrong('code,name\nA1,"Ann\nA2,Bo\n')).toContain('a quote (") is opened and never closed');
    expect(await wrong('')).toContain('has no rows');
  });
});

describe('what a file holds', () => {
  const table = 'code,citizenship\nA1,US\n';
  const line = '{"code":"A1","citizenship":["US"]}\n';
  it('is told by its name, and by --from where the name does not tell', async () => {
    const plain = await cohort(given('people.csv', table), '--format', 'jsonl');
    expect((await cohort(given('people.txt', line), '--from', 'jsonl')).stdout).toBe(
      plain.stdout.replace('"row":2', '"row":1'),
    );
    expect((await cohort(given('table.ndjson', table), '--from', 'csv', '--format', 'jsonl')).stdout).toBe(
      plain.stdout,
    );
  });
  it('is a table or lines: anything else names both', async () => {
    const { code, stderr } = await cohort(given('other.csv', table), '--from', 'xlsx');
    expect(code).toBe(2);
    expect(stderr).toContain('--from');
    expect(stderr).toMatch(/csv.*jsonl/);
  });
  it('is named by the error of a line that is no JSON', async () => {
    const { stderr } = await cohort(given('table.jsonl', table));
    expect(stderr).toContain('(for a table: --from csv)');
  });
});

describe('cohort collects what is wrong', () => {
  it('row by row, with the nearest match; the others go on', async () => {
    const file = given(
      'bad.csv',
      'code,citizenship,target\nA1,US,\nA2,Untied States,\nA3,CA,nothing\nA4,CA,\n',
    );
    const { code, stdout, stderr } = await cohort(
      file,
      '--format',
      'jsonl',
      '--errors',
      path('bad.errors.csv'),
    );
    expect(code).toBe(2);
    expect(lines(stdout).map(({ errors }) => errors === undefined)).toEqual([true, false, false, true]);
    expect(stderr).toContain('row 3 (A2), citizenship "Untied States"');
    expect(stderr).toContain('did you mean United States?');
    const errors = readFileSync(path('bad.errors.csv'), 'utf8').split('\r\n');
    expect(errors[0]).toBe('row,code,column,given,accepted,nearest,message');
    expect(errors).toHaveLength(4);
    expect(statSync(path('bad.errors.csv')).mode & 0o777).toBe(0o600);
  });
  it('with exit code 0 where a program would stop at 2; wrong flags stay wrong', async () => {
    const file = given('zero.csv', 'code,citizenship\nA1,Nowhere\nA2,CA\n');
    const { code, stderr } = await cohort(file, '--exit-zero');
    expect(code).toBe(0);
    expect(stderr).toContain('row 2 (A1)');
    expect((await cohort(file, '--exit-zero', '--depth', 'deep')).code).toBe(2);
  });
  it('an unknown column stops it before anything is written', async () => {
    const file = given('column.csv', 'code,citisenship\nA1,US\n');
    const { code, stdout, stderr } = await cohort(file, '--out', path('none'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('did you mean citizenship?');
    expect(readdirSync(folder)).not.toContain('none');
  });
});

describe('cohort writes', () => {
  const class30 = `code,name,citizenship,target\n${Array.from(
    { length: 12 },
    (_, n) => `S${n},Student ${n},${n === 5 ? 'Nowhere' : 'US'},${n === 3 ? target : ''}`,
  ).join('\n')}\n`;
  it('reports for each person, named by code, and the summary', async () => {
    const { code } = await cohort(
      given('class.csv', class30),
      '--out',
      path('out'),
      '--format',
      'html,md,ics',
    );
    expect(code).toBe(2);
    const names = readdirSync(path('out'));
    expect(names.filter((name) => name.endsWith('.roadmap.html'))).toHaveLength(11);
    expect(names.filter((name) => /student/i.test(name))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(['summary.html', 'summary.md', 'summary.json', 'errors.csv', 'results.jsonl']),
    );
    expect(names.filter((name) => name.includes('progress'))).toEqual([]);
    for (const name of names) expect(statSync(path(`out/${name}`)).mode & 0o777).toBe(0o600);
  });
  it('an example with every column that it reads, each explained, as a table and as lines', async () => {
    const known = columnKeys(smallCatalog).sort();
    expect(known).toEqual(
      expect.arrayContaining([
        'code',
        'name',
        'target',
        'field',
        'asOf',
        'schema',
        ...factKeys(smallCatalog),
      ]),
    );
    for (const key of answerKeys) expect(known).toContain(key);
    const csv = (await career(['cohort', '--template', 'csv'])).stdout;
    const [titles, about] = parse(csv) as string[][];
    expect([...titles!].sort()).toEqual(known);
    const jsonl = (await career(['cohort', '--template', 'jsonl'])).stdout;
    const explained = (lines(jsonl)[0] as { '#': Record<string, string> })['#'];
    expect(Object.keys(explained).sort()).toEqual(known);
    for (const text of [...about!, ...Object.values(explained)]) expect(text).toMatch(/\p{L}{3,}.* /u);
  });
  it('an example that it reads itself', async () => {
    for (const form of ['csv', 'jsonl']) {
      const example = await career(['cohort', '--template', form]);
      const { code, stdout } = await cohort(given(`example.${form}`, example.stdout), '--format', 'jsonl');
      expect([code, lines(stdout).length]).toEqual([0, 1]);
    }
  });
});
