import type { Condition } from '../model/condition.ts';
import type { Derivation } from './derivation.ts';
import type { Context } from './leaves.ts';
import * as leaves from './leaves.ts';
import { negate, truthOfAll, truthOfAny } from './truth.ts';

type LeafKind = Exclude<Condition['kind'], 'all' | 'any' | 'not' | 'doubtful' | 'at-hiring'>;
type Outcome = Pick<Derivation, 'truth' | 'given' | 'missing'>;
type Evaluators = {
  [Kind in LeafKind]: (condition: Extract<Condition, { kind: Kind }>, context: Context) => Outcome;
};

/** One evaluator per condition kind; a missing one does not compile. */
const evaluators: Evaluators = {
  citizenship: leaves.citizenship,
  'right-to-work': leaves.rightToWork,
  'permanent-residence': leaves.permanentResidence,
  residence: leaves.residence,
  age: leaves.age,
  education: leaves.education,
  studying: leaves.studying,
  experience: leaves.experience,
  language: leaves.language,
  credential: leaves.credential,
  declaration: leaves.declaration,
  willing: leaves.willing,
};

/**
 * Evaluates a condition for a person on a day, with the whole derivation. Total: never throws, asks no clock.
 * Unknown answers give `unknown`, never false.
 */
export function evaluate(condition: Condition, context: Context): Derivation {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => evaluate(part, context));
      const truths = parts.map((part) => part.truth);
      const truth = condition.kind === 'all' ? truthOfAll(truths) : truthOfAny(truths);
      return {
        condition,
        truth,
        given: { what: 'nothing' },
        missing: truth === 'unknown' ? missingOf(parts) : [],
        parts,
      };
    }
    case 'not': {
      const part = evaluate(condition.of, context);
      return {
        condition,
        truth: negate(part.truth),
        given: part.given,
        missing: part.missing,
        parts: [part],
      };
    }
    case 'doubtful': {
      const part = evaluate(condition.of, context);
      const truth = part.truth === 'true' ? 'unknown' : part.truth;
      return { condition, truth, given: part.given, missing: part.missing, parts: [part] };
    }
    case 'at-hiring':
      return { condition, truth: 'at-hiring', given: { what: 'nothing' }, missing: [] };
    default: {
      const evaluator = evaluators[condition.kind] as (condition: Condition, context: Context) => Outcome;
      return { condition, ...evaluator(condition, context) };
    }
  }
}

function missingOf(parts: Derivation[]): string[] {
  return [...new Set(parts.flatMap((part) => (part.truth === 'unknown' ? part.missing : [])))];
}
