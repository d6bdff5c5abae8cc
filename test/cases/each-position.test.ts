import { describe, expect, it } from 'vitest';
import { advise, hardFindings } from '../../src/core/advice/advise.ts';
import { assess, isSure, requirementsOn, weigh } from '../../src/core/eligibility/assess.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Position } from '../../src/core/model/entries.ts';
import type { Profile } from '../../src/core/model/profile.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { caseDay, personOf, readCaseFiles } from './read-cases.ts';

const catalog = realCatalog();
const cases = readCaseFiles().flatMap((file) => file.cases);
const positions = [...catalog.positions.values()];

/** Somebody who has told us everything, and has nothing of what a job could ask for. */
const hasNothing: Profile = {
  citizenship: [],
  permanentResident: [],
  workPermission: [],
  residence: [],
  birthDate: '2012-11-22',
  education: [],
  studying: [],
  experience: {},
  languages: {},
  credentials: [],
  facts: {},
  willing: {},
};

/** What a condition asks for. What only an unclear alternative asks for proves no way, so it is left out. */
function leavesOf(condition: Condition): Condition[] {
  if (condition.kind === 'doubtful') return [];
  if (!('of' in condition)) return [condition];
  return (Array.isArray(condition.of) ? condition.of : [condition.of]).flatMap(leavesOf);
}

const citizenshipsToEarn = new Set(
  [...catalog.credentials.values()].flatMap(({ gives }) => gives?.citizenship ?? []),
);

/** True for what steps or time can bring about. */
function comesInTime(leaf: Condition): boolean {
  switch (leaf.kind) {
    case 'age':
      return leaf.min !== undefined;
    case 'citizenship':
      return (leaf.countries ?? []).some((country) => citizenshipsToEarn.has(country));
    default:
      return ['residence', 'education', 'experience', 'language', 'credential'].includes(leaf.kind);
  }
}

/** True where a rule that is sure asks for something one may not have today and have later. */
function canBeReached(position: Position): boolean {
  return hardFindings(assess(position, hasNothing, caseDay, catalog)).some(
    ({ verdict, requirement }) =>
      verdict === 'unmet' && isSure(requirement) && leavesOf(requirement.condition).some(comesInTime),
  );
}

/** False where every rule that an answer can decide is not sure: such a position opens for nobody. */
function canOpen({ requirements }: Position): boolean {
  const held = requirementsOn(requirements, caseDay);
  const weightOf = weigh(held);
  return held.every((requirement) => weightOf(requirement) !== 'no-ground');
}

/** True where an answer can keep somebody out. */
function canFail(position: Position): boolean {
  return hardFindings(assess(position, hasNothing, caseDay, catalog)).some(({ verdict }) =>
    ['unmet', 'unknown'].includes(verdict),
  );
}

describe('every position', () => {
  const verdicts = new Map(positions.map(({ id }) => [id, new Set<string>()]));
  for (const { position, verdict } of cases) verdicts.get(position)?.add(verdict);
  const without = (asked: (position: Position) => boolean, ...accepted: string[]) =>
    positions
      .filter((position) => asked(position) && !accepted.some((name) => verdicts.get(position.id)!.has(name)))
      .map(({ id }) => id);

  it('has a case of somebody who is eligible, where a sure rule can open it', () => {
    expect(without(canOpen, 'eligible')).toEqual([]);
    expect(positions.filter((position) => !canOpen(position)).length).toBeLessThan(positions.length / 40);
  });
  it('has no case of somebody for whom rules open it that are all not sure', () => {
    const opened = positions.filter(({ id }) =>
      ['eligible', 'reachable'].some((name) => verdicts.get(id)!.has(name)),
    );
    expect(opened.filter((position) => !canOpen(position)).map(({ id }) => id)).toEqual([]);
  });
  it('has a case of somebody who can reach it, where steps or time can open it', () => {
    expect(without(canBeReached, 'reachable')).toEqual([]);
  });
  it('has a case of somebody for whom it is closed or open answers decide, where an answer can', () => {
    expect(without(canFail, 'closed', 'undetermined')).toEqual([]);
  });

  it('can be planned to its end by somebody', { timeout: 120_000 }, () => {
    const arrives = (position: Position) =>
      cases
        .filter(
          (one) =>
            one.position === position.id && one.verdict === (canOpen(position) ? 'eligible' : 'undetermined'),
        )
        .some((given) => {
          const { profile, asOf } = personOf(given, catalog);
          const advice = advise(catalog, position, profile, { objective: 'fastest', pace: 'typical', asOf });
          return advice.routes[0]?.steps.at(-1)?.kind === 'apply';
        });
    expect(positions.filter((position) => !arrives(position)).map(({ id }) => id)).toEqual([]);
  });
});
