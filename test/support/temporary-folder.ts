import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Node and the programs that tests start look for the folder of temporary files: POSIX, and Windows. */
const variables = ['TMPDIR', 'TEMP', 'TMP'] as const;

/**
 * Gives a run of the tests one folder for all temporary files, so that nothing is left behind whatever a test makes.
 * Returns what removes it and puts the environment back.
 */
export default function oneTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'career-advisor-tests-'));
  const before = variables.map((name) => [name, process.env[name]] as const);
  for (const name of variables) process.env[name] = folder;
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
}
