import { isSure, requirementsOn } from '../eligibility/assess.ts';
import type { Derivation } from '../eligibility/derivation.ts';
import { evaluate } from '../eligibility/evaluate.ts';
import type { Context } from '../eligibility/facts.ts';
import { referenceIndex } from '../eligibility/reference-index.ts';
import type { CefrLevel, Country, Id, LanguageCode, PlainDate, Span } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Condition } from '../model/condition.ts';
import type { Credential, Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import type { Requirement } from '../model/requirement.ts';
import type { AssumedLeaf, Compiled, CompiledRequirement, CompiledStep, Mode } from './compiled.ts';
import { Estimate } from './estimate.ts';
import { leafNeed } from './leaf-need.ts';
import { all, any, impossible, noNeed } from './needs.ts';
import { providersOf } from './providers.ts';
import { leadTicks, TickCalendar, ticksOf } from './ticks.ts';
import type { Pace } from './types.ts';
import type { Need, World, WorldStep } from './world.ts';
import { addCredential, addGain, addLanguage, addPosition } from './world-steps.ts';

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
}

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

/** What is known of each condition, per person and day. */
const knownConditions = new WeakMap<Profile, Map<PlainDate, WeakMap<Condition, Derivation>>>();

function knownFor(profile: Profile, day: PlainDate): WeakMap<Condition, Derivation> {
  const days = knownConditions.get(profile) ?? new Map<PlainDate, WeakMap<Condition, Derivation>>();
  knownConditions.set(profile, days);
  const known = days.get(day) ?? new WeakMap<Condition, Derivation>();
  days.set(day, known);
  return known;
}

export class Compiler {
  readonly calendar: TickCalendar;
  readonly context: Context;
  readonly horizon = leadTicks(horizonMonths);
  private readonly tokens = new Map<string, number>();
  private readonly pools = new Map<string, { kinds: Id[]; gained: number; index: number }>();
  private readonly built = new Set<string>();
  private readonly queue: (() => void)[] = [];
  private readonly parts: { step: WorldStep; compiled: CompiledStep }[] = [];
  private readonly groups = new Map<string, number>();
  private readonly assumedByGoal = new Set<string>();
  private stage: 'goal' | 'steps' = 'goal';

  private readonly known: WeakMap<Condition, Derivation>;

  constructor(
    readonly catalog: Catalog,
    readonly goal: Position,
    readonly profile: Profile,
    readonly options: CompileOptions,
  ) {
    this.calendar = new TickCalendar(options.start);
    this.context = { profile, on: options.start, index: referenceIndex(catalog) };
    this.known = knownFor(profile, options.start);
    this.homes = this.homeCountries();
  }

  compile(): Compiled {
    const { goal, options } = this;
    const requirements = requirementsOn(goal.requirements, options.start)
      .filter((requirement) => !requirement.preferred)
      .map((requirement) => this.requirementNeed(requirement, goal));
    const goalNeed = all(requirements.map((r) => r.need));
    // Nothing to build for a goal that no step can reach.
    if (goalNeed.op === 'false' && !options.everything) this.queue.length = 0;
    this.stage = 'steps';
    while (this.queue.length > 0) this.queue.shift()!();
    const parts = this.parts;
    for (const part of parts) part.step.doubts = part.compiled.assumed.length;
    parts.sort((a, b) => (a.step.id < b.step.id ? -1 : 1));
    const opens = goal.hiring.opens;
    const world: World = {
      steps: parts.map((part) => part.step),
      goal: {
        needs: goalNeed,
        ticks: this.ticks(goal.hiring.months, leadTicks),
        ...(opens ? { opens: this.calendar.openIn(opens) } : {}),
      },
      tokens: this.tokens.size,
      pools: this.pools.size,
      gained: [...this.pools.values()].map((pool) => pool.gained),
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
      tokenNames: [...this.tokens.keys()],
      poolKinds: [...this.pools.values()].map((pool) => pool.kinds),
      goalMonths: goal.hiring.months,
      position: goal,
    };
  }

  /** A rule that is not sure closes no door: where no step can meet it (hopeful: in any case), it is assumed to be met. */
  private liftDoubts(world: World, requirements: CompiledRequirement[]): void {
    const estimate = new Estimate(world, () => true);
    let lifted = false;
    for (const part of requirements) {
      if (isSure(part.requirement) || part.need.op === 'true') continue;
      if (this.options.mode === 'lenient' && estimate.timeOf(part.need) < Number.POSITIVE_INFINITY) continue;
      part.assumed.push({ condition: part.requirement.condition, keys: [], doubtful: true });
      part.need = noNeed;
      lifted = true;
    }
    if (lifted) world.goal.needs = all(requirements.map((part) => part.need));
  }

  /** The condition on the first day; each is evaluated once per person and day, however many positions share it. */
  today(condition: Condition): Derivation {
    let derivation = this.known.get(condition);
    if (!derivation) {
      derivation = evaluate(condition, this.context);
      this.known.set(condition, derivation);
    }
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
  requirementNeed(
    requirement: Requirement,
    owner: { hiring?: Position['hiring']; country: Country },
  ): CompiledRequirement {
    const assumed: AssumedLeaf[] = [];
    const offset = this.countingOffset(requirement, owner);
    const applies = requirement.appliesIf ? this.today(requirement.appliesIf).truth : 'true';
    if (applies === 'false' || applies === 'not-applicable') return { requirement, need: noNeed, assumed };
    const main = this.need(requirement.condition, offset, owner.country, assumed);
    const claimed = (requirement.waivers ?? []).filter(
      (waiver) => this.today(waiver.condition).truth === 'true',
    );
    const waived = claimed.some(isSure);
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
      (doubtfulWaiver || (need.op === 'false' && !isSure(requirement)))
    ) {
      assumed.push({ condition: requirement.condition, keys: [], doubtful: true });
      need = noNeed;
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
        const truth = this.today(condition).truth;
        if (truth === 'unknown') return this.open(condition, assumed);
        return truth === 'false' ? impossible : noNeed;
      }
      case 'doubtful': {
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
    for (const part of used) assumed.push(...part.own);
    return any(used.map((part) => part.need));
  }

  /** An open answer that no step can settle. A step rests on none but those that the goal rests on anyway. */
  open(condition: Condition, assumed: AssumedLeaf[]): Need {
    if (this.options.mode === 'strict') return impossible;
    const name = JSON.stringify(condition);
    if (this.stage === 'goal') this.assumedByGoal.add(name);
    else if (this.options.mode === 'lenient' && !this.assumedByGoal.has(name)) return impossible;
    assumed.push({ condition, keys: this.today(condition).missing, doubtful: false });
    return noNeed;
  }

  /** A number for each group of ways to the same end. */
  group(name: string): number {
    const known = this.groups.get(name) ?? this.groups.size;
    this.groups.set(name, known);
    return known;
  }

  token(name: string): number {
    let index = this.tokens.get(name);
    if (index === undefined) {
      index = this.tokens.size;
      this.tokens.set(name, index);
    }
    return index;
  }

  /** The pool of all experience that counts as one of the kinds; steps that add to it are queued. */
  pool(kinds: readonly Id[], gained: number): number {
    const name = [...kinds].sort().join(' ');
    let pool = this.pools.get(name);
    if (!pool) {
      const { kindsCountingAs } = this.context.index;
      const counted = [
        ...new Set(kinds.flatMap((kind) => [...(kindsCountingAs.get(kind) ?? [kind])])),
      ].sort();
      pool = { kinds: counted, gained: gained * ticksOf(1), index: this.pools.size };
      this.pools.set(name, pool);
      const providers = providersOf(this.catalog);
      for (const kind of counted) {
        for (const position of providers.positionsByKind.get(kind) ?? []) this.wantPosition(position);
        for (const credential of providers.credentialsByKind.get(kind) ?? []) this.wantCredential(credential);
      }
      const { index, kinds: poolKinds } = pool;
      for (const part of this.parts) addGain(part, index, poolKinds);
    }
    return pool.index;
  }

  /** Countries in which steps are looked for: the goal's, those the person would work in, and where they live. */
  private readonly homes: Set<Country> | undefined;

  private homeCountries(): Set<Country> | undefined {
    const { workIn, residence, citizenship, permanentResident } = this.profile;
    const homes = new Set([
      ...(workIn ?? []),
      ...(residence ?? []).flatMap((stay) => (stay.until ? [] : [stay.country])),
    ]);
    if (this.goal.country === 'INT' && homes.size === 0) {
      for (const country of [...(citizenship ?? []), ...(permanentResident ?? [])]) homes.add(country);
      if (homes.size === 0) return undefined;
    }
    return homes.add(this.goal.country);
  }

  private allowsCountry(country: Country): boolean {
    return this.homes === undefined || this.homes.has(country);
  }

  wantCredential(credential: Credential, named = false): boolean {
    if (this.options.without?.has(credential.id) || (!named && !this.allowsCountry(credential.country)))
      return false;
    const key = `credential ${credential.id}`;
    if (!this.built.has(key)) {
      this.built.add(key);
      this.queue.push(() => addCredential(this, credential));
    }
    return true;
  }

  private wantPosition(position: Position): void {
    const { without } = this.options;
    if (position.id === this.goal.id || without?.has(position.id) || !this.allowsCountry(position.country))
      return;
    if (this.profile.keepsJob && position.holding?.paid) return;
    const key = `position ${position.id}`;
    if (this.built.has(key)) return;
    this.built.add(key);
    this.queue.push(() => addPosition(this, position));
  }

  wantLanguage(language: LanguageCode, level: CefrLevel): boolean {
    const step = this.catalog.languageSteps.get(level);
    if (!step || this.options.without?.has(language)) return false;
    const key = `language ${language} ${level}`;
    if (!this.built.has(key)) {
      this.built.add(key);
      this.queue.push(() => addLanguage(this, language, level));
    }
    return true;
  }

  /** The needs of a step's own hard requirements. */
  ownNeeds(requirements: readonly Requirement[], owner: { hiring?: Position['hiring']; country: Country }) {
    const compiled = requirementsOn(requirements, this.options.start)
      .filter((requirement) => !requirement.preferred)
      .map((requirement) => this.requirementNeed(requirement, owner));
    return {
      needs: all(compiled.map((part) => part.need)),
      assumed: compiled.flatMap((part) => part.assumed),
    };
  }

  addPart(step: WorldStep, compiled: CompiledStep): void {
    const part = { step, compiled };
    this.parts.push(part);
    for (const pool of this.pools.values()) addGain(part, pool.index, pool.kinds);
  }
}
