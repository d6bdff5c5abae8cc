import { describe, expect, it } from 'vitest';
import { advise } from '../../src/core/advice/advise.ts';
import { matchAll } from '../../src/core/advice/match.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import { job, person, tiny, today } from '../support/tiny.ts';

const plan = { objective: 'fastest', pace: 'typical', asOf: today } as const;
const adult: Condition = { kind: 'age', min: 18 };
const work = (months: number): Condition => ({ kind: 'experience', kinds: ['general'], months });

const catalog = tiny({
  positions: [
    job('goal', { needs: { work: work(24) } }),
    job('near', { needs: { work: work(12), adult } }),
    job('nearer', { needs: { work: work(6) } }),
    job('clerk', { gives: { 'customer-service': 1 } }),
    job('locked', { needs: { never: { kind: 'declaration', fact: 'convictions', is: true } } }),
  ],
});
const someone = () => person({ experience: {}, birthDate: '1990-01-01', convictions: 'no' }, catalog, today);
const position = (id: string) => catalog.positions.get(id)!;

describe('judgements that the matches and a roadmap have in common', () => {
  it('are the same whether the matches were asked for before or not', () => {
    const alone = advise(catalog, position('goal'), someone(), plan);
    const profile = someone();
    matchAll(catalog, profile, plan);
    const after = advise(catalog, position('goal'), profile, plan);
    expect(alone.planB.map((other) => other.position.id)).toEqual(['clerk', 'nearer', 'near']);
    expect(after.planB).toEqual(alone.planB);
    expect(after.routes).toEqual(alone.routes);
  });

  it('are made once: the matches take those of a plan B, and the other way round', () => {
    const profile = someone();
    const first = matchAll(catalog, profile, plan);
    let looks = 0;
    const watched = {
      ...catalog,
      get credentials() {
        looks++;
        return catalog.credentials;
      },
    };
    // Another catalog is another world: its judgements are its own, and asked anew.
    expect(matchAll(watched, profile, plan).entries.map(({ verdict }) => verdict)).toEqual(
      first.entries.map(({ verdict }) => verdict),
    );
    const once = looks;
    matchAll(watched, profile, plan);
    expect(once).toBeGreaterThan(0);
    expect(looks).toBe(once);
  });

  it('are others for another day', () => {
    const profile = person({ experience: {}, birthDate: '2012-01-01' }, catalog, today);
    const verdictOn = (asOf: string) =>
      matchAll(catalog, profile, { ...plan, asOf }).entries.find((entry) => entry.position.id === 'near')!
        .months!.typical;
    expect(verdictOn(today)).toBeGreaterThan(verdictOn('2031-01-01'));
  });
});

describe('what stands in the way of a closed position', () => {
  it('is the same in the matches as in its roadmap, and worked out once', () => {
    const profile = someone();
    const entry = matchAll(catalog, profile, plan).entries.find(({ verdict }) => verdict === 'closed')!;
    expect(entry.position.id).toBe('locked');
    expect(entry.obstacles).toEqual(advise(catalog, position('locked'), profile, plan).obstacles);
    expect(entry.obstacles).not.toEqual([]);
    expect(entry.obstacles).toBe(entry.obstacles);
  });
});
