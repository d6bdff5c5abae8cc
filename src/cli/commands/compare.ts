import { advise } from '../../core/advice/advise.ts';
import { errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { renderCompare, renderCompareRoutes } from '../../report/render.ts';
import { UserError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { positionOf, unknownId } from '../input/find-entry.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openSession, type Session } from '../session.ts';

const kinds = ['positions', 'roles', 'agencies'] as const;
type Kind = (typeof kinds)[number];
const most = 5;

/**
 * Prints two to five roles, agencies or positions side by side, positions also as what they are to the person where
 * there are answers; or the routes to one position.
 */
export async function run(words: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const look = await lookOf('compare', flags, runtime);
  if (words.length > most) throw new UserError(errorText.compareCount, errorText.seeHelp('compare --help'));
  const session = await openSession({ objective: 'all', ...flags }, runtime);
  const { catalog } = session;
  const text =
    words.length === 1
      ? await renderCompareRoutes(
          { advice: adviceOn(session, onlyPosition(session, words[0]!)), catalog },
          look,
        )
      : await renderCompare({ ...entries(session, words), catalog }, look);
  await deliver(text, flags, runtime, look);
  return exitCodes.done;
}

function adviceOn({ catalog, profile, plan }: Session, id: string) {
  return advise(catalog, positionOf(catalog, id), profile, plan);
}

/** One id alone must be a position, whose routes are compared. */
function onlyPosition({ catalog }: Session, word: string): string {
  const id = word.toLowerCase();
  if (catalog.roles.has(id) || catalog.agencies.has(id))
    throw new UserError(errorText.compareCount, errorText.compareOne);
  return id;
}

function entries(session: Session, words: string[]) {
  const { answers } = session;
  const found = words.map((word) => find(session, word));
  const { collection } = found[0]!;
  if (found.some((one) => one.collection !== collection)) {
    throw new UserError(
      errorText.comparedMixed,
      errorText.comparedKinds(found.map((one) => `${one.id}: ${one.collection}`)),
    );
  }
  const ids = found.map(({ id }) => id);
  const known = Object.keys(answers).some((key) => key !== 'schema' && key !== 'asOf');
  if (collection !== 'positions' || !known) return { collection, ids };
  return { collection, ids, advice: ids.map((id) => adviceOn(session, id)) };
}

function find({ catalog }: Session, word: string): { collection: Kind; id: string } {
  const id = word.toLowerCase();
  const collection = kinds.find((kind) => catalog[kind].has(id));
  if (collection) return { collection, id };
  throw unknownId(
    word,
    'compared',
    kinds.flatMap((kind) => [...catalog[kind].keys()]),
    'list positions',
  );
}
