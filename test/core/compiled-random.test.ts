import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/eligibility/assess.ts';
import { compileCatalog } from '../../src/core/eligibility/compiled.ts';
import { educationLevels } from '../../src/core/model/basics.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Requirement } from '../../src/core/model/requirement.ts';
import { anyProfile } from '../cohort/people.ts';
import { course, degree, job, req, tiny, today } from '../support/tiny.ts';

/** Conditions that no catalog has yet: any kind, any nesting, with waivers, exceptions and doubtful sources. */
const credentials = [
  course('us-exam'),
  course('us-higher-exam', { gives: { countsAs: ['us-exam'], facts: ['drivingLicence'] } }),
  degree('us-law-degree', 'bachelor', 'law'),
];
const held: Condition = { kind: 'credential', credentials: credentials.map(({ id }) => id) };
const world = tiny({ credentials, positions: [job('us-any', { needs: { held } })] });
const country = fc.constantFrom('US', 'GB', 'FR', 'IE');
const level = fc.constantFrom(...educationLevels);
const fields = fc.subarray([...world.studyFields.keys()], { minLength: 1, maxLength: 2 });
const months = fc.integer({ min: 1, max: 60 });
const one = (map: ReadonlyMap<string, unknown>) => fc.constantFrom(...map.keys());
const yesNo = [...world.questions.values()].filter((question) => question.type === 'yes-no');
const optional = { requiredKeys: ['kind', 'level'] as ['kind', 'level'] };
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('citizenship' as const), countries: fc.array(country, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('right-to-work' as const), country }),
  fc.record({ kind: fc.constant('permanent-residence' as const), country }),
  fc.record(
    { kind: fc.constant('residence' as const), country, months, within: fc.integer({ min: 60, max: 90 }) },
    { requiredKeys: ['kind', 'country', 'months'] },
  ),
  fc.record(
    {
      kind: fc.constant('age' as const),
      min: fc.integer({ min: 16, max: 30 }),
      before: fc.integer({ min: 25, max: 60 }),
    },
    { requiredKeys: ['kind'] },
  ),
  fc.record(
    {
      kind: fc.constant('education' as const),
      level,
      fields,
      exactly: fc.boolean(),
      completedWithin: months,
    },
    optional,
  ),
  fc.record({ kind: fc.constant('studying' as const), level, fields }, { requiredKeys: ['kind'] }),
  fc.record({
    kind: fc.constant('experience' as const),
    kinds: fc.tuple(one(world.experienceKinds)),
    months,
  }),
  fc.record({
    kind: fc.constant('language' as const),
    languages: fc.tuple(one(world.languages)),
    level: fc.constantFrom('A2' as const, 'B2' as const, 'C1' as const),
  }),
  fc.record({
    kind: fc.constant('credential' as const),
    credentials: fc.tuple(one(world.credentials)),
  }),
  fc.record({
    kind: fc.constant('declaration' as const),
    fact: fc.constantFrom(...yesNo.map(({ key }) => key)),
    is: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('willing' as const), to: one(world.willing) }),
  fc.record({ kind: fc.constant('at-hiring' as const), what: fc.constant('exam' as const) }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
    fc.record({ kind: fc.constant('doubtful' as const), of: tie('condition'), why: fc.constant('unclear') }),
  ) as fc.Arbitrary<Condition>,
}));
const confidence = fc.constantFrom('confirmed' as const, 'unclear' as const);
const requirement: fc.Arbitrary<Requirement> = fc
  .record(
    {
      condition,
      appliesIf: condition,
      preferred: fc.boolean(),
      confidence,
      waivers: fc.array(fc.record({ condition, confidence }), { maxLength: 2 }),
    },
    { requiredKeys: ['condition'] },
  )
  .map(({ waivers = [], ...parts }) =>
    req('it', parts.condition, {
      ...parts,
      waivers: waivers.map((waiver, at) => ({ id: `w${at}`, text: 'waived', sources: ['s'], ...waiver })),
    }),
  );

describe('verdicts for many people', () => {
  it('are those with reasons, whatever is asked of whomever', () => {
    const people = fc.array(anyProfile(world, today), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(requirement, { minLength: 1, maxLength: 5 }), people, (needs, profiles) => {
        const named = needs.map((need, at) => ({ ...need, id: `r${at}` }));
        // Rules that many positions share take a way of their own.
        const shared = Array.from({ length: 8 }, (_, at) =>
          job(`us-job-${at}`, { needs: named.slice(at % 3) }),
        );
        const catalog = tiny({ credentials, positions: shared });
        const compiled = compileCatalog(catalog, today);
        const verdicts = profiles.map((profile) => compiled.verdicts(profile));
        // Everybody is asked about twice, in turns.
        for (const round of [0, 1])
          for (const [person, profile] of profiles.entries())
            for (const [number, position] of compiled.positions.entries()) {
              const { findings } = assess(position, profile, today, catalog);
              const hard = findings.filter((finding) => !finding.requirement.preferred);
              const found = hard.map((finding) => finding.verdict);
              const open = found.includes('unknown') ? 'undetermined' : 'eligible';
              const view = verdicts[person]!;
              expect([
                round,
                view.requirements(number),
                view.standing(number),
                view.missing(number).sort(),
              ]).toEqual([
                round,
                findings.map((finding) => finding.verdict),
                found.includes('unmet') ? 'not-today' : open,
                [...new Set(hard.flatMap((finding) => finding.missing))].sort(),
              ]);
            }
      }),
      { numRuns: 150, seed: 20261122 },
    );
  });
});
