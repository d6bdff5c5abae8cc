import type { CefrLevel, Country, Id, LanguageCode } from '../model/basics.ts';
import type { Credential } from '../model/entries.ts';
import type { Compiler } from './compile.ts';
import type { CompiledStep } from './compiled.ts';
import { type Item, type Part, type Pool, type Recipe, type Stock, stockFor } from './stock.ts';
import type { WorldStep } from './world.ts';

/** The steps of one planning world while it is built backwards from the goal: what is wanted, taken from the stock. */
export class StepBook {
  readonly parts: Part[] = [];
  private readonly stock: Stock;
  private readonly pools = new Set<number>();
  private readonly wanted = new Set<Item>();
  private readonly queue: Item[] = [];
  private readonly shunned = new Set<Id>();
  /** The recipe that is being written. */
  private recipe: Recipe | undefined;

  constructor(private readonly compiler: Compiler) {
    this.stock = stockFor(compiler);
  }

  /** Countries in which steps are looked for; undefined: anywhere. */
  get homes(): ReadonlySet<Country> | undefined {
    return this.stock.homes;
  }

  /** Leaves out a credential that the goal's holder must not have, and all that count as it. */
  shun(credential: Id): void {
    this.shunned.add(credential);
    const { credentialsCountingAs } = this.compiler.context.index;
    for (const id of credentialsCountingAs.get(credential) ?? []) this.shunned.add(id);
  }

  /** Builds all that is wanted, and what that wants in turn. */
  build(): void {
    for (const item of this.queue) this.take(item);
  }

  /** Builds nothing of what is wanted: for a goal that no step can reach. */
  drop(): void {
    this.queue.length = 0;
  }

  /** The finished steps in the order of their ids, as far as pools are wanted with what they add to them. */
  steps(): Pick<Part, 'step' | 'compiled'>[] {
    const pools = [...this.pools].sort((a, b) => a - b).join();
    return this.parts
      .sort((a, b) => (a.step.id < b.step.id ? -1 : 1))
      .map((part) => ({ step: this.variant(part, pools), compiled: part.compiled }));
  }

  private variant({ step, variants }: Part, pools: string): WorldStep {
    let variant = variants.get(pools);
    if (!variant) {
      const named = ({ pool }: { pool: number }) => this.pools.has(pool);
      variant = { ...step, rates: step.rates.filter(named), lumps: step.lumps.filter(named) };
      variants.set(pools, variant);
    }
    return variant;
  }

  get tokenCount(): number {
    return this.stock.tokens.size;
  }

  get poolList(): readonly Pool[] {
    return this.stock.pools;
  }

  /** A number for each group of ways to the same end. */
  group(name: string): number {
    return numberOf(this.stock.groups, name);
  }

  token(name: string): number {
    return numberOf(this.stock.tokens, name);
  }

  /** The pool of all experience that counts as one of the kinds; `gained` months are there. Steps that add to it become wanted. */
  pool(kinds: readonly Id[], gained: number): number {
    const pool = this.stock.pool(kinds, gained, this.compiler.context.index.kindsCountingAs);
    if (this.recipe) this.recipe.pools.add(pool);
    else this.use(pool);
    return pool.index;
  }

  /** Takes a finished step in. */
  add(step: WorldStep, compiled: CompiledStep): void {
    const part = { step: { ...step, doubts: compiled.assumed.length }, compiled, variants: new Map() };
    this.recipe!.parts.push(part);
    this.stock.add(part);
  }

  /** Queues a credential; false where the plan may not use it. One that a rule names is looked for in any country. */
  wantCredential(credential: Credential, named = false): boolean {
    return this.want(this.stock.credential(credential, named));
  }

  wantLanguage(language: LanguageCode, level: CefrLevel): boolean {
    return this.want(this.stock.language(language, level));
  }

  /** Notes that a step asked whether the goal rests on an open condition, and gives the answer back. */
  asked(condition: string, assumed: boolean): boolean {
    this.recipe?.assumes.set(condition, assumed);
    return assumed;
  }

  private want(item: Item | undefined): boolean {
    if (!item) return false;
    if (this.recipe) this.recipe.wants.add(item);
    else this.enqueue(item);
    return true;
  }

  private enqueue(item: Item): void {
    if (this.wanted.has(item)) return;
    this.wanted.add(item);
    this.queue.push(item);
  }

  private use(pool: Pool): void {
    if (this.pools.has(pool.index)) return;
    this.pools.add(pool.index);
    for (const item of pool.wants) this.enqueue(item);
  }

  private take(item: Item): void {
    const { compiler } = this;
    if (item.position === compiler.goal.id) return;
    if (item.credential !== undefined && this.shunned.has(item.credential)) return;
    const recipe = item.recipes.find(({ assumes }) => compiler.assumesAlike(assumes)) ?? this.write(item);
    if (recipe.unsure) compiler.noteUnsure();
    for (const pool of recipe.pools) this.use(pool);
    for (const other of recipe.wants) this.enqueue(other);
    this.parts.push(...recipe.parts);
  }

  private write(item: Item): Recipe {
    const recipe: Recipe = {
      parts: [],
      wants: new Set(),
      pools: new Set(),
      unsure: false,
      assumes: new Map(),
    };
    this.recipe = recipe;
    recipe.unsure = this.compiler.meetsUnsure(() => item.build(this.compiler));
    this.recipe = undefined;
    item.recipes.push(recipe);
    return recipe;
  }
}

function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}
