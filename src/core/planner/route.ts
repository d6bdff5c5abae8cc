import type { Id, Money, Span } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Profile } from '../model/profile.ts';
import { answersAfter } from './answers-after.ts';
import { type AssumedLeaf, type Compiled, refOf } from './compiled.ts';
import { quickest } from './quickest.ts';
import { restrictWorld, withoutDeadlines } from './restrict.ts';
import { monthsOf } from './ticks.ts';
import type { Assumption, Deadline, Objective, Pace, Route, Step } from './types.ts';
import type { Need, Placed, Plan } from './world.ts';

export interface RouteInput {
  catalog: Catalog;
  profile: Profile;
  compiled: Compiled;
  plan: Plan;
  objective: Objective;
  optimal: boolean;
  bound: number | null;
  /** The same position compiled at the other paces, for the range of months; absent in quick runs. */
  paces?: { fast: Compiled; slow: Compiled };
  deadlines: Deadline[];
  /** Leaves out which steps are critical. */
  quick: boolean;
}

/** A plan in the words of the catalog: dated steps with what they need, serve and cost. */
export function buildRoute(input: RouteInput): Route {
  const { compiled, plan, catalog, profile } = input;
  const assumed = assumptionsOf(compiled, plan);
  const months = routeMonths(input);
  const steps = stepsOf(compiled, plan, input.quick);
  const { warnings } = months;
  return {
    objective: input.objective,
    alsoBest: [],
    optimal: input.optimal,
    bound: input.bound,
    months: months.span,
    finish: compiled.calendar.dateOf(plan.finish),
    cost: { amount: Math.round(plan.cost), currency: compiled.currency },
    paidMonths: monthsOf(plan.finish - plan.unpaid),
    unpaidMonths: monthsOf(plan.unpaid),
    steps,
    assumes: assumed.map((entry) => entry.assumption),
    warnings,
    answersAfter: answersAfter(
      compiled,
      plan,
      profile,
      assumed.map((entry) => entry.leaf),
      catalog,
    ),
  };
}

function assumptionsOf(compiled: Compiled, plan: Plan): { leaf: AssumedLeaf; assumption: Assumption }[] {
  const result: { leaf: AssumedLeaf; assumption: Assumption }[] = [];
  const add = (requirement: Id, text: string, leaves: readonly AssumedLeaf[]) => {
    for (const leaf of leaves) {
      if (result.some((entry) => JSON.stringify(entry.leaf.condition) === JSON.stringify(leaf.condition)))
        continue;
      result.push({ leaf, assumption: { requirement, text, ...leaf } });
    }
  };
  for (const { requirement, assumed } of compiled.requirements)
    add(requirement.id, requirement.text, assumed);
  for (const placed of plan.placed) {
    const step = compiled.steps[placed.step]!;
    add(compiled.world.steps[placed.step]!.id, titleOf(compiled, placed.step), step.assumed);
  }
  return result;
}

function titleOf(compiled: Compiled, index: number): string {
  const { meaning } = compiled.steps[index]!;
  if (meaning.kind === 'credential') return meaning.credential.title;
  if (meaning.kind === 'position') return meaning.position.title;
  return `${meaning.language} ${meaning.level}`;
}

function stepsOf(compiled: Compiled, plan: Plan, quick: boolean): Step[] {
  const { world, calendar } = compiled;
  const ids = new Map(plan.placed.map((placed) => [placed.step, world.steps[placed.step]!.id]));
  const needsOf = (need: Need, before: number) =>
    plan.placed.filter(
      (placed) =>
        placed.begin < before &&
        givesTo(compiled, placed.step, need) &&
        (world.steps[placed.step]!.job || placed.end <= before),
    );
  const serves = servesOf(compiled, plan);
  const zero: Money = { amount: 0, currency: compiled.currency };
  const steps: Step[] = plan.placed.map((placed) => {
    const step = world.steps[placed.step]!;
    const { meaning, months, leadMonths, sources } = compiled.steps[placed.step]!;
    const span: Span = {
      min: months.min + leadMonths.min,
      typical: months.typical + leadMonths.typical,
      max: months.max + leadMonths.max,
    };
    const needs = needsOf(step.needs, placed.start).map((other) => ids.get(other.step)!);
    return {
      id: step.id,
      kind: meaning.kind,
      ref: refOf(meaning),
      ...(meaning.kind === 'credential'
        ? { option: meaning.option.id }
        : meaning.kind === 'language'
          ? { option: meaning.level }
          : {}),
      title: titleOf(compiled, placed.step),
      start: calendar.dateOf(placed.start),
      end: calendar.dateOf(placed.end),
      ...(meaning.kind === 'position' ? { begin: calendar.dateOf(placed.begin) } : {}),
      months: monthsOf(placed.end - placed.start),
      span,
      hoursPerWeek: step.hours,
      cost: { amount: Math.round(step.cost), currency: compiled.currency },
      paid: step.paid,
      serves: serves.get(placed.step) ?? [],
      needs,
      why: {
        goal: directlyServed(compiled, placed.step),
        enables: plan.placed
          .filter(
            (other) =>
              other !== placed && needsOf(world.steps[other.step]!.needs, other.start).includes(placed),
          )
          .map((other) => ids.get(other.step)!),
        insteadOf: [],
      },
      critical: !quick && isCritical(compiled, plan, step.id),
      sources,
    };
  });
  steps.push(...waits(compiled, plan));
  steps.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const apply: Step = {
    id: 'apply',
    kind: 'apply',
    ref: compiled.position.id,
    title: compiled.position.title,
    start: calendar.dateOf(plan.goalStart),
    end: calendar.dateOf(plan.finish),
    months: monthsOf(plan.finish - plan.goalStart),
    span: compiled.goalMonths,
    hoursPerWeek: 0,
    cost: zero,
    paid: false,
    serves: [],
    needs: needsOf(world.goal.needs, plan.goalStart).map((other) => ids.get(other.step)!),
    why: { goal: [], enables: [], insteadOf: [] },
    critical: true,
    sources: compiled.position.hiring.sources,
  };
  return [...steps, apply];
}

/** Times in which nothing runs before the application: waiting for a day or an opening. */
function waits(compiled: Compiled, plan: Plan): Step[] {
  const { calendar } = compiled;
  const result: Step[] = [];
  let reached = 0;
  const starts = [...plan.placed.map((placed) => placed.start), plan.goalStart].sort((a, b) => a - b);
  for (const start of starts) {
    const busyUntil = Math.max(
      reached,
      ...plan.placed.filter((placed) => placed.start < start).map((placed) => placed.end),
      0,
    );
    if (start > busyUntil) {
      result.push({
        id: `wait-${result.length + 1}`,
        kind: 'wait',
        ref: compiled.position.id,
        title: '',
        start: calendar.dateOf(busyUntil),
        end: calendar.dateOf(start),
        months: monthsOf(start - busyUntil),
        span: {
          min: monthsOf(start - busyUntil),
          typical: monthsOf(start - busyUntil),
          max: monthsOf(start - busyUntil),
        },
        hoursPerWeek: 0,
        cost: { amount: 0, currency: compiled.currency },
        paid: false,
        serves: compiled.requirements.filter((r) => opensAt(r.need, start)).map((r) => r.requirement.id),
        needs: [],
        why: { goal: [], enables: [], insteadOf: [] },
        critical: true,
        sources: [],
      });
    }
    reached = Math.max(reached, start);
  }
  return result;
}

function opensAt(need: Need, tick: number): boolean {
  if (need.op === 'all' || need.op === 'any') return need.of.some((part) => opensAt(part, tick));
  return need.op === 'window' && need.from > 0 && need.from <= tick;
}

/** True when the step gives a token or experience that the need names. */
export function givesTo(compiled: Compiled, index: number, need: Need): boolean {
  const step = compiled.world.steps[index]!;
  if (need.op === 'all' || need.op === 'any') return need.of.some((part) => givesTo(compiled, index, part));
  if (need.op === 'token') return !step.job && step.tokens.includes(need.token);
  return need.op === 'pool' && [...step.rates, ...step.lumps].some((gain) => gain.pool === need.pool);
}

function directlyServed(compiled: Compiled, index: number): Id[] {
  return compiled.requirements.filter((r) => givesTo(compiled, index, r.need)).map((r) => r.requirement.id);
}

/** Goal requirements each step serves, itself or through the steps it enables. */
function servesOf(compiled: Compiled, plan: Plan): Map<number, Id[]> {
  const serves = new Map(
    plan.placed.map((placed) => [placed.step, new Set(directlyServed(compiled, placed.step))]),
  );
  for (let grown = true; grown; ) {
    grown = false;
    for (const { step } of plan.placed) {
      const own = serves.get(step)!;
      for (const other of plan.placed) {
        if (other.step === step || !givesTo(compiled, step, compiled.world.steps[other.step]!.needs))
          continue;
        for (const id of serves.get(other.step)!) {
          if (own.has(id)) continue;
          own.add(id);
          grown = true;
        }
      }
    }
  }
  return new Map([...serves].map(([step, ids]) => [step, [...ids].sort()]));
}

function chosenIds(compiled: Compiled, placed: readonly Placed[]): Set<string> {
  return new Set(placed.map((p) => compiled.world.steps[p.step]!.id));
}

/** A step is critical when one tick more of it makes the quickest schedule of the same steps later. */
function isCritical(compiled: Compiled, plan: Plan, id: string): boolean {
  const ids = chosenIds(compiled, plan.placed);
  const longer = withoutDeadlines(restrictWorld(compiled, ids, { id, ticks: 1 }));
  return quickest(longer, plan.finish, true) === undefined;
}

/** The months of the same steps at the fast and slow pace, and the deadlines that only some paces make. */
function routeMonths(input: RouteInput): { span: Span; warnings: Route['warnings'] } {
  const typical = monthsOf(input.plan.finish);
  if (!input.paces) return { span: { min: typical, typical, max: typical }, warnings: [] };
  const ids = chosenIds(input.compiled, input.plan.placed);
  const at = (pace: Compiled) => {
    const world = restrictWorld(pace, ids);
    const inTime = quickest(world);
    return { inTime: inTime !== undefined, plan: inTime ?? quickest(withoutDeadlines(world)) };
  };
  const fast = at(input.paces.fast);
  const slow = at(input.paces.slow);
  const min = Math.min(typical, fast.plan ? monthsOf(fast.plan.finish) : typical);
  const max = Math.max(typical, slow.plan ? monthsOf(slow.plan.finish) : typical);
  const pace: Pace = 'slow';
  const warnings = slow.inTime ? [] : input.deadlines.map((deadline) => ({ deadline, atPace: pace }));
  return { span: { min, typical, max }, warnings };
}
