import { expect, it } from 'vitest';
import { loadCalendarWriter } from '../../src/infra/load-calendar-writer.ts';
import { plainOptions } from '../../src/report/options.ts';
import { renderExplain, renderList, renderMatch, renderPlan, renderShow } from '../../src/report/render.ts';
import { adviceFor, smallCatalog as catalog, matchFor } from './fixtures.ts';

const json = { ...plainOptions, format: 'json' as const };
const keys = (value: object) => Object.keys(value);

it('roadmap@1 has every field of the contract, in order', async () => {
  const map = JSON.parse(await renderPlan({ advice: adviceFor(), catalog }, json));
  const contract = [
    'schema',
    'asOf',
    'catalog',
    'answers',
    'position',
    'verdict',
    'met',
    'of',
    'requirements',
    'undecided',
    'deadlines',
    'routes',
    'obstacles',
    'fixes',
    'tips',
    'sources',
  ];
  expect(keys(map).filter((key) => contract.includes(key))).toEqual(contract);
  expect(map.schema).toBe('career-advisor/roadmap@1');
  expect(keys(map.catalog)).toEqual(['version', 'checkedOn']);
  expect(keys(map.position)).toEqual(['id', 'title', 'role', 'agency', 'country']);
  expect(keys(map.requirements[0])).toEqual(
    expect.arrayContaining(['id', 'kind', 'text', 'hard', 'verdict', 'because', 'closes', 'sources']),
  );
  expect(keys(map.deadlines[0])).toEqual(expect.arrayContaining(['date', 'requirement', 'text']));
  expect(keys(map.routes[0])).toEqual(
    expect.arrayContaining([
      'objective',
      'optimal',
      'bound',
      'months',
      'finish',
      'cost',
      'paidMonths',
      'steps',
      'answersAfter',
    ]),
  );
  expect(keys(map.routes[0].steps[0])).toEqual(
    expect.arrayContaining([
      'id',
      'kind',
      'ref',
      'title',
      'start',
      'end',
      'hoursPerWeek',
      'cost',
      'serves',
      'needs',
      'why',
      'sources',
    ]),
  );
  expect(keys(map.obstacles[0])).toEqual(expect.arrayContaining(['requirement', 'reason', 'wouldHelp']));
  expect(keys(map.tips[0])).toEqual(expect.arrayContaining(['text', 'when', 'sources']));
  expect(keys(map.sources[0])).toEqual(
    expect.arrayContaining(['id', 'url', 'title', 'publisher', 'dated', 'checkedOn']),
  );
  expect(map.answers.birthDate).toBe('1998-04-12');
  expect(map.routes[0].answersAfter.credentials).toEqual(['us-border-course']);
});

it('match@1 has every field of the contract, in order', async () => {
  const match = JSON.parse(await renderMatch({ match: matchFor(), catalog }, json));
  const contract = ['schema', 'asOf', 'catalog', 'answers', 'positions', 'nextQuestion', 'nearestFixes'];
  expect(keys(match).filter((key) => contract.includes(key))).toEqual(contract);
  expect(keys(match.positions[0]).slice(0, 11)).toEqual([
    'id',
    'title',
    'role',
    'agency',
    'country',
    'verdict',
    'met',
    'of',
    'fit',
    'months',
    'undecided',
  ]);
  expect(match.positions[2].months).toBeNull();
  expect(match.nextQuestion).toBe('drivingLicence');
  expect(match.nearestFixes[0].opens).toEqual(['us-border-officer', 'us-immigration-assistant']);
});

it('explain carries the derivation tree', async () => {
  const explained = JSON.parse(await renderExplain({ advice: adviceFor(), catalog }, json));
  const experience = explained.requirements.find(
    (row: { id: string }) => row.id === 'education-or-experience',
  );
  expect(experience.derivation.kind).toBe('any');
  expect(
    experience.derivation.parts.map((part: { truth: string; you: string }) => [part.truth, part.you]),
  ).toEqual([
    ['false', 'secondary school (high school)'],
    ['false', '14 months'],
  ]);
});

it('list gives an array of entries and show one entry, as they stand in the catalog', async () => {
  const list = JSON.parse(
    await renderList({ kind: 'credentials', entries: [...catalog.credentials.values()], catalog }, json),
  );
  expect(list).toEqual([...catalog.credentials.values()]);
  const shown = JSON.parse(await renderShow({ collection: 'sector', id: 'sector', catalog }, json));
  expect(shown).toEqual(catalog.sector.get('sector'));
});

it('a redacted report tells nothing that a birthday, an answer or a history could be read from', async () => {
  for (const format of ['json', 'text', 'md', 'html', 'csv', 'ics'] as const) {
    const text = await renderPlan(
      { advice: adviceFor(), catalog },
      { ...plainOptions, format, redact: true, loadCalendarWriter },
    );
    for (const secret of [
      '1998',
      '04-12',
      '12 Apr',
      '11 Apr',
      '2038-04',
      '203804',
      '28 years old',
      'school); 14',
      'Spanish A2',
      'you enjoy',
    ]) {
      expect(text, `${format}: ${secret}`).not.toContain(secret);
    }
  }
});
