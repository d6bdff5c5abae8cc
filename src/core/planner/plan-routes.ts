import type { Id, PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import { violation } from './check.ts';
import { type CompileOptions, compile } from './compile.ts';
import { type Compiled, type Mode, refOf } from './compiled.ts';
import { Estimate } from './estimate.ts';
import { convert } from './money.ts';
import { providersOf } from './providers.ts';
import { buildRoute } from './route.ts';
import { search, searchPareto } from './search.ts';
import { monthsOf } from './ticks.ts';
import { type Deadline, type Objective, objectives, type Pace, type Route } from './types.ts';
import type { Plan } from './world.ts';

export interface PlanRequest {
  catalog: Catalog;
  position: Position;
  profile: Profile;
  start: PlainDate;
  objective: Objective | 'all';
  pace: Pace;
  deadlines: Deadline[];
  maxExpansions?: number;
  /** Leaves out what only full reports show: ranges of months and critical steps. */
  quick?: boolean;
  without?: ReadonlySet<string>;
}

export interface Planned {
  /** The mode in which routes were found; absent when none was. */
  mode?: Mode;
  routes: Route[];
  /** Pareto routes left out. */
  more: number;
  compiled: Compiled;
  /** The search stopped at its limit before it found a route or proved that there is none. */
  gaveUp: boolean;
}

/** Units of search for a quick run over many positions: a good route, seldom bettered by a full search. */
const quickLimit = 40;

/** The same where the first try found no route at all. */
const secondLimit = 800;

/** The same for a full run that found nothing and could not rule it out, or has to say why there is nothing. */
export const patientLimit = 6000;

/** Most routes shown of a Pareto set. */
const mostRoutes = 7;

/** The options under which a position is compiled for a person. */
export function compileOptions(request: PlanRequest, mode: Mode, pace: Pace = request.pace): CompileOptions {
  const { profile, catalog, position } = request;
  const currency = planCurrency(profile, position, catalog);
  const budget =
    profile.budget &&
    (convert(profile.budget.amount, profile.budget.currency, currency, catalog) ?? profile.budget.amount);
  return {
    start: request.start,
    pace,
    mode,
    hoursPerWeek: profile.hoursPerWeek ?? defaultHours,
    currency,
    ...(budget === undefined ? {} : { budget }),
    ...(request.without ? { without: request.without } : {}),
  };
}

/** Hours a week when the person names none: the contract of the answers file (design: "default 40"). */
const defaultHours = 40;

/** The budget's currency, or the position's own, or that of the first price among its country's credentials. */
function planCurrency(profile: Profile, position: Position, catalog: Catalog): string {
  if (profile.budget) return profile.budget.currency;
  const pay = position.pay?.[0]?.currency;
  if (pay) return pay;
  const priced = providersOf(catalog).currencies.get(position.country);
  if (priced) return priced;
  return [...catalog.currencies.keys()][0] ?? 'EUR';
}

/**
 * The best routes to a position, in the strictest reading of open answers that has one. Every plan is checked by the
 * independent checker before it becomes a route; one that fails is a bug of ours and is thrown as one.
 */
export function planRoutes(request: PlanRequest): Planned {
  const planned = planWithin(request);
  const asked = request.quick || request.maxExpansions !== undefined;
  // Nothing found and nothing proven tells the person nothing: that is worth a longer search.
  return planned.gaveUp && !asked ? planWithin({ ...request, maxExpansions: patientLimit }) : planned;
}

function planWithin(request: PlanRequest): Planned {
  let compiled: Compiled | undefined;
  let gaveUp = false;
  for (const mode of ['strict', 'lenient', 'hopeful'] as const) {
    compiled = compile(request.catalog, request.position, request.profile, compileOptions(request, mode));
    const result = solve(request, compiled, mode);
    if (result.routes.length > 0) return { mode, compiled, gaveUp: false, ...result };
    gaveUp ||= !result.complete;
    if (!compiled.unsure) break;
  }
  const everything = { ...compileOptions(request, 'hopeful'), everything: true };
  const whole = request.quick
    ? compiled!
    : compile(request.catalog, request.position, request.profile, everything);
  return { routes: [], more: 0, compiled: whole, gaveUp };
}

function solve(
  request: PlanRequest,
  compiled: Compiled,
  mode: Mode,
): { routes: Route[]; more: number; complete: boolean } {
  if (new Estimate(compiled.world).finish() === Number.POSITIVE_INFINITY)
    return { routes: [], more: 0, complete: true };
  const limit = request.maxExpansions;
  const found: { plan: Plan; objective: Objective; optimal: boolean; bound: number | null }[] = [];
  let complete: boolean;
  if (request.objective === 'all') {
    const front = searchPareto(compiled.world, limit);
    complete = front.complete;
    for (const plan of front.plans)
      found.push({ plan, objective: 'fastest', optimal: complete, bound: null });
  } else {
    const short = request.quick && limit === undefined;
    let result = search(compiled.world, request.objective, short ? quickLimit : limit);
    if (short && !result.plan && !result.complete)
      result = search(compiled.world, request.objective, secondLimit);
    complete = result.complete;
    if (result.plan) {
      const first = result.bound?.[0];
      const bound =
        result.complete || first === undefined
          ? null
          : request.objective === 'cheapest'
            ? first
            : monthsOf(first);
      found.push({ plan: result.plan, objective: request.objective, optimal: result.complete, bound });
    }
  }
  for (const { plan } of found) {
    const problem = violation(compiled.world, plan);
    if (problem) throw new Error(`planned an unsound route to ${request.position.id}: ${problem}`);
  }
  const shown = choose(found.map((entry) => entry.plan)).slice(0, mostRoutes);
  const chosen = found.filter((entry) => shown.includes(entry.plan));
  const only = new Set(
    chosen.flatMap(({ plan }) => plan.placed.map(({ step }) => refOf(compiled.steps[step]!.meaning))),
  );
  const paces = request.quick
    ? undefined
    : { fast: atPace(request, mode, 'fast', only), slow: atPace(request, mode, 'slow', only) };
  const routes = chosen.map((entry) =>
    buildRoute({
      ...request,
      compiled,
      ...entry,
      ...(paces ? { paces } : {}),
      quick: request.quick ?? false,
    }),
  );
  if (request.objective === 'all') nameBest(routes);
  compareToFirst(routes);
  return { routes, more: found.length - chosen.length, complete };
}

/** The goal at another pace, with the entries that the routes use and no others. */
function atPace(request: PlanRequest, mode: Mode, pace: Pace, only: ReadonlySet<Id>): Compiled {
  const options = { ...compileOptions(request, mode, pace), only };
  return compile(request.catalog, request.position, request.profile, options);
}

/** The best of each objective first, then the rest, quickest first. */
function choose(plans: readonly Plan[]): Plan[] {
  const by = (value: (plan: Plan) => number) =>
    [...plans].sort((a, b) => value(a) - value(b) || a.finish - b.finish)[0];
  const best = [by((plan) => plan.finish), by((plan) => plan.cost), by((plan) => plan.unpaid)].flatMap(
    (plan) => (plan ? [plan] : []),
  );
  return [...new Set([...best, ...plans])];
}

function nameBest(routes: Route[]): void {
  const value = (route: Route, objective: Objective) =>
    objective === 'fastest'
      ? route.months.typical
      : objective === 'cheapest'
        ? route.cost.amount
        : route.unpaidMonths;
  for (const route of routes) {
    const best = objectives.filter((objective) =>
      routes.every((other) => value(other, objective) >= value(route, objective)),
    );
    const [first, ...rest] = best;
    if (first) route.objective = first;
    route.alsoBest = rest;
  }
}

function compareToFirst(routes: Route[]): void {
  const first = routes[0];
  for (const route of routes.slice(1)) {
    route.against = {
      months: route.months.typical - first!.months.typical,
      cost: route.cost.amount - first!.cost.amount,
      paidMonths: route.paidMonths - first!.paidMonths,
    };
  }
}
