import type { Need, World } from './world.ts';

/** Who gives and who waits, looked up instead of searched for. Built once per world. */
export interface WorldIndex {
  tokenGivers: number[][];
  poolGivers: number[][];
  /** For each step, the steps whose needs name something it gives. */
  waiting: number[][];
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
  const tokenGivers: number[][] = Array.from({ length: world.tokens }, () => []);
  const poolGivers: number[][] = Array.from({ length: world.pools }, () => []);
  for (const [index, step] of world.steps.entries()) {
    if (!step.job) for (const token of step.tokens) tokenGivers[token]!.push(index);
    for (const { pool } of step.rates) poolGivers[pool]!.push(index);
    for (const { pool } of step.lumps) if (!poolGivers[pool]!.includes(index)) poolGivers[pool]!.push(index);
  }
  const waiting = world.steps.map(() => new Set<number>());
  for (const [index, step] of world.steps.entries()) {
    eachAtom(step.needs, (atom) => {
      const givers = atom.op === 'token' ? tokenGivers[atom.token]! : poolGivers[atom.pool]!;
      for (const giver of givers) waiting[giver]!.add(index);
    });
  }
  return { tokenGivers, poolGivers, waiting: waiting.map((set) => [...set]) };
}

/** Calls back for each token and pool that a need names. */
export function eachAtom(need: Need, visit: (atom: Extract<Need, { op: 'token' | 'pool' }>) => void): void {
  if (need.op === 'all' || need.op === 'any') for (const part of need.of) eachAtom(part, visit);
  else if (need.op === 'token' || need.op === 'pool') visit(need);
}
