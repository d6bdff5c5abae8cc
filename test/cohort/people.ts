import fc from 'fast-check';
import { cefrLevels, educationLevels } from '../../src/core/model/basics.ts';
import type { Catalog } from '../../src/core/model/catalog.ts';
import type { Profile } from '../../src/core/model/profile.ts';
import { addDays } from '../../src/core/time/plain-date.ts';

/** People of every kind the catalog can tell apart: any answer may be given, empty or absent. */
export function anyProfile(catalog: Catalog, today: string): fc.Arbitrary<Profile> {
  const some = (map: Map<string, unknown>) => fc.constantFrom(...map.keys());
  const asked = new Set(JSON.stringify([...catalog.positions.values()]).match(/[a-z]+(?:-[a-z0-9]+)*/g));
  const used = (map: Map<string, unknown>) =>
    fc.constantFrom(...[...map.keys()].filter((id) => asked.has(id)));
  const countries = fc.array(fc.constantFrom('US', 'CA', 'GB', 'IE', 'DE', 'FR', 'AU', 'NZ', 'MX', 'PL'), {
    maxLength: 2,
  });
  const day = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((days) => addDays(today, days));
  const list = <T>(one: fc.Arbitrary<T>, maxLength = 3) => fc.array(one, { maxLength });
  const pairs = <T>(name: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxKeys: number) =>
    fc.dictionary(name, value, { maxKeys, noNullPrototype: true });
  const opt = { requiredKeys: ['level'] as ['level'] };
  const field = some(catalog.studyFields);
  const level = fc.constantFrom(...educationLevels);
  const facts = fc.constantFrom(
    ...[...catalog.questions.values()].filter((q) => q.type === 'yes-no').map((q) => q.key),
  );
  return fc.record(
    {
      citizenship: countries,
      permanentResident: countries,
      workPermission: countries,
      residence: list(
        fc.record(
          { country: fc.constantFrom('US', 'GB', 'CA', 'AU'), since: day(-9000, 0) },
          { requiredKeys: ['country', 'since'] },
        ),
        2,
      ),
      birthDate: day(-26000, -4000),
      age: fc.integer({ min: 14, max: 80 }),
      ageOn: day(-400, 0),
      education: list(fc.record({ level, field, completed: day(-7000, 0) }, opt)),
      studying: list(fc.record({ level, field, finishes: day(-200, 900) }, opt), 1),
      experience: pairs(some(catalog.experienceKinds), fc.integer({ min: 0, max: 90 }), 4),
      languages: pairs(some(catalog.languages), fc.constantFrom(...cefrLevels), 3),
      credentials: list(used(catalog.credentials)),
      facts: pairs(facts, fc.constantFrom(true, false, 'not-applicable' as const), 12),
      willing: pairs(some(catalog.willing), fc.boolean(), 8),
    },
    { requiredKeys: ['facts', 'willing'] },
  );
}
