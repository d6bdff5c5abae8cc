import { advise } from '../../core/advice/advise.ts';
import type { Advice } from '../../core/advice/types.ts';
import { nearestName } from '../../core/text/nearest.ts';
import type { Runtime } from '../../ports.ts';
import { renderPlan, renderStep } from '../../report/render.ts';
import { UserError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { positionOf } from '../input/find-entry.ts';
import { errorText } from '../messages/errors.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openSession } from '../session.ts';
import { clean } from '../text.ts';

/** Prints the roadmap to a position, or the reasons of one of its steps. */
export async function run([id]: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const look = await lookOf('plan', flags, runtime);
  const { catalog, profile, plan } = await openSession(flags, runtime);
  const advice = advise(catalog, positionOf(catalog, id!), profile, plan);
  const step = flags.why === undefined ? undefined : stepOf(advice, flags.why);
  const text = await (step === undefined
    ? renderPlan({ advice, catalog }, look)
    : renderStep({ advice, catalog, step }, look));
  await deliver(text, flags, runtime);
  return exitCodes.done;
}

/** A step by its id, what it earns, or its number in the first route. */
function stepOf(advice: Advice, wanted: string): string {
  const steps = advice.routes.flatMap((route) => route.steps);
  const numbered = /^\d+$/.test(wanted) ? advice.routes[0]?.steps[Number(wanted) - 1] : undefined;
  const found = numbered ?? steps.find((step) => step.id === wanted || step.ref === wanted);
  if (found) return found.id;
  const near = nearestName(
    wanted,
    steps.map((step) => step.id),
  );
  const known =
    steps.length > 0 ? errorText.choices([...new Set(steps.map((step) => step.id))]) : errorText.noSteps;
  throw new UserError(errorText.unknownStep(clean(wanted)), near ? errorText.didYouMean(near) : known);
}
