import type { Catalog } from '../model/catalog.ts';
import { compile } from '../planner/compile.ts';
import type { Compiled, Mode } from '../planner/compiled.ts';
import { compileOptions, type PlanRequest } from '../planner/plan-routes.ts';
import { restrictWorld, withoutDeadlines } from '../planner/restrict.ts';
import { givesTo } from '../planner/route.ts';
import { search } from '../planner/search.ts';
import { monthsOf } from '../planner/ticks.ts';
import type { Objective, Route, Step, StepReason } from '../planner/types.ts';
import { compareScores, type Plan, scoreOf, type World } from '../planner/world.ts';
import type { Advice } from './types.ts';

type Alternative = StepReason['insteadOf'][number];

/** Most alternatives named for one step. */
const mostNamed = 6;
/** Search nodes for one alternative: enough for nearly all, and never long. */
const nodes = 5000;
const none = Number.POSITIVE_INFINITY;

/**
 * The advice with the alternatives of the wanted steps filled in: the best routes that do without the step, and the
 * other ways to the same end that a limit closes, each with the reason why it lost. Plans anew several times, so it is
 * only for those who ask why.
 */
export function withAlternatives(
  catalog: Catalog,
  advice: Advice,
  wanted: (step: Step, route: Route) => boolean,
): Advice {
  const routes = advice.routes.map((route) => {
    const steps = route.steps.map((step) =>
      wanted(step, route) && !['apply', 'wait'].includes(step.kind)
        ? { ...step, why: { ...step.why, insteadOf: alternativesOf(catalog, advice, route, step) } }
        : step,
    );
    return { ...route, steps };
  });
  return { ...advice, routes };
}

/** What else would have served where a step stands, and why it lost; the nearest first. */
function alternativesOf(catalog: Catalog, advice: Advice, route: Route, step: Step): Alternative[] {
  const request: PlanRequest = {
    catalog,
    position: advice.position,
    profile: advice.profile,
    start: advice.start,
    objective: route.objective,
    pace: advice.options.pace,
    deadlines: advice.deadlines,
  };
  const chosen = planIn(request, route.objective, route.assumes.length > 0 ? ['lenient', 'hopeful'] : modes);
  const own = chosen?.compiled.world.steps.findIndex((one) => one.id === step.id) ?? -1;
  if (!chosen || own < 0) return [];
  const { compiled } = chosen;
  const rivals = rivalsOf(compiled, own, route);
  const all = new Set(compiled.world.steps.map((one) => one.id));
  const found: Alternative[] = [];
  const tried = new Set([step.id]);
  while (found.length < mostNamed) {
    const plan = bestOf(restrictWorld(compiled, minus(all, tried)), route.objective);
    const newcomer = plan?.ids.find((id) => rivals.has(id));
    if (!plan || newcomer === undefined) break;
    tried.add(newcomer);
    found.push({
      ...named(compiled, newcomer, step),
      ...figures(plan.plan),
      reason: lost(chosen.plan, plan.plan, route.objective),
    });
  }
  for (const rival of rivals) {
    if (found.length >= mostNamed) break;
    if (tried.has(rival)) continue;
    const others = minus(rivals, new Set([rival])).add(step.id);
    const world = restrictWorld(compiled, minus(all, others));
    const plan = bestOf(world, route.objective)?.plan;
    const reason = plan ? lost(chosen.plan, plan, route.objective) : failure(world);
    // Not another way to the same end, but to another part of it.
    if (reason === 'no-route') continue;
    found.push({
      ...named(compiled, rival, step),
      ...(plan ? figures(plan) : {}),
      reason,
    });
  }
  return found;
}

const modes: Mode[] = ['strict', 'lenient', 'hopeful'];

/** The plan as the route was found: in the strictest reading that has one. */
function planIn(request: PlanRequest, objective: Objective, tried: readonly Mode[]) {
  for (const mode of tried) {
    const compiled = compile(
      request.catalog,
      request.position,
      request.profile,
      compileOptions(request, mode),
    );
    const plan = search(compiled.world, objective, nodes).plan;
    if (plan) return { compiled, plan };
  }
  return undefined;
}

/** Steps outside the route that give what this step gives to the goal or to other steps of the route. */
function rivalsOf(compiled: Compiled, own: number, route: Route): Set<string> {
  const { steps } = compiled.world;
  const used = new Set(route.steps.map((step) => step.id));
  const needs = [
    ...compiled.requirements.map((part) => part.need),
    ...steps.filter((step) => used.has(step.id)).map((step) => step.needs),
  ].filter((need) => givesTo(compiled, own, need));
  return new Set(
    steps.flatMap((step, i) =>
      !used.has(step.id) && needs.some((need) => givesTo(compiled, i, need)) ? [step.id] : [],
    ),
  );
}

function bestOf(world: World, objective: Objective): { plan: Plan; ids: string[] } | undefined {
  const { plan } = search(world, objective, nodes);
  return plan ? { plan, ids: plan.placed.map((placed) => world.steps[placed.step]!.id) } : undefined;
}

function named(compiled: Compiled, id: string, step: Step): Pick<Alternative, 'ref' | 'title' | 'option'> {
  const { meaning } = compiled.steps[compiled.world.steps.findIndex((one) => one.id === id)]!;
  if (meaning.kind === 'position') return { ref: meaning.position.id, title: meaning.position.title };
  if (meaning.kind === 'language')
    return { ref: meaning.language, title: `${meaning.language} ${meaning.level}` };
  const { credential, option } = meaning;
  if (credential.id === step.ref) return { ref: credential.id, title: option.title };
  return {
    ref: credential.id,
    title: credential.title,
    ...(credential.options.length > 1 ? { option: option.title } : {}),
  };
}

function figures(plan: Plan): Pick<Alternative, 'months' | 'cost'> {
  return { months: monthsOf(plan.finish), cost: Math.round(plan.cost) };
}

/** The first figure, in the order of the objective, in which the other plan is worse. */
function lost(chosen: Plan, other: Plan, objective: Objective): Alternative['reason'] {
  const score = (plan: Plan) =>
    scoreOf(objective, {
      finish: plan.finish,
      cost: plan.cost,
      unpaid: plan.unpaid,
      steps: plan.placed.length,
    });
  const [mine, theirs] = [score(chosen), score(other)];
  const worse = theirs.findIndex((value, i) => compareScores([value], [mine[i]!]) > 0);
  const names = {
    fastest: ['slower', 'dearer', 'tie', 'less-pay'],
    cheapest: ['dearer', 'slower', 'tie', 'less-pay'],
    earning: ['less-pay', 'dearer', 'slower', 'tie'],
  } as const;
  return worse < 0 ? 'tie' : names[objective][worse]!;
}

/** Which limit keeps a way closed: the one without which it would be open. */
function failure(world: World): Alternative['reason'] {
  const open = (changed: World) => search(changed, 'fastest', nodes).plan !== undefined;
  if (open({ ...world, budget: none })) return 'over-budget';
  if (open({ ...world, hours: none })) return 'over-hours';
  return open(withoutDeadlines(world)) ? 'too-late' : 'no-route';
}

function minus(from: ReadonlySet<string>, gone: ReadonlySet<string>): Set<string> {
  return new Set([...from].filter((id) => !gone.has(id)));
}
