import { run } from './cli/run.ts';
import { createRuntime } from './infra/create-runtime.ts';

/** How a run ended. */
export interface Ending {
  exitCode: number;
  /** True when nothing is on its way out any more, so that the process may end at once. */
  settled: boolean;
}

/** Runs the program with the words typed after its name; `root` is the top folder of the package. */
export async function main(argv: string[], root: string): Promise<Ending> {
  const runtime = createRuntime(root);
  const exitCode = await run(argv, runtime);
  return { exitCode, settled: !runtime.stdout.opened && !runtime.stderr.opened };
}
