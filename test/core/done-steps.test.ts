import { expect, it } from 'vitest';
import { afterSteps, doneStep } from '../../src/core/advice/done-steps.ts';
import { smallCatalog as catalog, person, route } from '../report/fixtures.ts';

const step = (id: string) => route.steps.find((one) => one.id === id)!;
const done = (id: string, on = '2028-06-01') => doneStep(step(id), on, route.steps, catalog);

it('counts a job in full as planned, up to the day of the application', () => {
  expect(done('hold-assistant').experience).toEqual([
    { kind: 'general', months: 22 },
    { kind: 'immigration', months: 22 },
  ]);
  const early = [{ ...step('apply'), start: '2027-07-04' }];
  expect(doneStep(step('hold-assistant'), '2028-06-01', early, catalog).experience[0]!.months).toBe(6);
  const late = { ...step('hold-assistant'), begin: '2027-05-04' };
  expect(doneStep(late, '2028-06-01', route.steps, catalog).experience[0]!.months).toBe(18);
});

it('adds what the steps give to what the person has', () => {
  const after = afterSteps(person, [done('hold-assistant'), done('earn-course'), done('learn-es')], catalog);
  // 14 months before, 22 in the job, and the one that the course gives.
  expect(after.experience).toEqual({ general: 37, immigration: 22 });
  expect(after.credentials).toEqual(['us-border-course']);
  expect(after.facts.papers).toBe(true);
  expect(after.languages).toEqual({ en: 'C2', es: 'B2' });
  expect(person.experience).toEqual({ general: 14 });
});

it('never lowers a language and gives nothing for waiting or applying', () => {
  const fluent = { ...person, languages: { es: 'C1' as const } };
  expect(afterSteps(fluent, [done('learn-es')], catalog).languages).toEqual({ es: 'C1' });
  expect(afterSteps(person, [done('apply')], catalog)).toEqual(person);
});
