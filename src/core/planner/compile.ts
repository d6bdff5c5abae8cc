import { isSure, requirementsOn, weigh } from '../eligibility/assess.ts';
import type { Derivation } from '../eligibility/derivation.ts';
import { evaluate } from '../eligibility/evaluate.ts';
import type { Context } from '../eligibility/facts.ts';
import { referenceIndex } from '../eligibility/reference-index.ts';
import type { Weight } from '../eligibility/verdict.ts';
import type { Country, Id, PlainDate, Span } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Condition } from '../model/condition.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import type { Requirement } from '../model/requirement.ts';
import type { AssumedLeaf, Compiled, CompiledRequirement, Mode } from './compiled.ts';
import { Estimate } from './estimate.ts';
import { type Known, knownFor } from './known.ts';
import { leafNeed } from './leaf-need.ts';
import { all, any, impossible, noNeed } from './needs.ts';
import { StepBook } from './step-book.ts';
import { leadTicks, type TickCalendar } from './ticks.ts';
import type { Pace } from './types.ts';
import type { Need, World } from './world.ts';

export interface CompileOptions {
  start: PlainDate;
  pace: Pace;
  mode: Mode;
  /** Amount in the plan's currency; absent: no limit. */
  budget?: number;
  hoursPerWeek: number;
  currency: string;
  /** Builds the steps of a goal that cannot be reached too, so that what is possible can be told apart. */
  everything?: boolean;
  /** Entries that the plan may not use (for "instead of" and what-if). */
  without?: ReadonlySet<Id>;
  /** The only entries that the plan may use; absent: any. */
  only?: ReadonlySet<Id>;
}

/** Whose requirements become needs: a position, which hires, or a credential. */
type Owner = { requirements: readonly Requirement[]; hiring?: Position['hiring']; country: Country };

/** Longest plan that is looked at, in months: a working life. */
const horizonMonths = 480;

/** Turns a goal and a person into a planning world, working backwards from what the goal needs. */
export function compile(
  catalog: Catalog,
  goal: Position,
  profile: Profile,
  options: CompileOptions,
): Compiled {
  return new Compiler(catalog, goal, profile, options).compile();
}

export class Compiler {
  readonly calendar: TickCalendar;
  readonly context: Context;
  readonly horizon = leadTicks(horizonMonths);
  readonly book: StepBook;
  readonly known: Known;
  private readonly assumedByGoal = new Set<string>();
  private stage: 'goal' | 'steps' = 'goal';
  /** An answer that is open, or a rule that is not sure, was met: other readings may differ from this one. */
  private unsure = false;

  constructor(
    readonly catalog: Catalog,
    readonly goal: Position,
    readonly profile: Profile,
    readonly options: CompileOptions,
  ) {
    this.known = knownFor(profile, options.start);
    this.calendar = this.known.calendar;
    this.context = { profile, on: options.start, index: referenceIndex(catalog) };
    this.book = new StepBook(this);
  }

  compile(): Compiled {
    const { goal, options } = this;
    const requirements = this.needsOf(goal);
    const goalNeed = all(requirements.map((r) => r.need));
    if (goalNeed.op === 'false' && !options.everything) this.book.drop();
    this.stage = 'steps';
    this.book.build();
    const parts = this.book.steps();
    const pools = this.book.poolList;
    const opens = goal.hiring.opens;
    const world: World = {
      steps: parts.map((part) => part.step),
      goal: {
        needs: goalNeed,
        ticks: this.ticks(goal.hiring.months, leadTicks),
        ...(opens ? { opens: this.calendar.openIn(opens) } : {}),
      },
      tokens: this.book.tokenCount,
      pools: pools.length,
      gained: pools.map((pool) => pool.gained),
      hours: options.hoursPerWeek,
      budget: options.budget ?? Number.POSITIVE_INFINITY,
      horizon: this.horizon,
    };
    if (options.mode !== 'strict') this.liftDoubts(world, requirements);
    return {
      world,
      steps: parts.map((part) => part.compiled),
      requirements,
      calendar: this.calendar,
      currency: options.currency,
      goalMonths: goal.hiring.months,
      position: goal,
      unsure: this.unsure,
    };
  }

  /** The goal's own needs are being worked out, not those of a step. */
  get forGoal(): boolean {
    return this.stage === 'goal';
  }

  /** Notes that something is open, so that another reading may come to another world. */
  noteUnsure(): void {
    this.unsure = true;
  }

  /** Does some work, and tells whether it met something open or not sure; what was noted before stays. */
  meetsUnsure(work: () => void): boolean {
    const before = this.unsure;
    this.unsure = false;
    work();
    const met = this.unsure;
    this.unsure = before;
    return met;
  }

  /** The goal rests on the same of these open conditions as an earlier one did. */
  assumesAlike(assumes: ReadonlyMap<string, boolean>): boolean {
    for (const [name, assumed] of assumes) if (this.assumedByGoal.has(name) !== assumed) return false;
    return true;
  }

  /** A rule that is not sure closes no door: where no step can meet it (hopeful: in any case), it is assumed to be met. */
  private liftDoubts(world: World, requirements: CompiledRequirement[]): void {
    const doubtful = requirements.filter((part) => !isSure(part.requirement) && part.need.op !== 'true');
    if (doubtful.length === 0) return;
    const estimate = new Estimate(world);
    let lifted = false;
    for (const part of doubtful) {
      if (this.options.mode === 'lenient' && estimate.timeOf(part.need) < Number.POSITIVE_INFINITY) continue;
      const { condition } = part.requirement;
      if (!part.assumed.some((leaf) => leaf.condition === condition))
        part.assumed.push({ condition, keys: [], doubtful: true });
      part.need = noNeed;
      lifted = true;
    }
    if (lifted) world.goal.needs = all(requirements.map((part) => part.need));
  }

  /** The condition on the first day; each is evaluated once per person and day, however many positions share it. */
  today(condition: Condition): Derivation {
    let derivation = this.known.today.get(condition);
    if (!derivation) {
      derivation = evaluate(condition, this.context);
      this.known.today.set(condition, derivation);
    }
    if (derivation.truth === 'unknown') this.unsure = true;
    return derivation;
  }

  paced(span: Span): number {
    const { pace } = this.options;
    return pace === 'fast' ? span.min : pace === 'slow' ? span.max : span.typical;
  }

  ticks(span: Span, round: (months: number) => number): number {
    return round(this.paced(span));
  }

  /** The need of one hard requirement, waivers and doubts included. */
  private requirementNeed(requirement: Requirement, owner: Owner, weight: Weight): CompiledRequirement {
    const assumed: AssumedLeaf[] = [];
    if (weight !== 'firm') this.unsure = true;
    const offset = this.countingOffset(requirement, owner);
    const applies = requirement.appliesIf ? this.today(requirement.appliesIf).truth : 'true';
    if (applies === 'false' || applies === 'not-applicable') return { requirement, need: noNeed, assumed };
    const main = this.need(requirement.condition, offset, owner.country, assumed);
    const claimed = (requirement.waivers ?? []).filter(
      (waiver) => this.today(waiver.condition).truth === 'true',
    );
    const waived = claimed.some(isSure);
    if (claimed.length > 0 && !waived) this.unsure = true;
    let need = waived ? noNeed : main;
    const { mode } = this.options;
    if (requirement.appliesIf && applies === 'unknown' && need.op !== 'true') {
      // Whether it applies at all is open: no step settles that.
      if (mode === 'strict') return { requirement, need: impossible, assumed: [] };
      // For a step, as for the goal: what need not apply is not planned for.
      const condition: Condition = { kind: 'not', of: requirement.appliesIf };
      return {
        requirement,
        need: noNeed,
        assumed: [{ condition, keys: evaluate(condition, this.context).missing, doubtful: false }],
      };
    }
    const doubtfulWaiver = claimed.length > 0 && !waived;
    if (
      need.op !== 'true' &&
      mode !== 'strict' &&
      (doubtfulWaiver || (need.op === 'false' && weight !== 'firm'))
    ) {
      assumed.push({ condition: requirement.condition, keys: [], doubtful: true });
      need = noNeed;
    } else if (weight === 'no-ground' && !waived) {
      if (mode === 'strict') return { requirement, need: impossible, assumed: [] };
      assumed.push({ condition: requirement.condition, keys: [], doubtful: true });
    }
    return { requirement, need, assumed: need.op === 'false' ? [] : assumed };
  }

  /** Ticks from the application to the day that counts. */
  private countingOffset(requirement: Requirement, owner: { hiring?: Position['hiring'] }): number {
    if (!owner.hiring || !requirement.counts || requirement.counts === 'application') return 0;
    if (requirement.counts === 'appointment') return this.ticks(owner.hiring.months, leadTicks);
    return leadTicks(owner.hiring.referralMonths ?? 0);
  }

  need(condition: Condition, offset: number, country: Country, assumed: AssumedLeaf[]): Need {
    switch (condition.kind) {
      case 'at-hiring':
        return noNeed;
      case 'all':
        return all(condition.of.map((part) => this.need(part, offset, country, assumed)));
      case 'any':
        return this.anyNeed(condition.of, offset, country, assumed);
      case 'not': {
        if (condition.of.kind === 'credential' && this.stage === 'goal')
          for (const id of condition.of.credentials) this.book.shun(id);
        const truth = this.today(condition).truth;
        if (truth === 'unknown') return this.open(condition, assumed);
        return truth === 'false' ? impossible : noNeed;
      }
      case 'doubtful': {
        this.unsure = true;
        if (this.options.mode === 'strict') return impossible;
        const own: AssumedLeaf[] = [];
        const need = this.need(condition.of, offset, country, own);
        if (need.op !== 'false') assumed.push(...own, { condition, keys: [], doubtful: true });
        return need;
      }
      default:
        return leafNeed(this, condition, offset, country, assumed);
    }
  }

  /** Alternatives that rest on an assumption give way to those that do not. */
  private anyNeed(
    parts: readonly Condition[],
    offset: number,
    country: Country,
    assumed: AssumedLeaf[],
  ): Need {
    const compiled = parts.map((part) => {
      const own: AssumedLeaf[] = [];
      return { need: this.need(part, offset, country, own), own };
    });
    const possible = compiled.filter((part) => part.need.op !== 'false');
    const sure = possible.filter((part) => part.own.length === 0);
    const used = this.options.mode !== 'hopeful' && sure.length > 0 ? sure : possible;
    // Where one alternative asks for no step, its assumptions are the only ones made: the fewest.
    const free = used
      .filter((part) => part.need.op === 'true')
      .sort((a, b) => a.own.length - b.own.length)[0];
    for (const part of free ? [free] : used) assumed.push(...part.own);
    return any(used.map((part) => part.need));
  }

  /** An open answer that no step can settle. A step rests on none but those that the goal rests on anyway. */
  open(condition: Condition, assumed: AssumedLeaf[]): Need {
    if (this.options.mode === 'strict') return impossible;
    if (this.options.mode === 'lenient') {
      const name = JSON.stringify(condition);
      if (this.stage === 'goal') this.assumedByGoal.add(name);
      else if (!this.book.asked(name, this.assumedByGoal.has(name))) return impossible;
    }
    assumed.push({ condition, keys: this.today(condition).missing, doubtful: false });
    return noNeed;
  }

  /** The need of each hard requirement of the goal or a step. No rule of a position that is not sure opens it alone. */
  private needsOf(owner: Owner): CompiledRequirement[] {
    const requirements = requirementsOn(owner.requirements, this.options.start);
    const weightOf = weigh(requirements);
    return requirements
      .filter((requirement) => !requirement.preferred)
      .map((requirement) => {
        const weight = weightOf(requirement);
        return this.requirementNeed(requirement, owner, owner.hiring || weight === 'firm' ? weight : 'weak');
      });
  }

  /** The needs of a step's own hard requirements. */
  ownNeeds(owner: Owner) {
    const compiled = this.needsOf(owner);
    return {
      needs: all(compiled.map((part) => part.need)),
      assumed: compiled.flatMap((part) => part.assumed),
    };
  }
}
