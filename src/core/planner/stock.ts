import type { CefrLevel, Country, Id, LanguageCode } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Credential, Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import type { Compiler } from './compile.ts';
import type { CompiledStep } from './compiled.ts';
import { providersOf } from './providers.ts';
import { ticksOf } from './ticks.ts';
import type { WorldStep } from './world.ts';
import { addCredential, addLanguage, addPosition, gainIn, gainKinds } from './world-steps.ts';

/** A step with what it stands for. */
export interface Part {
  step: WorldStep;
  compiled: CompiledStep;
  /** The step with what it adds to the pools of a world alone, by these pools: worlds that name the same ones share it. */
  variants: Map<string, WorldStep>;
}

/** What an item comes to: its steps, and what these want in turn. */
export interface Recipe {
  parts: Part[];
  wants: Set<Item>;
  pools: Set<Pool>;
  /** An open answer or a rule that is not sure was met on the way. */
  unsure: boolean;
  /** Whether the goal rests on the open conditions that were met: the recipe is for goals of which the same holds. */
  assumes: Map<string, boolean>;
}

/** What a plan may want: a credential, a position or a language level. */
export interface Item {
  /** Which credential or position it is; the two may share an id. */
  credential?: Id;
  position?: Id;
  build: (compiler: Compiler) => void;
  recipes: Recipe[];
}

/** A pool of experience: the kinds that count in it, and what the person has of them, in ticks. */
export interface Pool {
  index: number;
  kinds: ReadonlySet<Id>;
  gained: number;
  /** All that may add to it. */
  wants: readonly Item[];
}

/**
 * The steps that goals have in common: what a person can do in a country does not depend on what for. Every step is
 * compiled once for all goals of a person that are planned with the same options; tokens, pools and groups have the
 * same numbers in all their worlds.
 */
export class Stock {
  readonly tokens = new Map<string, number>();
  readonly groups = new Map<string, number>();
  readonly pools: Pool[] = [];
  private readonly poolNames = new Map<string, Pool>();
  private readonly poolsByKind = new Map<Id, Pool[]>();
  private readonly partsByKind = new Map<Id, Part[]>();
  private readonly items = new Map<Credential | Position | string, Item>();

  /** `homes`: the countries in which steps are looked for; without, anywhere. */
  constructor(
    private readonly catalog: Catalog,
    private readonly profile: Profile,
    readonly homes: ReadonlySet<Country> | undefined,
    private readonly limits: { without?: ReadonlySet<Id>; only?: ReadonlySet<Id> },
  ) {}

  /** The pool of all experience that counts as one of the kinds; `gained` months are there. */
  pool(kinds: readonly Id[], gained: number, kindsCountingAs: ReadonlyMap<Id, ReadonlySet<Id>>): Pool {
    const name = kinds.length === 1 ? kinds[0]! : [...kinds].sort().join(' ');
    const known = this.poolNames.get(name);
    if (known) return known;
    const counted = new Set(kinds.flatMap((kind) => [...(kindsCountingAs.get(kind) ?? [kind])]));
    const wants = this.giversOf(counted);
    const pool: Pool = { index: this.pools.length, kinds: counted, gained: gained * ticksOf(1), wants };
    this.pools.push(pool);
    this.poolNames.set(name, pool);
    const givers = new Set<Part>();
    for (const kind of counted) {
      push(this.poolsByKind, kind, pool);
      for (const part of this.partsByKind.get(kind) ?? []) givers.add(part);
    }
    for (const part of givers) gainIn(part, pool.index, pool.kinds);
    return pool;
  }

  private giversOf(kinds: ReadonlySet<Id>): Item[] {
    const { positionsByKind, credentialsByKind } = providersOf(this.catalog);
    const items = new Set<Item>();
    const add = (item: Item | undefined) => item && items.add(item);
    for (const kind of [...kinds].sort()) {
      for (const position of positionsByKind.get(kind)?.in(this.homes) ?? []) add(this.position(position));
      for (const credential of credentialsByKind.get(kind)?.in(this.homes) ?? [])
        add(this.credential(credential));
    }
    return [...items];
  }

  /** Takes a finished step in. */
  add(part: Part): void {
    const pools = new Set<Pool>();
    for (const kind of gainKinds(part)) {
      push(this.partsByKind, kind, part);
      for (const pool of this.poolsByKind.get(kind) ?? []) pools.add(pool);
    }
    for (const pool of pools) gainIn(part, pool.index, pool.kinds);
  }

  /** Nothing, where the plan may not use it; one that a rule names is looked for in any country. */
  credential(credential: Credential, named = false): Item | undefined {
    if (this.isLeftOut(credential.id) || (!named && !this.allows(credential.country))) return undefined;
    return this.item(credential, (compiler) => addCredential(compiler, credential), {
      credential: credential.id,
    });
  }

  private position(position: Position): Item | undefined {
    if (this.isLeftOut(position.id) || !this.allows(position.country)) return undefined;
    if (isOutOfReach(position.country, this.profile)) return undefined;
    if (this.profile.keepsJob && position.holding?.paid) return undefined;
    return this.item(position, (compiler) => addPosition(compiler, position), {
      position: position.id,
    });
  }

  language(language: LanguageCode, level: CefrLevel): Item | undefined {
    if (this.isLeftOut(language) || !this.catalog.languageSteps.has(level)) return undefined;
    return this.item(`${language} ${level}`, (compiler) => addLanguage(compiler, language, level));
  }

  private item(
    key: Credential | Position | string,
    build: Item['build'],
    entry: Pick<Item, 'credential' | 'position'> = {},
  ): Item {
    let item = this.items.get(key);
    if (!item) {
      item = { build, recipes: [], ...entry };
      this.items.set(key, item);
    }
    return item;
  }

  private isLeftOut(id: Id): boolean {
    const { without, only } = this.limits;
    return without?.has(id) === true || only?.has(id) === false;
  }

  private allows(country: Country): boolean {
    return this.homes === undefined || this.homes.has(country);
  }
}

/** Work in a country for which somebody who would not move would have to. */
export function isOutOfReach(country: Country, { willing, workIn, residence }: Profile): boolean {
  if (willing.relocate !== false || country === 'INT') return false;
  const homes = (residence ?? []).flatMap((stay) => (stay.until ? [] : [stay.country]));
  return homes.length > 0 && !homes.includes(country) && !workIn?.includes(country);
}

/** The stock for a goal, shared with the person's other goals in the same country under the same options. */
export function stockFor({ catalog, goal, profile, options, known }: Compiler): Stock {
  const fresh = () => new Stock(catalog, profile, homeCountries(profile, goal), options);
  if (options.without || options.only) return fresh();
  let stocks = known.stocks.get(catalog);
  if (!stocks) {
    stocks = new Map();
    known.stocks.set(catalog, stocks);
  }
  const { pace, mode, hoursPerWeek, currency } = options;
  const name = [pace, mode, hoursPerWeek, currency, goal.country].join();
  const stock = stocks.get(name) ?? fresh();
  stocks.set(name, stock);
  return stock;
}

/** The goal's country, those the person would work in, and where they live. */
function homeCountries(profile: Profile, goal: Position): Set<Country> | undefined {
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

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
