import { advise } from '../../core/advice/advise.ts';
import type { Advice } from '../../core/advice/types.ts';
import { nearestName } from '../../core/text/nearest.ts';
import { errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { renderPlan, renderPlanWhatIf, renderStep } from '../../report/render.ts';
import { UserError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { changesOf } from '../input/changes.ts';
import { positionOf } from '../input/find-entry.ts';
import { deliver } from '../output/deliver.ts';
import { lookOf } from '../output/look.ts';
import { openSession } from '../session.ts';
import { clean } from '../text.ts';

/** Prints the roadmap to a position, the reasons of one of its steps, or what a changed answer does to it. */
export async function run([id]: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const changes = flags.why === undefined ? changesOf(flags) : [];
  const look = await lookOf(changes.length > 0 ? 'whatIf' : 'plan', flags, runtime);
  const { catalog, profile, plan, unchanged } = await openSession(flags, runtime);
  const position = positionOf(catalog, id!);
  const advice = advise(catalog, position, profile, plan);
  await deliver(await write(), flags, runtime, look);
  return exitCodes.done;

  async function write(): Promise<string> {
    if (flags.why !== undefined) {
      const step = stepOf(advice, flags.why);
      const { withAlternatives } = await loadAlternatives();
      const explained = withAlternatives(catalog, advice, (one) => one.id === step);
      return renderStep({ advice: explained, catalog, step }, look);
    }
    if (changes.length === 0 || !unchanged) {
      // Pages to keep also draw what a proven route was chosen over: more planning than a look in the terminal is worth.
      const page = look.format === 'html' || look.format === 'md';
      const [first] = advice.routes;
      const whole =
        page && first?.optimal
          ? (await loadAlternatives()).withAlternatives(catalog, advice, (_step, route) => route === first)
          : advice;
      return renderPlan({ advice: whole, catalog }, look);
    }
    const before = advise(catalog, position, unchanged, plan);
    return renderPlanWhatIf({ changes, before, after: advice, catalog }, look);
  }
}

const loadAlternatives = () => import('../../core/advice/instead-of.ts');

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
