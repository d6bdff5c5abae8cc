import { advise } from '../../core/advice/advise.ts';
import { afterSteps, type DoneStep } from '../../core/advice/done-steps.ts';
import type { Answers } from '../../core/answers/answers.ts';
import { answersOf, profileOf } from '../../core/answers/profile.ts';
import type { Profile } from '../../core/model/profile.ts';
import { errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { renderProgress } from '../../report/render.ts';
import { UserError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { doneSteps } from '../input/done-flags.ts';
import { positionOf } from '../input/find-entry.ts';
import { gatherAnswers, layerOfFile, type RawLayer } from '../input/gather-answers.ts';
import { readRoadmapFile } from '../input/roadmap-file.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openSession, type World } from '../session.ts';
import { clean } from '../text.ts';

/**
 * Plans again from today, with what is done and any new answers laid over those of a saved roadmap, and prints what has
 * changed since: in the roadmap, and in the facts behind it.
 */
export async function run([path]: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const look = await lookOf('progress', flags, runtime);
  const saved = await readRoadmapFile(path!, runtime);
  const what = path === '-' ? 'stdin' : clean(path!);
  const wishes = { ...saved.options, ...flags };
  let done: DoneStep[] = [];
  let before: Profile | undefined;
  const below = ({ catalog, asOf }: World): RawLayer => {
    if (asOf < saved.asOf)
      throw new UserError(errorText.roadmapLater(saved.asOf, asOf), errorText.roadmapLaterHint);
    done = doneSteps(flags.done ?? [], saved, asOf, catalog);
    const answers = saved.answers as Answers;
    if (Object.keys(answers).length === 0) {
      if (flags.answers === undefined && Object.keys(flags.given).length === 0)
        throw new UserError(errorText.roadmapRedacted(what), errorText.roadmapRedactedHint);
      return layerOfFile({}, what);
    }
    // An age was true on the day of the roadmap.
    const dated = { ...answers, ...(answers.age === undefined ? {} : { asOf: saved.asOf }) };
    before = profileOf(
      gatherAnswers([layerOfFile(dated, what)], [], catalog, saved.asOf),
      catalog,
      saved.asOf,
    );
    const { schema: _schema, ...now } = answersOf(afterSteps(before, done, catalog), catalog);
    return layerOfFile({ ...now, ...(now.age === undefined ? {} : { asOf: saved.asOf }) }, what);
  };
  const { catalog, profile, plan } = await openSession(wishes, runtime, below);
  const position = positionOf(catalog, saved.position.id);
  const now = advise(catalog, position, profile, plan);
  // The same answers on the same day: what differs from the saved roadmap is due to the facts.
  const replayed =
    before && catalog.version !== saved.catalog.version
      ? advise(catalog, position, before, { ...plan, asOf: saved.asOf })
      : undefined;
  const text = await renderProgress({ saved, done, now, catalog, ...(replayed ? { replayed } : {}) }, look);
  await deliver(text, flags, runtime, look);
  return exitCodes.done;
}
