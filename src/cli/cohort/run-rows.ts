import { fileNameOf } from '../../core/cohort/columns.ts';
import { emptyTally, mergeTally, type Tally } from '../../core/cohort/tally.ts';
import { type Catalog, collections } from '../../core/model/catalog.ts';
import type { Machine, RowSource, Runtime, Sink, SourceRow, Workers } from '../../ports.ts';
import type { Checkpoint } from './checkpoint.ts';
import { ErrorKinds } from './error-kinds.ts';
import { errorsWriter } from './errors-file.ts';
import { Progress } from './progress.ts';
import { readRow } from './read-row.ts';
import type { BatchResult, CohortSetup, Task } from './setup.ts';
import { createWork } from './work.ts';

export interface RunRequest {
  setup: CohortSetup;
  source: RowSource;
  /** Rows of the source, after the titles. */
  rows: AsyncIterator<SourceRow>;
  jobs: number;
  nameFiles: boolean;
  results?: string;
  errors?: string;
  /** Where to keep how far the run is; and what an earlier run kept there. */
  keep?: { path: string; run: string; found: Checkpoint | undefined };
  quiet: boolean;
}

export interface RunResult {
  tally: Tally;
  /** The first kinds of errors, for the screen. */
  errors: ErrorKinds;
  stopped: boolean;
  rows: number;
}

const batchSizes = { verdicts: 200, plans: 1 };
/** Seconds between two checkpoints. */
const checkpointEvery = 1;

/**
 * Works through all rows: batches go to the workers, and what comes back is written in the order of the rows, so
 * that the result is the same for any number of workers. Only a few batches are held at a time.
 */
export async function runRows(request: RunRequest, machine: Machine, runtime: Runtime): Promise<RunResult> {
  const { setup, jobs, keep } = request;
  const found = keep?.found;
  const tally = found?.tally ?? emptyTally();
  const results = await sinkOf(request.results, found?.sizes.results, machine);
  const errors = await sinkOf(request.errors, found?.sizes.errors, machine);
  const list = errorsWriter(request.errors ?? '');
  if (!found) await errors?.write(list.head);
  const workers = startWorkers(setup, jobs, machine, runtime);
  const outcome: RunResult = { tally, errors: new ErrorKinds(), stopped: false, rows: found?.rows ?? 0 };
  const progress = request.quiet
    ? undefined
    : new Progress(runtime.stderr, machine, request.source, outcome.rows);
  const ignore = machine.onStop(() => {
    outcome.stopped = true;
  });
  let kept = machine.seconds();
  const checkpoint = async () => {
    if (!keep) return;
    const sizes = { results: (await results?.sync()) ?? 0, errors: (await errors?.sync()) ?? 0 };
    const state: Checkpoint = { run: keep.run, rows: outcome.rows, sizes, tally };
    runtime.files.write(keep.path, JSON.stringify(state));
    kept = machine.seconds();
  };
  const inWork: { rows: number; result: Promise<BatchResult> }[] = [];
  const takeFirst = async () => {
    const { rows, result } = inWork.shift()!;
    const { lines, errors: wrong, tally: part } = await result;
    if (lines.length > 0) await results?.write(`${lines.join('\n')}\n`);
    if (wrong.length > 0) await errors?.write(list.text(wrong));
    for (const error of wrong) outcome.errors.add(error);
    mergeTally(tally, part);
    outcome.rows += rows;
    progress?.tell(outcome.rows);
    if (machine.seconds() - kept >= checkpointEvery) await checkpoint();
  };
  try {
    for await (const batch of batches(request, outcome.rows)) {
      const result = workers.run(batch);
      result.catch(() => undefined);
      inWork.push({ rows: batch.length, result });
      if (inWork.length >= jobs * 2) await takeFirst();
      if (outcome.stopped) break;
    }
    while (inWork.length > 0) await takeFirst();
    await checkpoint();
  } finally {
    ignore();
    progress?.end();
    await workers.close();
    await results?.close();
    await errors?.close();
  }
  return outcome;
}

function sinkOf(
  path: string | undefined,
  keep: number | undefined,
  machine: Machine,
): Promise<Sink> | undefined {
  return path === undefined ? undefined : machine.sink(path, keep ?? 0);
}

/** Threads for more than one job, but the first batch of a fast run is done here: most files have no second. */
function startWorkers(
  setup: CohortSetup,
  jobs: number,
  machine: Machine,
  runtime: Runtime,
): Workers<Task[], BatchResult> {
  const here = createWork(setup, runtime);
  let threads: Workers<Task[], BatchResult> | undefined;
  let first = setup.depth === 'verdicts';
  return {
    run(batch) {
      if (jobs === 1 || first) {
        first = false;
        return here(batch);
      }
      threads ??= machine.startWorkers(jobs, { ...setup, catalog: wholeCatalog(setup.catalog) });
      return threads.run(batch);
    },
    close: async () => threads?.close(),
  };
}

/** A catalog may read its entries when they are first looked at; what goes to another thread must have them all. */
function wholeCatalog(catalog: Catalog): Catalog {
  const whole = { ...catalog };
  for (const name of collections) {
    const entries = catalog[name] as Map<string, unknown>;
    Object.assign(whole, { [name]: new Map([...entries.keys()].map((key) => [key, entries.get(key)])) });
  }
  return whole;
}

/** The rows in batches, without those that an earlier run did. */
async function* batches({ setup, rows, nameFiles }: RunRequest, done: number): AsyncGenerator<Task[]> {
  const names = new Set<string>();
  let batch: Task[] = [];
  let seen = 0;
  for await (const row of { [Symbol.asyncIterator]: () => rows }) {
    const task = setup.reports ? named(row, setup, nameFiles, names) : { row };
    if (seen++ < done) continue;
    batch.push(task);
    if (batch.length < batchSizes[setup.depth]) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Gives the reports of a row their name: by code, or row number, and by name only where asked. */
function named(row: SourceRow, setup: CohortSetup, nameFiles: boolean, names: Set<string>): Task {
  const read = readRow(row, setup);
  if (read.ok !== true) return { row };
  const { code, name } = read.cells;
  const parts = [code ?? `row-${row.number}`, ...(nameFiles && name !== undefined ? [name] : [])];
  const file = fileNameOf(parts.join('-'));
  if (names.has(file.toLowerCase())) return { row, taken: true };
  names.add(file.toLowerCase());
  return { row, file };
}
