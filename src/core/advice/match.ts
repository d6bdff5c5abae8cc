import type { Id } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Profile } from '../model/profile.ts';
import { obstaclesOf } from '../planner/obstacles.ts';
import type { Obstacle } from '../planner/types.ts';
import { countMet, type Judgement, undecidedKeys } from './advise.ts';
import { fitOf } from './fit.ts';
import { rankQuestions } from './questions.ts';
import { judgeQuickly } from './quick-judgements.ts';
import { type Match, type MatchEntry, type PlanOptions, positionVerdicts } from './types.ts';

/** Every position for one person: verdict first, those they would have to move abroad for against their will last, then fit, then months. */
export function matchAll(catalog: Catalog, profile: Profile, options: PlanOptions): Match {
  const steps = matchSteps(catalog, profile, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, one position at a step, so that other work may run in between. Gives how many are done of how many. */
export function* matchSteps(
  catalog: Catalog,
  profile: Profile,
  options: PlanOptions,
): Generator<{ done: number; of: number }, Match> {
  const wanted = profile.workIn?.length ? new Set([...profile.workIn, 'INT']) : undefined;
  const positions = [...catalog.positions.values()].filter(
    (position) => !wanted || wanted.has(position.country),
  );
  const judged: Judgement[] = [];
  for (const position of positions) {
    judged.push(judgeQuickly(catalog, position, profile, options));
    yield { done: judged.length, of: positions.length };
  }
  const entries = judged.map((judgement) => entryOf(judgement, profile, catalog)).sort(better);
  const open = judged
    .filter((judgement) => judgement.verdict !== 'closed')
    .map((judgement) => judgement.assessment);
  return {
    asOf: options.asOf,
    profile,
    entries,
    questions: rankQuestions(open, catalog),
    nearestFixes: nearestFixes(judged),
  };
}

function entryOf(judgement: Judgement, profile: Profile, catalog: Catalog): MatchEntry {
  const { assessment, verdict, planned, request } = judgement;
  const route = planned.routes[0];
  let obstacles: Obstacle[] | undefined = verdict === 'closed' ? undefined : [];
  return {
    position: request.position,
    verdict,
    ...countMet(assessment),
    fit: fitOf(request.position, profile, assessment, catalog),
    ...(route ? { months: verdict === 'eligible' ? { min: 0, typical: 0, max: 0 } : route.months } : {}),
    undecided: undecidedKeys(assessment, verdict, catalog),
    // Worked out when somebody looks: a class of people asks for a few of them, if for any.
    get obstacles() {
      obstacles ??= obstaclesOf(request, assessment.findings);
      return obstacles;
    },
  };
}

/** The job is abroad, and the person said that they would not move. */
function isUnwanted({ fit }: MatchEntry): boolean {
  return fit.against.some((reason) => reason.kind === 'abroad' && reason.unwilling);
}

function better(a: MatchEntry, b: MatchEntry): number {
  return (
    positionVerdicts.indexOf(a.verdict) - positionVerdicts.indexOf(b.verdict) ||
    Number(isUnwanted(a)) - Number(isUnwanted(b)) ||
    b.fit.score - a.fit.score ||
    (a.months?.typical ?? 9999) - (b.months?.typical ?? 9999) ||
    (a.position.id < b.position.id ? -1 : 1)
  );
}

/** Single steps that alone open positions not open today; the one that opens most first. */
function nearestFixes(judged: readonly Judgement[]): Match['nearestFixes'] {
  const fixes = new Map<Id, { step: Id; title: string; opens: Id[] }>();
  for (const { verdict, planned, request } of judged) {
    const steps = planned.routes[0]?.steps.filter((step) => step.kind !== 'apply') ?? [];
    if (verdict === 'eligible' || verdict === 'closed' || steps.length !== 1 || steps[0]!.kind === 'wait')
      continue;
    const { id, title } = steps[0]!;
    const fix = fixes.get(id) ?? { step: id, title, opens: [] };
    fix.opens.push(request.position.id);
    fixes.set(id, fix);
  }
  return [...fixes.values()]
    .sort((a, b) => b.opens.length - a.opens.length || (a.step < b.step ? -1 : 1))
    .slice(0, 10);
}
