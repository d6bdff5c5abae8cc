import type { Assumption, Deadline, Objective, Pace, Route, Step } from '../../core/planner/types.ts';
import { needWords } from './conditions.ts';
import { type Doubt, deadlineWords, isMarked, type Marked } from './findings.ts';
import { flagWords } from './given.ts';
import {
  listOf,
  moneyWords,
  monthWords,
  names,
  personalDate,
  spanWords,
  timeWords,
  type Wording,
} from './wording.ts';

/** The word before a step: `i-job`, `degree`, `language`, `apply`. */
export function stepKindWords(w: Wording, step: Step): string {
  if (step.kind === 'position')
    return w.catalog.positions.get(step.ref)?.iJob ? w.m.words.iJob : w.m.words.stepKind.position;
  const credential = step.kind === 'credential' ? w.catalog.credentials.get(step.ref) : undefined;
  return credential ? w.m.words.credentialKind[credential.kind] : w.m.words.stepKind[step.kind];
}

/** The step's own title; a wait is named by its end. */
export function stepTitleWords(w: Wording, step: Step): string {
  return step.title || w.m.plan.stepWaitTitle(monthWords(w, step.end));
}

/** `Fastest route` and what is to be said of it in short: months, cost, pay, proof. */
export function routeHeadWords(w: Wording, route: Route): { name: string; parts: string[] } {
  const { plan, words } = w.m;
  const parts =
    route.steps.length === 0
      ? [plan.noSteps]
      : [spanWords(w, route.months), moneyWords(w, route.cost), paidWords(w, route)];
  parts.push(proofWords(w, route));
  if (route.alsoBest.length > 0)
    parts.push(plan.also(words.and(route.alsoBest.map((objective) => plan.alsoObjective[objective]))));
  return { name: words.objective[route.objective], parts: parts.filter((part) => part !== '') };
}

function paidWords(w: Wording, route: Route): string {
  const { plan } = w.m;
  if (route.paidMonths <= 0) return plan.paidNone;
  if (route.unpaidMonths <= 0) return plan.paidAll;
  return plan.paidPart(timeWords(w, route.paidMonths), timeWords(w, route.paidMonths + route.unpaidMonths));
}

function proofWords(w: Wording, route: Route): string {
  const { plan } = w.m;
  if (route.optimal) return plan.proven[route.objective];
  return route.bound === null
    ? plan.notProven
    : `${plan.notProven}; ${boundWords(w, route.objective, route)}`;
}

function boundWords(w: Wording, objective: Objective, route: Route): string {
  const { bound } = w.m.plan;
  const least = route.bound ?? 0;
  return objective === 'cheapest'
    ? bound.cheapest(moneyWords(w, { amount: least, currency: route.cost.currency }))
    : bound[objective](timeWords(w, least));
}

/** How a route differs from the first one shown. */
export function againstWords(w: Wording, route: Route): string {
  if (!route.against) return '';
  const { againstParts: parts, against } = w.m.plan;
  const { months, cost, paidMonths } = route.against;
  const money = (amount: number) => moneyWords(w, { amount, currency: route.cost.currency });
  const said: string[] = [];
  if (months !== 0)
    said.push(months > 0 ? parts.later(timeWords(w, months)) : parts.earlier(timeWords(w, -months)));
  if (cost !== 0) said.push(cost > 0 ? parts.dearer(money(cost)) : parts.cheaper(money(-cost)));
  if (paidMonths !== 0)
    said.push(
      paidMonths > 0 ? parts.morePaid(timeWords(w, paidMonths)) : parts.lessPaid(timeWords(w, -paidMonths)),
    );
  return against(said.length > 0 ? w.m.words.list(said) : parts.same);
}

/** `Jan 2027 to Jun 2028 (18 months)`. */
export function stepWhenWords(w: Wording, step: Step): string {
  return w.m.plan.stepWhen(monthWords(w, step.start), monthWords(w, step.end), timeWords(w, step.months));
}

/** Hours, pay and cost of a step, as short phrases. */
export function stepFactWords(w: Wording, step: Step): string[] {
  const { plan, words } = w.m;
  const facts: string[] = [];
  if (step.span.min !== step.span.max)
    facts.push(plan.stepSpan(timeWords(w, step.span.min), timeWords(w, step.span.max)));
  if (step.hoursPerWeek > 0) facts.push(plan.stepHours(words.hoursAWeek(step.hoursPerWeek)));
  if (step.paid) facts.push(plan.stepPaid);
  if (step.cost.amount > 0) facts.push(plan.stepCost(moneyWords(w, step.cost)));
  else if (step.kind === 'credential') facts.push(plan.stepFree);
  return facts;
}

/**
 * How sure the length of a step is: of the hiring for a position, of the way to study for a credential or a language.
 * Undefined where it is sure, or is no fact of the catalog.
 */
export function lengthDoubt(w: Wording, step: Step): { confidence: Doubt; note: string } | undefined {
  const fact = lengthFact(w, step);
  return isMarked(fact?.confidence) ? { confidence: fact.confidence, note: fact.note ?? '' } : undefined;
}

function lengthFact({ catalog }: Wording, step: Step): Marked | undefined {
  if (step.kind === 'credential')
    return catalog.credentials.get(step.ref)?.options.find(({ id }) => id === step.option);
  if (step.kind === 'position' || step.kind === 'apply') return catalog.positions.get(step.ref)?.hiring;
  if (step.kind !== 'language') return undefined;
  const { confidence } = [...catalog.languageSteps.values()].find(({ to }) => to === step.option) ?? {};
  return { confidence };
}

/** Why the step is in the route and what it was chosen over. `requirementText` and `numberOf` look up the goal's texts and step numbers (0: no such step). */
export function stepWhyWords(
  w: Wording,
  step: Step,
  requirementText: (id: string) => string,
  numberOf: (id: string) => number,
): string[] {
  const { plan, words } = w.m;
  const doubt = lengthDoubt(w, step);
  const sentences: string[] = [];
  if (doubt) {
    const length = step.kind === 'credential' || step.kind === 'language' ? 'study' : 'hiring';
    sentences.push(plan.stepLength[length](words.confidence[doubt.confidence], doubt.note));
  }
  const holding = step.kind === 'position' ? w.catalog.positions.get(step.ref)?.holding : undefined;
  if (step.kind === 'apply') sentences.push(plan.stepApply);
  if (step.kind === 'wait') sentences.push(step.serves.length > 0 ? plan.stepWait : plan.stepWaitIdle);
  if (holding?.why) sentences.push(plan.stepHolding(words.sentence(holding.why)));
  if (holding && holding.experience.length > 0) {
    sentences.push(
      plan.stepExperience(
        listOf(
          w,
          holding.experience.map((gain) => gain.kind),
          names.kind,
        ),
      ),
    );
  }
  const closes = [...new Set([...step.why.goal, ...step.serves])];
  if (closes.length > 0) sentences.push(plan.stepServes(words.clauses(closes.map(requirementText))));
  const steps = (ids: string[]) =>
    words.and(
      ids
        .map(numberOf)
        .filter((n) => n > 0)
        .map((n) => plan.stepNumber(n)),
    );
  const [after, before] = [steps(step.needs), steps(step.why.enables)];
  if (after) sentences.push(plan.stepAfter(after));
  if (before) sentences.push(plan.stepEnables(before));
  if (step.critical) sentences.push(plan.stepCritical);
  const titlesByReason = new Map<string, string[]>();
  for (const other of step.why.insteadOf) {
    const reason = insteadReason(w, other, step);
    const title = other.option ? words.parenthesis(other.title, other.option) : other.title;
    titlesByReason.set(reason, [...(titlesByReason.get(reason) ?? []), title]);
  }
  for (const [reason, titles] of titlesByReason) sentences.push(plan.insteadOf(words.and(titles), reason));
  return sentences;
}

function insteadReason(w: Wording, other: Step['why']['insteadOf'][number], step: Step): string {
  const { plan } = w.m;
  const amount =
    other.reason === 'dearer' && other.cost !== undefined
      ? moneyWords(w, { amount: other.cost, currency: step.cost.currency })
      : other.months !== undefined && other.reason !== 'tie'
        ? timeWords(w, other.months)
        : undefined;
  const reason = plan.insteadReason[other.reason];
  return amount === undefined ? reason : plan.insteadOfBy(reason, amount);
}

export function assumptionWords(w: Wording, assumption: Assumption): string {
  const { plan, words } = w.m;
  if (assumption.doubtful) return plan.assumptionDoubtful(assumption.text);
  if (assumption.keys.length === 0) return plan.assumptionOpen(assumption.text);
  const need = needWords(w, assumption.condition);
  if (w.inWords) return plan.assumptionInWords(assumption.text, need);
  const flags = assumption.keys.map((key) => flagWords(w, key, assumption.condition));
  return plan.assumption(assumption.text, need, words.or(flags));
}

export function warningWords(w: Wording, warning: { deadline: Deadline; atPace: Pace }): string {
  return w.m.plan.warning[warning.atPace](warning.deadline.text, deadlineWords(w, warning.deadline));
}

/** `12 Apr 2038: Referred before your 40th birthday (counts on the day you are referred).` */
export function deadlineLine(w: Wording, deadline: Deadline): string {
  const { deadlineLine: line, deadlineDates } = w.m.plan;
  const date =
    deadline.latest && deadline.latest !== deadline.date
      ? deadlineDates(personalDate(w, deadline.date), personalDate(w, deadline.latest))
      : personalDate(w, deadline.date);
  return line(date, deadline.text, w.m.words.counts[deadline.counts]);
}
