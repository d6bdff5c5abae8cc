import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupOf } from '../../src/core/cohort/group.ts';
import { emptyTally, mergeTally, type Tally } from '../../src/core/cohort/tally.ts';
import { reportText } from '../../src/messages/spoken.ts';
import { groupDocument, groupJson } from '../../src/report/layout/group.ts';
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
      { name: 'Degree', people: 12 },
      { name: 'Citizen', people: undefined },
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
    const w = { m: reportText, catalog: smallCatalog, redact: false };
    expect(JSON.stringify(groupJson(data, w))).toContain(
      '{"eligible":null,"undetermined":null,"not-today":20}',
    );
    expect(JSON.stringify(groupDocument(data, w))).not.toMatch(/"(3|7|4|28)"/);
  });
});

describe('the chart of a group', () => {
  const w = { m: reportText, catalog: smallCatalog, redact: false };
  const chartOf = (roles: Tally['roles'], depth: 'verdicts' | 'plans') =>
    groupDocument({ group: groupOf({ ...tally, roles }, 5), depth, asOf: '2026-11-22' }, w).blocks.find(
      (block) => block.kind === 'chart',
    );
  it('draws the roles that are open or within reach, each number under its title', () => {
    const roles = {
      officer: { eligible: 10, reachable: 20 },
      clerk: { reachable: 30 },
      judge: { undetermined: 30 },
    };
    const chart = chartOf(roles, 'plans');
    expect(chart?.columns).toEqual(['Role', 'Eligible', 'Reachable']);
    expect(Object.fromEntries(chart!.rows.map(({ label, values }) => [label, values]))).toEqual({
      officer: [
        { amount: 10, text: '10' },
        { amount: 20, text: '20' },
      ],
      clerk: [
        { amount: 0, text: '0' },
        { amount: 30, text: '30' },
      ],
    });
  });
  it('gives a hidden number no bar, and is left out where no role is open', () => {
    const roles = {
      officer: { eligible: 3, reachable: 4, closed: 23 },
      clerk: { eligible: 10, reachable: 20 },
    };
    expect(JSON.stringify(chartOf(roles, 'plans'))).not.toMatch(/officer/);
    expect(chartOf({ officer: { undetermined: 30 } }, 'verdicts')).toBeUndefined();
  });
});

describe('what a stranger can work out of a summary', () => {
  const minCell = 5;
  const verdicts = ['eligible', 'reachable', 'undetermined', 'closed'];
  const row = (counts: number[]) => Object.fromEntries(verdicts.map((verdict, at) => [verdict, counts[at]!]));
  const small = (count: number) => count > 0 && count < minCell;
  const rows = fc.array(fc.nat(12), { minLength: 4, maxLength: 4 });

  it('is nobody along a row', () => {
    fc.assert(
      fc.property(rows, fc.nat(8), (counts, outside) => {
        const all = counts.reduce((total, count) => total + count, 0);
        const people = all + outside;
        const [shown] = groupOf({ ...emptyTally(), people, roles: { officer: row(counts) } }, minCell).roles;
        if (!shown) return;
        const hidden = verdicts.filter((verdict) => shown.verdicts[verdict] === undefined);
        const inHidden = hidden.reduce((total, verdict) => total + row(counts)[verdict]!, 0);
        for (const [at, verdict] of verdicts.entries())
          if (small(counts[at]!)) expect(hidden).toContain(verdict);
        if (small(outside)) expect(hidden).not.toEqual([]);
        if (hidden.length === 1) expect([outside > 0, small(inHidden)]).toEqual([true, false]);
        if (hidden.length > 1) expect(inHidden).toBeGreaterThanOrEqual(minCell);
      }),
    );
  });
  it('is nobody by the place of what is hidden: another number there gives the same summary', () => {
    const group = (hidden: number, other: number) =>
      groupOf(
        {
          ...emptyTally(),
          people: 25,
          roles: {
            officer: row([hidden, 25 - hidden, 0, 0]),
            guard: row([other, 25 - other, 0, 0]),
            clerk: row([20, 5, 0, 0]),
          },
          missing: { a: hidden, b: other, c: 20 },
          fixes: {
            a: { people: hidden, doors: hidden, title: 'A' },
            b: { people: other, doors: 2 * other, title: 'B' },
          },
        },
        minCell,
      );
    expect(group(22, 23)).toEqual(group(23, 21));
    expect(group(22, 23).roles.map(({ name }) => name)).toEqual(['clerk', 'guard', 'officer']);
  });
  it('is nobody between a position and its role', () => {
    const parents = () => ({ role: 'officer', country: 'US' });
    const positions = (counts: Record<string, number>) =>
      groupOf(
        {
          ...emptyTally(),
          people: 40,
          roles: { officer: row([20, 20, 0, 0]) },
          positions: { guard: counts },
        },
        minCell,
        parents,
      ).positions.map(({ name }) => name);
    expect(positions(row([18, 22, 0, 0]))).toEqual([]);
    expect(positions(row([20, 17, 3, 0]))).toEqual([]);
    expect(positions(row([14, 26, 0, 0]))).toEqual(['guard']);
    expect(positions(row([20, 20, 0, 0]))).toEqual(['guard']);
  });
});
