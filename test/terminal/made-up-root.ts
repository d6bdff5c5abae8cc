import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleCatalog } from '../../src/catalog/assemble.ts';
import { writeSnapshot } from '../../src/catalog/snapshot.ts';
import { rawCatalog } from '../report/fixtures.ts';
import { inRoot } from '../support/root.ts';

/**
 * The built program in a package whose catalog is the made-up country of the reports: whole screens can be kept as
 * golden text, since they do not change with the data. Gives the top folder.
 */
export function madeUpRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'career-advisor-root-'));
  for (const name of ['bin', 'package.json']) cpSync(inRoot(name), join(root, name), { recursive: true });
  mkdirSync(join(root, 'dist'));
  symlinkSync(inRoot('dist/program'), join(root, 'dist', 'program'));
  const catalog = assembleCatalog(structuredClone(rawCatalog));
  writeFileSync(join(root, 'dist', 'catalog.json'), writeSnapshot(catalog, rawCatalog, 'made up'));
  return root;
}
