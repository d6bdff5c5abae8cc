import type { Tally } from './tally.ts';

/** A number of people; undefined where it is too small to be told. */
export type Count = number | undefined;

export interface GroupRow {
  name: string;
  /** People by verdict; the verdicts of one row add up to its people. */
  verdicts: Record<string, Count>;
}

/** The summary of a group, with every small number taken out. */
export interface Group {
  minCell: number;
  people: number;
  failed: number;
  /** The whole group is too small: nothing else is told. */
  tooSmall: boolean;
  positions: GroupRow[];
  roles: GroupRow[];
  countries: GroupRow[];
  blockers: { name: string; people: Count }[];
  lastMissing: { name: string; people: Count; doors: Count }[];
  fixes: { name: string; title: string; people: Count; doors: Count }[];
  deadlines: { name: string; people: Count }[];
  missing: { name: string; people: Count }[];
}

/**
 * The counts of a group without those from which a person could be recognised: numbers from 1 to `minCell` - 1, and
 * numbers that leave so few others. Where one number of a row is taken out, so is the next smallest, since the rest
 * would give it away. Lists are in order of size, then of name.
 */
export function groupOf(tally: Tally, minCell: number): Group {
  const { people, failed } = tally;
  const tooSmall = people < minCell;
  const tell = (count: number): Count => {
    const small = (value: number) => value > 0 && value < minCell;
    return small(count) || small(people - count) ? undefined : count;
  };
  const rows = (groups: Tally['positions']): GroupRow[] =>
    Object.entries(groups)
      .map(([name, counts]) => ({ name, all: sum(Object.values(counts)), counts }))
      .filter(({ all }) => !tooSmall && all >= minCell)
      .sort((a, b) => (b.counts.eligible ?? 0) - (a.counts.eligible ?? 0) || b.all - a.all || byName(a, b))
      .map(({ name, counts }) => ({ name, verdicts: hideSmall(counts, minCell) }));
  const list = <Entry extends { people: number }>(entries: Record<string, Entry>) =>
    Object.entries(entries)
      .map(([name, entry]) => ({ ...entry, name }))
      .filter((entry) => !tooSmall && entry.people >= minCell)
      .sort((a, b) => b.people - a.people || byName(a, b));
  const counted = (counts: Record<string, number>) =>
    list(Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, { people: count }])));
  const told = (entry: { name: string; people: number }) => ({
    name: entry.name,
    people: tell(entry.people),
  });
  const doors = <Entry extends { people: number; doors: number }>(entry: Entry) => ({
    ...entry,
    people: tell(entry.people),
    doors: tell(entry.people) === undefined ? undefined : entry.doors,
  });
  return {
    minCell,
    people,
    failed,
    tooSmall,
    positions: rows(tally.positions),
    roles: rows(tally.roles),
    countries: rows(tally.countries),
    blockers: counted(tally.blockers).map(told),
    lastMissing: list(tally.lastMissing).sort(byDoors).map(doors),
    fixes: list(tally.fixes).sort(byDoors).map(doors),
    deadlines: counted(tally.deadlines).sort(byName).map(told),
    missing: counted(tally.missing).map(told),
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
const byDoors = (a: { name: string; doors: number }, b: { name: string; doors: number }) =>
  b.doors - a.doors || byName(a, b);

/** Takes the small numbers out of a row, and one more where a single one could be worked out from the sum. */
function hideSmall(counts: Record<string, number>, minCell: number): Record<string, Count> {
  const result: Record<string, Count> = { ...counts };
  const hidden = Object.keys(counts).filter((name) => counts[name]! > 0 && counts[name]! < minCell);
  if (hidden.length === 1) {
    const next = Object.keys(counts)
      .filter((name) => !hidden.includes(name) && counts[name]! > 0)
      .sort((a, b) => counts[a]! - counts[b]!)[0];
    if (next !== undefined) hidden.push(next);
  }
  for (const name of hidden) result[name] = undefined;
  return result;
}
