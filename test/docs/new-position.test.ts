import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseAnswersYaml } from '../../src/catalog/answers-yaml.ts';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

vi.setConfig({ testTimeout: 120_000 });
beforeAll(ensureBuilt);

const folder = mkdtempSync(join(tmpdir(), 'career-advisor-new-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (file: string, words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot(file), ...words], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
};
const write = (id: string, ...rest: string[]) => run('scripts/new-position.mjs', [id, ...rest, folder]);
const page = 'https://www.example.gov/clerk';

interface Case {
  position: string;
  answers: Record<string, unknown>;
  verdict: string;
}

describe('npm run new:position', () => {
  const id = 'us-uscis-example-clerk';

  it('writes a position, its source and its cases, which hold as they are', () => {
    expect(write(id, 'immigration-clerk', 'uscis', page)).toMatchObject({ status: 0, stderr: '' });
    const data = join(folder, 'data');
    expect(run('bin/career-advisor.js', ['validate', data])).toMatchObject({ status: 0 });
    const cases = parseAnswersYaml(readFileSync(join(folder, `test/cases/${id}.yaml`), 'utf8'));
    expect(cases.ok).toBe(true);
    for (const { position, answers, verdict } of (cases.ok ? cases.value : []) as Case[]) {
      const file = join(folder, 'person.json');
      writeFileSync(file, JSON.stringify(answers));
      const words = ['plan', position, '--data', data, '--answers', file, '--no-input', '--json'];
      const { stdout } = run('bin/career-advisor.js', words);
      expect([answers, (JSON.parse(stdout) as Case).verdict]).toEqual([answers, verdict]);
    }
  });

  it('never writes over what is there', () => {
    expect(write(id, 'immigration-clerk', 'uscis', page)).toMatchObject({ status: 2 });
  });

  it.each([
    ['an id without its country', ['clerk', 'immigration-clerk', 'uscis', page]],
    ['an unknown role', ['us-other-clerk', 'immigration-clark', 'uscis', page]],
    ['an unknown agency', ['us-other-clerk', 'immigration-clerk', 'uscs', page]],
    ['no address', ['us-other-clerk', 'immigration-clerk', 'uscis', 'page']],
    ['a position that is there', ['us-cbp-officer', 'border-officer', 'cbp', page]],
  ])('refuses %s and says how to call it', (_, words) => {
    const { status, stderr } = write(words[0]!, ...words.slice(1));
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^error: .+\nusage: /)]);
  });
});
