import type * as C from '../../model/condition.ts';
import type { Given } from '../derivation.ts';
import type { Facts } from '../facts.ts';
import type { ReferenceIndex } from '../reference-index.ts';

export type LeafCondition = Exclude<C.Condition, C.All | C.Any | C.Not | C.Doubtful>;

/**
 * A kind of condition without parts: the only place where its rule stands. Verdicts with reasons and verdicts for
 * many people both come from `judge`, with one condition or with all of the kind at once. `Ready` is a condition made
 * ready: whatever depends on it alone is worked out.
 */
export interface LeafKind<Condition extends LeafCondition, Ready> {
  ready(condition: Condition, index: ReferenceIndex): Ready;
  /** Numbers of the names that a condition looks for, where that is all it does: judging then starts from the names. */
  names?(ready: Ready): readonly number[];
  /**
   * Writes the truth code of each condition for a person to its place. Total: an absent answer gives unknown.
   * `lookingFor` gives, for the number of a name, the conditions that look for it.
   */
  judge(
    conditions: readonly Ready[],
    facts: Facts,
    truths: Uint8Array,
    places: readonly number[],
    lookingFor: LookingFor,
  ): void;
  /** The answers that the outcome rests on, for the reason. Decides nothing. */
  given(condition: Condition, facts: Facts, ready: Ready): Given;
  /** Answer keys that would settle the outcome while it is unknown. */
  keys(condition: Condition): readonly string[];
  /** Those of the keys that would settle it for a person, where they are not all. */
  asks?(facts: Facts): readonly string[];
}

/** By the number of a name, the conditions that look for it. */
export type LookingFor = (name: number) => readonly number[];

/** Conditions of one kind made ready, by number. */
export interface Leaves {
  /** Adds a condition, whose truth will stand at the place. */
  add(condition: LeafCondition, place: number): void;
  /** Writes the truths of all. */
  judge(facts: Facts, truths: Uint8Array): void;
  given(number: number, facts: Facts): Given;
  keys(number: number): readonly string[];
  /** The keys that would settle a condition that is unknown for a person. */
  asks(number: number, facts: Facts): readonly string[];
}

/** Makes an empty set of leaves of a kind. */
export type LeavesMaker = (index: ReferenceIndex) => Leaves;

export function leavesOf<Condition extends LeafCondition, Ready>(
  kind: LeafKind<Condition, Ready>,
): LeavesMaker {
  return (index) => {
    const conditions: Condition[] = [];
    const ready: Ready[] = [];
    const places: number[] = [];
    const byName = new Map<number, number[]>();
    const lookingFor: LookingFor = (name) => byName.get(name) ?? none;
    return {
      add(condition, place) {
        const made = kind.ready(condition as Condition, index);
        for (const name of kind.names?.(made) ?? []) {
          const looking = byName.get(name);
          if (looking) looking.push(ready.length);
          else byName.set(name, [ready.length]);
        }
        conditions.push(condition as Condition);
        ready.push(made);
        places.push(place);
      },
      judge: (facts, truths) => kind.judge(ready, facts, truths, places, lookingFor),
      given: (number, facts) => kind.given(conditions[number]!, facts, ready[number]!),
      keys: (number) => kind.keys(conditions[number]!),
      asks: (number, facts) => kind.asks?.(facts) ?? kind.keys(conditions[number]!),
    };
  };
}

const none: readonly number[] = [];

/** Gives all conditions the same truth, to begin with. */
export function writeAll(truth: number, truths: Uint8Array, places: readonly number[]): void {
  for (let at = 0; at < places.length; at++) truths[places[at]!] = truth;
}

export const nothing: Given = { what: 'nothing' };
