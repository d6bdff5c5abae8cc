import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/catalog/diagnostic.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { readDataFolder } from '../../src/infra/node-files.ts';
import type { TextFile } from '../../src/ports.ts';
import { inRoot } from '../support/root.ts';
import { smallFiles } from '../support/small-data.ts';

const badData = 'test/docs/bad-data';
const guide = readFileSync(inRoot('docs/diagnostics.md'), 'utf8');
const rows = [...guide.matchAll(/^\| `([A-Z_]+)` \| (error|warning) \|/gm)].map(([, code, severity]) => ({
  code: code!,
  severity: severity!,
}));

/** A file too large to keep in the repository. */
const made: Record<string, TextFile[]> = {
  FILE_TOO_LARGE: [
    {
      path: 'mine/vocabularies/countries.yaml',
      inFolder: 'vocabularies/countries.yaml',
      text: '#'.repeat(2_000_001),
    },
  ],
};

describe('docs/diagnostics.md', () => {
  it('has one row for each code, in the order of the code', () => {
    expect(rows.map((row) => row.code)).toEqual([...diagnosticCodes]);
  });

  it('has one bad file or folder for each code', () => {
    expect([...readdirSync(inRoot(badData)), ...Object.keys(made)].sort()).toEqual(
      [...diagnosticCodes].sort(),
    );
  });

  it.each(rows)('$code is what its bad file gives, as $severity', ({ code, severity }) => {
    const folder = inRoot(`${badData}/${code}`);
    const files = existsSync(folder) ? readDataFolder(folder) : made[code]!;
    const { diagnostics } = loadCatalog([smallFiles, files], '2026-11-22');
    const theirs = diagnostics.filter((one) => files.some((file) => file.path === one.file));
    expect(theirs.map((one) => one.code)).toContain(code);
    for (const one of theirs.filter((found) => found.code === code)) {
      expect(one.severity).toBe(severity);
      expect(one.hint ?? one.expected, 'says what to do').toBeTruthy();
    }
  });
});
