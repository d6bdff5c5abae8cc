import { type NumberLists, numberLists } from './number-lists.ts';
import { verdictCodes } from './verdict.ts';
import type { WorkTable } from './work-table.ts';

/** What today's answers say of a position. `not-today`: at least one hard requirement is unmet. */
export type Standing = 'eligible' | 'undetermined' | 'not-today';

/** Marks of a position, from its rules that are unknown and that are unmet. */
const unknown = 1;
const unmet = 2;
const standings: readonly Standing[] = ['eligible', 'undetermined', 'not-today', 'not-today'];

/** From so many positions on, looking at a rule once for all of them is quicker than once for each. */
const many = 6;

/**
 * Where all positions stand for the person of a work table. Rules that many positions share come first, each once for
 * all of them: these alone close most positions, and what is closed needs no other rule.
 */
export class Standings {
  private readonly table: WorkTable;
  private readonly sharedRules: Uint32Array;
  /** For each shared rule, its positions. */
  private readonly sharing: NumberLists;
  /** For each position, its rules that are not shared. */
  private readonly own: NumberLists;
  private readonly marks: Uint8Array;
  private person: WorkTable['facts'];

  /** `rules`: the hard rules of each position. */
  constructor(table: WorkTable, rules: readonly (readonly number[])[]) {
    this.table = table;
    const positionsOf = new Map<number, number[]>();
    for (const [position, numbers] of rules.entries()) {
      for (const rule of numbers) positionsOf.set(rule, [...(positionsOf.get(rule) ?? []), position]);
    }
    const shared = [...positionsOf].filter(([, positions]) => positions.length >= many);
    this.sharedRules = Uint32Array.from(shared, ([rule]) => rule);
    this.sharing = numberLists(shared.map(([, positions]) => positions));
    this.own = numberLists(
      rules.map((numbers) => numbers.filter((rule) => positionsOf.get(rule)!.length < many)),
    );
    this.marks = new Uint8Array(rules.length);
  }

  of(position: number): Standing {
    if (this.person !== this.table.facts) this.begin();
    return standings[this.marks[position]!]!;
  }

  private begin(): void {
    this.person = this.table.facts;
    this.marks.fill(0);
    this.markShared();
    this.markOthers();
  }

  private markShared(): void {
    const { table, marks, sharedRules } = this;
    const { starts, numbers } = this.sharing;
    for (let shared = 0; shared < sharedRules.length; shared++) {
      const mark = markOf(table.code(sharedRules[shared]!));
      if (mark === 0) continue;
      for (let at = starts[shared]!; at < starts[shared + 1]!; at++) marks[numbers[at]!]! |= mark;
    }
  }

  private markOthers(): void {
    const { table, marks } = this;
    const { starts, numbers } = this.own;
    for (let position = 0; position < marks.length; position++) {
      let mark = marks[position]!;
      for (let at = starts[position]!; at < starts[position + 1]! && mark < unmet; at++)
        mark |= markOf(table.code(numbers[at]!));
      marks[position] = mark;
    }
  }
}

function markOf(verdict: number): number {
  if (verdict === verdictCodes.unmet) return unmet;
  return verdict === verdictCodes.unknown ? unknown : 0;
}
