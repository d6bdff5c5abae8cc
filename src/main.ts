import { run } from './cli/run.ts';
import { createRuntime } from './infra/create-runtime.ts';

/** Runs the program with the words typed after its name; `root` is the top folder of the package. Gives the exit code. */
export function main(argv: string[], root: string): Promise<number> {
  return run(argv, createRuntime(root));
}
