import {
  compileLeaf,
  compileSum,
  type LeafCondition,
  type LeafTest,
  type LeafWorld,
  type PersonFacts,
  type SummedCondition,
  type SummedKind,
  summedKinds,
  truthCodes,
} from './compiled-leaves.ts';

/** All leaves of a compiled catalog: fills in the truth of each for a person. */
export class LeafBank {
  private readonly sums = new Map(summedKinds.map((kind) => [kind, new SumBank(kind)]));
  private readonly tests: LeafTest[] = [];
  private readonly nodes: number[] = [];
  private readonly world: LeafWorld;

  constructor(world: LeafWorld) {
    this.world = world;
  }

  /** The truth of the leaf will stand at the number of its node. */
  add(condition: LeafCondition, node: number): void {
    if (isSummed(condition)) {
      this.sums.get(condition.kind)!.add(condition, node, this.world);
      return;
    }
    this.tests.push(compileLeaf(condition, this.world));
    this.nodes.push(node);
  }

  fill(truths: Uint8Array, person: PersonFacts): void {
    for (const bank of this.sums.values()) bank.fill(truths, person);
    for (let at = 0; at < this.tests.length; at++) truths[this.nodes[at]!] = this.tests[at]!(person);
  }
}

function isSummed(condition: LeafCondition): condition is SummedCondition {
  return (summedKinds as readonly string[]).includes(condition.kind);
}

/** Leaves that add up amounts by name: what a person has leads to the leaves, instead of every leaf asking. */
class SumBank {
  private readonly kind: SummedKind;
  private readonly nodes: number[] = [];
  private readonly least: number[] = [];
  private readonly unanswered: LeafTest[] = [];
  private readonly leavesOf = new Map<string, number[]>();
  private sums = new Float64Array(0);

  constructor(kind: SummedKind) {
    this.kind = kind;
  }

  add(condition: SummedCondition, node: number, world: LeafWorld): void {
    const { names, least, unanswered } = compileSum(condition, world);
    const leaf = this.nodes.push(node) - 1;
    this.least.push(least);
    this.unanswered.push(unanswered);
    for (const name of names) {
      const leaves = this.leavesOf.get(name);
      if (leaves) leaves.push(leaf);
      else this.leavesOf.set(name, [leaf]);
    }
    this.sums = new Float64Array(this.nodes.length);
  }

  fill(truths: Uint8Array, person: PersonFacts): void {
    const amounts = person.amounts[this.kind];
    const { nodes, least, sums } = this;
    if (!amounts) {
      for (let leaf = 0; leaf < nodes.length; leaf++) truths[nodes[leaf]!] = this.unanswered[leaf]!(person);
      return;
    }
    sums.fill(0);
    for (const [name, amount] of amounts) {
      for (const leaf of this.leavesOf.get(name) ?? []) sums[leaf]! += amount;
    }
    for (let leaf = 0; leaf < nodes.length; leaf++) {
      truths[nodes[leaf]!] = sums[leaf]! >= least[leaf]! ? truthCodes.true : truthCodes.false;
    }
  }
}
