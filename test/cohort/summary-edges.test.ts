import { describe, expect, it } from 'vitest';
import { fileNameOf, readHeader, rowFromCells, rowFromRecord } from '../../src/core/cohort/columns.ts';
import { groupOf } from '../../src/core/cohort/group.ts';
import { readPerson, standingOf } from '../../src/core/cohort/person.ts';
import { emptyTally, GroupCounter, mergeTally, type Tally } from '../../src/core/cohort/tally.ts';
import { compileCatalog } from '../../src/core/eligibility/compiled.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import { job, req, tiny, today } from '../support/tiny.ts';

const fact = (name: string, is = true): Condition => ({ kind: 'declaration', fact: name, is });
const catalog = tiny({
  positions: [
    job('free'),
    job('driver', { needs: { Licence: fact('drivingLicence') } }),
    job('courier', { needs: { Licence: fact('drivingLicence') }, role: 'helper' }),
    job('guard', {
      needs: [req('Licence', fact('drivingLicence')), req('Clean', fact('convictions', false))],
    }),
    job('abroad', { country: 'CA', needs: { Served: fact('veteran') } }),
    job('world', { country: 'INT', role: 'helper', needs: { Served: fact('veteran') } }),
  ],
});
const compiled = compileCatalog(catalog, today);
const read = (raw: Record<string, unknown>, more: { target?: string } = {}, target?: string) =>
  readPerson({ raw, ...more }, catalog, today, target);
const standing = (raw: Record<string, unknown>) => standingOf(read(raw).person, compiled);
const names = (numbers: readonly number[]) => numbers.map((number) => compiled.positions[number]!.id);

describe('a person of a cohort', () => {
  it('aims at the target of the row before that of the run', () => {
    expect(read({}, { target: 'Driver' }, 'guard').person.target?.id).toBe('driver');
    expect(read({}, {}, 'guard').person.target?.id).toBe('guard');
    expect(read({}).person).not.toHaveProperty('target');
  });
  it('is told of a target that is no position, with the nearest one', () => {
    const { person, problems } = read({}, { target: 'guadr' });
    expect(person).not.toHaveProperty('target');
    expect(problems).toMatchObject([{ key: 'target', reason: 'unknown-name', nearest: 'guard' }]);
    expect(read({}, { target: 'zzzzzzzzzzzzzzzz' }).problems[0]).not.toHaveProperty('nearest');
  });
  it('is told of everything that is wrong with the row at once', () => {
    expect(read({ citisenship: 'US' }, { target: 'guadr' }).problems.map(({ key }) => key)).toEqual([
      'citisenship',
      'target',
    ]);
  });
  it('stands somewhere in each country where they would work, and at international bodies', () => {
    expect(names(standing({ workIn: 'CA' }).considered)).toEqual(['abroad', 'world']);
    expect(standing({}).considered).toHaveLength(6);
    expect(standing({ workIn: [] }).considered).toHaveLength(6);
  });
  it('is asked first for the answer that touches most positions, ties by name', () => {
    const { undecided, byStanding } = standing({});
    expect(undecided).toEqual(['drivingLicence', 'veteran', 'convictions']);
    expect(names(byStanding.eligible)).toEqual(['free']);
    expect(standing({ workIn: 'US', drivingLicence: 'no' }).undecided).not.toContain('drivingLicence');
    expect(standing({ drivingLicence: 'yes', workIn: 'US', veteran: 'yes' }).undecided).toEqual([
      'convictions',
    ]);
    const even = tiny({
      positions: [
        job('a', { needs: { x: fact('veteran') } }),
        job('b', { needs: { x: fact('drivingLicence') } }),
      ],
    });
    const { person } = readPerson({ raw: {} }, even, today);
    expect(standingOf(person, compileCatalog(even, today)).undecided).toEqual(['drivingLicence', 'veteran']);
  });
});

describe('the counts of a group', () => {
  const count = (people: Record<string, unknown>[], target?: string) => {
    const counter = new GroupCounter(compiled);
    for (const raw of people) {
      const one = standing(raw);
      const verdictOf = (number: number) =>
        one.byStanding.eligible.includes(number)
          ? 'eligible'
          : one.byStanding.undetermined.includes(number)
            ? 'undetermined'
            : 'not-today';
      counter.add(one, verdictOf, target === undefined ? undefined : compiled.numbers.get(target));
    }
    return counter.result();
  };
  const noLicence = { workIn: 'US', drivingLicence: 'no', convictions: 'no', veteran: 'yes' };
  const neither = { ...noLicence, convictions: 'yes' };

  it('count each person once for a requirement, and every door that it alone keeps shut', () => {
    const tally = count([noLicence, noLicence]);
    expect(tally.people).toBe(2);
    expect(tally.blockers).toEqual({ Licence: 2 });
    expect(tally.lastMissing).toEqual({ Licence: { people: 2, doors: 6 } });
    expect(tally.missing).toEqual({});
  });
  it('take no requirement for the last one where two are unmet', () => {
    const tally = count([neither]);
    expect(tally.blockers).toEqual({ Licence: 1, Clean: 1 });
    expect(tally.lastMissing).toEqual({ Licence: { people: 1, doors: 2 } });
  });
  it('name as blockers only what stands before the target, where there is one', () => {
    expect(count([neither], 'driver').blockers).toEqual({ Licence: 1 });
    expect(count([neither], 'free').blockers).toEqual({});
  });
  it('see the blockers of a target abroad', () => {
    const tally = count([{ ...noLicence, veteran: 'no' }], 'abroad');
    expect(tally.positions).not.toHaveProperty('abroad');
    expect(tally.blockers).toEqual({ Served: 1 });
  });
  it('put each person under the best verdict of a role and a country', () => {
    const tally = count([noLicence, { workIn: 'US' }]);
    expect(tally.roles).toEqual({ officer: { eligible: 2 }, helper: { eligible: 1, undetermined: 1 } });
    expect(tally.countries).toEqual({ US: { eligible: 2 }, INT: { eligible: 1, undetermined: 1 } });
    expect(tally.positions.driver).toEqual({ 'not-today': 1, undetermined: 1 });
    expect(tally.missing).toEqual({ drivingLicence: 1, convictions: 1, veteran: 1 });
  });
  it('add up over parts: people and doors alike, and the part is left as it was', () => {
    const part: Tally = { ...emptyTally(), people: 1, fixes: { c: { people: 1, doors: 2, title: 'C' } } };
    const whole = emptyTally();
    mergeTally(whole, part);
    mergeTally(whole, part);
    expect(whole.fixes).toEqual({ c: { people: 2, doors: 4, title: 'C' } });
    expect(part.fixes.c).toEqual({ people: 1, doors: 2, title: 'C' });
  });
});

describe('the summary of a group', () => {
  const base: Tally = { ...emptyTally(), people: 30 };
  it('lists rows by the eligible, then by all people, then by name', () => {
    const positions = {
      b: { closed: 10 },
      a: { closed: 10 },
      larger: { closed: 20 },
      best: { eligible: 6 },
      good: { eligible: 5 },
    };
    const order = (all: Tally['positions']) =>
      groupOf({ ...base, positions: all }, 5).positions.map(({ name }) => name);
    const expected = ['best', 'good', 'larger', 'a', 'b'];
    expect(order(positions)).toEqual(expected);
    expect(order(Object.fromEntries(Object.entries(positions).reverse()))).toEqual(expected);
  });
  it('lists fixes by doors, then by name, and hides the doors with the people, last', () => {
    const fix = (people: number, doors: number) => ({ people, doors, title: 'fix' });
    const { fixes } = groupOf(
      { ...base, fixes: { z: fix(10, 7), y: fix(10, 7), most: fix(28, 90), few: fix(4, 99) } },
      5,
    );
    expect(fixes.map(({ name, people, doors }) => [name, people, doors])).toEqual([
      ['y', 10, 7],
      ['z', 10, 7],
      ['most', undefined, undefined],
    ]);
  });
  it('lists last days by year and equal counts by name', () => {
    const { deadlines, missing } = groupOf(
      { ...base, deadlines: { 2030: 6, 2028: 12, 2029: 8 }, missing: { veteran: 9, age: 9 } },
      5,
    );
    expect(deadlines.map(({ name }) => name)).toEqual(['2028', '2029', '2030']);
    expect(missing.map(({ name }) => name)).toEqual(['age', 'veteran']);
  });
  it('hides the next smallest number beside a single small one, and never a zero', () => {
    const verdicts = (counts: Record<string, number>) =>
      groupOf({ ...base, roles: { officer: counts } }, 5).roles[0]!.verdicts;
    expect(verdicts({ eligible: 2, undetermined: 18, closed: 10, reachable: 0 })).toEqual({
      eligible: undefined,
      undetermined: 18,
      closed: undefined,
      reachable: 0,
    });
    expect(verdicts({ eligible: 3, undetermined: 4, closed: 23 })).toEqual({
      eligible: undefined,
      undetermined: undefined,
      closed: 23,
    });
  });
});

describe('a table', () => {
  it('guesses no column where none is near', () => {
    expect(readHeader(['zzzzzzzzzzzzzzzz'], catalog).problems[0]).not.toHaveProperty('nearest');
  });
  it('may have rows shorter than its header, and codes that are missing', () => {
    expect(rowFromCells(['code', 'age'], ['A1'])).toEqual({ code: 'A1', raw: {} });
    expect(rowFromRecord({ code: null, name: ' ', target: 7 })).toEqual({ target: '7', raw: {} });
  });
  it('keeps a field that belongs to no education, or to several, for the reader to refuse', () => {
    expect(rowFromCells(['field'], ['law']).raw).toEqual({ field: 'law' });
    const education = [{ level: 'bachelor' }];
    expect(rowFromRecord({ education, field: 'law' }).raw).toEqual({ education, field: 'law' });
    expect(rowFromRecord({ education: 'bachelor:law', field: 'art' }).raw).toEqual({
      education: 'bachelor:law',
    });
  });
  it('reads day numbers written as numbers, and leaves what is no date alone', () => {
    expect(rowFromRecord({ birthDate: 35897 }).raw.birthDate).toBe('1998-04-12');
    expect(rowFromRecord({ birthDate: 9999 }).raw.birthDate).toBe('1927-05-17');
    expect(rowFromRecord({ birthDate: '1998' }).raw.birthDate).toBe('1998');
    expect(rowFromRecord({ birthDate: null }).raw.birthDate).toBeNull();
  });
  it('names files in the same way for one name however it is typed', () => {
    expect(fileNameOf('Zoe\u0308')).toBe(fileNameOf('Zo\u00eb'));
  });
});
