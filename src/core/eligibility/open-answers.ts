import type { Program } from './program.ts';
import { truthCodes } from './truth.ts';
import { isLiftable } from './verdict.ts';
import type { WorkTable } from './work-table.ts';

/** Which answers could change the verdict of a rule for the person of a work table; each rule is looked at once. */
export class OpenAnswers {
  /** Every answer key that conditions ask for. */
  readonly keys: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly program: Program;
  private readonly table: WorkTable;
  private person: WorkTable['facts'];
  /** The answers of a rule as bits by the number of the key, in `words` words. */
  private readonly bits: Uint32Array;
  private readonly isKnown: Uint8Array;
  readonly words: number;

  constructor(program: Program, table: WorkTable) {
    this.program = program;
    this.table = table;
    this.keys = [
      ...new Set(
        program.nodes.flatMap((node) => (node.kind === 'leaf' ? node.leaves.keys(node.number) : [])),
      ),
    ];
    this.numbers = new Map(this.keys.map((key, number) => [key, number]));
    this.words = Math.ceil(this.keys.length / 32);
    this.bits = new Uint32Array(program.nodes.length * this.words);
    this.isKnown = new Uint8Array(program.nodes.length);
  }

  /** Calls back with the number of each key that could change the verdict of one of the rules. */
  each(rules: Iterable<number>, callBack: (key: number) => void): void {
    if (this.person !== this.table.facts) {
      this.person = this.table.facts;
      this.isKnown.fill(0);
    }
    for (const rule of rules) if (this.isKnown[rule] === 0) this.look(rule);
    for (let word = 0; word < this.words; word++) {
      let rest = 0;
      for (const rule of rules) rest |= this.bits[rule * this.words + word]!;
      for (; rest !== 0; rest &= rest - 1) callBack(word * 32 + 31 - Math.clz32(rest & -rest));
    }
  }

  private look(number: number): void {
    this.isKnown[number] = 1;
    const from = number * this.words;
    this.bits.fill(0, from, from + this.words);
    const { table } = this;
    if (!isLiftable(table.code(number))) return;
    const node = this.program.nodes[number]!;
    if (node.kind !== 'rule') {
      this.add(from, number);
      return;
    }
    const { condition, appliesIf, waivers } = node;
    if (waivers.some((waiver) => table.code(waiver.condition) === truthCodes.true)) return;
    this.add(from, condition);
    for (const waiver of waivers) this.add(from, waiver.condition);
    if (appliesIf !== undefined) this.add(from, appliesIf);
  }

  /** Adds the answers that would settle a condition while it is unknown. */
  private add(from: number, number: number): void {
    if (this.table.code(number) !== truthCodes.unknown) return;
    const node = this.program.nodes[number]!;
    if (node.kind === 'leaf') {
      for (const key of node.leaves.asks(node.number, this.table.facts!)) {
        const bit = this.numbers.get(key)!;
        this.bits[from + (bit >> 5)]! |= 1 << (bit & 31);
      }
    } else if (node.kind !== 'rule') for (const part of node.parts) this.add(from, part);
  }
}
