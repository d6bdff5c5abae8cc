import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise, judge } from '../../src/core/advice/advise.ts';
import { anyProfile } from '../cohort/people.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { today } from '../support/tiny.ts';

const catalog = realCatalog();
const positions = [...catalog.positions.values()];
const people = fc.sample(anyProfile(catalog, today), { seed: 4, numRuns: 200 });
/** 1: all 200 people for every position; n: every n-th pair, turning, so that each of them takes part. */
const share = Number(process.env.LAW_SHARE ?? 80);
/** Of these pairs, so many get the whole advice, the others the verdict and the route alone. */
const fullAdvice = share === 1 ? 1 : 30;

describe('two hundred people at random', () => {
  it('get an answer on whatever they look at, and nothing breaks', { timeout: 3_600_000 }, () => {
    const options = { objective: 'fastest', pace: 'typical', asOf: today, maxExpansions: 200 } as const;
    const broken: string[] = [];
    const seen = { positions: new Set<string>(), people: new Set<number>() };
    let pairs = 0;
    for (const [row, profile] of people.entries()) {
      for (const [column, position] of positions.entries()) {
        if ((row + column) % share !== 0) continue;
        seen.positions.add(position.id);
        seen.people.add(row);
        try {
          const whole = pairs++ % fullAdvice === 0;
          const { verdict, routes } = whole
            ? advise(catalog, position, profile, options)
            : (({ verdict, planned }) => ({ verdict, routes: planned.routes }))(
                judge(catalog, position, profile, options, true),
              );
          if (verdict === 'reachable' && routes.length === 0)
            broken.push(`person ${row}, ${position.id}: reachable without a route`);
        } catch (error) {
          broken.push(`person ${row}, ${position.id}: ${error instanceof Error ? error.stack : error}`);
        }
      }
    }
    expect(broken).toEqual([]);
    expect([seen.positions.size, seen.people.size]).toEqual([positions.length, people.length]);
  });
});
