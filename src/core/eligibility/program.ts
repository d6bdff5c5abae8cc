import type { Condition } from '../model/condition.ts';
import type { Requirement, Waiver } from '../model/requirement.ts';
import { leafKinds } from './leaves/kinds.ts';
import type { LeafCondition, Leaves } from './leaves/leaf.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { isSure, type Weight } from './verdict.ts';

/** A condition, or what decides the verdict of a requirement, by number. Parts are numbers of other nodes. */
export type Node = LeafNode | PartsNode | RuleNode;

export interface LeafNode {
  kind: 'leaf';
  /** All leaves of its kind, which are worked out together, and which of them it is. */
  leaves: Leaves;
  number: number;
}

export interface PartsNode {
  kind: 'all' | 'any' | 'not' | 'doubtful';
  parts: readonly number[];
}

export interface RuleNode {
  kind: 'rule';
  condition: number;
  /** Absent when the rule is for everybody. */
  appliesIf: number | undefined;
  waivers: readonly { condition: number; sure: boolean }[];
  weight: Weight;
}

/** Leaves of one kind in one group are worked out together, as soon as one of them is asked for. */
export type Group = 'hard' | 'wish';

/** The distinct conditions and rules of many requirements: each is one node, worked out at most once for a person. */
export class Program {
  readonly nodes: Node[] = [];
  private readonly index: ReferenceIndex;
  private readonly known = new Map<string, number>();
  /** Leaves by kind and group. */
  private readonly kinds = new Map<string, { leaves: Leaves; size: number }>();

  constructor(index: ReferenceIndex) {
    this.index = index;
  }

  /** The number of the node that gives a requirement's verdict. Where nothing but the condition decides, it is that. */
  rule({ condition, appliesIf, waivers = [] }: Requirement, group: Group, weight: Weight): number {
    const rule: RuleNode = {
      kind: 'rule',
      condition: this.node(condition, group),
      appliesIf: appliesIf && this.node(appliesIf, group),
      waivers: waivers.map((waiver: Waiver) => ({
        condition: this.node(waiver.condition, group),
        sure: isSure(waiver),
      })),
      weight,
    };
    if (weight === 'firm' && waivers.length === 0 && !appliesIf) return rule.condition;
    return this.number(JSON.stringify(rule), () => rule);
  }

  /** Rules in the order of the work they take: leaves, then what has parts, then what has waivers or exceptions. */
  quickestFirst(rules: readonly number[]): number[] {
    const work = ({ kind }: Node) => (kind === 'leaf' ? 0 : kind === 'rule' ? 2 : 1);
    return [...rules].sort((a, b) => work(this.nodes[a]!) - work(this.nodes[b]!));
  }

  private node(condition: Condition, group: Group): number {
    switch (condition.kind) {
      case 'all':
      case 'any':
      case 'not':
      case 'doubtful': {
        const { kind, of } = condition;
        const parts = (Array.isArray(of) ? of : [of]).map((part) => this.node(part, group));
        return this.number(`${kind} ${parts.join()}`, () => ({ kind, parts }));
      }
      default:
        return this.number(JSON.stringify(condition), (place) => this.leaf(condition, group, place));
    }
  }

  private leaf(condition: LeafCondition, group: Group, place: number): LeafNode {
    const name = `${condition.kind} ${group}`;
    let kind = this.kinds.get(name);
    if (!kind) {
      kind = { leaves: leafKinds[condition.kind](this.index), size: 0 };
      this.kinds.set(name, kind);
    }
    kind.leaves.add(condition, place);
    return { kind: 'leaf', leaves: kind.leaves, number: kind.size++ };
  }

  /** The number of the node with a name, made where it is new. */
  private number(name: string, make: (number: number) => Node): number {
    const found = this.known.get(name);
    if (found !== undefined) return found;
    const number = this.nodes.length;
    this.nodes.push(make(number));
    this.known.set(name, number);
    return number;
  }
}
