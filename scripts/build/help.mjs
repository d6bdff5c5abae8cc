import { spawnSync } from 'node:child_process';
import { inRoot } from './root.mjs';

/** What the built program prints for `--help`; shown later without loading it. */
export function helpText() {
  const code = "require('./dist/program/main.cjs').main(['--help'], '.')";
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], {
    cwd: inRoot(''),
    encoding: 'utf8',
  });
  if (status !== 0 || stdout === '') throw new Error(`the program gives no help:\n${stderr}`);
  return stdout;
}
