import { bestFirst, type Tally } from './tally.ts';

/** A number of people; undefined where it is too small to be told. */
export type Count = number | undefined;

interface Told {
  name: string;
  people: Count;
}

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

/** The groups that a position belongs to, whose rows hold its people as well. */
export type Parents = (position: string) => { role: string; country: string } | undefined;

/**
 * The counts of a group without those from which a person could be recognised: numbers from 1 to `minCell` - 1, and
 * numbers from which one of these could be worked out by subtracting, from the whole group, along a row, or between
 * a position and its role or country. Lists are in order of what is told, then of name.
 */
export function groupOf(tally: Tally, minCell: number, parentsOf: Parents = () => undefined): Group {
  const { people, failed } = tally;
  const tooSmall = people < minCell;
  const small = (value: number) => value > 0 && value < minCell;
  const tell = (count: number): Count => (small(count) || small(people - count) ? undefined : count);
  const rows = (groups: Tally['positions']): GroupRow[] =>
    Object.entries(groups)
      .map(([name, counts]) => ({ name, all: sum(Object.values(counts)), counts }))
      .filter(({ all }) => !tooSmall && all >= minCell)
      .map(({ name, counts }) => ({ name, verdicts: hideSmall(counts, people, minCell) }))
      .sort(byTold);
  const list = <Entry extends { people: number }>(entries: Record<string, Entry>) =>
    Object.entries(entries)
      .map(([name, entry]) => ({ ...entry, name }))
      .filter((entry) => !tooSmall && entry.people >= minCell);
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
  /** True when the people of a role or country that the position does not have would be few. */
  const givesAway = (position: string): boolean => {
    const parents = parentsOf(position);
    if (!parents) return false;
    const own = upTo(tally.positions[position]!);
    return [tally.roles[parents.role], tally.countries[parents.country]].some(
      (whole) => whole && upTo(whole).some((count, at) => small(count - own[at]!)),
    );
  };
  return {
    minCell,
    people,
    failed,
    tooSmall,
    positions: rows(tally.positions).filter(({ name }) => !givesAway(name)),
    roles: rows(tally.roles),
    countries: rows(tally.countries),
    blockers: counted(tally.blockers).map(told).sort(byPeople),
    lastMissing: list(tally.lastMissing).map(doors).sort(byDoors),
    fixes: list(tally.fixes).map(doors).sort(byDoors),
    deadlines: counted(tally.deadlines).map(told).sort(byName),
    missing: counted(tally.missing).map(told).sort(byPeople),
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
/** What is hidden comes last, by name: its place among numbers that are told would tell it. */
const size = (count: Count) => count ?? -1;
const byPeople = (a: Told, b: Told) => size(b.people) - size(a.people) || byName(a, b);
const byDoors = (a: Told & { doors: Count }, b: Told & { doors: Count }) =>
  size(b.doors) - size(a.doors) || byPeople(a, b);

/** By what is told of the eligible, then of all. */
function byTold(a: GroupRow, b: GroupRow): number {
  const eligible = ({ verdicts }: GroupRow) => size('eligible' in verdicts ? verdicts.eligible : 0);
  const all = ({ verdicts }: GroupRow) => sum(Object.values(verdicts).map((count) => count ?? 0));
  return eligible(b) - eligible(a) || all(b) - all(a) || byName(a, b);
}

/** People with each verdict or a better one, from best to worst. */
function upTo(counts: Record<string, number>): number[] {
  let total = 0;
  return bestFirst.map((verdict) => {
    total += counts[verdict] ?? 0;
    return total;
  });
}

/**
 * Takes the small numbers of a row out, and the next ones until those taken out are two or more and enough people
 * together, so that neither one of them nor all of them can be worked out. People outside the row count as well: if
 * they are few, the sum of the row must not be known.
 */
function hideSmall(counts: Record<string, number>, people: number, minCell: number): Record<string, Count> {
  const names = Object.keys(counts)
    .filter((name) => counts[name]! > 0)
    .sort((a, b) => counts[a]! - counts[b]! || (a < b ? -1 : 1));
  const outside = people - sum(Object.values(counts));
  const fewOutside = outside > 0 && outside < minCell;
  let hidden = names.filter((name) => counts[name]! < minCell).length;
  const unsafe = () =>
    hidden === 0
      ? fewOutside
      : hidden < 2 || sum(names.slice(0, hidden).map((name) => counts[name]!)) < minCell;
  while (hidden < names.length && unsafe()) hidden++;
  const result: Record<string, Count> = { ...counts };
  for (const name of names.slice(0, hidden)) result[name] = undefined;
  return result;
}
