import type { CompiledCatalog } from '../eligibility/compiled.ts';
import type { StandingOfPerson } from './person.ts';

/** Counts of people by name. */
export type Counts = Record<string, number>;

/**
 * What is known of a group: only counts, which can be added in any order, so that a summary is the same for any
 * number of workers. Positions and steps are named by id, requirements by their text, answers by key.
 */
export interface Tally {
  people: number;
  failed: number;
  /** People by verdict, for each position; `plans` runs count what the planner says, others today's standing. */
  positions: Record<string, Counts>;
  /** People with at least one position of the role, or in the country, by best verdict. */
  roles: Record<string, Counts>;
  countries: Record<string, Counts>;
  /** People for whom the requirement is unmet: for their target, or for any position they may want. */
  blockers: Counts;
  /** People for whom a requirement is the only unmet one of a position, and the positions it would then open. */
  lastMissing: Record<string, { people: number; doors: number }>;
  /** The same for steps that the planner found. */
  fixes: Record<string, { people: number; doors: number; title: string }>;
  /** People with a last day for their target or best position, by year. */
  deadlines: Counts;
  /** People whose verdicts an answer could change. */
  missing: Counts;
}

export function emptyTally(): Tally {
  return {
    people: 0,
    failed: 0,
    positions: {},
    roles: {},
    countries: {},
    blockers: {},
    lastMissing: {},
    fixes: {},
    deadlines: {},
    missing: {},
  };
}

export function addCount(counts: Counts, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

function addIn(groups: Record<string, Counts>, group: string, name: string): void {
  groups[group] ??= {};
  addCount(groups[group], name);
}

function addDoors(
  entries: Record<string, { people: number; doors: number }>,
  doorsByName: ReadonlyMap<string, number>,
): void {
  for (const [name, doors] of doorsByName) {
    entries[name] ??= { people: 0, doors: 0 };
    entries[name].people++;
    entries[name].doors += doors;
  }
}

/** Verdict words from best to worst, as far as they occur. */
const bestFirst = ['eligible', 'reachable', 'undetermined', 'not-today', 'closed'];

/** Adds one person; `verdictOf` names the verdict of a position by its number. */
export function addPerson(
  tally: Tally,
  standing: StandingOfPerson,
  compiled: CompiledCatalog,
  verdictOf: (position: number) => string,
  target?: number,
): void {
  tally.people++;
  const roles = new Map<string, string>();
  const countries = new Map<string, string>();
  const better = (best: Map<string, string>, name: string, verdict: string) => {
    const before = best.get(name);
    if (before === undefined || bestFirst.indexOf(verdict) < bestFirst.indexOf(before)) best.set(name, verdict);
  };
  for (const number of standing.considered) {
    const { id, role, country } = compiled.positions[number]!;
    const verdict = verdictOf(number);
    addIn(tally.positions, id, verdict);
    better(roles, role, verdict);
    better(countries, country, verdict);
  }
  for (const [role, verdict] of roles) addIn(tally.roles, role, verdict);
  for (const [country, verdict] of countries) addIn(tally.countries, country, verdict);
  for (const key of standing.undecided) addCount(tally.missing, key);
  addBlockers(tally, standing, target);
}

function addBlockers(tally: Tally, { verdicts, considered, byStanding }: StandingOfPerson, target?: number): void {
  const blockers = new Set<string>();
  const doors = new Map<string, number>();
  const wanted = new Set(target === undefined ? considered : [target]);
  for (const number of new Set(target === undefined ? byStanding['not-today'] : [...byStanding['not-today'], target])) {
    let last = '';
    let count = 0;
    const counts = wanted.has(number);
    verdicts.unmet(number, ({ text }) => {
      last = text;
      count++;
      if (counts) blockers.add(text);
    });
    if (count === 1) doors.set(last, (doors.get(last) ?? 0) + 1);
  }
  for (const text of blockers) addCount(tally.blockers, text);
  addDoors(tally.lastMissing, doors);
}

/** Adds a part of the group to the whole. */
export function mergeTally(whole: Tally, part: Tally): void {
  whole.people += part.people;
  whole.failed += part.failed;
  for (const key of ['positions', 'roles', 'countries'] as const) {
    for (const [group, counts] of Object.entries(part[key])) {
      whole[key][group] ??= {};
      for (const [name, count] of Object.entries(counts)) addCount(whole[key][group], name, count);
    }
  }
  for (const key of ['blockers', 'deadlines', 'missing'] as const) {
    for (const [name, count] of Object.entries(part[key])) addCount(whole[key], name, count);
  }
  for (const key of ['lastMissing', 'fixes'] as const) {
    for (const [name, entry] of Object.entries(part[key])) {
      const before = whole[key][name];
      if (!before) Object.assign(whole[key], { [name]: { ...entry } });
      else {
        before.people += entry.people;
        before.doors += entry.doors;
      }
    }
  }
}
