import type { Facts } from './facts.ts';
import type { Node, PartsNode, Program, RuleNode } from './program.ts';
import { both, doubted, either, negated, truthCodes } from './truth.ts';
import { isLiftable, verdictOfWaiver, verdictWithoutWaiver } from './verdict.ts';

/** Stands where nothing is worked out yet; no truth or verdict has this code. */
const open = 255;
const { true: yes, false: no } = truthCodes;

/** What is known of one person: the code of each node is worked out when first asked for, and kept. */
export class WorkTable {
  /** The person whose turn it is. */
  facts: Facts | undefined;
  private readonly nodes: readonly Node[];
  private readonly codes: Uint8Array;

  constructor(program: Program) {
    this.nodes = program.nodes;
    this.codes = new Uint8Array(this.nodes.length);
  }

  /** Forgets the person before. */
  begin(facts: Facts): void {
    this.facts = facts;
    this.codes.fill(open);
  }

  /** The truth of a condition, or the verdict of a rule. */
  code(number: number): number {
    const known = this.codes[number]!;
    return known === open ? this.workOut(number) : known;
  }

  private workOut(number: number): number {
    const node = this.nodes[number]!;
    if (node.kind === 'leaf') {
      node.leaves.judge(this.facts!, this.codes);
      return this.codes[number]!;
    }
    const code = this.codeOf(node);
    this.codes[number] = code;
    return code;
  }

  private codeOf(node: PartsNode | RuleNode): number {
    switch (node.kind) {
      case 'rule':
        return this.verdictOf(node);
      case 'all':
        return this.truthOfAll(node.parts);
      case 'any':
        return this.truthOfAny(node.parts);
      case 'not':
        return negated(this.code(node.parts[0]!));
      case 'doubtful':
        return doubted(this.code(node.parts[0]!));
    }
  }

  private truthOfAll(parts: readonly number[]): number {
    let whole = 0;
    for (let at = 0; at < parts.length && whole !== no; at++) whole = both(whole, this.code(parts[at]!));
    return whole;
  }

  private truthOfAny(parts: readonly number[]): number {
    let whole = 0;
    for (let at = 0; at < parts.length && whole !== yes; at++) whole = either(whole, this.code(parts[at]!));
    return whole;
  }

  private verdictOf({ condition, appliesIf, waivers, weight }: RuleNode): number {
    const applies = appliesIf === undefined ? yes : this.code(appliesIf);
    const verdict = verdictWithoutWaiver(applies, this.code(condition), weight);
    if (!isLiftable(verdict)) return verdict;
    for (const waiver of waivers)
      if (this.code(waiver.condition) === yes) return verdictOfWaiver(waiver.sure);
    return verdict;
  }
}
