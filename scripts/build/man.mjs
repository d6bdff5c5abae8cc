import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSource } from './bundle.mjs';
import { inRoot } from './root.mjs';

/** Writes dist/career-advisor.1 from the program's own help; its day is that of the data. */
export async function writeManual() {
  const folder = mkdtempSync(join(tmpdir(), 'career-advisor-man-'));
  try {
    const { manualPage } = await importSource('src/cli/manual.ts', folder);
    const { formatTable } = await importSource('src/cli/commands/help.ts', folder);
    const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    const day = /"checkedOn":"([\d-]+)"/.exec(readFileSync(inRoot('dist/catalog.json'), 'latin1'))[1];
    writeFileSync(inRoot('dist/career-advisor.1'), manualPage({ version }, day, formatTable()));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
