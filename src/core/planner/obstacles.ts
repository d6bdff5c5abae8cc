import type { Finding } from '../eligibility/assess.ts';
import type { PlainDate } from '../model/basics.ts';
import type { Condition } from '../model/condition.ts';
import { monthsBetween } from '../time/plain-date.ts';
import { compile } from './compile.ts';
import type { Compiled } from './compiled.ts';
import { Estimate } from './estimate.ts';
import { compileOptions, type PlanRequest, patientLimit } from './plan-routes.ts';
import { withoutDeadlines } from './restrict.ts';
import { search } from './search.ts';
import { slowerWays } from './slower-ways.ts';
import { isOutOfReach } from './stock.ts';
import type { Obstacle, WouldHelp } from './types.ts';
import type { Need, World } from './world.ts';

const never = Number.POSITIVE_INFINITY;

/**
 * Why no route exists, from the search itself: each requirement that nothing closes; else the closing day that is
 * missed; else the limit of the person that is too tight, with the smallest change that helps.
 */
export function obstaclesOf(request: PlanRequest, findings: readonly Finding[]): Obstacle[] {
  const compiled = compile(request.catalog, request.position, request.profile, {
    ...compileOptions(request, 'hopeful'),
    everything: true,
  });
  const unlimited: World = { ...compiled.world, hours: never, budget: never };
  const estimate = new Estimate(withoutDeadlines(unlimited));
  const blocked = compiled.requirements
    .filter((part) => estimate.timeOf(openEnded(part.need)) === never)
    .map((part) =>
      blockedObstacle(
        findings.find((finding) => finding.requirement.id === part.requirement.id),
        part.requirement,
      ),
    );
  if (blocked.length > 0) return abroad(request, blocked);
  return [...tooLate(request, compiled, unlimited), ...overLimits(request, compiled)];
}

/** Where only work in a country to which the person would not move leads on, that is what stands in the way. */
function abroad(request: PlanRequest, blocked: readonly Obstacle[]): Obstacle[] {
  const { profile } = request;
  if (request.quick || profile.willing.relocate !== false) return [...blocked];
  const moving = { ...profile, willing: { ...profile.willing, relocate: true } };
  const { world, steps } = compile(request.catalog, request.position, moving, {
    ...compileOptions(request, 'hopeful'),
    everything: true,
  });
  const plan = search({ ...world, budget: never }, 'fastest', abroadLimit).plan;
  const countries = (plan?.placed ?? []).flatMap(({ step }) => {
    const { meaning } = steps[step]!;
    return meaning.kind === 'position' && isOutOfReach(meaning.position.country, profile)
      ? [meaning.position.country]
      : [];
  });
  const [country] = countries;
  if (country === undefined) return [...blocked];
  return blocked.map((obstacle) =>
    obstacle.reason.kind === 'no-step'
      ? {
          ...obstacle,
          reason: { kind: 'outside-countries', country },
          wouldHelp: [{ kind: 'willing', key: 'willing', value: 'relocate' }],
        }
      : obstacle,
  );
}

/** Units of search for a way abroad; that there is one is all that is asked. */
const abroadLimit = 300;

function openEnded(need: Need): Need {
  if (need.op === 'all' || need.op === 'any') return { ...need, of: need.of.map(openEnded) };
  return need.op === 'window' ? { ...need, to: never } : need;
}

function blockedObstacle(
  finding: Finding | undefined,
  requirement: { id: string; text: string; condition: Condition },
): Obstacle {
  const leaf = firstFailing(requirement.condition, finding);
  const waivers: WouldHelp[] = (finding?.waivers ?? [])
    .filter((entry) => entry.derivation.truth !== 'false' || entry.waiver.condition.kind !== 'declaration')
    .map((entry) => ({ kind: 'waiver', text: entry.waiver.text, ...answerFor(entry.waiver.condition) }));
  const base = { requirement: requirement.id, text: requirement.text };
  const helps = [...helpFor(leaf), ...waivers];
  const given = finding?.derivation.given;
  if (leaf.kind === 'age' && given?.what === 'age' && given.lastDay && finding) {
    const months = monthsBetween(given.lastDay, todayOf(finding) ?? given.lastDay);
    return {
      ...base,
      reason: { kind: 'too-late', months: Math.max(1, months), lastDay: given.lastDay, slower: [] },
      wouldHelp: waivers,
    };
  }
  if (leaf.kind === 'willing')
    return { ...base, reason: { kind: 'not-willing', to: leaf.to }, wouldHelp: helps };
  if (leaf.kind === 'residence') {
    const { country, months } = leaf;
    return { ...base, reason: { kind: 'lives-elsewhere', country, months }, wouldHelp: helps };
  }
  const permanent = leaf.kind === 'declaration' || leaf.kind === 'not' || leaf.kind === 'age';
  return { ...base, reason: { kind: permanent ? 'permanent' : 'no-step' }, wouldHelp: helps };
}

/** The day the finding was made on, as far as its own reason tells. */
function todayOf(finding: Finding): PlainDate | undefined {
  const given = finding.derivation.given;
  return given.what === 'age' ? given.on : undefined;
}

function firstFailing(condition: Condition, finding: Finding | undefined): Condition {
  if (condition.kind === 'all') {
    const parts = finding?.derivation.parts ?? [];
    const failing = parts.find((part) => part.truth === 'false') ?? parts[0];
    return failing ? firstFailing(failing.condition, undefined) : condition.of[0]!;
  }
  if (condition.kind === 'any' || condition.kind === 'doubtful') {
    const inner = condition.kind === 'any' ? condition.of[0]! : condition.of;
    return firstFailing(inner, undefined);
  }
  return condition;
}

/** The answers key and value that would meet a condition, where one answer could. */
function answerFor(condition: Condition): Pick<WouldHelp, 'key' | 'value'> {
  switch (condition.kind) {
    case 'declaration':
      return { key: condition.fact, value: condition.is ? 'yes' : 'no' };
    case 'willing':
      return { key: 'willing', value: condition.to };
    case 'citizenship':
      return condition.countries ? { key: 'citizenship', value: condition.countries.join(',') } : {};
    case 'right-to-work':
      return { key: 'permanentResident', value: condition.country };
    case 'permanent-residence':
      return { key: 'permanentResident', value: condition.country };
    case 'any':
      return answerFor(condition.of[0]!);
    default:
      return {};
  }
}

function helpFor(condition: Condition): WouldHelp[] {
  switch (condition.kind) {
    case 'right-to-work':
      return [
        { kind: 'status', key: 'permanentResident', value: condition.country },
        { kind: 'permission', key: 'workPermission', value: condition.country },
        { kind: 'status', key: 'citizenship', value: condition.country },
      ];
    case 'citizenship':
    case 'permanent-residence':
      return [{ kind: 'status', ...answerFor(condition) }];
    case 'willing':
      return [{ kind: 'willing', ...answerFor(condition) }];
    default:
      return [];
  }
}

/** Requirements whose closing day comes before the quickest way to everything else. */
function tooLate(request: PlanRequest, compiled: Compiled, unlimited: World): Obstacle[] {
  if (new Estimate(unlimited).finish() < never) {
    const limit = request.quick ? undefined : patientLimit;
    const inTime = search({ ...compiled.world, budget: never }, 'fastest', limit);
    if (inTime.plan || !inTime.complete) return [];
  }
  const open = search(withoutDeadlines({ ...compiled.world, budget: never }), 'fastest').plan;
  if (!open) return [];
  return compiled.requirements.flatMap((part): Obstacle[] => {
    const closes = closingTick(part.need);
    if (closes === undefined || closes > open.goalStart) return [];
    const lastStart = compiled.calendar.dateOf(Math.max(0, closes - 1));
    const months = Math.max(1, monthsBetween(lastStart, compiled.calendar.dateOf(open.goalStart)));
    // The day that counts, as among the deadlines; the application comes some time before it.
    const deadline = request.deadlines.find((entry) => entry.requirement === part.requirement.id);
    const lastDay = deadline?.date ?? lastStart;
    const waivers = (part.requirement.waivers ?? []).map(
      (waiver): WouldHelp => ({ kind: 'waiver', text: waiver.text, ...answerFor(waiver.condition) }),
    );
    return [
      {
        requirement: part.requirement.id,
        text: part.requirement.text,
        reason: {
          kind: 'too-late',
          months,
          lastDay,
          slower: request.quick ? [] : slowerWays(request, compiled, lastStart, months),
        },
        wouldHelp: [{ kind: 'earlier', months }, ...waivers],
      },
    ];
  });
}

function closingTick(need: Need): number | undefined {
  if (need.op === 'window') return need.to < never ? need.to : undefined;
  if (need.op === 'all') {
    const closes = need.of.flatMap((part) => closingTick(part) ?? []);
    return closes.length > 0 ? Math.min(...closes) : undefined;
  }
  return undefined;
}

/** Money and hours: the smallest budget, or number of hours, with which a route exists. */
function overLimits(request: PlanRequest, compiled: Compiled): Obstacle[] {
  const { world } = compiled;
  const text = request.position.title;
  const obstacles: Obstacle[] = [];
  const cheapest = search({ ...world, budget: never }, 'cheapest', 5000).plan;
  if (cheapest && cheapest.cost > world.budget) {
    const by = { amount: Math.ceil(cheapest.cost - world.budget), currency: compiled.currency };
    const money = { amount: Math.ceil(cheapest.cost), currency: compiled.currency };
    obstacles.push({
      requirement: 'budget',
      text,
      reason: { kind: 'over-budget', by },
      wouldHelp: [{ kind: 'budget', key: 'budget', value: `${money.amount} ${money.currency}`, money }],
    });
  }
  const steps = [...new Set(world.steps.map((step) => step.hours))]
    .filter((hours) => hours > world.hours)
    .sort((a, b) => a - b);
  const needs = cheapest
    ? undefined
    : steps.find((hours) => search({ ...world, hours, budget: never }, 'fastest').plan);
  if (needs !== undefined) {
    obstacles.push({
      requirement: 'hoursPerWeek',
      text,
      reason: { kind: 'over-hours', needs, has: world.hours },
      wouldHelp: [{ kind: 'hours', key: 'hoursPerWeek', value: String(needs), hours: needs }],
    });
  }
  if (!cheapest && needs === undefined && request.profile.keepsJob) {
    const free = { ...request, profile: { ...request.profile, keepsJob: false } };
    const other = compile(request.catalog, request.position, free.profile, compileOptions(free, 'hopeful'));
    const plan = search(other.world, 'fastest').plan;
    if (plan) {
      const hours = Math.max(...plan.placed.map((placed) => other.world.steps[placed.step]!.hours), 0);
      obstacles.push({
        requirement: 'keepsJob',
        text,
        reason: { kind: 'keeps-job', hours },
        wouldHelp: [{ kind: 'answer', key: 'keepsJob', value: 'no' }],
      });
    }
  }
  return obstacles;
}
