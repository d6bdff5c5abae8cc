import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { fingerprintOfFiles, writeSnapshot } from '../../src/catalog/snapshot.ts';
import { readDataFolder } from '../../src/infra/node-files.ts';
import type { PackagedData } from '../../src/ports.ts';
import { inRoot } from './root.ts';

/** A made-up catalog of a handful of entries: an officer, a clerk, a course. */
export const smallFiles = readDataFolder(inRoot('test/support/small-data'));

const loaded = loadCatalog([smallFiles]);
if (!loaded.catalog || !loaded.raw) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
const snapshot = writeSnapshot(loaded.catalog, loaded.raw, fingerprintOfFiles(smallFiles));

export const smallCatalog = loaded.catalog;
export const smallData: PackagedData = {
  snapshot: () => snapshot,
  edited: () => undefined,
  text: (name) => (name.startsWith('completions/') ? `script ${name}\n` : undefined),
  checkout: () => undefined,
};
