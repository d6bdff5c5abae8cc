import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackagedData } from '../ports.ts';
import { readDataFolder } from './node-files.ts';

/** The data of the package, or of the checkout, whose top folder is `root`. */
export function packagedData(root: string): PackagedData {
  const snapshotFile = join(root, 'dist', 'catalog.json');
  const dataFolder = join(root, 'data');
  const isCheckout = () => exists(join(root, 'src')) && exists(join(dataFolder, 'positions'));
  return {
    snapshot() {
      return exists(snapshotFile) ? readFileSync(snapshotFile, 'latin1') : undefined;
    },
    edited() {
      if (!isCheckout()) return undefined;
      const built = statSync(snapshotFile, { throwIfNoEntry: false })?.mtimeMs;
      if (built !== undefined && newestChange(dataFolder) <= built) return undefined;
      return readDataFolder(dataFolder);
    },
    checkout() {
      return isCheckout() ? readDataFolder(dataFolder) : undefined;
    },
  };
}

/** Of files and folders: a file taken out changes its folder. */
function newestChange(folder: string): number {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return Math.max(...['', ...names].map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
