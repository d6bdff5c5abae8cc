import { run } from '../../src/cli/run.ts';
import { loadCalendarWriter } from '../../src/infra/load-calendar-writer.ts';
import { nodeFiles } from '../../src/infra/node-files.ts';

import type { Files, Output, PackagedData, PrintedPage, Runtime } from '../../src/ports.ts';
import { SystemError } from '../../src/ports.ts';
import { smallData } from './small-data.ts';

/** Output that remembers what was written. */
export class SpyOutput implements Output {
  text = '';
  constructor(
    readonly isTerminal = false,
    readonly columns = 80,
    readonly rows = 24,
  ) {}
  write(text: string): void {
    this.text += text;
  }
}

/** Files in memory; folders of data are read from the disk. */
export class FakeFiles implements Files {
  readonly written = new Map<string, string>();
  readonly bytes = new Map<string, Uint8Array>();
  constructor(
    private readonly contents: Record<string, string | Uint8Array> = {},
    private readonly refusals: Record<string, string> = {},
  ) {}
  kind(path: string): 'file' | 'folder' | 'device' | 'missing' {
    return path in this.contents ? 'file' : nodeFiles.kind(path);
  }
  read(path: string, limit: number): Uint8Array {
    const content = this.contents[path];
    if (this.refusals[path]) throw new SystemError(this.refusals[path], path);
    if (content === undefined) return nodeFiles.read(path, limit);
    return (typeof content === 'string' ? new TextEncoder().encode(content) : content).subarray(0, limit + 1);
  }
  write(path: string, content: string | Uint8Array): void {
    if (this.refusals[path]) throw new SystemError(this.refusals[path], path);
    if (typeof content === 'string') this.written.set(path, content);
    else this.bytes.set(path, content);
  }
  readDataFolder(folder: string) {
    return nodeFiles.readDataFolder(folder);
  }
}

export interface World {
  terminal?: boolean;
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  stdin?: string;
  files?: FakeFiles;
  data?: PackagedData;
  state?: Record<string, string>;
  today?: string;
  pager?: boolean;
  prompter?: Runtime['openPrompter'];
  printer?: (html: string) => PrintedPage;
}

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
  files: FakeFiles;
  paged: string;
  state: Record<string, string>;
}

/** A kept text that the disk does not give out. */
export const unreadable = '(unreadable)';

/** Runs one command line in a small world of its own: nothing of this machine but the checkout's data is seen. */
export async function career(line: string | string[], world: World = {}): Promise<Outcome> {
  const stdout = new SpyOutput(world.terminal, world.columns, world.rows);
  const stderr = new SpyOutput(world.terminal, world.columns, world.rows);
  const files = world.files ?? new FakeFiles();
  const state = { ...world.state };
  let paged = '';
  const runtime: Runtime = {
    version: '9.9.9',
    env: world.env ?? {},
    pathDelimiter: ':',
    stdin: {
      isTerminal: world.terminal ?? false,
      readAll: async () => new TextEncoder().encode(world.stdin ?? ''),
    },
    stdout,
    stderr,
    clock: { today: () => world.today ?? '2026-11-22' },
    files,
    data: world.data ?? smallData,
    state: {
      folder: '/state/career-advisor',
      has: (name) => name in state,
      read: (name) => {
        if (state[name] === unreadable) throw new SystemError('EACCES', `/state/career-advisor/${name}`);
        return state[name];
      },
      write: (name, text) => {
        state[name] = text;
      },
      forget: () => {
        const names = Object.keys(state);
        for (const name of names) delete state[name];
        return names;
      },
    },
    pager: async (text) => {
      if (world.pager) paged = text;
      return world.pager ?? false;
    },
    printPage: async (html) => world.printer?.(html) ?? { ok: false, reason: 'no-browser' },
    openPrompter: async (options) => {
      if (!world.prompter) throw new Error('this run must not ask');
      return world.prompter(options);
    },
    loadMachine: async () => {
      const real = (await import('../../src/infra/workers/machine.ts')).machine('');
      const sink = {
        write: async (text: string) => stdout.write(text),
        sync: async () => stdout.text.length,
        close: async () => undefined,
      };
      return { ...real, sink: async (path, keep) => (path === '-' ? sink : real.sink(path, keep)) };
    },
    loadCalendarWriter,
    loadStyler: async () => ({ paint: (tone, text) => `<${tone}>${text}</>` }),
  };
  const argv = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line;
  const code = await run(argv, runtime);
  return { code, stdout: stdout.text, stderr: stderr.text, files, paged, state };
}
