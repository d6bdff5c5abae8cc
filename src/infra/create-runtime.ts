import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Runtime } from '../ports.ts';
import { loadCalendarWriter } from './load-calendar-writer.ts';
import { nodeFiles } from './node-files.ts';
import { packagedData } from './packaged-data.ts';
import { type ProcessOutput, processInput, processOutput } from './process-streams.ts';
import { stateFolder } from './state-folder.ts';
import { systemClock } from './system-clock.ts';

/** The real world. */
export interface ProcessRuntime extends Runtime {
  stdout: ProcessOutput;
  stderr: ProcessOutput;
}

/** The real world, for the package or checkout whose top folder is `root`. Heavy libraries load when first used. */
export function createRuntime(root: string): ProcessRuntime {
  const { env } = process;
  return {
    get version() {
      return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
    },
    env,
    pathDelimiter: delimiter,
    stdin: processInput,
    stdout: processOutput(() => process.stdout, 1),
    stderr: processOutput(() => process.stderr, 2),
    clock: systemClock,
    files: nodeFiles,
    data: packagedData(root),
    state: stateFolder(env),
    pager: async (text) => (await import('./process-pager.ts')).processPager(env)(text),
    printPage: async (html) => (await import('./browser/print-page.ts')).pagePrinter(env)(html),
    openPrompter: async (options) => (await import('./prompts/open-prompter.ts')).openPrompter(options),
    loadStyler: async (depth) => (await import('./chalk-styler.ts')).chalkStyler(depth),
    loadCalendarWriter,
    loadMachine: async () =>
      (await import('./workers/machine.ts')).machine(join(root, 'dist', 'program', 'worker.cjs')),
  };
}
