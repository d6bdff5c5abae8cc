import { readSimpleYaml } from '../../catalog/simple-yaml.ts';
import { errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { UserError } from '../errors.ts';
import { readGiven } from '../system.ts';
import { clean } from '../text.ts';

const largest = 1_000_000;

/**
 * Reads an answers file (`-`: stdin), YAML or JSON, to its keys and values. Throws a UserError that says what is
 * wrong with a file that is empty, huge, binary or broken, or that holds no keys.
 */
export async function readAnswersFile(path: string, runtime: Runtime): Promise<Record<string, unknown>> {
  const what = path === '-' ? 'stdin' : clean(path);
  if (path === '-' && runtime.stdin.isTerminal) runtime.stderr.write(`${errorText.waitingForAnswers}\n`);
  const bytes =
    path === '-'
      ? await runtime.stdin.readAll(largest)
      : readGiven(path, () => runtime.files.read(path, largest));
  if (bytes.length > largest) throw new UserError(errorText.fileTooLarge(what), errorText.fileTooLargeHint);
  return parseAnswersText(decode(bytes, what), what);
}

/** The same for text that was read already; `what` is the name for messages. */
export async function parseAnswersText(text: string, what: string): Promise<Record<string, unknown>> {
  if (text.trim() === '') throw new UserError(errorText.fileEmpty(what), errorText.fileEmptyHint);
  const value = text.trimStart().startsWith('{') ? parseJson(text) : undefined;
  const content = value ?? readSimpleYaml(text) ?? (await parseYaml(text, what));
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new UserError(errorText.fileNotAnswers(what), errorText.fileNotAnswersHint);
  }
  return content as Record<string, unknown>;
}

function decode(bytes: Uint8Array, what: string): string {
  const notText = () => new UserError(errorText.fileNotText(what), errorText.fileNotTextHint);
  if (bytes.includes(0)) throw notText();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notText();
  }
}

/** JSON where it is JSON; a YAML map in braces is left to the YAML reader. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function parseYaml(text: string, what: string): Promise<unknown> {
  const { parseAnswersYaml } = await import('../../catalog/answers-yaml.ts');
  const result = parseAnswersYaml(text);
  if (result.ok) return result.value;
  if (result.reason === 'aliases')
    throw new UserError(errorText.fileAliases(what), errorText.fileAliasesHint);
  const { line, column, message } = result;
  throw new UserError(errorText.fileSyntax(what, line, column, clean(message)), errorText.fileSyntaxHint);
}
