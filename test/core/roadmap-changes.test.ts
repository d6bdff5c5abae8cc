import { expect, it } from 'vitest';
import { factChanges, roadmapChanges } from '../../src/core/advice/roadmap-changes.ts';
import type { RoadmapRecord } from '../../src/core/advice/roadmap-record.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const step = (id: string, more: Partial<RoadmapRecord['routes'][number]['steps'][number]> = {}) => ({
  id,
  kind: 'credential' as const,
  ref: id,
  title: `The ${id}`,
  start: '2027-01-01',
  end: '2027-06-01',
  span: { min: 3, typical: 5, max: 8 },
  cost: usd(100),
  ...more,
});
const requirement = (id: string, verdict: RoadmapRecord['requirements'][number]['verdict'] = 'met') => ({
  id,
  text: `Has ${id}`,
  verdict,
});
const source = (id: string, more: Partial<RoadmapRecord['sources'][number]> = {}) => ({
  id,
  title: `Page ${id}`,
  url: `https://example.org/${id}`,
  dated: '2026',
  checkedOn: '2026-11-22',
  ...more,
});
const record = (more: Partial<RoadmapRecord> = {}): RoadmapRecord => ({
  asOf: '2026-11-22',
  catalog: { version: 'a', checkedOn: '2026-11-22' },
  verdict: 'reachable',
  met: 1,
  of: 2,
  requirements: [requirement('one'), requirement('two', 'unmet')],
  deadlines: [],
  routes: [
    {
      finish: '2028-01-01',
      months: { min: 6, typical: 12, max: 18 },
      cost: usd(100),
      steps: [step('course'), step('exam'), step('apply')],
    },
  ],
  sources: [source('s1'), source('s2'), source('s3'), source('s4')],
  ...more,
});
const routes = (...steps: ReturnType<typeof step>[]) => [{ ...record().routes[0]!, steps }];

it('finds the steps that fell away, came new or moved; done ones are none of these', () => {
  const now = record({
    asOf: '2027-03-01',
    routes: routes(step('exam', { end: '2027-07-01' }), step('badge'), step('apply')),
  });
  const changes = roadmapChanges(record(), now, new Set(['course']));
  expect(changes.stepsGone).toEqual([]);
  expect(roadmapChanges(record(), now, new Set()).stepsGone.map(({ id }) => id)).toEqual(['course']);
  expect(changes.stepsNew.map(({ id }) => id)).toEqual(['badge']);
  expect(changes.stepsMoved.map(({ before, after }) => [after.id, before.end, after.end])).toEqual([
    ['exam', '2027-06-01', '2027-07-01'],
  ]);
});

it('finds changed verdicts, and deadlines that went by or moved', () => {
  const deadlines = (a: string, b: string) => [
    { requirement: 'one', text: 'Before 40', date: a },
    { requirement: 'two', text: 'Before 37', date: b },
  ];
  const before = record({ deadlines: deadlines('2026-12-31', '2030-01-01') });
  const after = record({
    asOf: '2027-03-01',
    requirements: [requirement('one', 'unmet'), requirement('two', 'unmet')],
    deadlines: deadlines('2026-12-31', '2030-02-01').slice(1),
  });
  const changes = roadmapChanges(before, after, new Set());
  expect(changes.requirements).toEqual([{ id: 'one', text: 'Has one', before: 'met', after: 'unmet' }]);
  expect(changes.deadlinesPassed.map(({ requirement: id }) => id)).toEqual(['one']);
  expect(changes.deadlinesMoved).toEqual([
    { requirement: 'two', text: 'Before 37', before: '2030-01-01', after: '2030-02-01' },
  ]);
});

it('finds every kind of changed fact', () => {
  const now = record({
    catalog: { version: 'b', checkedOn: '2027-01-01' },
    verdict: 'closed',
    requirements: [{ ...requirement('one', 'unknown'), text: 'Has one and a half' }, requirement('three')],
    routes: routes(
      step('course', { span: { min: 3, typical: 6, max: 8 } }),
      step('exam', { cost: usd(120) }),
      step('badge'),
    ),
    sources: [
      source('s1', { url: 'https://example.org/new', dated: '2027' }),
      source('s2', { dated: '2027', checkedOn: '2027-01-01' }),
      source('s3', { checkedOn: '2027-01-01' }),
      source('s4'),
      source('s5'),
    ],
  });
  expect(factChanges(record(), now).map((fact) => `${fact.kind} ${'id' in fact ? fact.id : ''}`)).toEqual([
    'verdict ',
    'requirement-new three',
    'requirement-gone two',
    'requirement-text one',
    'requirement-verdict one',
    'step-new badge',
    'step-gone apply',
    'step-time course',
    'step-cost exam',
    'source-moved s1',
    'source-dated s2',
    'source-checked s3',
  ]);
});

it('finds none where the catalog is the same', () => {
  expect(factChanges(record(), record({ verdict: 'closed' }))).toEqual([]);
});
