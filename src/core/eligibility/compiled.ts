import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Condition } from '../model/condition.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import type { Requirement } from '../model/requirement.ts';
import { isSure, type RequirementVerdict, requirementsOn } from './assess.ts';
import { factsOf, type LeafWorld, type PersonFacts, truthCodes } from './compiled-leaves.ts';
import { LeafBank } from './leaf-bank.ts';

/**
 * The same verdicts as assess(), for very many people: every distinct condition of the catalog is one numbered node
 * that is worked out once per person, and positions only look the numbers up. It gives no reasons; those are
 * assess()'s duty, and a test holds that the two agree.
 */

/** What today's answers say of a position. `not-today`: at least one hard requirement is unmet. */
export const standings = ['eligible', 'undetermined', 'not-today'] as const;
export type Standing = (typeof standings)[number];

const requirementVerdicts = [
  'met',
  'waived',
  'unmet',
  'unknown',
  'at-hiring',
  'not-applicable',
] as const satisfies readonly RequirementVerdict[];
const met = 0;
const waived = 1;
const unmet = 2;
const unsettled = 3;
const atHiring = 4;
const notApplicable = 5;

/** The verdicts of one person over all positions, by the number of the position in `CompiledCatalog.positions`. */
export interface Verdicts {
  standing(position: number): Standing;
  /** Hard requirements met or waived, of those that apply and can be judged before hiring. */
  met(position: number): number;
  of(position: number): number;
  /** Verdicts in the order of the requirements that hold on the day. */
  requirements(position: number): RequirementVerdict[];
  /** Answer keys that could change a hard requirement of the position, in the order of `CompiledCatalog.keys`. */
  missing(position: number): string[];
  /** Adds 1 to the number of each key that missing() names. */
  countMissing(position: number, counts: Uint32Array): void;
  /** Calls back with the number of the text of each hard requirement of the position that is unmet. */
  unmet(position: number, each: (text: number) => void): void;
}

export interface CompiledCatalog {
  positions: readonly Position[];
  /** Number of each position by id. */
  numbers: ReadonlyMap<string, number>;
  /** Every answer key that conditions ask for. */
  keys: readonly string[];
  /** The texts of all hard requirements, each once. */
  texts: readonly string[];
  verdicts(profile: Profile): Verdicts;
}

/** Compiles all positions for one day. Costs about as much as assessing one person; keep it for the whole run. */
export function compileCatalog(catalog: Catalog, on: PlainDate): CompiledCatalog {
  const program = new Program({ catalog, on });
  const positions = [...catalog.positions.values()];
  const rules = positions.map((position) => requirementsOn(position.requirements, on));
  const all = rules.map((list) => Uint32Array.from(list, (rule) => program.rule(rule)));
  const hard = rules.map((list) => list.filter((rule) => !rule.preferred));
  const hardNumbers = hard.map((list) => Uint32Array.from(list, (rule) => program.rule(rule)));
  const { keys } = program;
  const texts = [...new Set(hard.flatMap((list) => list.map(({ text }) => text)))];
  const numberOfText = new Map(texts.map((text, number) => [text, number]));
  const textNumbers = hard.map((list) => Uint32Array.from(list, ({ text }) => numberOfText.get(text)!));
  return {
    positions,
    numbers: new Map(positions.map(({ id }, number) => [id, number])),
    keys,
    texts,
    verdicts(profile) {
      const { verdicts, missing } = program.run(profile);
      const count = (position: number, test: (verdict: number) => boolean): number => {
        let sum = 0;
        for (const rule of hardNumbers[position]!) if (test(verdicts[rule]!)) sum++;
        return sum;
      };
      return {
        standing(position) {
          let unknown = false;
          for (const rule of hardNumbers[position]!) {
            if (verdicts[rule] === unmet) return 'not-today';
            if (verdicts[rule] === unsettled) unknown = true;
          }
          return unknown ? 'undetermined' : 'eligible';
        },
        met: (position) => count(position, (verdict) => verdict <= waived),
        of: (position) => count(position, (verdict) => verdict <= unsettled),
        requirements: (position) =>
          Array.from(all[position]!, (rule) => requirementVerdicts[verdicts[rule]!]!),
        missing(position) {
          const { bits, words } = missing();
          const all = new Uint32Array(words);
          for (const rule of hardNumbers[position]!) add(all, 0, bits, rule, words);
          return namesOf(all, keys);
        },
        countMissing(position, counts) {
          const { bits, words } = missing();
          for (let word = 0; word < words; word++) {
            let rest = 0;
            for (const rule of hardNumbers[position]!) rest |= bits[rule * words + word]!;
            for (; rest !== 0; rest &= rest - 1) counts[word * 32 + 31 - Math.clz32(rest & -rest)]!++;
          }
        },
        unmet(position, each) {
          const rules = hardNumbers[position]!;
          for (let at = 0; at < rules.length; at++)
            if (verdicts[rules[at]!] === unmet) each(textNumbers[position]![at]!);
        },
      };
    },
  };
}

function namesOf(bits: Uint32Array, keys: readonly string[]): string[] {
  const names: string[] = [];
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word]!; rest !== 0; ) {
      const bit = 31 - Math.clz32(rest & -rest);
      names.push(keys[word * 32 + bit]!);
      rest &= rest - 1;
    }
  }
  return names;
}

/** A condition by number. Parts are numbered before the whole, so that one pass from first to last is enough. */
type Node =
  | { kind: 'leaf'; keys: (person: PersonFacts) => readonly number[] }
  | { kind: 'all' | 'any' | 'not' | 'doubtful'; parts: number[] };

interface Rule {
  condition: number;
  /** -1 when the rule is for everybody. */
  appliesIf: number;
  waivers: { condition: number; sure: boolean }[];
  sure: boolean;
}

const { true: yes, false: no, unknown } = truthCodes;
const employer = truthCodes['at-hiring'];
const none = truthCodes['not-applicable'];

/** Truth codes from the weakest to the one that decides. */
const orders: Record<'all' | 'any', number[]> = {
  all: [none, yes, employer, unknown, no],
  any: [none, no, employer, unknown, yes],
};
const ranks = {
  all: Uint8Array.from(orders.all, (_, code) => orders.all.indexOf(code)),
  any: Uint8Array.from(orders.any, (_, code) => orders.any.indexOf(code)),
};
/** What becomes of each truth code. */
const changed = (change: Partial<Record<number, number>>) =>
  [none, no, yes, employer, unknown].map((code) => change[code] ?? code);
const changes = { not: changed({ [yes]: no, [no]: yes }), doubtful: changed({ [yes]: unknown }) };

class Program {
  readonly keys: string[] = [];
  private readonly nodes: Node[] = [];
  /** Numbers of the nodes that are no leaves. */
  private readonly compound: number[] = [];
  private readonly leaves: LeafBank;
  private readonly rules: Rule[] = [];
  private readonly known = new Map<string, number>();
  private readonly world: LeafWorld;

  constructor(world: LeafWorld) {
    this.world = world;
    this.leaves = new LeafBank(world);
  }

  /** The number of a requirement; requirements that ask the same share it. */
  rule({ condition, appliesIf, waivers = [], confidence }: Requirement): number {
    const rule: Rule = {
      condition: this.node(condition),
      appliesIf: appliesIf ? this.node(appliesIf) : -1,
      waivers: waivers.map((waiver) => ({ condition: this.node(waiver.condition), sure: isSure(waiver) })),
      sure: isSure(confidence ? { confidence } : {}),
    };
    return this.number(`rule ${JSON.stringify(rule)}`, this.rules, () => rule);
  }

  private node(condition: Condition): number {
    switch (condition.kind) {
      case 'all':
      case 'any':
      case 'not':
      case 'doubtful': {
        const { kind, of } = condition;
        const parts = (Array.isArray(of) ? of : [of]).map((part) => this.node(part));
        return this.number(`${kind} ${parts.join()}`, this.nodes, () => {
          this.compound.push(this.nodes.length);
          return { kind, parts };
        });
      }
      default:
        return this.number<Node>(JSON.stringify(condition), this.nodes, () => {
          this.leaves.add(condition, this.nodes.length);
          return { kind: 'leaf', keys: this.keysOf(condition) };
        });
    }
  }

  private number<T>(name: string, list: T[], make: () => T): number {
    const found = this.known.get(name);
    if (found !== undefined) return found;
    this.known.set(name, list.push(make()) - 1);
    return list.length - 1;
  }

  /** The answers that would settle a leaf that is open. */
  private keysOf(condition: Condition): (person: PersonFacts) => readonly number[] {
    if (condition.kind === 'right-to-work') {
      const asked = (['citizenship', 'permanentResident', 'workPermission'] as const).map((key) => ({
        key,
        number: this.key(key),
      }));
      return ({ profile }) => asked.filter(({ key }) => !profile[key]).map(({ number }) => number);
    }
    const key = condition.kind === 'declaration' ? condition.fact : leafKeys[condition.kind];
    const numbers = key === undefined ? [] : [this.key(key)];
    return () => numbers;
  }

  private key(name: string): number {
    const found = this.keys.indexOf(name);
    return found >= 0 ? found : this.keys.push(name) - 1;
  }

  /** The verdict code of every rule for a person. `missing` gives, worked out when first asked for, the open keys. */
  run(profile: Profile): { verdicts: Uint8Array; missing: () => Missing } {
    const person = factsOf(profile, this.world);
    const truths = new Uint8Array(this.nodes.length);
    this.leaves.fill(truths, person);
    for (const at of this.compound) truths[at] = truthOf(this.nodes[at] as Compound, truths);
    const verdicts = new Uint8Array(this.rules.length);
    for (let at = 0; at < this.rules.length; at++) verdicts[at] = verdictOf(this.rules[at]!, truths);
    let missing: Missing | undefined;
    return { verdicts, missing: () => (missing ??= this.missing(truths, verdicts, person)) };
  }

  /** Which keys each rule is open for, as assessRequirement() names them. */
  private missing(truths: Uint8Array, verdicts: Uint8Array, person: PersonFacts): Missing {
    const words = Math.ceil(this.keys.length / 32);
    const open = new Uint32Array(this.nodes.length * words);
    for (const [at, node] of this.nodes.entries()) {
      if (truths[at] !== unknown) continue;
      if (node.kind !== 'leaf') for (const part of node.parts) add(open, at, open, part, words);
      else for (const key of node.keys(person)) open[at * words + (key >> 5)]! |= 1 << (key & 31);
    }
    const bits = new Uint32Array(this.rules.length * words);
    for (const [at, rule] of this.rules.entries()) {
      if (verdicts[at] !== unmet && verdicts[at] !== unsettled) continue;
      if (rule.waivers.some(({ condition }) => truths[condition] === yes)) continue;
      for (const { condition } of rule.waivers) add(bits, at, open, condition, words);
      const applies = rule.appliesIf < 0 ? yes : truths[rule.appliesIf];
      if (truths[rule.condition] !== unknown && applies !== unknown) continue;
      add(bits, at, open, rule.condition, words);
      if (rule.appliesIf >= 0) add(bits, at, open, rule.appliesIf, words);
    }
    return { bits, words };
  }
}

/** A set of keys for each rule: `words` words of bits. */
interface Missing {
  bits: Uint32Array;
  words: number;
}

type Compound = Exclude<Node, { kind: 'leaf' }>;

const leafKeys: Partial<Record<Condition['kind'], string>> = {
  citizenship: 'citizenship',
  'permanent-residence': 'permanentResident',
  residence: 'residence',
  age: 'birthDate',
  education: 'education',
  studying: 'studying',
  experience: 'experience',
  language: 'languages',
  credential: 'credentials',
  willing: 'willing',
};

function truthOf({ kind, parts }: Compound, truths: Uint8Array): number {
  if (kind === 'not' || kind === 'doubtful') return changes[kind][truths[parts[0]!]!]!;
  const rank = ranks[kind];
  let highest = 0;
  for (let at = 0; at < parts.length; at++) {
    const value = rank[truths[parts[at]!]!]!;
    if (value > highest) highest = value;
  }
  return orders[kind][highest]!;
}

/** The rules of assessRequirement(), on truth codes. */
function verdictOf({ condition, appliesIf, waivers, sure }: Rule, truths: Uint8Array): number {
  const applies = appliesIf < 0 ? yes : truths[appliesIf]!;
  if (applies === no || applies === none) return notApplicable;
  const truth = truths[condition]!;
  if (truth === yes) return met;
  if (truth === none) return notApplicable;
  if (truth === employer) return atHiring;
  for (const waiver of waivers) if (truths[waiver.condition] === yes) return waiver.sure ? waived : unsettled;
  if (truth === unknown || applies === unknown || !sure) return unsettled;
  return unmet;
}

function add(into: Uint32Array, at: number, from: Uint32Array, part: number, words: number): void {
  for (let word = 0; word < words; word++) into[at * words + word]! |= from[part * words + word]!;
}
