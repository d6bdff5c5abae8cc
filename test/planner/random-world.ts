import type { Need, World, WorldStep } from '../../src/core/planner/world.ts';

/** Small deterministic random numbers (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random world small enough for brute force: up to 4 steps, 3 tokens, 2 pools. */
export function randomWorld(seed: number): World {
  const next = randomNumbers(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const chance = (p: number) => next() < p;
  const tokens = 3;
  const pools = 2;
  const horizon = int(6, 9);
  const need = (depth: number): Need => {
    const roll = next();
    if (depth > 0 && roll < 0.25) return { op: 'all', of: [need(depth - 1), need(depth - 1)] };
    if (depth > 0 && roll < 0.55) return { op: 'any', of: [need(depth - 1), need(depth - 1)] };
    if (roll < 0.62) return { op: 'true' };
    if (roll < 0.82) return { op: 'token', token: int(0, tokens - 1) };
    if (roll < 0.95) return { op: 'pool', pool: int(0, pools - 1), amount: int(1, 4) };
    const from = int(0, 3);
    return { op: 'window', from, to: chance(0.5) ? from + int(1, 5) : Number.POSITIVE_INFINITY };
  };
  const opens = (): ((tick: number) => number) | undefined => {
    if (!chance(0.2)) return undefined;
    const period = int(2, 3);
    const offset = int(0, period - 1);
    return (tick) => tick + ((((offset - tick) % period) + period) % period);
  };
  const count = int(2, 4);
  const steps: WorldStep[] = [];
  for (let index = 0; index < count; index++) {
    const job = chance(0.4);
    const open = opens();
    steps.push({
      id: `s${index}`,
      group: chance(0.25) && index > 0 ? index - 1 : index,
      needs: chance(0.45) ? { op: 'true' } : need(1),
      lead: chance(0.3) ? int(1, 2) : 0,
      job,
      ticks: int(1, 3),
      maxTicks: Number.POSITIVE_INFINITY,
      hours: [0, 10, 20, 30, 40][int(0, 4)]!,
      cost: chance(0.5) ? 0 : int(1, 9) * 10,
      paid: job ? chance(0.75) : chance(0.1),
      tokens: job ? [] : [int(0, tokens - 1)],
      validity: !job && chance(0.12) ? int(1, 3) : Number.POSITIVE_INFINITY,
      rates: job ? [{ pool: int(0, pools - 1), rate: chance(0.7) ? 1 : 0.5 }] : [],
      doubts: 0,
      lumps: !job && chance(0.2) ? [{ pool: int(0, pools - 1), amount: int(1, 2) }] : [],
      ...(open ? { opens: open } : {}),
    });
    const step = steps[index]!;
    if (job && chance(0.25)) step.maxTicks = step.ticks + int(0, 2);
  }
  const open = opens();
  return {
    steps,
    goal: {
      needs: { op: 'all', of: [need(2), need(1)] },
      ticks: int(0, 2),
      ...(open ? { opens: open } : {}),
    },
    tokens,
    pools,
    gained: [chance(0.3) ? 1 : 0, 0],
    hours: [20, 40, 40, 40, 60][int(0, 4)]!,
    budget: chance(0.3) ? int(0, 15) * 10 : 1000,
    horizon,
  };
}
