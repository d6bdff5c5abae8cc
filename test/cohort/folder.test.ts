import { existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { machine } from '../../src/infra/workers/machine.ts';

vi.mock('node:fs', { spy: true });

const { makeFolder } = machine('not-used');
const folder = mkdtempSync(join(tmpdir(), 'career-advisor-folder-'));

it('makes a folder for its owner only, with its parents, and leaves one that is there', () => {
  const path = join(folder, 'a', 'b');
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

it('says of a disk that can only be read that it is so, which the system hides when parents are to be made', () => {
  const path = join(folder, 'refused');
  vi.mocked(mkdirSync).mockImplementation((_path, options) => {
    const recursive = typeof options === 'object' && options?.recursive;
    throw Object.assign(new Error('refused'), { code: recursive ? 'ENOENT' : 'EROFS' });
  });
  expect(() => makeFolder(path)).toThrow(expect.objectContaining({ code: 'EROFS' }));
  expect(existsSync(path)).toBe(false);
});
