import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import { requirementsOn, weigh } from './assess.ts';
import { Facts } from './facts.ts';
import { OpenAnswers } from './open-answers.ts';
import { Program } from './program.ts';
import { referenceIndex } from './reference-index.ts';

export type { Standing } from './standings.ts';

import { type Standing, Standings } from './standings.ts';
import { type RequirementVerdict, requirementVerdicts, verdictCodes } from './verdict.ts';
import { WorkTable } from './work-table.ts';

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

/**
 * The same verdicts as assess(), for very many people: every distinct condition of the catalog is worked out at most
 * once for a person, and only when a position asks. It gives no reasons; those are assess()'s duty. Compiles for one
 * day and costs about as much as assessing one person; keep it for the whole run.
 */
export function compileCatalog(catalog: Catalog, on: PlainDate): CompiledCatalog {
  const index = referenceIndex(catalog);
  const program = new Program(index);
  const positions = [...catalog.positions.values()];
  const requirements = positions.map((position) => requirementsOn(position.requirements, on));
  // What is only wished for is not worked out unless somebody asks for it.
  const hard = requirements.map((list) => list.filter((requirement) => !requirement.preferred));
  const texts = [...new Set(hard.flatMap((list) => list.map(({ text }) => text)))];
  const numberOfText = new Map(texts.map((text, number) => [text, number]));
  const weights = requirements.map(weigh);
  const hardRules = hard.map((list, number) =>
    list.map((rule) => program.rule(rule, 'hard', weights[number]!(rule))),
  );
  const rules = positions.map(
    (_, number): PositionRules => ({
      all: requirements[number]!.map((rule) => program.rule(rule, 'wish', weights[number]!(rule))),
      hard: hardRules[number]!,
      texts: hard[number]!.map(({ text }) => numberOfText.get(text)!),
    }),
  );
  const table = new WorkTable(program);
  const answers = new OpenAnswers(program, table);
  const ordered = hardRules.map((list) => program.quickestFirst(list));
  const shared: Shared = { rules, table, standings: new Standings(table, ordered), answers };
  return {
    positions,
    numbers: new Map(positions.map(({ id }, number) => [id, number])),
    keys: answers.keys,
    texts,
    verdicts: (profile) => new PersonVerdicts(new Facts({ profile, on, index }), shared),
  };
}

/** The rules of a position by number. */
interface PositionRules {
  all: readonly number[];
  hard: readonly number[];
  /** The number of the text of each hard rule. */
  texts: readonly number[];
}

/** What all people of a run share; each takes it over when asked about. */
interface Shared {
  rules: readonly PositionRules[];
  table: WorkTable;
  standings: Standings;
  answers: OpenAnswers;
}

class PersonVerdicts implements Verdicts {
  private readonly facts: Facts;
  private readonly shared: Shared;

  constructor(facts: Facts, shared: Shared) {
    this.facts = facts;
    this.shared = shared;
  }

  /** Who asks after somebody else begins again. */
  private own(): Shared {
    const { table } = this.shared;
    if (table.facts !== this.facts) table.begin(this.facts);
    return this.shared;
  }

  standing(position: number): Standing {
    return this.own().standings.of(position);
  }

  met(position: number): number {
    return this.count(position, verdictCodes.met, verdictCodes.waived);
  }

  of(position: number): number {
    const { unmet, unknown, met, waived } = verdictCodes;
    return this.count(position, unmet, unknown, met, waived);
  }

  private count(position: number, ...counted: number[]): number {
    const { rules, table } = this.own();
    let count = 0;
    for (const rule of rules[position]!.hard) if (counted.includes(table.code(rule))) count++;
    return count;
  }

  requirements(position: number): RequirementVerdict[] {
    const { rules, table } = this.own();
    return rules[position]!.all.map((rule) => requirementVerdicts[table.code(rule)]!);
  }

  missing(position: number): string[] {
    const { rules, answers } = this.own();
    const names: string[] = [];
    answers.each(rules[position]!.hard, (key) => names.push(answers.keys[key]!));
    return names;
  }

  countMissing(position: number, counts: Uint32Array): void {
    const { rules, answers } = this.own();
    answers.each(rules[position]!.hard, (key) => {
      counts[key]!++;
    });
  }

  unmet(position: number, each: (text: number) => void): void {
    const { rules, table } = this.own();
    const { hard, texts } = rules[position]!;
    for (let at = 0; at < hard.length; at++)
      if (table.code(hard[at]!) === verdictCodes.unmet) each(texts[at]!);
  }
}
