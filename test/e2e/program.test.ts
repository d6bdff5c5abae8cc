import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { careerAdvisor, ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

beforeAll(ensureBuilt);

const folder = mkdtempSync(join(tmpdir(), 'career-advisor-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
const citizen = ['--citizenship', 'US', '--age', '20', '--education', 'secondary', '--as-of', '2026-11-22'];

describe('the built program', () => {
  it('gives version and help at once, the same as the slow way', () => {
    expect(careerAdvisor(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const help = careerAdvisor(['--help']);
    expect(help).toEqual({ code: 0, stdout: readFileSync(inRoot('dist/help.txt'), 'utf8'), stderr: '' });
    expect(careerAdvisor(['help'])).toEqual(help);
    expect(careerAdvisor(['-h'])).toEqual(help);
    expect(careerAdvisor(['plan', '--help']).stdout).toMatch(/^Examples:/);
  });

  it('answers with the packaged catalog', () => {
    const { code, stdout } = careerAdvisor(['show', 'us-cbp-officer', '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ id: 'us-cbp-officer' })]);
  });

  it('loads no heavy package on the way to a roadmap as JSON', () => {
    const hook = ['--require', inRoot('test/support/list-loaded.cjs')];
    const { code, stderr } = careerAdvisor(['plan', 'us-immigration-paralegal', ...citizen, '--json'], {
      node: hook,
    });
    expect(code).toBe(0);
    const files = (JSON.parse(stderr) as string[]).map((name) =>
      basename(name).replace(/-[\w-]{8}\.cjs$/, ''),
    );
    expect(files).toContain('program');
    expect(files.filter((name) => /^(yaml|zod|chalk|ora|inquirer|load-catalog)/.test(name))).toEqual([]);
    expect(
      files.filter((name) => /^(node:)?(child_process|crypto|http|net|worker_threads)/.test(name)),
    ).toEqual([]);
  });

  it('loads nothing of the program for its version and its help', () => {
    const hook = ['--require', inRoot('test/support/list-loaded.cjs')];
    for (const word of ['--version', '--help', '-V', '-h']) {
      const { stderr } = careerAdvisor([word], { node: hook });
      const files = (JSON.parse(stderr) as string[]).filter((name) => name.startsWith(inRoot('.')));
      expect(files.map((name) => basename(name))).toEqual(['career-advisor.js', 'start.js']);
    }
  });

  it('has its exit codes', () => {
    expect(careerAdvisor(['forget']).code).toBe(0);
    expect(careerAdvisor(['show', 'us-cbp-officer', '-o', join(folder, 'no', 'such', 'file')]).code).toBe(1);
    expect(careerAdvisor(['nonsense']).code).toBe(2);
    expect(careerAdvisor(['list', 'roles', '--data', inRoot('test/support/bad-data')]).code).toBe(3);
  });

  it('is quiet when its reader leaves', async () => {
    const child = spawn(process.execPath, [inRoot('bin/career-advisor.js'), 'list', 'sources', '--json']);
    let stderr = '';
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('writes long results whole into a pipe', () => {
    const { stdout } = careerAdvisor(['list', 'sources', '--json']);
    expect(stdout.length).toBeGreaterThan(100_000);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('has no looks in a pipe, some when forced, none with NO_COLOR', () => {
    const page = ['show', 'us-cbp-officer'];
    const colour = '\u001b[';
    expect(careerAdvisor(page).stdout).not.toContain(colour);
    expect(careerAdvisor(page, { env: { FORCE_COLOR: '1' } }).stdout).toContain(colour);
    expect(careerAdvisor(page, { env: { NO_COLOR: '1' } }).stdout).not.toContain(colour);
  });

  it('never hangs without a terminal', () => {
    expect(careerAdvisor(['match', '--answers', '-'], { input: '' }).code).toBe(2);
    const closed = spawnSync(process.execPath, [inRoot('bin/career-advisor.js'), 'list', 'roles'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(closed.status).toBe(0);
  });

  it('ends where the system takes no folder, and says so', () => {
    const table = join(folder, 'people.csv');
    writeFileSync(table, 'code,citizenship\nA1,US\n');
    const { code, stderr } = careerAdvisor(['cohort', table, '--out', '/proc/nope/class'], {
      timeout: 20_000,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: \/proc\/nope/);
  });

  it('keeps hostile input inert', () => {
    const words = ['show', '\u001b]0;title\u0007\u001b[31m../../etc/passwd'];
    const { code, stdout, stderr } = careerAdvisor(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\u001b\u0007]*$/);
    expect(careerAdvisor(['show', '__proto__']).code).toBe(2);
    expect(careerAdvisor(['show', 'constructor']).code).toBe(2);
    expect(careerAdvisor(['help', 'constructor']).code).toBe(2);
    const bomb = `a: &a [x,x]\n${'b: &b [*a,*a]\n'}`;
    expect(careerAdvisor(['match', '--answers', '-'], { input: bomb }).code).toBe(2);
    expect(
      careerAdvisor(['match', '--answers', '-'], { input: '{"__proto__": {"x": 1}, "constructor": 1}' }).code,
    ).toBe(2);
  });
});

describe('files of the person', () => {
  it('are for the owner only, whole, and leave nothing beside them', () => {
    const out = join(folder, 'answers.yaml');
    const { code } = careerAdvisor(['show', 'sector', '-o', out]);
    expect([code, statSync(out).mode & 0o777]).toEqual([0, 0o600]);
    writeFileSync(out, 'old', { mode: 0o644 });
    chmodSync(out, 0o644);
    careerAdvisor(['show', 'sector', '-o', out]);
    expect([readFileSync(out, 'utf8').startsWith('old'), statSync(out).mode & 0o777]).toEqual([false, 0o600]);
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('may be links and devices', () => {
    const target = join(folder, 'target.txt');
    const link = join(folder, 'link.txt');
    writeFileSync(target, '');
    symlinkSync(target, link);
    expect(careerAdvisor(['show', 'sector', '-o', link]).code).toBe(0);
    expect(readFileSync(target, 'utf8')).not.toBe('');
    expect(careerAdvisor(['show', 'sector', '-o', '/dev/null']).code).toBe(0);
    expect(existsSync('/dev/null')).toBe(true);
  });

  it('keep state where the platform has it, and forget deletes it', () => {
    const state = join(folder, 'state');
    mkdirSync(join(state, 'career-advisor'), { recursive: true });
    writeFileSync(join(state, 'career-advisor', 'interview.yaml'), 'x');
    const { stdout } = careerAdvisor(['forget'], { env: { XDG_STATE_HOME: state } });
    expect(stdout).toContain('Deleted');
    expect(existsSync(join(state, 'career-advisor'))).toBe(false);
  });
});

describe('on another Node', () => {
  it('an old one gets one readable line', () => {
    const fake = join(folder, 'old-node.cjs');
    writeFileSync(fake, "Object.defineProperty(process, 'versions', { value: { node: '18.19.0' } });");
    const { code, stdout, stderr } = careerAdvisor(['--help'], { node: ['--require', fake] });
    expect([code, stdout, stderr.split('\n').length]).toEqual([1, '', 2]);
    expect(stderr).toContain('needs Node.js 20.12 or newer');
  });
});
