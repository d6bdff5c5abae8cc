import { openCatalog } from '../../catalog/open-catalog.ts';
import type { Runtime } from '../../ports.ts';
import { answerShell } from '../completion/answer-shell.ts';
import { complete } from '../completion/candidates.ts';
import { type Shell, typedWords } from '../completion/typed-words.ts';
import { programWords } from '../definitions.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

/** Names that the scripts use for their shell where it is not the one of `completion`. */
const otherNames: Record<string, Shell> = { pwsh: 'powershell' };

/**
 * Answers a completion script: what may stand at the cursor, from the packaged catalog. Nothing is said about
 * mistakes, since a person is in the middle of typing.
 */
export async function run(words: string[], runtime: Runtime): Promise<ExitCode> {
  const named = runtime.env.SHELL?.replace(/^.*[/\\]/, '') ?? '';
  const shell = otherNames[named] ?? (named as Shell);
  const { catalog } = await openCatalog(runtime.data, []);
  if (!catalog) return exitCodes.catalog;
  const typed = typedWords(shell, words, runtime.env);
  const completion = complete(typed, programWords(), catalog);
  runtime.stdout.write(answerShell(shell, typed.current, completion));
  return exitCodes.done;
}
