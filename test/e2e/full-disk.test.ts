import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

beforeAll(ensureBuilt);

const folder = mkdtempSync(join(tmpdir(), 'career-advisor-full-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const people = join(folder, 'people.jsonl');
writeFileSync(people, '{"code":"A","citizenship":["US"]}\n'.repeat(500));

function run(words: string[], full: 'stdout' | 'stderr' | 'none') {
  const device = openSync('/dev/full', 'w');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('bin/career-advisor.js'), ...words, '--as-of', '2026-11-22'],
    {
      encoding: 'utf8',
      stdio: ['ignore', full === 'stdout' ? device : 'pipe', full === 'stderr' ? device : 'pipe'],
    },
  );
  closeSync(device);
  return { status, stdout, stderr };
}

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it.each([
    [['list', 'roles'], 'stdout'],
    [['cohort', people, '--format', 'jsonl'], 'stdout'],
    [['cohort', people, '-o', '/dev/full', '--format', 'jsonl'], 'none'],
    [['list', 'roles', '-o', '/dev/full'], 'none'],
  ] as const)('is told in one sentence: %j', (words, full) => {
    const { status, stderr } = run([...words], full);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^error: (stdout|\/dev\/full): the disk is full$/m),
    ]);
    expect(stderr).not.toMatch(/\n {4}at |fault of career-advisor/);
  });
  it('where notes go costs the notes alone', () => {
    const { status, stdout } = run(['cohort', people, '--format', 'json'], 'stderr');
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ people: 500 })]);
  });
});
