import { describe, expect, it } from 'vitest';
import { groupOf } from '../../src/core/cohort/group.ts';
import { emptyTally, mergeTally, type Tally } from '../../src/core/cohort/tally.ts';
import { groupDocument, groupJson } from '../../src/report/layout/group.ts';
import { en } from '../../src/report/messages/en.ts';
import { smallCatalog } from '../support/small-data.ts';

const tally: Tally = {
  ...emptyTally(),
  people: 30,
  failed: 2,
  roles: { officer: { eligible: 3, undetermined: 7, 'not-today': 20 }, clerk: { eligible: 2 } },
  countries: { US: { eligible: 10, 'not-today': 20 } },
  blockers: { Age: 4, Degree: 12, Citizen: 28 },
  lastMissing: { Degree: { people: 12, doors: 40 } },
  missing: { veteran: 30 },
};

describe('the summary of a group', () => {
  it('tells no small number, nor one that gives a small one away', () => {
    const group = groupOf(tally, 5);
    expect(group.roles).toEqual([
      { name: 'officer', verdicts: { eligible: undefined, undetermined: undefined, 'not-today': 20 } },
    ]);
    expect(group.countries).toEqual([{ name: 'US', verdicts: { eligible: 10, 'not-today': 20 } }]);
    expect(group.blockers).toEqual([
      { name: 'Citizen', people: undefined },
      { name: 'Degree', people: 12 },
    ]);
    expect(group.lastMissing).toEqual([{ name: 'Degree', people: 12, doors: 40 }]);
  });
  it('tells nothing of a group that is small as a whole', () => {
    const group = groupOf({ ...tally, people: 4 }, 5);
    expect(group.tooSmall).toBe(true);
    expect([group.roles, group.blockers, group.missing].flat()).toEqual([]);
  });
  it('is the same in whatever parts it was counted', () => {
    const whole = emptyTally();
    const again = emptyTally();
    for (const part of [tally, emptyTally(), tally]) mergeTally(whole, part);
    for (const part of [tally, tally, emptyTally()]) mergeTally(again, part);
    expect(groupOf(whole, 5)).toEqual(groupOf(again, 5));
    expect(whole.people).toBe(60);
  });
  it('never holds the hidden numbers, in words or JSON', () => {
    const data = { group: groupOf(tally, 5), depth: 'verdicts' as const, asOf: '2026-11-22' };
    const w = { m: en, catalog: smallCatalog, redact: false };
    expect(JSON.stringify(groupJson(data, w))).toContain(
      '{"eligible":null,"undetermined":null,"not-today":20}',
    );
    expect(JSON.stringify(groupDocument(data, w))).not.toMatch(/"(3|7|4|28)"/);
  });
});
