// Builds dist/ and schema/: the bundled program and library, their licences and types, help text and manual page,
// completion scripts, and the checked data.
import { rmSync, writeFileSync } from 'node:fs';
import { bundle } from './build/bundle.mjs';
import { writeCompletions } from './build/completions.mjs';
import { compileData } from './build/data.mjs';
import { helpText } from './build/help.mjs';
import { licences } from './build/licences.mjs';
import { writeManual } from './build/man.mjs';
import { inRoot } from './build/root.mjs';
import { emitTypes } from './build/types.mjs';

for (const old of ['program', 'library', 'types'])
  rmSync(inRoot(`dist/${old}`), { recursive: true, force: true });
const modules = [...(await bundle()), await writeCompletions()];
writeFileSync(inRoot('dist/LICENSES.txt'), licences(modules));
writeFileSync(inRoot('dist/help.txt'), helpText());
emitTypes();
process.exitCode = await compileData();
if (process.exitCode === 0) await writeManual();
