import type { Need, World } from './world.ts';

/** What one step adds to one pool. */
export interface Giver {
  step: number;
  /** Per tick while it runs, at most one job at a time. */
  rate: number;
  /** At once at its end. */
  lump: number;
}

/** Who gives and who waits, looked up instead of searched for. Built once per world. */
export interface WorldIndex {
  tokenGivers: (readonly number[])[];
  /** The highest rates first. */
  poolGivers: (readonly Giver[])[];
  /** For each token and pool, the steps whose needs name it. */
  tokenUsers: (readonly number[])[];
  poolUsers: (readonly number[])[];
  /** Each step as one that needs; the goal comes last. */
  consumers: Consumer[];
}

/** Whose need it is, as far as it decides which givers can be over in time. */
export interface Consumer {
  /** The goal: what gives must have ended before it, jobs by its finish. */
  goal: boolean;
  job: boolean;
  hours: number;
  /** Ticks from the day the need counts to the day the consumer begins. */
  lead: number;
  /** Its needs name a window of time. */
  windowed: boolean;
}

const cache = new WeakMap<World, WorldIndex>();

export function worldIndex(world: World): WorldIndex {
  let index = cache.get(world);
  if (!index) {
    index = build(world);
    cache.set(world, index);
  }
  return index;
}

function build(world: World): WorldIndex {
  const tokens = new Lists<number>(world.tokens);
  const pools = new Lists<Giver>(world.pools);
  for (let step = 0; step < world.steps.length; step++) {
    const { job, tokens: given, rates, lumps } = world.steps[step]!;
    if (!job) for (const token of given) tokens.own(token).push(step);
    for (const { pool, rate } of rates) pools.own(pool).push({ step, rate, lump: 0 });
    for (const { pool, amount } of lumps) {
      const own = pools.own(pool).find((giver) => giver.step === step);
      if (own) own.lump += amount;
      else pools.own(pool).push({ step, rate: 0, lump: amount });
    }
  }
  for (const givers of pools.made) givers.sort((a, b) => b.rate - a.rate || a.step - b.step);
  const tokenUsers = new Lists<number>(world.tokens);
  const poolUsers = new Lists<number>(world.pools);
  for (let step = 0; step < world.steps.length; step++) {
    eachAtom(world.steps[step]!.needs, (atom) => {
      const users = atom.op === 'token' ? tokenUsers.own(atom.token) : poolUsers.own(atom.pool);
      if (users.at(-1) !== step) users.push(step);
    });
  }
  const consumers = world.steps.map(({ job, hours, lead, needs }) => ({
    goal: false,
    job,
    hours,
    lead,
    windowed: hasWindow(needs),
  }));
  const { ticks, needs } = world.goal;
  consumers.push({ goal: true, job: false, hours: 0, lead: ticks, windowed: hasWindow(needs) });
  return {
    tokenGivers: tokens.all,
    poolGivers: pools.all,
    tokenUsers: tokenUsers.all,
    poolUsers: poolUsers.all,
    consumers,
  };
}

/** A list for each number; most numbers are those of other goals, and share one that stays empty. */
class Lists<Entry> {
  readonly all: (readonly Entry[])[];
  readonly made: Entry[][] = [];
  private readonly byNumber: (Entry[] | undefined)[] = [];

  constructor(size: number) {
    this.all = new Array<readonly Entry[]>(size).fill([]);
  }

  own(number: number): Entry[] {
    const known = this.byNumber[number];
    if (known) return known;
    const list: Entry[] = [];
    this.byNumber[number] = list;
    this.all[number] = list;
    this.made.push(list);
    return list;
  }
}

function hasWindow(need: Need): boolean {
  return need.op === 'window' || ((need.op === 'all' || need.op === 'any') && need.of.some(hasWindow));
}

/** Calls back for each step whose needs name something that the step gives; one may come more than once. */
export function eachUser(
  index: WorldIndex,
  { job, tokens, rates, lumps }: World['steps'][number],
  visit: (step: number) => void,
): void {
  if (!job) for (const token of tokens) for (const user of index.tokenUsers[token]!) visit(user);
  for (const { pool } of rates) for (const user of index.poolUsers[pool]!) visit(user);
  for (const { pool } of lumps) for (const user of index.poolUsers[pool]!) visit(user);
}

/** Calls back for each token and pool that a need names. */
export function eachAtom(need: Need, visit: (atom: Extract<Need, { op: 'token' | 'pool' }>) => void): void {
  if (need.op === 'all' || need.op === 'any') for (const part of need.of) eachAtom(part, visit);
  else if (need.op === 'token' || need.op === 'pool') visit(need);
}

/** Calls back for each step that gives a token or gains in a pool which the need names; a step may come more than once. */
export function eachGiver(index: WorldIndex, need: Need, visit: (step: number) => void): void {
  eachAtom(need, (atom) => {
    if (atom.op === 'token') for (const step of index.tokenGivers[atom.token]!) visit(step);
    else for (const giver of index.poolGivers[atom.pool]!) visit(giver.step);
  });
}
