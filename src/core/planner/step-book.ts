import type { CefrLevel, Country, Id, LanguageCode } from '../model/basics.ts';
import type { Credential, Position } from '../model/entries.ts';
import type { Compiler } from './compile.ts';
import type { CompiledStep } from './compiled.ts';
import { providersOf } from './providers.ts';
import { ticksOf } from './ticks.ts';
import type { WorldStep } from './world.ts';
import { addCredential, addGain, addLanguage, addPosition } from './world-steps.ts';

/** A pool of experience: the kinds that count in it, and what the person has of them, in ticks. */
interface Pool {
  index: number;
  kinds: ReadonlySet<Id>;
  gained: number;
}

/** The steps of one planning world while it is built backwards from the goal: what is wanted, and numbers for its names. */
export class StepBook {
  readonly parts: { step: WorldStep; compiled: CompiledStep }[] = [];
  private readonly tokens = new Map<string, number>();
  private readonly pools = new Map<string, Pool>();
  private readonly groups = new Map<string, number>();
  private readonly wanted = new Set<string>();
  private readonly queue: (() => void)[] = [];
  private readonly shunned = new Set<Id>();
  /** Countries in which steps are looked for: the goal's, those the person would work in, and where they live. */
  readonly homes: ReadonlySet<Country> | undefined;

  constructor(private readonly compiler: Compiler) {
    this.homes = homeCountries(compiler);
  }

  /** Leaves out a credential that the goal's holder must not have, and all that count as it. */
  shun(credential: Id): void {
    this.shunned.add(credential);
    const { credentialsCountingAs } = this.compiler.context.index;
    for (const id of credentialsCountingAs.get(credential) ?? []) this.shunned.add(id);
  }

  /** Builds all that is wanted, and what that wants in turn. */
  build(): void {
    for (let next = this.queue.shift(); next; next = this.queue.shift()) next();
  }

  /** Builds nothing of what is wanted: for a goal that no step can reach. */
  drop(): void {
    this.queue.length = 0;
  }

  get tokenNames(): string[] {
    return [...this.tokens.keys()];
  }

  get poolList(): readonly Pool[] {
    return [...this.pools.values()];
  }

  /** A number for each group of ways to the same end. */
  group(name: string): number {
    return numberOf(this.groups, name);
  }

  token(name: string): number {
    return numberOf(this.tokens, name);
  }

  /** The pool of all experience that counts as one of the kinds; `gained` months are there. Steps that add to it become wanted. */
  pool(kinds: readonly Id[], gained: number): number {
    const name = kinds.length === 1 ? kinds[0]! : [...kinds].sort().join(' ');
    const known = this.pools.get(name);
    if (known) return known.index;
    const { catalog, context } = this.compiler;
    const { kindsCountingAs } = context.index;
    const counted = new Set(kinds.flatMap((kind) => [...(kindsCountingAs.get(kind) ?? [kind])]));
    const pool: Pool = { index: this.pools.size, kinds: counted, gained: gained * ticksOf(1) };
    this.pools.set(name, pool);
    const providers = providersOf(catalog);
    for (const kind of [...counted].sort()) {
      for (const position of providers.positionsByKind.get(kind)?.in(this.homes) ?? [])
        this.wantPosition(position);
      for (const credential of providers.credentialsByKind.get(kind)?.in(this.homes) ?? [])
        this.wantCredential(credential);
    }
    for (const part of this.parts) addGain(part, pool.index, pool.kinds);
    return pool.index;
  }

  /** Takes a finished step in. */
  add(step: WorldStep, compiled: CompiledStep): void {
    const part = { step, compiled };
    this.parts.push(part);
    for (const pool of this.pools.values()) addGain(part, pool.index, pool.kinds);
  }

  /** Queues a credential; false where the plan may not use it. One that a rule names is looked for in any country. */
  wantCredential(credential: Credential, named = false): boolean {
    if (this.isLeftOut(credential.id) || (!named && !this.allowsCountry(credential.country))) return false;
    this.want(`credential ${credential.id}`, () => {
      if (!this.shunned.has(credential.id)) addCredential(this.compiler, credential);
    });
    return true;
  }

  wantLanguage(language: LanguageCode, level: CefrLevel): boolean {
    if (this.isLeftOut(language) || !this.compiler.catalog.languageSteps.has(level)) return false;
    this.want(`language ${language} ${level}`, () => addLanguage(this.compiler, language, level));
    return true;
  }

  private wantPosition(position: Position): void {
    const { goal, profile } = this.compiler;
    if (position.id === goal.id || this.isLeftOut(position.id) || !this.allowsCountry(position.country))
      return;
    if (profile.keepsJob && position.holding?.paid) return;
    this.want(`position ${position.id}`, () => addPosition(this.compiler, position));
  }

  private want(key: string, build: () => void): void {
    if (this.wanted.has(key)) return;
    this.wanted.add(key);
    this.queue.push(build);
  }

  private isLeftOut(id: Id): boolean {
    return this.compiler.options.without?.has(id) ?? false;
  }

  private allowsCountry(country: Country): boolean {
    return this.homes === undefined || this.homes.has(country);
  }
}

function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}

function homeCountries({ profile, goal }: Compiler): Set<Country> | undefined {
  const { workIn, residence, citizenship, permanentResident } = profile;
  const homes = new Set([
    ...(workIn ?? []),
    ...(residence ?? []).flatMap((stay) => (stay.until ? [] : [stay.country])),
  ]);
  if (goal.country === 'INT' && homes.size === 0) {
    for (const country of [...(citizenship ?? []), ...(permanentResident ?? [])]) homes.add(country);
    if (homes.size === 0) return undefined;
  }
  return homes.add(goal.country);
}
