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

/** Verdict words from best to worst. */
export const bestFirst = ['eligible', 'reachable', 'undetermined', 'not-today', 'closed'];
const kinds = bestFirst.length;

/** Counts people by number, for speed, and gives the counts by name. Not for two runs at once. */
export class GroupCounter {
  readonly tally = emptyTally();
  private readonly compiled: CompiledCatalog;
  private readonly positions: Uint32Array;
  private readonly roles: GroupBest;
  private readonly countries: GroupBest;
  private readonly blockers: Uint32Array;
  private readonly lastPeople: Uint32Array;
  private readonly lastDoors: Uint32Array;
  /** Number of the person who last touched a text, so that each person counts once. */
  private readonly blockedBy: Int32Array;
  private readonly lastOf: Int32Array;

  constructor(compiled: CompiledCatalog) {
    this.compiled = compiled;
    const { positions, texts } = compiled;
    this.positions = new Uint32Array(positions.length * kinds);
    this.roles = new GroupBest(positions.map(({ role }) => role));
    this.countries = new GroupBest(positions.map(({ country }) => country));
    this.blockers = new Uint32Array(texts.length);
    this.lastPeople = new Uint32Array(texts.length);
    this.lastDoors = new Uint32Array(texts.length);
    this.blockedBy = new Int32Array(texts.length).fill(-1);
    this.lastOf = new Int32Array(texts.length).fill(-1);
  }

  /** Adds one person; `verdictOf` names the verdict of a position by its number. */
  add(standing: StandingOfPerson, verdictOf: (position: number) => string, target?: number): void {
    const person = this.tally.people++;
    for (const number of standing.considered) {
      const verdict = bestFirst.indexOf(verdictOf(number));
      this.positions[number * kinds + verdict]!++;
      this.roles.see(number, verdict);
      this.countries.see(number, verdict);
    }
    this.roles.count();
    this.countries.count();
    for (const key of standing.undecided) addCount(this.tally.missing, key);
    const closed = standing.byStanding['not-today'];
    for (const number of closed)
      this.addUnmet(person, standing, number, target === undefined || number === target);
    if (target !== undefined && !closed.includes(target)) this.addUnmet(person, standing, target, true);
  }

  private addUnmet(person: number, { verdicts }: StandingOfPerson, position: number, blocks: boolean): void {
    let last = -1;
    let count = 0;
    verdicts.unmet(position, (text) => {
      last = text;
      count++;
      if (!blocks || this.blockedBy[text] === person) return;
      this.blockedBy[text] = person;
      this.blockers[text]!++;
    });
    if (count !== 1) return;
    this.lastDoors[last]!++;
    if (this.lastOf[last] === person) return;
    this.lastOf[last] = person;
    this.lastPeople[last]!++;
  }

  /** All counts by name. */
  result(): Tally {
    const { positions, texts } = this.compiled;
    const named: Tally = {
      ...this.tally,
      positions: countsByName(
        positions.map(({ id }) => id),
        this.positions,
      ),
      roles: this.roles.byName(),
      countries: this.countries.byName(),
    };
    for (const [number, text] of texts.entries()) {
      if (this.blockers[number]! > 0) named.blockers[text] = this.blockers[number]!;
      const people = this.lastPeople[number]!;
      if (people > 0) named.lastMissing[text] = { people, doors: this.lastDoors[number]! };
    }
    return named;
  }
}

/** People by their best verdict in each group of positions. */
class GroupBest {
  private readonly names: string[];
  private readonly groupOf: number[];
  private readonly best: Uint8Array;
  private readonly counts: Uint32Array;

  constructor(groupOfPosition: readonly string[]) {
    this.names = [...new Set(groupOfPosition)];
    this.groupOf = groupOfPosition.map((name) => this.names.indexOf(name));
    this.best = new Uint8Array(this.names.length).fill(kinds);
    this.counts = new Uint32Array(this.names.length * kinds);
  }

  see(position: number, verdict: number): void {
    const group = this.groupOf[position]!;
    if (verdict < this.best[group]!) this.best[group] = verdict;
  }

  /** Counts what was seen of one person. */
  count(): void {
    for (let group = 0; group < this.best.length; group++) {
      const verdict = this.best[group]!;
      if (verdict < kinds) this.counts[group * kinds + verdict]!++;
    }
    this.best.fill(kinds);
  }

  byName(): Record<string, Counts> {
    return countsByName(this.names, this.counts);
  }
}

function countsByName(names: readonly string[], counts: Uint32Array): Record<string, Counts> {
  const result: Record<string, Counts> = {};
  for (const [number, name] of names.entries()) {
    for (const [kind, verdict] of bestFirst.entries()) {
      const count = counts[number * kinds + kind]!;
      if (count > 0) result[name] = { ...result[name], [verdict]: count };
    }
  }
  return result;
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
