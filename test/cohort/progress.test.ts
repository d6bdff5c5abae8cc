import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/cli/cohort/progress.ts';
import type { Machine, Output, RowSource } from '../../src/ports.ts';

/** What a run tells when a tenth of a second passes for each of its rows, of which four in ten are read. */
function told(isTerminal: boolean, whole: number | undefined): string {
  let text = '';
  let seconds = 0;
  const write = (part: string) => {
    text += part;
  };
  const output = { isTerminal, write } as unknown as Output;
  const machine = { seconds: () => seconds } as unknown as Machine;
  const source = { progress: () => ({ read: 400, whole }) } as unknown as RowSource;
  const progress = new Progress(output, machine, source, 0);
  seconds = 20;
  progress.tell(200);
  progress.end();
  return text;
}

describe('a long run tells how far it is', () => {
  it('as a bar with rate and time left on a terminal, taken off at the end', () => {
    const line = told(true, 1000);
    expect(line).toContain('[########............] 40% 200 rows · 10 a second · about 30 s left');
    expect(line.endsWith('\r\u001b[K')).toBe(true);
    expect(line.split('\r\u001b[K')[1]!.length).toBeLessThanOrEqual(80);
  });
  it('without a bar where the end is not known', () => {
    expect(told(true, undefined)).toContain('\u001b[K200 rows · 10 a second');
  });
  it('as a plain line in a log', () => {
    expect(told(false, 1000)).toBe('200 rows · 10 a second · about 30 s left\n');
  });
});
