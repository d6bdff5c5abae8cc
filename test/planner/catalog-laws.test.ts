import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleCatalog, type RawCatalog } from '../../src/catalog/assemble.ts';
import { hardFindings, judge } from '../../src/core/advice/advise.ts';
import { parseAnswers } from '../../src/core/answers/parse-answers.ts';
import { profileOf } from '../../src/core/answers/profile.ts';
import { assess } from '../../src/core/eligibility/assess.ts';
import type { Catalog } from '../../src/core/model/catalog.ts';
import { collections } from '../../src/core/model/catalog.ts';
import type { Position } from '../../src/core/model/entries.ts';
import type { Profile } from '../../src/core/model/profile.ts';
import { addMonths } from '../../src/core/time/plain-date.ts';
import { anyProfile } from '../cohort/people.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { person, today } from '../support/tiny.ts';
import { people } from './people.ts';

const catalog = realCatalog();
const positions = [...catalog.positions.values()];
const answers = Object.values(people);
/** 1: all people for every position; n: every n-th pair, so that every position and person still takes part. */
const every = Number(process.env.LAW_SHARE ?? answers.length);

function quick(position: Position, profile: Profile, from: Catalog = catalog) {
  return judge(from, position, profile, { objective: 'fastest', pace: 'typical', asOf: today }, true);
}

/** Pairs of a position and a person, thinned out evenly. */
function pairs(share: number): { position: Position; profile: Profile; name: string }[] {
  return positions.flatMap((position, row) =>
    answers.flatMap((raw, column) =>
      (row + column) % share === 0
        ? [
            {
              position,
              profile: person(raw, catalog),
              name: `${position.id} for ${Object.keys(people)[column]}`,
            },
          ]
        : [],
    ),
  );
}

describe('the end of every route', () => {
  it('is a person who meets all that the answers can settle', { timeout: 300_000 }, () => {
    const wrong: string[] = [];
    let routes = 0;
    for (const { position, profile, name } of pairs(every)) {
      const route = quick(position, profile).planned.routes[0];
      if (!route) continue;
      routes++;
      const on = route.answersAfter.asOf!;
      const { answers: after, problems } = parseAnswers(route.answersAfter, catalog, on);
      wrong.push(...problems.map((problem) => `${name}: ${JSON.stringify(problem)}`));
      for (const finding of hardFindings(assess(position, profileOf(after, catalog, on), on, catalog))) {
        const { verdict, missing, requirement } = finding;
        // What rests on a doubtful rule stays unknown whatever a person answers.
        if (verdict === 'unmet' || (verdict === 'unknown' && missing.length > 0))
          wrong.push(`${name} on ${on}: ${requirement.id} ${verdict} (${missing})`);
      }
    }
    expect(wrong).toEqual([]);
    expect(routes).toBeGreaterThan(positions.length / 10);
  });
});

/** How sure and how soon: strict routes before lenient and hopeful ones. Undefined where the search was not complete. */
function standing(position: Position, profile: Profile) {
  const { planned } = quick(position, profile);
  const route = planned.routes[0];
  const mode = ['strict', 'lenient', 'hopeful', undefined].indexOf(planned.mode);
  return {
    mode,
    months: route?.months.typical ?? 0,
    finish: route?.finish ?? '',
    optimal: route?.optimal ?? true,
    /** Unsure rules of the position that nothing can meet, so that the employer has to be asked. */
    unmet: planned.compiled.requirements.filter(({ assumed }) => assumed.some((leaf) => leaf.doubtful))
      .length,
  };
}

describe('a person is never worse off', () => {
  const share = 5 * every;
  const law = (better: (profile: Profile) => Profile) => {
    const wrong: string[] = [];
    for (const { position, profile, name } of pairs(share)) {
      const before = standing(position, profile);
      const after = standing(position, better(profile));
      // Surer, where an unsure rule that had to be left to the employer can now be met.
      if (!after.optimal || after.unmet < before.unmet) continue;
      if (after.mode > before.mode || (after.mode === before.mode && after.months > before.months + 1e-6)) {
        wrong.push(`${name}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
      }
    }
    expect(wrong).toEqual([]);
  };
  it('with a larger budget', { timeout: 300_000 }, () =>
    law((profile) =>
      profile.budget
        ? { ...profile, budget: { ...profile.budget, amount: profile.budget.amount + 5000 } }
        : profile,
    ),
  );
  it('with more hours a week', { timeout: 300_000 }, () =>
    law((profile) => ({ ...profile, hoursPerWeek: (profile.hoursPerWeek ?? 40) + 10 })),
  );
  it('without keeping the present job', { timeout: 300_000 }, () =>
    law((profile) => ({ ...profile, keepsJob: false })),
  );
  it('by starting a year earlier', { timeout: 300_000 }, () => {
    const wrong: string[] = [];
    for (const { position, profile, name } of pairs(share)) {
      const late = standing(position, { ...profile, start: addMonths(today, 12) });
      const early = standing(position, profile);
      if (!early.optimal) continue;
      if (early.mode > late.mode || (early.mode === late.mode && early.finish > late.finish)) {
        wrong.push(`${name}: ${JSON.stringify(late)} became ${JSON.stringify(early)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('names', () => {
  /** The same catalog with every position and credential under another id, in another order. */
  function renamed(): { catalog: Catalog; nameOf: (id: string) => string } {
    const ids = new Set([...catalog.positions.keys(), ...catalog.credentials.keys()]);
    const nameOf = (id: string) => (ids.has(id) ? [...id].reverse().join('') : id);
    const raw = Object.fromEntries(
      collections.map((name) => [
        name,
        [...catalog[name].values()].map((entry) => ({ ...entry, includes: [] })),
      ]),
    );
    const text = JSON.stringify(raw, (_, value) => (typeof value === 'string' ? nameOf(value) : value));
    const lists = JSON.parse(text) as RawCatalog;
    for (const name of ['positions', 'credentials'] as const)
      lists[name].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { catalog: assembleCatalog(lists), nameOf };
  }

  it('change no figure', { timeout: 300_000 }, () => {
    const other = renamed();
    const wrong: string[] = [];
    for (const { position, profile, name } of pairs(5 * every)) {
      const mine = quick(position, profile);
      const its = quick(other.catalog.positions.get(other.nameOf(position.id))!, profile, other.catalog);
      const [a, b] = [mine.planned.routes[0], its.planned.routes[0]];
      if (a && b && !(a.optimal && b.optimal)) continue;
      const figures = [mine, its].map(({ verdict, planned: { mode, routes } }) =>
        JSON.stringify([verdict, mode, routes[0]?.months, routes[0]?.cost]),
      );
      if (figures[0] !== figures[1]) wrong.push(`${name}: ${figures.join(' but ')}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('any person at all', () => {
  it('gets a verdict, the same when asked twice', { timeout: 300_000 }, () => {
    const some = fc.record({ profile: anyProfile(catalog, today), position: fc.constantFrom(...positions) });
    fc.assert(
      fc.property(some, ({ position, profile }) => {
        const { verdict, planned } = quick(position, profile);
        const again = quick(position, structuredClone(profile));
        expect(JSON.stringify([again.verdict, again.planned.routes])).toBe(
          JSON.stringify([verdict, planned.routes]),
        );
        const none = planned.routes.length === 0 && verdict !== 'eligible';
        // A search that was cut short has shown nothing, and closes no door.
        expect(verdict).toBe(none ? (planned.gaveUp ? 'undetermined' : 'closed') : verdict);
        if (!none) expect(verdict).not.toBe('closed');
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});
