import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Files, SystemError, type TextFile } from '../ports.ts';

const ownerOnly = 0o600;

/** Files by node:fs, with every refusal of the system as a SystemError. */
export const nodeFiles: Files = {
  kind: (path) =>
    refusing(path, () => {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (!stat) return 'missing';
      if (stat.isDirectory()) return 'folder';
      return stat.isFile() ? 'file' : 'device';
    }),
  read: (path, limit) => refusing(path, () => readStart(path, limit)),
  write: (path, content) => refusing(path, () => writeWhole(path, content)),
  readDataFolder: (folder) => refusing(folder, () => readDataFolder(folder)),
};

/** All YAML files below a folder, in path order, with paths as seen from `shownFrom`. Throws the system's error. */
export function readDataFolder(folder: string, shownFrom = '.'): TextFile[] {
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  const base = resolve(shownFrom);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: shownPath(base, path),
      text: readFileSync(path, 'utf8'),
      inFolder: relative(resolve(folder), path),
    }));
}

/** The path from here, unless that leads out of here: then the whole path. */
function shownPath(base: string, path: string): string {
  const short = relative(base, path);
  return short.startsWith('..') ? path : short;
}

function refusing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, path: culprit } = error as NodeJS.ErrnoException;
    if (code) throw new SystemError(code, culprit ?? path);
    throw error;
  }
}

function readStart(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const parts: Uint8Array[] = [];
    let size = 0;
    while (size <= limit) {
      const part = new Uint8Array(Math.min(65_536, limit + 1 - size));
      const read = readSync(file, part);
      if (read === 0) break;
      parts.push(part.subarray(0, read));
      size += read;
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(file);
  }
}

function writeWhole(path: string, content: string | Uint8Array): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  const target = there?.isSymbolicLink() ? realpathSync(path) : path;
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (stat && !stat.isFile()) {
    writeFileSync(target, content);
    return;
  }
  if (stat) closeSync(openSync(target, 'r+'));
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { mode: ownerOnly, flag: 'wx', flush: true });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw Object.assign(error as Error, { path });
  }
}
