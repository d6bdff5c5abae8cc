import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import oneTemporaryFolder from './temporary-folder.ts';

it('keeps the temporary files of this run in one folder of its own', () => {
  expect(basename(tmpdir())).toMatch(/^career-advisor-tests-/);
});

it('removes the folder with all that is in it, and leaves the environment as it was', () => {
  const usual = tmpdir();
  const remove = oneTemporaryFolder();
  const folder = tmpdir();
  expect(dirname(folder)).toBe(usual);
  writeFileSync(join(mkdtempSync(join(folder, 'left-')), 'answers.yaml'), 'age: 20\n');
  remove();
  expect(existsSync(folder)).toBe(false);
  expect(tmpdir()).toBe(usual);
});
