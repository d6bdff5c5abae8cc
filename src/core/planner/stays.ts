import type { World } from './world.ts';
import { eachAtom } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/** Most sums that are followed; more would take too long, and the search then no longer claims to be complete. */
const mostSums = 256;

/** What the steps of a small world may still add to a pool, each for its shortest, longest or otherwise needed stay. */
export class Stays {
  private readonly stays = new Map<number, number[]>();

  constructor(private readonly world: World) {}

  /** Sums that the steps for which `waiting` holds may add to the pool; undefined when there are too many. */
  gainsToCome(pool: number, waiting: (step: number) => boolean): number[] | undefined {
    let sums = [0];
    for (const [index, step] of this.world.steps.entries()) {
      if (!waiting(index)) continue;
      const rate = step.rates.find((gain) => gain.pool === pool)?.rate ?? 0;
      const lump = step.lumps.find((gain) => gain.pool === pool)?.amount ?? 0;
      if (rate + lump === 0) continue;
      const gains = this.staysOf(index).map((stay) => rate * stay + lump);
      sums = [...new Set([...sums, ...sums.flatMap((sum) => gains.map((gain) => sum + gain))])];
      if (sums.length > mostSums) return undefined;
    }
    return sums;
  }

  /** Lengths that a step may usefully have. */
  private staysOf(index: number): number[] {
    let stays = this.stays.get(index);
    if (!stays) {
      const step = this.world.steps[index]!;
      const all = new Set([step.ticks, ...(step.job ? [step.maxTicks, ...this.fillingStays(step)] : [])]);
      stays = [...all].filter((stay) => stay < never);
      this.stays.set(index, stays);
    }
    return stays;
  }

  /** Stays that fill one of the job's pools by itself. */
  private fillingStays(step: World['steps'][number]): number[] {
    const parts = [this.world.goal, ...this.world.steps];
    return step.rates.flatMap(({ pool, rate }) => {
      const amounts = new Set<number>();
      for (const part of parts) {
        eachAtom(part.needs, (atom) => {
          if (atom.op === 'pool' && atom.pool === pool) amounts.add(atom.amount - this.world.gained[pool]!);
        });
      }
      return [...amounts].map((amount) => Math.ceil(amount / rate - 1e-6)).filter((stay) => stay > 0);
    });
  }
}
