import { describe, expect, it } from 'vitest';
import { advise, startOf } from '../../src/core/advice/advise.ts';
import { deadlinesOf } from '../../src/core/advice/deadlines.ts';
import { fitOf } from '../../src/core/advice/fit.ts';
import { withAlternatives } from '../../src/core/advice/instead-of.ts';
import { ladderMap } from '../../src/core/advice/ladder-map.ts';
import { matchAll } from '../../src/core/advice/match.ts';
import { rankQuestions } from '../../src/core/advice/questions.ts';
import { tipsFor } from '../../src/core/advice/tips.ts';
import { compareMatches } from '../../src/core/advice/what-if.ts';
import { assess } from '../../src/core/eligibility/assess.ts';
import type { Catalog } from '../../src/core/model/catalog.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import { course, job, person, req, tiny, today } from '../support/tiny.ts';

const options = { objective: 'fastest', pace: 'typical', asOf: today } as const;
const fact = (name: string, is = true): Condition => ({ kind: 'declaration', fact: name, is });
const work = (kind: string, months = 6): Condition => ({ kind: 'experience', kinds: [kind], months });
const holds = (...credentials: string[]): Condition => ({ kind: 'credential', credentials });
type Answers = Record<string, unknown>;
const plan = (catalog: Catalog, answers: Answers, more: Partial<Parameters<typeof advise>[3]> = {}) =>
  advise(catalog, catalog.positions.get('goal')!, person(answers, catalog), { ...options, ...more });

describe('how positions lead on', () => {
  const catalog = tiny({
    positions: [
      job('till', {
        iJob: true,
        gives: { general: 1 },
        ladder: [
          { to: { id: 'boss' } },
          { to: { id: 'boss' } },
          { to: { id: 'gone' } },
          { to: { title: 'Owner' } },
        ],
      }),
      job('idle', { iJob: true }),
      job('later', { gives: { general: 1 } }),
      job('boss', { needs: { w: work('general') } }),
      job('plain', { needs: { w: work('general') } }),
      job('deep', {
        needs: {
          w: {
            kind: 'any',
            of: [fact('veteran'), { kind: 'all', of: [{ kind: 'doubtful', of: work('general'), why: '?' }] }],
          },
        },
      }),
      job('legal', { needs: { w: work('legal') } }),
      job('wished', { needs: [req('w', work('general'), { preferred: true })] }),
      job('abroad', { country: 'CA', needs: { w: work('general') } }),
      job('world', { country: 'INT', needs: { w: work('general') } }),
    ],
  });
  it('by their ladder, and by the experience that a first job gives', () => {
    const all = [...catalog.positions.values()];
    expect(ladderMap(catalog, all).edges).toEqual([
      { from: 'till', to: 'boss', kind: 'ladder' },
      { from: 'till', to: 'plain', kind: 'experience' },
      { from: 'till', to: 'deep', kind: 'experience' },
      { from: 'till', to: 'world', kind: 'experience' },
    ]);
  });
  it('shows the chosen positions and those that their ladders lead to', () => {
    const map = ladderMap(catalog, [catalog.positions.get('till')!]);
    expect(map.positions.map(({ id }) => id)).toEqual(['till', 'boss']);
    expect(ladderMap(catalog, [])).toEqual({ positions: [], edges: [] });
  });
});

describe('the last days that age limits leave', () => {
  const catalog = tiny({
    positions: [
      job('goal', {
        needs: [
          req('late', { kind: 'age', before: 37 }),
          req('early', { kind: 'all', of: [fact('veteran'), { kind: 'age', before: 30 }] }),
          req('same', { kind: 'age', before: 37 }, { counts: 'appointment' as never }),
          req('floor', { kind: 'age', min: 18 }),
          req('wish', { kind: 'age', before: 26 }, { preferred: true }),
        ],
      }),
    ],
  });
  const last = (answers: Answers) => {
    const profile = person(answers, catalog);
    return deadlinesOf(assess(catalog.positions.get('goal')!, profile, today, catalog), profile, today);
  };
  it('are the days before the birthdays, the first of them first', () => {
    expect(
      last({ birthDate: '2000-05-10', veteran: 'yes' }).map(({ requirement, date }) => [requirement, date]),
    ).toEqual([
      ['early', '2030-05-09'],
      ['late', '2037-05-09'],
      ['same', '2037-05-09'],
    ]);
  });
  it('are left out where they lie further off than any route', () => {
    expect(last({ birthDate: '2014-05-10', veteran: 'yes' }).map(({ requirement }) => requirement)).toEqual([
      'early',
    ]);
  });
  it('lie within a year where only the age is known', () => {
    const [first] = last({ age: 26, veteran: 'yes' });
    expect(first).toMatchObject({ requirement: 'early', date: '2029-11-22', latest: '2030-11-21' });
  });
  it('are unknown where no age is, and gone where the limit is passed', () => {
    expect(last({})).toEqual([]);
    expect(last({ birthDate: '1970-01-01', veteran: 'yes' })).toEqual([]);
  });
});

describe('advice', () => {
  it('begins on the day the person names, but never in the past', () => {
    expect(startOf({ facts: {}, willing: {}, start: '2027-03-01' }, today)).toBe('2027-03-01');
    expect(startOf({ facts: {}, willing: {}, start: '2020-03-01' }, today)).toBe(today);
    expect(startOf({ facts: {}, willing: {} }, today)).toBe(today);
  });
  const catalog = tiny({
    positions: [
      job('goal', {
        needs: [
          req('held', fact('drivingLicence')),
          req('course', holds('us-c')),
          req('never', fact('convictions', false)),
          req('asked', fact('veteran')),
          req('older', { kind: 'age', min: 21 }),
          req('check', { kind: 'at-hiring' } as Condition),
        ],
      }),
    ],
    credentials: [course('us-c')],
  });
  it('tells how each requirement can still be closed', () => {
    const { closes, verdict } = plan(catalog, {
      drivingLicence: 'yes',
      credentials: [],
      convictions: 'yes',
      birthDate: '2006-12-01',
    });
    expect(verdict).toBe('closed');
    expect(Object.fromEntries(closes)).toEqual({
      held: 'already',
      course: 'steps',
      never: 'never',
      asked: 'unknown',
      older: 'time',
      check: 'at-hiring',
    });
  });
  it('keeps a door open that a short search still finds a way through', () => {
    const hard = tiny({
      positions: [job('goal', { needs: { a: holds('us-a'), b: holds('us-b') } })],
      credentials: [course('us-a'), course('us-b')],
    });
    expect(plan(hard, { credentials: [] }, { maxExpansions: 1 }).verdict).not.toBe('closed');
  });
});

describe('plan B', () => {
  const catalog = tiny({
    positions: [
      job('goal', { needs: { x: fact('convictions', false) } }),
      job('same-role', { agency: 'other' }),
      job('same-agency', { role: 'helper' }),
      job('nobody', { role: 'no-such-role', agency: 'other' }),
      job('stranger', { role: 'helper', agency: 'other' }),
      job('shut', { needs: { x: fact('convictions', false) } }),
      job('abroad', { country: 'CA' }),
    ],
  });
  const others = (answers: Answers) =>
    plan(catalog, { convictions: 'yes', ...answers }).planB.map(({ position, because }) => [
      position.id,
      because,
    ]);
  it('is of the same role, agency or family, and open', () => {
    expect(others({})).toEqual([
      ['same-agency', 'agency'],
      ['same-role', 'role'],
    ]);
  });
  it('is left out where it is not wanted, and nothing else changes', () => {
    const answers = { convictions: 'yes' };
    const { planB, options: _with, ...rest } = plan(catalog, answers);
    const { planB: none, options: _without, ...same } = plan(catalog, answers, { planB: false });
    expect([planB.length, none]).toEqual([2, []]);
    expect(same).toEqual(rest);
  });
  it('looks where the person would work or is a citizen', () => {
    expect(others({ workIn: 'CA' })[0]).toEqual(['abroad', 'role']);
    expect(others({ citizenship: 'CA' })[0]).toEqual(['abroad', 'role']);
  });
  it('of a family is of the field', () => {
    const base = tiny();
    const kin = tiny({
      roles: [...base.roles.values(), { ...base.roles.get('officer')!, id: 'warden' }],
      positions: [
        job('goal', { needs: { x: fact('convictions', false) } }),
        job('kin', { role: 'warden', agency: 'other' }),
      ],
    });
    expect(plan(kin, { convictions: 'yes' }).planB).toMatchObject([
      { position: { id: 'kin' }, because: 'field' },
    ]);
  });
});

describe('the order of things that are equal', () => {
  const catalog = tiny({
    positions: ['b', 'a', 'c'].map((id) =>
      job(id, { needs: { x: id === 'c' ? fact('veteran') : holds(`us-${id}`) } }),
    ),
    credentials: [course('us-a', { months: 1 }), course('us-b', { months: 1 })],
  });
  const match = (answers: Answers) => matchAll(catalog, person(answers, catalog), options);
  it('is that of their names', () => {
    const { entries, nearestFixes } = match({ credentials: [], veteran: 'no' });
    expect(entries.map(({ position }) => position.id).slice(0, 2)).toEqual(['a', 'b']);
    expect(nearestFixes.map(({ opens }) => opens)).toEqual([['a'], ['b']]);
    const gained = compareMatches(match({ credentials: [] }), match({ credentials: 'us-a,us-b' }));
    expect(gained.changes.map(({ id }) => id)).toEqual(['a', 'b']);
  });
  it('of questions without an order of their own is that of their keys', () => {
    const needs = { x: fact('unasked-b'), y: fact('unasked-a') };
    const odd = tiny({ positions: [job('goal', { needs })] });
    const assessment = assess(odd.positions.get('goal')!, person({}, odd), today, odd);
    expect(rankQuestions([assessment], odd)).toEqual(['unasked-a', 'unasked-b']);
  });
  it('of tips is that of their names', () => {
    const tips = ['b', 'a', 'c'].map((id) => ({ id, text: id, stage: 'apply' as const, sources: ['s'] }));
    const world = tiny({ positions: [job('goal')], tips });
    const found = tipsFor(world.positions.get('goal')!, person({}, world), today, world);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('fit', () => {
  it('takes no background from studies without a field, and skills of the position itself', () => {
    const catalog = tiny({
      positions: [job('goal', { role: 'none', skills: ['attention'] }), job('bare', { role: 'none' })],
    });
    const profile = person({ education: 'bachelor', skills: 'attention' }, catalog);
    const reasons = (id: string) => {
      const position = catalog.positions.get(id)!;
      return fitOf(position, profile, assess(position, profile, today, catalog), catalog).for;
    };
    expect(reasons('goal')).toEqual([{ kind: 'skill', id: 'attention' }]);
    expect(reasons('bare')).toEqual([]);
  });
});

describe('what a step was chosen over', () => {
  const explain = (
    catalog: Catalog,
    answers: Answers,
    objective: 'fastest' | 'cheapest' | 'earning' = 'fastest',
  ) => {
    const advice = plan(catalog, answers, { objective });
    const { routes } = withAlternatives(catalog, advice, () => true);
    const step = routes[0]!.steps.find(({ kind }) => kind !== 'apply' && kind !== 'wait')!;
    return step.why.insteadOf.map(({ ref, title, option, reason }) => ({ ref, title, option, reason }));
  };
  it('names other jobs, languages and ways to study', () => {
    const jobs = tiny({
      positions: [
        job('goal', {
          needs: {
            w: { kind: 'any', of: [work('general'), { kind: 'language', languages: ['es'], level: 'A1' }] },
          },
        }),
        job('till', { hiring: 1, gives: { general: 1 } }),
        job('desk', { hiring: 3, gives: { general: 1 } }),
      ],
    });
    const refs = explain(jobs, { experience: {}, languages: 'en=C2' }).map(({ ref }) => ref);
    expect(refs.length).toBeGreaterThan(0);
    expect(['till', 'desk', 'es']).toEqual(expect.arrayContaining(refs));
    const ways = tiny({
      positions: [job('goal', { needs: { c: holds('us-c', 'us-d') } })],
      credentials: [
        course('us-c', { ways: { evening: { months: 18, hours: 10 } } }),
        course('us-d', { months: 20, ways: { evening: { months: 30, hours: 10 } } }),
      ],
    });
    expect(explain(ways, { credentials: [] })).toEqual(
      expect.arrayContaining([
        { ref: 'us-c', title: 'evening', option: undefined, reason: 'slower' },
        { ref: 'us-d', title: 'us-d', option: 'usual', reason: 'slower' },
      ]),
    );
  });
  it('names no more than six, and none that an age limit leaves no time for', () => {
    const ids = Array.from({ length: 9 }, (_, at) => `us-${at}`);
    const many = tiny({
      positions: [job('goal', { needs: { c: holds(...ids) } })],
      credentials: ids.map((id, at) => course(id, { months: at + 1 })),
    });
    expect(explain(many, { credentials: [] }).map(({ ref }) => ref)).toEqual(ids.slice(1, 7));
    const limited = tiny({
      positions: [job('goal', { needs: { c: holds('us-a', 'us-b'), young: { kind: 'age', before: 30 } } })],
      credentials: [course('us-a', { months: 2 }), course('us-b', { months: 48 })],
    });
    expect(explain(limited, { credentials: [], birthDate: '1998-01-01' })).toMatchObject([
      { ref: 'us-b', reason: 'too-late' },
    ]);
  });
  it('calls an equal way a tie, and a dearer one dearer', () => {
    const even = tiny({
      positions: [job('goal', { needs: { c: holds('us-a', 'us-b', 'us-c') } })],
      credentials: [course('us-a'), course('us-b'), course('us-c', { cost: 5000 })],
    });
    expect(explain(even, { credentials: [] }, 'cheapest').map(({ reason }) => reason)).toEqual([
      'tie',
      'dearer',
    ]);
  });
  it('is told of a route that rests on an open answer, too', () => {
    const open = tiny({
      positions: [job('goal', { needs: { x: fact('drivingLicence'), c: holds('us-a', 'us-b') } })],
      credentials: [course('us-a', { months: 2 }), course('us-b', { months: 4 })],
    });
    expect(explain(open, { credentials: [] })).toMatchObject([{ ref: 'us-b', reason: 'slower' }]);
  });
});
