import { cohortText } from '../../messages/spoken.ts';
import type { Machine, Output, RowSource } from '../../ports.ts';

const every = { terminal: 0.2, log: 10 };

/** Tells how far a long run is: one line that renews itself on a terminal, a plain line now and then in a log. */
export class Progress {
  private readonly begun: number;
  private told: number;
  private shown = false;
  private readonly output: Output;
  private readonly machine: Machine;
  private readonly source: RowSource;
  private readonly before: number;

  /** `before`: rows that an earlier run did. */
  constructor(output: Output, machine: Machine, source: RowSource, before: number) {
    this.output = output;
    this.machine = machine;
    this.source = source;
    this.before = before;
    this.begun = machine.seconds();
    this.told = this.begun;
  }

  /** `rows`: all rows done so far. */
  tell(rows: number): void {
    const now = this.machine.seconds();
    if (now - this.told < (this.output.isTerminal ? every.terminal : every.log)) return;
    this.told = now;
    const { read, whole } = this.source.progress();
    const passed = now - this.begun;
    const left =
      whole === undefined || read === 0 || read >= whole
        ? undefined
        : Math.max(0, Math.round((passed * (whole - read)) / read));
    const line = cohortText.progress(rows, (rows - this.before) / passed, left);
    const bar = whole === undefined ? '' : `${barOf(read / whole)} `;
    this.output.write(this.output.isTerminal ? `\r\u001b[K${bar}${line}` : `${line}\n`);
    this.shown = true;
  }

  /** Takes the line off the terminal. */
  end(): void {
    if (this.shown && this.output.isTerminal) this.output.write('\r\u001b[K');
  }
}

const barWidth = 20;

/** A bar for a share between 0 and 1, in signs that every terminal has, with the same in words behind it. */
function barOf(share: number): string {
  const done = Math.min(1, Math.max(0, share));
  const filled = Math.floor(done * barWidth);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${Math.floor(done * 100)}%`;
}
