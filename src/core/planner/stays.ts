import type { Board } from './board.ts';
import type { World } from './world.ts';
import { eachAtom } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/** Most sums that are followed; more would take too long, and the search then no longer claims to be complete. */
const mostSums = 256;

/** A step and what it may add to a pool. */
interface PoolGiver {
  step: number;
  gains: readonly number[];
}

/** What the steps of a small world may still add to a pool, each for its shortest, longest or otherwise needed stay. */
export class Stays {
  private readonly stays = new Map<number, number[]>();
  private readonly givers: (readonly PoolGiver[])[] = [];
  private readonly sums = new Map<string, readonly number[] | undefined>();

  constructor(private readonly world: World) {}

  /** Sums that the steps which wait may add to the pool; undefined when there are too many. */
  gainsToCome(pool: number, { placed }: Board): readonly number[] | undefined {
    const givers = this.giversOf(pool);
    let name = `${pool}`;
    for (const { step } of givers) if (!placed[step]) name += ` ${step}`;
    if (!this.sums.has(name)) this.sums.set(name, sumsOf(givers.filter(({ step }) => !placed[step])));
    return this.sums.get(name);
  }

  /** The steps that gain in a pool, and what each may add. */
  private giversOf(pool: number): readonly PoolGiver[] {
    this.givers[pool] ??= this.world.steps.flatMap((step, index) => {
      const rate = step.rates.find((gain) => gain.pool === pool)?.rate ?? 0;
      const lump = step.lumps.find((gain) => gain.pool === pool)?.amount ?? 0;
      if (rate + lump === 0) return [];
      return [{ step: index, gains: this.staysOf(index).map((stay) => rate * stay + lump) }];
    });
    return this.givers[pool];
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

/** All sums of one gain, or none, of each; undefined when there are too many. */
function sumsOf(givers: readonly PoolGiver[]): number[] | undefined {
  let sums = [0];
  for (const { gains } of givers) {
    sums = [...new Set([...sums, ...sums.flatMap((sum) => gains.map((gain) => sum + gain))])];
    if (sums.length > mostSums) return undefined;
  }
  return sums;
}
