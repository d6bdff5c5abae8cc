import type { Condition } from '../model/condition.ts';
import type { Derivation } from './derivation.ts';
import { type Context, Facts } from './facts.ts';
import { leafKinds } from './leaves/kinds.ts';
import type { LeafCondition, Leaves } from './leaves/leaf.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { both, doubted, either, negated, truthCodes, truths } from './truth.ts';

/**
 * Evaluates a condition for a person on a day, with the whole derivation. Total: never throws, asks no clock.
 * Unknown answers give `unknown`, never false.
 */
export function evaluate(condition: Condition, context: Context): Derivation {
  return derive(condition, context instanceof Facts ? context : new Facts(context));
}

function derive(condition: Condition, facts: Facts): Derivation {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => derive(part, facts));
      const join = condition.kind === 'all' ? both : either;
      const code = parts.reduce((whole, part) => join(whole, truthCodes[part.truth]), 0);
      const truth = truths[code]!;
      const missing = truth === 'unknown' ? missingOf(parts) : [];
      return { condition, truth, given: { what: 'nothing' }, missing, parts };
    }
    case 'not':
    case 'doubtful': {
      const part = derive(condition.of, facts);
      const change = condition.kind === 'not' ? negated : doubted;
      const truth = truths[change(truthCodes[part.truth])]!;
      return { condition, truth, given: part.given, missing: part.missing, parts: [part] };
    }
    default: {
      const leaf = leafOf(condition, facts.index);
      const code = new Uint8Array(1);
      leaf.judge(facts, code);
      const truth = truths[code[0]!]!;
      const missing = truth === 'unknown' ? [...leaf.asks(0, facts)] : [];
      return { condition, truth, given: leaf.given(0, facts), missing };
    }
  }
}

function missingOf(parts: Derivation[]): string[] {
  return [...new Set(parts.flatMap((part) => (part.truth === 'unknown' ? part.missing : [])))];
}

const made = new WeakMap<ReferenceIndex, WeakMap<LeafCondition, Leaves>>();

/** A condition made ready, alone; kept for the next time. */
function leafOf(condition: LeafCondition, index: ReferenceIndex): Leaves {
  let leaves = made.get(index);
  if (!leaves) {
    leaves = new WeakMap();
    made.set(index, leaves);
  }
  let leaf = leaves.get(condition);
  if (!leaf) {
    leaf = leafKinds[condition.kind](index);
    leaf.add(condition, 0);
    leaves.set(condition, leaf);
  }
  return leaf;
}
