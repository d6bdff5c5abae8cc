import type { Diagnostic } from '../../catalog/diagnostic.ts';
import type { Layer } from '../../catalog/load-catalog.ts';
import { readSnapshot } from '../../catalog/snapshot.ts';
import { parseAnswers } from '../../core/answers/parse-answers.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import { errorText, reportText } from '../../messages/spoken.ts';
import type { Runtime, TextFile } from '../../ports.ts';
import { problemWords } from '../../report/phrases/problems.ts';
import { UserError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { readAnswersFile } from '../input/answers-file.ts';
import { deliver } from '../output/deliver.ts';
import { formatOf } from '../output/look.ts';
import { diagnosticsText } from '../output/print-diagnostics.ts';
import { openWorld } from '../session.ts';
import { readGiven } from '../system.ts';
import { clean } from '../text.ts';

interface AnswersTrouble {
  file: string;
  message: string;
}

/**
 * Checks data folders (each laid over the packaged data) and answers files; without any, the data of the
 * checkout. Exit 3 when data has errors, 2 when answers have.
 */
export async function run(paths: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const format = formatOf(flags, runtime, ['text', 'json']);
  const folders: TextFile[][] = [];
  const answersFiles: string[] = [];
  for (const path of [...(flags.data ?? []), ...paths]) {
    const kind = path === '-' ? 'file' : readGiven(path, () => runtime.files.kind(path));
    if (kind === 'folder') folders.push(readGiven(path, () => runtime.files.readDataFolder(path)));
    else answersFiles.push(path);
  }
  for (const [index, files] of folders.entries()) {
    if (files.length === 0)
      throw new UserError(errorText.dataEmpty(clean(paths[index] ?? '')), errorText.dataEmptyHint);
  }
  const data =
    folders.length > 0 || paths.length === 0 ? await checkData(folders, flags, runtime) : undefined;
  const troubles: AnswersTrouble[] = [];
  if (answersFiles.length > 0 && (!data || data.catalog)) {
    const { catalog, asOf } = data?.catalog
      ? { catalog: data.catalog, asOf: runtime.clock.today() }
      : await openWorld(flags, runtime);
    for (const file of answersFiles) troubles.push(...(await checkAnswers(file, catalog, asOf, runtime)));
  }
  const diagnostics = data?.diagnostics ?? [];
  const text =
    format === 'json'
      ? `${JSON.stringify({ schema: 'career-advisor/diagnostics@1', data: diagnostics, answers: troubles }, null, 2)}\n`
      : textOf(diagnostics, troubles, paths);
  await deliver(text, flags, runtime);
  if (diagnostics.some((d) => d.severity === 'error')) return exitCodes.catalog;
  return troubles.length > 0 ? exitCodes.usage : exitCodes.done;
}

async function checkData(
  folders: TextFile[][],
  flags: Flags,
  runtime: Runtime,
): Promise<{ catalog?: Catalog; diagnostics: Diagnostic[] }> {
  const { loadCatalog } = await import('../../catalog/load-catalog.ts');
  const own = runtime.data.checkout();
  const snapshot = readSnapshot(runtime.data.snapshot() ?? '');
  const base: Layer[] = own ? [own] : snapshot ? [snapshot.raw()] : [];
  const others = folders.filter((files) => files[0]?.path !== own?.[0]?.path);
  const day = flags.asOf ?? runtime.clock.today();
  const result = loadCatalog([...base, ...others], day);
  if (others.length === 0 || result.catalog === undefined) return result;
  const theirs = new Set(others.flat().map((file) => file.path));
  return { ...result, diagnostics: result.diagnostics.filter((d) => theirs.has(d.file)) };
}

async function checkAnswers(
  file: string,
  catalog: Catalog,
  asOf: string,
  runtime: Runtime,
): Promise<AnswersTrouble[]> {
  try {
    const raw = await readAnswersFile(file, runtime);
    return parseAnswers(raw, catalog, asOf).problems.map((problem) => ({
      file,
      message: problemWords({ m: reportText }, problem),
    }));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ file, message: error.hint ? `${error.message}; ${error.hint}` : error.message }];
  }
}

function textOf(diagnostics: Diagnostic[], troubles: AnswersTrouble[], paths: string[]): string {
  const parts = [];
  if (diagnostics.length > 0) parts.push(diagnosticsText(diagnostics));
  for (const { file, message } of troubles) parts.push(`${errorText.path(clean(file), message)}\n`);
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (errors > 0) parts.push(`${errorText.catalogErrors(errors)}\n`);
  else if (troubles.length === 0) {
    parts.push(
      `${paths.length === 0 ? errorText.ownDataValid(warnings) : errorText.valid(clean(paths.join(', ')), warnings)}\n`,
    );
  }
  return parts.join('\n');
}
