import type * as C from '../../model/condition.ts';
import { decided, negated, truthCodes } from '../truth.ts';
import { type LeafKind, nothing, writeAll } from './leaf.ts';

/** What a person says of themselves, and what only the employer can say. */

const { true: yes, unknown, 'at-hiring': employer } = truthCodes;

interface ReadyDeclaration {
  fact: number;
  is: boolean;
}

export const declaration: LeafKind<C.Declaration, ReadyDeclaration> = {
  ready: ({ fact, is }, { facts }) => ({ fact: facts.numberOf(fact), is }),
  judge(conditions, { answers }, truths, places) {
    for (let at = 0; at < conditions.length; at++) {
      const { fact, is } = conditions[at]!;
      const answer = answers[fact] ?? unknown;
      truths[places[at]!] = is ? answer : negated(answer);
    }
  },
  given({ fact }, { profile, answers }, ready) {
    const value = profile.facts[fact] ?? (answers[ready.fact] === yes ? true : undefined);
    return value === undefined ? nothing : { what: 'fact', fact, value };
  },
  keys: ({ fact }) => [fact],
};

export const willing: LeafKind<C.Willing, string> = {
  ready: ({ to }) => to,
  judge(conditions, { profile: { willing: answers } }, truths, places) {
    for (let at = 0; at < conditions.length; at++) {
      const answer = answers[conditions[at]!];
      truths[places[at]!] = answer === undefined ? unknown : decided(answer);
    }
  },
  given({ to }, { profile: { willing: answers } }) {
    const value = answers[to];
    return value === undefined ? nothing : { what: 'willing', to, value };
  },
  keys: () => ['willing'],
};

export const atHiring: LeafKind<C.AtHiring, undefined> = {
  ready: () => undefined,
  judge(_conditions, _facts, truths, places) {
    writeAll(employer, truths, places);
  },
  given: () => nothing,
  keys: () => [],
};
