import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { inRoot } from '../support/root.ts';

export const keys = {
  up: '\x1b[A',
  down: '\x1b[B',
  enter: '\r',
  escape: '\x1b',
  space: ' ',
  leave: '\x03',
  end: '\x04',
  dontKnow: '\x0f',
  preferNot: '\x12',
  clear: '\x15',
} as const;

export interface Size {
  columns: number;
  rows: number;
}

export interface Setting extends Partial<Size> {
  args?: string[];
  env?: Record<string, string>;
  /** The state folder; a new one unless given. */
  state?: string;
  /** The top folder of the package; the checkout unless given. */
  root?: string;
  /** False to run as of the real today. */
  asOf?: boolean;
}

const patience = 25_000;
const quiet = 60;
/** A busy machine may take so long to answer a key; few keys have no answer. */
const answering = 1500;

/** The built program in a real terminal of its own, with the screen as a person sees it. */
export class Terminal {
  readonly state: string;
  readonly folder = mkdtempSync(join(tmpdir(), 'career-advisor-'));
  private readonly pty: IPty;
  private readonly emulator: InstanceType<typeof xterm.Terminal>;
  private lastData = Date.now();
  private raw = '';
  exitCode: number | undefined;

  constructor({ args = [], columns = 80, rows = 24, env = {}, state, root, asOf = true }: Setting = {}) {
    this.state = state ?? mkdtempSync(join(tmpdir(), 'career-advisor-state-'));
    const day = asOf ? ['--as-of', '2026-11-22'] : [];
    this.emulator = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
    this.pty = spawn(
      process.execPath,
      [join(root ?? inRoot('.'), 'bin/career-advisor.js'), ...day, ...args],
      {
        cols: columns,
        rows,
        cwd: this.folder,
        env: {
          PATH: process.env.PATH,
          HOME: this.folder,
          TERM: 'xterm-256color',
          LANG: 'C.UTF-8',
          XDG_STATE_HOME: this.state,
          ...env,
        },
      },
    );
    this.pty.onData((data) => {
      this.lastData = Date.now();
      this.raw += data;
      this.emulator.write(data);
    });
    this.pty.onExit(({ exitCode }) => {
      this.exitCode = exitCode;
    });
  }

  /** Types, and waits until the screen is still. */
  async type(text: string): Promise<void> {
    const before = this.raw.length;
    const begin = Date.now();
    this.pty.write(text);
    while (this.raw.length === before && Date.now() - begin < answering) await pause(5);
    this.lastData = Date.now();
    await this.still();
  }

  /** Types without waiting. */
  press(text: string): void {
    this.pty.write(text);
  }

  resize(columns: number, rows: number): void {
    this.pty.resize(columns, rows);
    this.emulator.resize(columns, rows);
  }

  /** Waits until the screen shows it. Throws with the screen when it does not come. */
  async shows(wanted: RegExp): Promise<void> {
    await this.wait(
      () => wanted.test(this.screen()),
      () => `no ${wanted} on the screen:\n${this.screen()}`,
    );
    await this.still();
  }

  /** Types a line, and waits until what comes after it shows the wanted. Gives that text. */
  async says(line: string, wanted: RegExp): Promise<string> {
    const before = this.everything().length;
    const after = () => this.everything().slice(before);
    await this.type(`${line}\r`);
    await this.wait(
      () => wanted.test(after()),
      () => `no ${wanted} after "${line}":\n${after()}`,
    );
    await this.still();
    return after();
  }

  async ends(): Promise<number> {
    await this.wait(
      () => this.exitCode !== undefined,
      () => `still running:\n${this.screen()}`,
    );
    await this.flush();
    return this.exitCode!;
  }

  /** What is on the screen now. */
  screen(): string {
    const { active } = this.emulator.buffer;
    return this.lines(active.viewportY, active.viewportY + this.emulator.rows);
  }

  /** Everything that was shown, also what has scrolled away. */
  everything(): string {
    return this.lines(0, this.emulator.buffer.active.length);
  }

  /** All that was written, with the codes for colours and movement. */
  written(): string {
    return this.raw;
  }

  close(): void {
    if (this.exitCode === undefined) this.pty.kill('SIGKILL');
  }

  hangUp(): void {
    this.pty.kill('SIGHUP');
  }

  private lines(from: number, to: number): string {
    const rows: string[] = [];
    for (let y = from; y < to; y++)
      rows.push(this.emulator.buffer.active.getLine(y)?.translateToString(true) ?? '');
    return rows.join('\n').replace(/\n+$/, '');
  }

  private async still(): Promise<void> {
    do await pause(quiet);
    while (Date.now() - this.lastData < quiet);
    await this.flush();
  }

  private flush(): Promise<void> {
    return new Promise((resolve) => {
      this.emulator.write('', resolve);
    });
  }

  private async wait(done: () => boolean, complain: () => string): Promise<void> {
    const begin = Date.now();
    for (;;) {
      await this.flush();
      if (done()) return;
      if (Date.now() - begin > patience) throw new Error(complain());
      await pause(20);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
