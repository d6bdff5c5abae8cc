import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

const folder = mkdtempSync(join(tmpdir(), 'career-advisor-resume-'));
const path = (name: string) => join(folder, name);
const words = (name: string, jobs: string) => [
  ...[inRoot('bin/career-advisor.js'), 'cohort', path('people.jsonl'), '--as-of', '2026-11-22', '-q'],
  ...['--jobs', jobs, '-o', path(`${name}.jsonl`), '--errors', path(`${name}.csv`)],
];
const run = (name: string, jobs: string, ...more: string[]) =>
  spawnSync(process.execPath, [...words(name, jobs), ...more], { encoding: 'utf8' });
const both = (name: string) => [
  readFileSync(path(`${name}.jsonl`), 'utf8'),
  readFileSync(path(`${name}.csv`), 'utf8'),
];

beforeAll(async () => {
  await ensureBuilt();
  const person = (n: number) =>
    JSON.stringify({
      code: `P${n}`,
      citizenship: n % 50 === 0 ? ['Nowhere'] : ['US'],
      age: 18 + (n % 50),
      credentials: n % 3 ? ['Certified Paralegal'] : ['us-nala-cp'],
      languages: { Spanish: 'B2' },
      education: `bachelor:${n % 2 ? 'law' : 'Law'}`,
    });
  writeFileSync(path('people.jsonl'), `${Array.from({ length: 12_000 }, (_, n) => person(n)).join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a run that was killed and resumed, with any number of jobs, is the same to the byte', async () => {
  expect(run('whole', '1').status).toBe(2);
  const killed = spawn(process.execPath, words('broken', '2'));
  const progress = path('broken.jsonl.progress');
  for (let tries = 0; !existsSync(progress) && killed.exitCode === null && tries < 400; tries++)
    await sleep(25);
  killed.kill('SIGKILL');
  if (existsSync(progress)) {
    await sleep(50);
    expect(run('broken', '2').stderr).toContain('holds a run that stopped');
    expect(run('broken', '1', '--resume').status).toBe(2);
  }
  expect(both('broken')).toEqual(both('whole'));
  expect(existsSync(progress)).toBe(false);
}, 120_000);
