import { readHeader } from '../../core/cohort/columns.ts';
import type { Group } from '../../core/cohort/group.ts';
import { groupOf } from '../../core/cohort/group.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import { cohortText, errorText, reportText } from '../../messages/spoken.ts';
import { type Machine, type RowSource, type Runtime, type SourceRow, TableError } from '../../ports.ts';
import { plainOptions, type ReportFormat } from '../../report/options.ts';
import { acceptedWords } from '../../report/phrases/problems.ts';
import { renderGroup } from '../../report/render.ts';
import { writeCsv } from '../../report/writers/csv.ts';
import { readCheckpoint } from '../cohort/checkpoint.ts';
import { type CohortFlags, type CohortOptions, cohortOptions, needsFile } from '../cohort/options.ts';
import { type RunResult, runRows } from '../cohort/run-rows.ts';
import type { CohortSetup } from '../cohort/setup.ts';
import { templateOf } from '../cohort/template.ts';
import { UserError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { choice } from '../input/choice.ts';
import { positionOf } from '../input/find-entry.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openSession, type World } from '../session.ts';
import { readGiven } from '../system.ts';
import { clean } from '../text.ts';

/** Checks many people from a table or a stream: a line or reports for each, and a summary of the group. */
export async function run([path]: string[], flags: CohortFlags, runtime: Runtime): Promise<ExitCode> {
  if (flags.template !== undefined) return template(flags, runtime);
  if (path === undefined) throw needsFile();
  const options = cohortOptions(path, flags);
  const session = await openSession(worldOnly(flags), runtime);
  if (path !== '-') readGiven(path, () => runtime.files.read(path, 0));
  const machine = await runtime.loadMachine();
  const source = machine.rows(path, options.form);
  try {
    const rows = source[Symbol.asyncIterator]();
    const setup = await setupOf(rows, options, flags, session);
    return await work({ options, setup, source, rows, flags, machine, runtime });
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const message = cohortText.inRow(clean(path), error.row, cohortText.table[error.reason]);
    throw new UserError(message, cohortText.tableHint[error.reason]);
  }
}

/** Answers come from the rows alone, so that a run says the same everywhere. */
const worldOnly = (flags: Flags): Flags => ({ ...flags, given: {}, facts: [] });

async function template(flags: CohortFlags, runtime: Runtime): Promise<ExitCode> {
  const form = choice('--template', flags.template, ['csv', 'jsonl'])!;
  const { catalog, asOf } = await openSession(worldOnly(flags), runtime);
  await deliver(templateOf(form, catalog, asOf, writeCsv), { ...flags, pager: false }, runtime);
  return exitCodes.done;
}

/** Checks the titles, the target and the formats: all that is wrong with them is told before anything is written. */
async function setupOf(
  rows: AsyncIterator<SourceRow>,
  options: CohortOptions,
  flags: CohortFlags,
  { catalog, plan }: World & { plan: CohortSetup['plan'] },
): Promise<CohortSetup> {
  const target = flags.target === undefined ? undefined : positionOf(catalog, flags.target).id;
  const keys = options.form === 'csv' ? await titlesOf(rows, options.path, catalog) : undefined;
  return {
    catalog,
    ...(keys ? { keys } : {}),
    ...(options.dateOrder ? { dateOrder: options.dateOrder } : {}),
    ...(target === undefined ? {} : { target }),
    depth: options.depth,
    plan,
    ...(options.out === undefined || options.depth === 'verdicts'
      ? {}
      : { reports: { folder: options.out, formats: options.formats, redact: flags.redact ?? false } }),
  };
}

async function titlesOf(rows: AsyncIterator<SourceRow>, path: string, catalog: Catalog): Promise<string[]> {
  const first = await rows.next();
  if (first.done || !('cells' in first.value))
    throw new UserError(cohortText.noRows(clean(path)), cohortText.noRowsHint);
  const { keys, problems } = readHeader(first.value.cells, catalog);
  if (problems.length === 0) return keys;
  throw new UserError(
    problems
      .map((problem) =>
        cohortText.badColumn(cohortText.problem(problem, acceptedWords({ m: reportText }, problem.accepted))),
      )
      .join('\n'),
    cohortText.columnHint,
  );
}

interface Job {
  options: CohortOptions;
  setup: CohortSetup;
  source: RowSource;
  rows: AsyncIterator<SourceRow>;
  flags: CohortFlags;
  machine: Machine;
  runtime: Runtime;
}

async function work(job: Job): Promise<ExitCode> {
  const { options, setup, source, rows, flags, machine, runtime } = job;
  const { out } = options;
  const linesTo = out === undefined ? (flags.output ?? '-') : `${out}/results.jsonl`;
  const results = out !== undefined || options.result === 'lines' ? linesTo : undefined;
  const errors = flags.errors ?? (out === undefined ? undefined : `${out}/errors.csv`);
  const statePath =
    out !== undefined
      ? `${out}/progress.json`
      : results !== undefined && results !== '-' && runtime.files.kind(results) !== 'device'
        ? `${results}.progress`
        : undefined;
  if (flags.resume && statePath === undefined) throw new UserError(cohortText.resumeNeedsOut);
  const keep =
    statePath === undefined
      ? undefined
      : {
          path: statePath,
          run: identityOf(job),
          found: readCheckpoint(statePath, identityOf(job), flags.resume ?? false, runtime),
        };
  if (out !== undefined) machine.makeFolder(out);
  const result = await runRows(
    {
      setup,
      source,
      rows,
      jobs: options.jobs ?? machine.processors,
      nameFiles: flags.nameFiles ?? false,
      ...(results === undefined ? {} : { results }),
      ...(errors === undefined ? {} : { errors }),
      ...(keep ? { keep } : {}),
      quiet: flags.quiet ?? false,
    },
    machine,
    runtime,
  );
  tellErrors(result, errors !== undefined, runtime);
  if (result.stopped) {
    runtime.stderr.write(`${cohortText.stopped(result.rows)}\n`);
    if (keep) runtime.stderr.write(`${errorText.hint}: ${cohortText.stoppedHint}\n`);
    return exitCodes.interrupted;
  }
  await summarise(
    job,
    groupOf(result.tally, options.minCell, (id) => setup.catalog.positions.get(id)),
  );
  if (keep) machine.remove(keep.path);
  if (!flags.quiet) runtime.stderr.write(`${cohortText.done(result.tally.people, result.tally.failed)}\n`);
  return result.tally.failed > 0 && !flags.exitZero ? exitCodes.usage : exitCodes.done;
}

/** What must be the same for a run to go on. The number of jobs may differ. */
function identityOf({ options: { jobs: _jobs, ...options }, setup, source, flags }: Job): string {
  const { catalog, ...rest } = setup;
  return JSON.stringify({
    catalog: catalog.version,
    ...options,
    ...rest,
    size: source.progress().whole ?? null,
    errors: flags.errors ?? null,
    nameFiles: flags.nameFiles ?? false,
  });
}

function tellErrors({ errors }: RunResult, listed: boolean, runtime: Runtime): void {
  for (const { first, rows } of errors.list()) {
    const { row, code, message } = first;
    runtime.stderr.write(`${cohortText.rowError(row, clean(code), clean(message, 400), rows - 1)}\n`);
  }
  if (errors.others > 0) runtime.stderr.write(`${cohortText.moreErrors(errors.others, listed)}\n`);
}

const endings: Partial<Record<ReportFormat, string>> = { text: 'txt' };

/** The summary: into the folder in every format asked, and as text on stdout; or as the one result. */
async function summarise({ options, setup, flags, runtime }: Job, group: Group): Promise<void> {
  const { catalog, depth, plan } = setup;
  const data = { group, depth, asOf: plan.asOf, catalog };
  if (options.out !== undefined) {
    for (const format of new Set<ReportFormat>([...options.formats, 'json'])) {
      if (format === 'csv' || format === 'ics') continue;
      const text = await renderGroup(data, { ...plainOptions, format });
      runtime.files.write(`${options.out}/summary.${endings[format] ?? format}`, text);
    }
  } else if (options.result === 'lines') return;
  // With a folder, --format is of what goes there; what -o names goes by its ending.
  const { json: _json, format: _format, ...others } = flags;
  const format =
    options.out === undefined ? options.formats[0]! : flags.output === undefined ? 'text' : undefined;
  const look = await lookOf('group', { ...others, ...(format === undefined ? {} : { format }) }, runtime);
  await deliver(await renderGroup(data, look), flags, runtime);
}
