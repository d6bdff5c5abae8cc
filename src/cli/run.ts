import { errorText } from '../messages/spoken.ts';
import { type Runtime, SystemError } from '../ports.ts';
import { CatalogError, UserError } from './errors.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { systemMessage } from './system.ts';

/** What completion scripts call, followed by `--` and the words typed so far; no command for people. */
const completionServer = 'completion-server';

/**
 * Runs one command line to its exit code. The only place where errors become words and codes: trouble of the
 * person's making gets a message and a hint, a fault of the program its stack trace.
 */
export async function run(argv: string[], runtime: Runtime): Promise<ExitCode> {
  try {
    // Without a word there is no flag to read: the interview starts sooner without commander.
    if (argv.length === 0)
      return await (await import('./commands/advise.ts')).runAdvise(runtime, { given: {}, facts: [] });
    if (argv[0] === completionServer)
      return await (await import('./commands/completion-server.ts')).run(argv.slice(2), runtime);
    return await (await import('./run-words.ts')).runWords(argv, runtime);
  } catch (error) {
    return explain(error, runtime);
  }
}

async function explain(error: unknown, runtime: Runtime): Promise<ExitCode> {
  const { stderr } = runtime;
  const tell = (message: string, hint?: string) => {
    for (const line of message.split('\n')) stderr.write(`${errorText.head}: ${line}\n`);
    if (hint) stderr.write(`${errorText.hint}: ${hint}\n`);
  };
  if (error instanceof UserError) {
    tell(error.message, error.hint);
    return error.exitCode;
  }
  if (error instanceof CatalogError) {
    const { diagnosticsText } = await import('./output/print-diagnostics.ts');
    stderr.write(diagnosticsText(error.diagnostics));
    tell(
      errorText.catalogErrors(error.diagnostics.filter((d) => d.severity === 'error').length),
      errorText.catalogHint,
    );
    return exitCodes.catalog;
  }
  if (error instanceof SystemError) {
    const { message, hint } = systemMessage(error);
    tell(message, hint);
    return exitCodes.failed;
  }
  const fault = error instanceof Error ? error : new Error(String(error));
  if (fault.name === 'ExitPromptError' || fault.name === 'AbortError') {
    stderr.write(`${errorText.interrupted}\n`);
    return exitCodes.interrupted;
  }
  stderr.write(`${fault.stack ?? fault.message}\n`);
  tell(errorText.bug(fault.message), errorText.bugHint);
  return exitCodes.failed;
}
