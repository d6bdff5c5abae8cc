import { type DoneStep, doneStep } from '../../core/advice/done-steps.ts';
import type { RecordedStep, RoadmapRecord } from '../../core/advice/roadmap-record.ts';
import { parseDate } from '../../core/answers/parse-values.ts';
import type { PlainDate } from '../../core/model/basics.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import { nearestName } from '../../core/text/nearest.ts';
import { errorText } from '../../messages/spoken.ts';
import { UserError } from '../errors.ts';
import { clean } from '../text.ts';
import { acceptedHint } from './accepted-hint.ts';

/**
 * The steps that `--done STEP` or `--done STEP=DATE` names: by id, by what they earn, or by number in the first route.
 * Throws a UserError with the nearest step for an unknown one, and for a day that is none or still to come.
 */
export function doneSteps(
  given: readonly string[],
  saved: RoadmapRecord,
  today: PlainDate,
  catalog: Catalog,
): DoneStep[] {
  const done = new Map<string, DoneStep>();
  for (const text of given) {
    const at = text.indexOf('=');
    const wanted = at < 0 ? text : text.slice(0, at);
    const on = at < 0 ? today : dayOf(text.slice(at + 1), today);
    const { step, steps } = findStep(saved, wanted);
    done.set(step.id, doneStep(step, on, steps, catalog));
  }
  return [...done.values()];
}

function dayOf(text: string, today: PlainDate): PlainDate {
  const parsed = parseDate(text);
  if (!parsed.ok)
    throw new UserError(errorText.badChoice('--done', clean(text)), acceptedHint(parsed.problem));
  if (parsed.value > today)
    throw new UserError(errorText.doneLater(parsed.value, today), errorText.doneLaterHint);
  return parsed.value;
}

function findStep(saved: RoadmapRecord, wanted: string): { step: RecordedStep; steps: RecordedStep[] } {
  const [first] = saved.routes;
  const numbered = /^\d+$/.test(wanted) ? first?.steps[Number(wanted) - 1] : undefined;
  if (first && numbered) return { step: numbered, steps: first.steps };
  for (const { steps } of saved.routes) {
    const step = steps.find(({ id, ref }) => id === wanted || ref === wanted);
    if (step) return { step, steps };
  }
  const known = [...new Set(saved.routes.flatMap(({ steps }) => steps.map(({ id }) => id)))];
  const near = nearestName(wanted, known);
  throw new UserError(
    errorText.unknownStep(clean(wanted)),
    near
      ? `${errorText.didYouMean(near)} ${errorText.choices(known)}`
      : known.length > 0
        ? errorText.choices(known)
        : errorText.noSteps,
  );
}
