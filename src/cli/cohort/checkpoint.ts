import type { Tally } from '../../core/cohort/tally.ts';
import { cohortText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { UserError } from '../errors.ts';
import { clean } from '../text.ts';

/** How far a run came: enough to go on so that the files end up the same to the byte. */
export interface Checkpoint {
  /** What the run was: its file, flags, day and data. */
  run: string;
  /** Rows of the source that are done. */
  rows: number;
  /** Bytes of the files of results and of errors that belong to these rows. */
  sizes: { results: number; errors: number };
  tally: Tally;
}

const largest = 100_000_000;

/** The checkpoint in a file, if this is the run it was made by. Throws a UserError when another run left it. */
export function readCheckpoint(
  path: string,
  run: string,
  resume: boolean,
  runtime: Runtime,
): Checkpoint | undefined {
  if (runtime.files.kind(path) !== 'file') {
    if (resume) runtime.stderr.write(`${cohortText.resumeNothing(clean(path))}\n`);
    return undefined;
  }
  if (!resume) throw new UserError(cohortText.unfinished(clean(path)), cohortText.unfinishedHint);
  const found = JSON.parse(new TextDecoder().decode(runtime.files.read(path, largest))) as Checkpoint;
  if (found.run !== run) throw new UserError(cohortText.resumeOther(clean(path)), cohortText.resumeOtherHint);
  runtime.stderr.write(`${cohortText.resumed(found.rows)}\n`);
  return found;
}
