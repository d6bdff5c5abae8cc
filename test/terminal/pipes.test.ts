import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';
import { madeUpRoot } from './made-up-root.ts';

const folder = mkdtempSync(join(tmpdir(), 'career-advisor-pipes-'));
let root: string;
beforeAll(async () => {
  await ensureBuilt();
  root = madeUpRoot();
});
afterAll(() => {
  for (const path of [folder, root]) rmSync(path, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built program over pipes; types the next line whenever it waits for one. */
function overPipes(lines: string[], env: Record<string, string>, node: string[] = []): Promise<Ended> {
  const words = ['--as-of', '2026-11-22'];
  const child = spawn(process.execPath, [...node, join(root, 'bin/career-advisor.js'), ...words], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      XDG_STATE_HOME: join(folder, 'state'),
      LANG: 'C.UTF-8',
      ...env,
    },
  });
  const ended = { stdout: '', stderr: '' };
  const rest = [...lines];
  const hear = (name: 'stdout' | 'stderr') => (data: Buffer) => {
    ended[name] += data.toString();
    if (!ended[name].endsWith('\n> ')) return;
    const line = rest.shift();
    if (line === undefined) child.stdin.end();
    else {
      // What a terminal would echo.
      ended[name] += `${line}\n`;
      child.stdin.write(`${line}\n`);
    }
  };
  child.stdout.on('data', hear('stdout'));
  child.stderr.on('data', hear('stderr'));
  if (lines.length === 0) child.stdin.end();
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...ended }));
  });
}

const asTerminals = ['--require', inRoot('test/support/pipes-as-terminals.cjs')];
const accessible = { ACCESSIBLE: '1', NO_COLOR: '1' };

describe('the interview read aloud, over plain pipes', () => {
  const quick = ['quick', 'secondary', 'united states', 'yes', 'no', '12 Apr 1998', 'back', '']
    .concat(['any paid or unpaid work', '14 months', '?', 'english', '1', "don't know"])
    .concat(['1', 'border officer', 'leave']);

  it('leads from the start to the end, each line once and nothing drawn', async () => {
    const { code, stdout, stderr } = await overPipes(quick, accessible, asTerminals);
    expect(stderr).toContain('To see this again without questions:');
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(/[\x1b\r█▒░]/);
    await expect(stderr).toMatchFileSnapshot('golden/read-aloud-talk.txt');
    await expect(stdout).toMatchFileSnapshot('golden/read-aloud-roadmap.txt');
  });

  it('keeps the answers when the pipe ends in the middle, and goes on there', async () => {
    const stopped = await overPipes(quick.slice(0, 4), accessible, asTerminals);
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toMatch(/Stopped\. 3 answers kept/);
    const resumed = await overPipes(['1', ...quick.slice(4)], accessible, asTerminals);
    expect(resumed.code).toBe(0);
    const last = (text: string) => text.trim().split('\n').at(-1);
    const whole = await overPipes(quick, accessible, asTerminals);
    expect(last(resumed.stderr)).toBe(last(whole.stderr));
  });
});

describe('a window that Node cannot see as a terminal', () => {
  const mintty = { MSYSTEM: 'MINGW64', TERM: 'xterm-256color', TERM_PROGRAM: 'mintty' };
  const oneLine = /^This terminal cannot show questions\. In Git Bash use: winpty career-advisor\..*$/;

  it('is told in one line what to use instead, and gets the matches', async () => {
    const { code, stdout, stderr } = await overPipes([], mintty);
    expect(code).toBe(0);
    expect(stderr.trim()).toMatch(oneLine);
    expect(stdout).toContain('Answers that would decide most');
  });

  it('hears the same with --accessible, and nothing at all where the run is for a program', async () => {
    const aloud = await overPipes([], { ...mintty, ...accessible });
    expect(aloud.stderr.trim()).toMatch(oneLine);
    const other = await overPipes([], { TERM: 'xterm-256color' });
    expect(other.stderr).toBe('');
  });
});
