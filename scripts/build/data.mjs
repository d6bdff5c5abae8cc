import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSource } from './bundle.mjs';
import { inRoot } from './root.mjs';

/**
 * Compiles data/ into dist/catalog.json and writes the JSON Schemas of schema/. Data with errors is not compiled: they
 * are printed, and the exit code is that of `validate`.
 */
export async function compileData() {
  const folder = mkdtempSync(join(tmpdir(), 'career-advisor-build-'));
  try {
    const { loadCatalog } = await importSource('src/catalog/load-catalog.ts', folder);
    const { fingerprintOfFiles, writeSnapshot } = await importSource('src/catalog/snapshot.ts', folder);
    const { readDataFolder } = await importSource('src/infra/node-files.ts', folder);
    const { diagnosticsText } = await importSource('src/cli/output/print-diagnostics.ts', folder);
    const schemas = await importSource('src/catalog/json-schema.ts', folder);
    const files = readDataFolder(inRoot('data'), inRoot(''));
    const { catalog, raw, diagnostics } = loadCatalog([files]);
    writeSchemas({
      ...schemas.dataJsonSchemas(),
      ...schemas.outputJsonSchemas(),
      answers: schemas.answersJsonSchema(catalog),
    });
    if (!catalog) {
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      process.stderr.write(
        `${diagnosticsText(errors)}\nthe data has ${errors.length} errors and was not compiled\n`,
      );
      return 3;
    }
    writeFileSync(inRoot('dist/catalog.json'), writeSnapshot(catalog, raw, fingerprintOfFiles(files)));
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeSchemas(schemas) {
  mkdirSync(inRoot('schema'), { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    const file = inRoot(`schema/${name}.json`);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}
