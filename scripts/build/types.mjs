import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';

/** Writes dist/library.d.ts and the declarations it needs, with the import endings that published types have. */
export function emitTypes() {
  const folder = inRoot('dist/types');
  rmSync(folder, { recursive: true, force: true });
  const tsc = inRoot('node_modules/typescript/bin/tsc');
  spawnSync(process.execPath, [tsc, '-p', inRoot('tsconfig.types.json')], { stdio: 'inherit' });
  if (!existsSync(join(folder, 'library.d.ts'))) throw new Error('the types of the library were not written');
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(
      join(folder, name),
      text.replace(/(from\s+|import\()(['"])(\.[^'"]+)\.ts\2/g, '$1$2$3.js$2'),
    );
  }
  writeFileSync(inRoot('dist/library.d.ts'), "export * from './types/library.js';\n");
}
