import { existsSync, readFileSync } from 'node:fs';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { fingerprintOfFiles, readSnapshot } from '../../src/catalog/snapshot.ts';
import type { Catalog } from '../../src/core/model/catalog.ts';
import { readDataFolder } from '../../src/infra/node-files.ts';
import { inRoot } from './root.ts';

/** The packaged catalog: the built snapshot where it is of the same data, else the YAML itself. */
export function realCatalog(): Catalog {
  const files = readDataFolder(inRoot('data'));
  const built = inRoot('dist/catalog.json');
  const snapshot = existsSync(built) ? readSnapshot(readFileSync(built, 'utf8')) : undefined;
  if (snapshot && snapshot.inputs === fingerprintOfFiles(files)) return snapshot.catalog;
  const { catalog, diagnostics } = loadCatalog([files]);
  if (catalog) return catalog;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error(
    `data/ has errors: ${errors.map((d) => `${d.file}:${d.line}:${d.column} ${d.code} ${d.message}`).join('\n')}`,
  );
}
