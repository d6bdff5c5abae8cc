import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { PackagedData } from '../ports.ts';
import { readDataFolder } from './node-files.ts';
import { pagedText } from './paged-text.ts';

/** The data of the package, or of the checkout, whose top folder is `root`. */
export function packagedData(root: string): PackagedData {
  const snapshotFile = join(root, 'dist', 'catalog.json');
  const dataFolder = join(root, 'data');
  const isCheckout = () => exists(join(root, 'src')) && exists(join(dataFolder, 'positions'));
  return {
    snapshot() {
      return exists(snapshotFile) ? pagedText(snapshotFile) : undefined;
    },
    edited() {
      if (!isCheckout()) return undefined;
      const built = statSync(snapshotFile, { throwIfNoEntry: false })?.mtimeMs;
      if (built !== undefined && !changedSince(built, dataFolder)) return undefined;
      return readDataFolder(dataFolder);
    },
    text(name) {
      const file = join(root, 'dist', name);
      return exists(file) ? readFileSync(file, 'utf8') : undefined;
    },
    checkout() {
      return isCheckout() ? readDataFolder(dataFolder) : undefined;
    },
  };
}

/** True when a file or folder below is newer; a file taken out changes its folder. Runs at every start in a checkout. */
function changedSince(time: number, folder: string): boolean {
  if (statSync(folder).mtimeMs > time) return true;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = folder + sep + entry.name;
    return entry.isDirectory() ? changedSince(time, path) : statSync(path).mtimeMs > time;
  });
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
