import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does the work with a temporary folder, which is gone afterwards, and gives its result. */
export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'career-advisor-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
