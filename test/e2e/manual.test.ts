import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandNames, programWords } from '../../src/cli/definitions.ts';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

beforeAll(ensureBuilt);

const page = inRoot('dist/career-advisor.1');
const hasMan = spawnSync('man', ['--version']).status === 0;

describe('the manual page', () => {
  it('names every command and every flag', () => {
    const text = readFileSync(page, 'utf8').replaceAll('\\-', '-');
    const { flagsOf } = programWords();
    for (const name of commandNames) {
      expect(text).toMatch(new RegExp(`^\\.B ${name}\\b`, 'm'));
      for (const { long } of flagsOf(name).filter((flag) => flag.long !== '--help'))
        expect(text).toContain(long);
    }
    expect(text).toContain('CAREER_ADVISOR_AS_OF');
    expect(text).toMatch(/130 {2}stopped by you/);
  });
  it('is what the package names', () => {
    const { man } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { man: string };
    expect(inRoot(man)).toBe(page);
  });
  it.skipIf(!hasMan)('is read by man without complaint, on 80 columns', () => {
    const env = { PATH: process.env.PATH ?? '', MANWIDTH: '80', LANG: 'C.UTF-8' };
    const { stdout, stderr } = spawnSync('man', ['--warnings', page], { env, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toContain('--driving-licence no');
  });
});
