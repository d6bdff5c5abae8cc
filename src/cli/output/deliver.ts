import type { Runtime } from '../../ports.ts';
import type { Flags } from '../flags.ts';
import { errorText } from '../messages/errors.ts';
import { clean } from '../text.ts';

/** Hands the result over: to the file of `-o`, through a pager when it is longer than the terminal, or to stdout. */
export async function deliver(text: string, flags: Flags, runtime: Runtime): Promise<void> {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  if (flags.output !== undefined && flags.output !== '-') {
    runtime.files.write(flags.output, whole);
    if (!flags.quiet) runtime.stderr.write(`${errorText.saved(clean(flags.output))}\n`);
    return;
  }
  const { stdout, stdin, env } = runtime;
  const long = stdout.isTerminal && stdin.isTerminal && whole.split('\n').length > (stdout.rows ?? 0);
  const paged = long && flags.pager !== false && !flags.accessible && !env.CI && env.TERM !== 'dumb';
  if (paged && (await runtime.pager(whole))) return;
  stdout.write(whole);
}
