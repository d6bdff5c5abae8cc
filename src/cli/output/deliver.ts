import { errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import type { RenderOptions } from '../../report/options.ts';
import { UserError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { clean } from '../text.ts';

/** Hands the result over: to the file of `-o` (with `print` as PDF), through a pager when it is longer than the terminal, or to stdout. */
export async function deliver(
  text: string,
  flags: Flags,
  runtime: Runtime,
  { print = false }: Pick<RenderOptions, 'print'> = {},
): Promise<void> {
  if (print) return deliverPdf(text, flags, runtime);
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

/** Throws a UserError that says how to print by hand where no browser does it. */
async function deliverPdf(html: string, flags: Flags, runtime: Runtime): Promise<void> {
  const page = await runtime.printPage(html);
  const byHand = errorText.printByHand(clean(flags.output!.replace(/\.pdf$/i, '')));
  if (page.ok) {
    runtime.files.write(flags.output!, page.pdf);
    if (!flags.quiet) runtime.stderr.write(`${errorText.saved(clean(flags.output!))}\n`);
  } else if (page.reason === 'no-browser') {
    throw new UserError(errorText.noBrowser, byHand, exitCodes.failed);
  } else {
    throw new UserError(errorText.printFailed(clean(page.browser)), byHand, exitCodes.failed);
  }
}
