import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

beforeAll(ensureBuilt);

const forThisNode = `${process.version}-${process.platform}-${process.arch}`;
let root: string;
const compiled = () => join(root, 'dist/program/compiled');
const kept = (command: string) => join(compiled(), forThisNode, `${command}.bin`);

function run(words: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin/career-advisor.js'), ...words],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', HOME: root, ...env } },
  );
  return { code: status, stdout, stderr };
}

describe('what a run compiled', () => {
  const roles = ['list', 'roles', '--json', '--as-of', '2026-11-22'];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'career-advisor-compiled-'));
    for (const name of ['bin', 'package.json']) cpSync(inRoot(name), join(root, name), { recursive: true });
    cpSync(inRoot('dist'), join(root, 'dist'), { recursive: true });
    rmSync(compiled(), { recursive: true, force: true });
  });

  it('is kept for the next, which gives the same', () => {
    const first = run(roles);
    expect(first.code).toBe(0);
    expect(readdirSync(join(compiled(), forThisNode))).toEqual(['list.bin']);
    expect(run(roles)).toEqual(first);
  });

  it('is kept once, until a run loads more', () => {
    run(roles);
    const first = readFileSync(kept('list'));
    run(roles);
    expect(readFileSync(kept('list')).equals(first)).toBe(true);
    run(['list', 'roles', '--as-of', '2026-11-22']);
    expect(readFileSync(kept('list')).length).toBeGreaterThan(first.length);
  });

  it('is not believed when a part of it was lost', () => {
    const first = run(roles);
    const whole = readFileSync(kept('list'));
    const damaged = [whole.subarray(0, whole.length - 1000), Buffer.from(whole).fill(0, 20_000, 24_096), ''];
    for (const bytes of damaged) {
      writeFileSync(kept('list'), bytes);
      expect(run(roles)).toEqual(first);
      expect(readFileSync(kept('list')).length).toBeGreaterThan(whole.length / 2);
    }
  });

  it('is not kept where nothing can be written, when Node is told so, or after a mistake', () => {
    run(roles, { NODE_DISABLE_COMPILE_CACHE: '1' });
    run(['list', 'rolls']);
    expect(existsSync(compiled())).toBe(false);
    writeFileSync(compiled(), 'a file where the folder would be');
    expect(run(roles)).toMatchObject({ code: 0, stderr: '' });
  });

  it('leaves nothing with the person', () => {
    const home = join(root, 'home');
    mkdirSync(home);
    run(roles, { HOME: home });
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('the loader of the program', () => {
  it('runs what was kept instead of compiling, but for the entry', () => {
    const folder = `${mkdtempSync(join(tmpdir(), 'career-advisor-loader-'))}/`;
    const load = () => {
      const code = `const { program, keep } = require(process.argv[1]).loadProgram(process.argv[2], 'x');
        keep();
        console.log(program.entry, program.part);`;
      return spawnSync(process.execPath, ['-e', code, inRoot('bin/load-program.js'), folder], {
        encoding: 'utf8',
      }).stdout.trim();
    };
    const write = (value: number) => {
      writeFileSync(
        `${folder}main.cjs`,
        `exports.entry = ${value}; exports.part = require('./part-x.cjs').part;`,
      );
      writeFileSync(`${folder}part-x.cjs`, `exports.part = ${value};`);
    };
    write(1);
    expect(load()).toBe('1 1');
    // Never so in a bundle, where the name of a part changes with its text.
    write(2);
    expect(load()).toBe('2 1');
  });
});
