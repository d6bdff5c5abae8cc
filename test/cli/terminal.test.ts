import { describe, expect, it } from 'vitest';
import { career, FakeFiles, type World } from '../support/fake-runtime.ts';

const terminal: World = { terminal: true, rows: 500 };
const page = 'show us-example-officer';

describe('on a terminal', () => {
  it('text has looks, and in a pipe it has none', async () => {
    expect((await career(page, terminal)).stdout).toContain('<title>');
    expect((await career(page)).stdout).not.toContain('</>');
  });

  const looks: [string, Record<string, string>, boolean, boolean][] = [
    ['--no-color', {}, true, false],
    ['', { NO_COLOR: '1' }, true, false],
    ['', { NO_COLOR: '' }, true, true],
    ['', { TERM: 'dumb' }, true, false],
    ['', { CLICOLOR: '0' }, true, false],
    ['', { FORCE_COLOR: '0' }, true, false],
    ['', { FORCE_COLOR: '1' }, false, true],
    ['', { CLICOLOR_FORCE: '1' }, false, true],
    ['--no-color', { FORCE_COLOR: '1' }, true, false],
    ['--json', {}, true, false],
  ];
  for (const [flag, env, isTerminal, styled] of looks) {
    it(`colour is ${styled ? 'on' : 'off'} with ${flag} ${JSON.stringify(env)} ${isTerminal ? 'on a terminal' : 'in a pipe'}`, async () => {
      const { stdout } = await career(`${page} ${flag}`, { ...terminal, terminal: isTerminal, env });
      expect(stdout.includes('</>')).toBe(styled);
    });
  }

  it('text is as wide as the terminal, at most 120 columns, and 80 in a pipe', async () => {
    const widest = async (world: World, flags = '') => {
      const { stdout } = await career(`${page} --no-color ${flags}`, world);
      return Math.max(...stdout.split('\n').map((line) => line.length));
    };
    expect(await widest({ ...terminal, columns: 60 })).toBeLessThanOrEqual(60);
    expect(await widest({ ...terminal, columns: 400 })).toBeLessThanOrEqual(120);
    expect(await widest({ columns: 400 })).toBeLessThanOrEqual(80);
    expect(await widest({ columns: 400 }, '--width 50')).toBeLessThanOrEqual(50);
    expect(await widest({ env: { CAREER_ADVISOR_WIDTH: '50' } })).toBeLessThanOrEqual(50);
  });

  it('keeps to ASCII where asked, or where the locale has no more', async () => {
    const line = 'plan us-example-officer --citizenship US --driving-licence';
    const ascii = /^[\n\x20-\x7e]*$/;
    expect((await career(`${line} --ascii`)).stdout).toMatch(ascii);
    expect((await career(`${line} --no-color`, { ...terminal, env: { LC_ALL: 'C' } })).stdout).toMatch(ascii);
    expect((await career(line, { env: { LC_ALL: 'C' } })).stdout).not.toMatch(ascii);
  });

  it('long text goes through a pager, unless it is not wanted or not there', async () => {
    const small: World = { terminal: true, rows: 5, pager: true };
    const paged = await career(page, small);
    expect([paged.stdout, paged.paged.includes('Example Officer')]).toEqual(['', true]);
    for (const [flags, world] of [
      ['--no-pager', small],
      ['--accessible', small],
      ['', { ...small, pager: false }],
      ['', { ...small, rows: 500 }],
      ['', { ...small, terminal: false }],
      ['', { ...small, env: { CI: '1' } }],
      ['', { ...small, env: { TERM: 'dumb' } }],
    ] as const) {
      const { stdout, paged: text } = await career(`${page} ${flags}`, world);
      expect([stdout.includes('Example Officer'), text]).toEqual([true, '']);
    }
  });
});

describe('--ask', () => {
  it.each([terminal, {}])(
    'with a question that there is not ends before anything is shown',
    async (world) => {
      expect(await career('--ask vetran', world)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: 'error: there is no question "vetran"\nhint: did you mean veteran?\n',
      });
    },
  );
});

describe('--output', () => {
  it('writes the whole result to the file, says so on stderr, and leaves stdout empty', async () => {
    const direct = await career(`${page} --json`);
    const { code, stdout, stderr, files } = await career(`${page} --json -o page.json`);
    expect([code, stdout, stderr]).toEqual([0, '', 'Written to page.json\n']);
    expect(files.written.get('page.json')).toBe(direct.stdout);
    expect((await career(`${page} -q -o page.txt`)).stderr).toBe('');
    expect((await career(`${page} --json -o -`)).stdout).toBe(direct.stdout);
  });

  it('takes the form from the ending of the file', async () => {
    const { files } = await career(`${page} -o page.md`);
    expect(files.written.get('page.md')).toMatch(/^# /);
    expect((await career(`${page} -o page.json`)).files.written.get('page.json')).toMatch(/^\{/);
    expect((await career(`${page} --format text -o page.md`)).files.written.get('page.md')).not.toMatch(
      /^# /,
    );
    expect((await career(page, { env: { CAREER_ADVISOR_FORMAT: 'json' } })).stdout).toMatch(/^\{/);
  });

  it('never has looks in the file', async () => {
    const { files } = await career(`${page} -o page.txt`, { ...terminal, env: { FORCE_COLOR: '1' } });
    expect(files.written.get('page.txt')).not.toContain('</>');
  });

  for (const [code, words] of [
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk can only be read'],
    ['EACCES', 'it may not be read or written by you'],
    ['EISDIR', 'it is a folder, and a file is needed'],
    ['EIO', 'the system refused it (EIO)'],
  ] as const) {
    it(`says what is wrong when the system answers ${code}, and fails`, async () => {
      const outcome = await career(`${page} -o out/page.txt`, {
        files: new FakeFiles({}, { 'out/page.txt': code }),
      });
      expect([outcome.code, outcome.stdout]).toEqual([1, '']);
      expect(outcome.stderr).toContain(`error: out/page.txt: ${words}`);
    });
  }
});

describe('advice', () => {
  const person = '--citizenship US --driving-licence --credentials none';

  it('plans, explains and matches in text and JSON', async () => {
    const plan = await career(`plan us-example-officer ${person} --json`);
    expect(plan.code).toBe(0);
    expect(JSON.parse(plan.stdout)).toMatchObject({
      schema: 'career-advisor/roadmap@1',
      verdict: 'reachable',
    });
    expect((await career(`plan us-example-officer ${person}`)).stdout).toContain('Example Course');
    expect((await career(`explain us-example-officer ${person} --trace`)).stdout).toContain('Example course');
    const match = JSON.parse((await career(`match ${person} --json`)).stdout) as {
      positions: { verdict: string }[];
    };
    expect(match.positions.map((entry) => entry.verdict)).toEqual(['eligible', 'reachable']);
  });

  it('exits 0 also when the door is closed', async () => {
    const { code, stdout } = await career('plan us-example-officer --citizenship CA --json');
    expect([code, JSON.parse(stdout).verdict]).toEqual([0, 'closed']);
  });

  it('is the same bytes every time', async () => {
    const line = `plan us-example-officer ${person} --as-of 2026-11-22 --json`;
    expect((await career(line, { today: '2029-01-01' })).stdout).toBe((await career(line)).stdout);
  });

  it('gives answers that say eligible once the route is done', async () => {
    const { stdout } = await career(`plan us-example-officer ${person} --json`);
    const { answersAfter, finish } = JSON.parse(stdout).routes[0] as { answersAfter: object; finish: string };
    const after = await career(`match --answers - --as-of ${finish} --json`, {
      stdin: JSON.stringify(answersAfter),
    });
    const { positions } = JSON.parse(after.stdout) as { positions: { id: string; verdict: string }[] };
    expect(positions.find((entry) => entry.id === 'us-example-officer')?.verdict).toBe('eligible');
  });

  it('explains one step by number or name, and names the known steps otherwise', async () => {
    const line = `plan us-example-officer ${person}`;
    const byNumber = await career(`${line} --why 1`);
    expect([byNumber.code, byNumber.stdout]).toEqual([0, expect.stringContaining('Example Course')]);
    expect((await career(`${line} --why us-example-course`)).stdout).toBe(byNumber.stdout);
    const { code, stderr } = await career(`${line} --why nothing`);
    expect([code, stderr]).toEqual([2, expect.stringContaining('the roadmap has no step "nothing"')]);
  });

  it('leaves answers out with --redact', async () => {
    const { stdout } = await career(
      'plan us-example-officer --citizenship CA --birth-date 1998-04-12 --redact --json',
    );
    expect(stdout).not.toContain('1998-04-12');
  });

  it('asks nothing without a terminal, with no command either', async () => {
    const { code, stdout } = await career('--citizenship US');
    expect([code, stdout.includes('Example Clerk')]).toEqual([0, true]);
  });
});
