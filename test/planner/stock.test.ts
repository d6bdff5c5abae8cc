import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/core/advice/advise.ts';
import { parseAnswers } from '../../src/core/answers/parse-answers.ts';
import { profileOf } from '../../src/core/answers/profile.ts';
import type { Position } from '../../src/core/model/entries.ts';
import type { Profile } from '../../src/core/model/profile.ts';
import { anyProfile } from '../cohort/people.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { today } from '../support/tiny.ts';
import { people } from './people.ts';

const catalog = realCatalog();
const options = { objective: 'fastest', pace: 'typical', asOf: today, maxExpansions: 40 } as const;
const positions = [...catalog.positions.values()];

const named = Object.entries(people)
  .filter((_, n) => n % 2 === 0)
  .map(([name, raw]): [string, Profile] => [
    name,
    profileOf(parseAnswers(raw, catalog, today).answers, catalog, today),
  ]);
const random = fc
  .sample(anyProfile(catalog, today), { seed: 5, numRuns: 2 })
  .map((profile, n): [string, Profile] => [`person ${n}`, profile]);

/** What is said of a position; a copied profile is one of which nothing is known yet. */
function said(position: Position, profile: Profile) {
  const { verdict, planned } = judge(catalog, position, profile, options, true);
  const { mode, routes, gaveUp } = planned;
  return { id: position.id, verdict, mode, gaveUp, routes };
}

describe('steps that the goals of a person have in common', () => {
  it.each([...named, ...random])('%s: the goals before make no difference', (_, profile) => {
    // Those whose goals rest on open answers differ in what their steps may rest on: all of a few countries.
    const goals = positions.filter(({ country }, n) => country === 'US' || country === 'IE' || n % 5 === 0);
    const some = goals.filter((_goal, n) => n % 4 === 0);
    const fresh = some.map((position) => said(position, structuredClone(profile)));
    for (const position of goals.toReversed()) judge(catalog, position, profile, options, true);
    expect(some.map((position) => said(position, profile))).toEqual(fresh);
  });

  it('keep a credential apart from the position of the same id', () => {
    const both = positions.find(({ id }) => catalog.credentials.has(id))!;
    const [, citizen] = named[0]!;
    expect(said(both, citizen).routes[0]!.steps.map(({ ref }) => ref)).toContain(both.id);
  });
});
