import { fileURLToPath } from 'node:url';
import { run } from './cli/run.ts';
import { createRuntime } from './infra/create-runtime.ts';

/** Runs the program with the words typed after its name; gives the exit code. */
export function main(argv: string[]): Promise<number> {
  return run(argv, createRuntime(fileURLToPath(new URL('..', import.meta.url))));
}
