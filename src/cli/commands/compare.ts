import type { Runtime } from '../../ports.ts';
import { renderCompare } from '../../report/render.ts';
import { UserError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { type Found, unknownId } from '../input/find-entry.ts';
import { errorText } from '../messages/errors.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openWorld } from '../session.ts';

const kinds = ['positions', 'roles', 'agencies'] as const;

/** Prints two to five roles, agencies or positions side by side. */
export async function run(words: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const look = await lookOf('compare', flags, runtime);
  if (words.length < 2 || words.length > 5)
    throw new UserError(errorText.compareCount, errorText.seeHelp('compare --help'));
  const { catalog } = await openWorld(flags, runtime);
  const found = words.map((word): Found => {
    const id = word.toLowerCase();
    const collection = kinds.find((kind) => catalog[kind].has(id));
    if (collection) return { collection, id };
    throw unknownId(
      word,
      'role, agency or position',
      kinds.flatMap((kind) => [...catalog[kind].keys()]),
      'list positions',
    );
  });
  const collection = found[0]!.collection as (typeof kinds)[number];
  if (found.some((one) => one.collection !== collection)) {
    throw new UserError(
      errorText.comparedMixed,
      errorText.comparedKinds(found.map((one) => `${one.id}: ${one.collection}`)),
    );
  }
  const text = await renderCompare({ collection, ids: found.map((one) => one.id), catalog }, look);
  await deliver(text, flags, runtime, look);
  return exitCodes.done;
}
