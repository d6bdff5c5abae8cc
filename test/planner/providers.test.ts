import { describe, expect, it } from 'vitest';
import { judge } from '../../src/core/advice/advise.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Position } from '../../src/core/model/entries.ts';
import { ByCountry } from '../../src/core/planner/providers.ts';
import { job, person, tiny, today } from '../support/tiny.ts';

const at = (id: string, country: string): Position => ({ ...job(id), country });

describe('entries by country', () => {
  const index = new ByCountry<Position>();
  for (const entry of [at('a', 'CA'), at('b', 'US'), at('c', 'CA'), at('d', 'FR')]) index.add(entry);
  const ids = (countries?: string[]) => index.in(countries && new Set(countries)).map((entry) => entry.id);

  it('are those of the countries asked for, in id order whatever order the countries have', () => {
    expect(ids(['US', 'CA'])).toEqual(['a', 'b', 'c']);
    expect(ids(['FR'])).toEqual(['d']);
    expect(ids(['DE'])).toEqual([]);
  });
  it('are all when no country is named', () => expect(ids()).toEqual(['a', 'b', 'c', 'd']));
  it('hold an entry once, though it gives the same twice', () => {
    index.add(index.in(undefined).at(-1)!);
    expect(ids()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a plan', () => {
  it('does not look at the jobs of other countries, however many there are', () => {
    let looks = 0;
    const far: Position[] = Array.from({ length: 50 }, (_, number) => {
      const entry = { ...job(`far-${number}`, { gives: { 'customer-service': 1 } }) };
      return Object.defineProperty(entry, 'country', {
        get: () => {
          looks++;
          return 'FR';
        },
        enumerable: true,
      });
    });
    const months: Condition = { kind: 'experience', kinds: ['general'], months: 12 };
    const catalog = tiny({
      positions: [
        job('goal', { needs: { work: months } }),
        job('clerk', { gives: { 'customer-service': 1 } }),
      ],
    });
    for (const entry of far) catalog.positions.set(entry.id, entry);
    const plan = () => {
      const options = { objective: 'fastest', pace: 'typical', asOf: today } as const;
      const profile = person({ experience: {} }, catalog, today);
      return judge(catalog, catalog.positions.get('goal')!, profile, options).planned;
    };
    expect(plan().routes[0]!.steps.map((step) => step.kind !== 'wait' && step.id)).toEqual([
      'clerk',
      'apply',
    ]);
    const toIndexThem = looks;
    plan();
    expect(looks).toBe(toIndexThem);
  });
});
