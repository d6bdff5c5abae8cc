import { all, any, noNeed } from '../../src/core/planner/needs.ts';
import type { Need, World, WorldStep } from '../../src/core/planner/world.ts';

/** A generator that gives the same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * As hard as worlds get: every step has alternatives that are better in one respect and worse in another, needs chain over
 * several layers, and many kinds of experience overlap.
 */
export function hardWorld(seed: number, size: number): World {
  const next = numbers(seed);
  const layers = 5;
  const tokens = size;
  const pools = 8;
  const need = (layer: number): Need => {
    if (layer === 0) return noNeed;
    const token = (): Need => ({ op: 'token', token: (layer - 1) * Math.floor(size / layers) + next(6) });
    const pool = (): Need => ({ op: 'pool', pool: next(pools), amount: 24 + 12 * next(10) });
    return all([any([token(), token(), pool()]), any([token(), pool()])]);
  };
  const steps = Array.from({ length: size }, (_, index): WorldStep => {
    const layer = index % layers;
    const job = next(2) === 0;
    return {
      id: `step-${String(index).padStart(3, '0')}`,
      group: index,
      needs: need(layer),
      lead: job ? next(16) : 0,
      job,
      ticks: 4 + next(40),
      maxTicks: Number.POSITIVE_INFINITY,
      hours: [8, 10, 20, 37, 40][next(5)]!,
      cost: next(4) * 1000,
      paid: job && next(3) > 0,
      tokens: job ? [] : [layer * Math.floor(size / layers) + next(6)],
      validity: next(12) === 0 ? 60 : Number.POSITIVE_INFINITY,
      rates: job ? [0, 1, 2].map(() => ({ pool: next(pools), rate: [1, 0.5, 0.2][next(3)]! })) : [],
      lumps: [],
      doubts: 0,
    };
  });
  return {
    steps: steps.map((step) => ({ ...step, rates: onePerPool(step.rates) })),
    goal: { needs: all([need(layers), need(layers)]), ticks: 12 },
    tokens,
    pools,
    gained: new Array<number>(pools).fill(0),
    hours: 40,
    budget: Number.POSITIVE_INFINITY,
    horizon: 1920,
  };
}

function onePerPool(rates: WorldStep['rates']): WorldStep['rates'] {
  return rates.filter((gain, at) => rates.findIndex((other) => other.pool === gain.pool) === at);
}
