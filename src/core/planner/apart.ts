import type { Estimate } from './estimate.ts';
import type { Chosen } from './landmarks.ts';
import { remainingTicks } from './remaining.ts';
import type { Need } from './world.ts';

const never = Number.POSITIVE_INFINITY;

/** Most pieces looked at together. */
const mostPieces = 16;

/** What can only begin when something else has ended. */
interface Later {
  /** The keys of what begins only after this has ended. */
  before: Set<object>;
  key: object;
}

/** Work that every plan with a choice has to do: ticks of one of some steps, or of gaining experience. */
interface Piece extends Later {
  ticks: number;
  /** Steps that could do it, for what it has in common with other pieces. */
  steps: number[];
  /** Least hours a week of these. */
  hours: number;
  /** Earliest beginning, and least time from its end to the finish. */
  head: number;
  tail: number;
}

/** A pool that has to be filled. */
interface Gain extends Later {
  givers: { step: number; rate: number }[];
  lacking: number;
  tail: number;
}

/**
 * Least finish of plans with this choice that finish by `latest`, from work of which no two pieces can be done at the same
 * time: one has to wait for the other, or their hours together are more than a week has. (One machine with heads and
 * tails; see J. Carlier, "The one-machine sequencing problem", 1982.)
 */
export function apartBound(choice: Chosen, estimate: Estimate, latest: number, countPay: boolean): number {
  const work = new Work(choice, estimate, countPay);
  if (work.pieces.length === 0 || work.gains.length === 0) return 0;
  let bound = 0;
  for (const beside of new Set(work.pieces.map((piece) => piece.hours))) {
    if (beside <= 1e-6) continue;
    const studies = work.pieces.filter((piece) => piece.hours >= beside - 1e-6);
    const gains = work.gains.flatMap((gain) => {
      const ways = work.heavyWays(gain, beside, latest);
      return ways.length > 0 ? [{ ways, any: anyOf(ways) }] : [];
    });
    for (const gain of gains) {
      const others = [...gains.flatMap((other) => (other === gain ? [] : [other.any])), ...studies];
      const least = gain.ways.reduce(
        (some, way) => Math.min(some, sequence(clique(way, others, choice.world.hours))),
        never,
      );
      bound = Math.max(bound, least);
      if (bound > latest) return bound;
    }
  }
  return bound;
}

class Work {
  readonly pieces: Piece[] = [];
  readonly gains: Gain[] = [];
  private readonly remaining: readonly number[];
  private readonly out: Uint8Array;
  private readonly own = new Map<number, Piece>();

  constructor(
    private readonly choice: Chosen,
    private readonly estimate: Estimate,
    countPay: boolean,
  ) {
    const { world, steps } = choice;
    this.remaining = remainingTicks(world, countPay);
    this.out = new Uint8Array(world.steps.length);
    for (const step of steps) {
      const piece = this.piece([step]);
      this.own.set(step, piece);
      if (!world.steps[step]!.job) this.pieces.push(piece);
    }
    this.follow(world.goal.needs, undefined, world.goal.ticks, []);
    for (const step of steps)
      this.follow(world.steps[step]!.needs, this.own.get(step)!, this.remaining[step]!, [step]);
  }

  /** Finds the work that a need asks for; `owner` begins only then, so many ticks before the finish. */
  private follow(need: Need, owner: Later | undefined, tail: number, without: readonly number[]): void {
    if (need.op === 'all') {
      for (const part of need.of) this.follow(part, owner, tail, without);
      return;
    }
    if (this.pieces.length >= mostPieces) return;
    for (const step of without) this.out[step] = 1;
    const found = need.op === 'pool' ? this.gain(need.pool, need.amount, owner, tail) : this.givers(need);
    for (const step of without) this.out[step] = 0;
    if (!found || found.length === 0) return;
    const { world, has } = this.choice;
    const chosen = found.filter((step) => has[step] === 1);
    if (chosen.length > 0) {
      const only = found.length === 1 && need.op !== 'pool' ? this.own.get(found[0]!) : undefined;
      if (only && owner && only.key !== owner.key) addAll(only.before, owner);
      return;
    }
    let next: Later;
    if (need.op === 'pool') next = this.gains.at(-1)!;
    else {
      const piece = this.piece(found);
      piece.tail = Math.max(piece.tail, tail);
      if (owner) addAll(piece.before, owner);
      this.pieces.push(piece);
      next = piece;
    }
    const needs = found.map((step) => world.steps[step]!.needs);
    if (needs.some((part) => part.op === 'true')) return;
    const least = found.reduce((some, step) => Math.min(some, this.remaining[step]!), never);
    this.follow(needs.length === 1 ? needs[0]! : { op: 'any', of: needs }, next, least, [
      ...without,
      ...found,
    ]);
  }

  /** All steps that could meet a need for tokens; undefined where it is of another kind. */
  private givers(need: Need): number[] | undefined {
    const found = new Set<number>();
    const visit = (part: Need): boolean => {
      if (part.op === 'any') return part.of.every(visit);
      if (part.op !== 'token') return false;
      for (const step of this.choice.index.tokenGivers[part.token]!)
        if (this.out[step] === 0 && this.choice.allowed[step] === 1) found.add(step);
      return true;
    };
    return visit(need) ? [...found] : undefined;
  }

  /** Notes a pool to be filled, and returns the steps that could do it. */
  private gain(pool: number, amount: number, owner: Later | undefined, tail: number): number[] {
    const { world, index, has, allowed } = this.choice;
    let lacking = amount - world.gained[pool]!;
    const lumps = new Map<number, number>();
    const givers: Gain['givers'] = [];
    for (const { step, rate, lump } of index.poolGivers[pool]!) {
      if (allowed[step] === 0 || this.out[step] === 1) continue;
      const { group, job, ticks } = world.steps[step]!;
      if (lump > 0) lumps.set(group, Math.max(lumps.get(group) ?? 0, lump));
      if (rate === 0) continue;
      if (has[step] === 1 && !job) lacking -= rate * ticks;
      else givers.push({ step, rate });
    }
    for (const lump of lumps.values()) lacking -= lump;
    if (lacking <= 1e-6) return [];
    const before = new Set<object>();
    if (owner) addAll(before, owner);
    this.gains.push({ givers, lacking, tail, before, key: {} });
    return givers.map(({ step }) => step);
  }

  private piece(steps: number[]): Piece {
    const { world } = this.choice;
    const piece: Piece = {
      ticks: never,
      steps,
      hours: never,
      head: never,
      tail: never,
      before: new Set(),
      key: {},
    };
    for (const index of steps) {
      const { ticks, hours, lead } = world.steps[index]!;
      piece.ticks = Math.min(piece.ticks, ticks);
      piece.hours = Math.min(piece.hours, hours);
      piece.head = Math.min(piece.head, this.estimate.starts[index]! + lead);
      piece.tail = Math.min(piece.tail, this.remaining[index]! - lead - ticks);
    }
    return piece;
  }

  /**
   * The ways to gain the part of the experience that has to come from work which leaves less than `beside` hours a week,
   * when all other work goes on for as long as it can: in jobs alone, or with one study more, which takes its whole length.
   */
  heavyWays({ givers, lacking, tail, before, key }: Gain, beside: number, latest: number): Piece[] {
    const { world } = this.choice;
    const begin = (index: number) => this.estimate.starts[index]! + world.steps[index]!.lead;
    const heavy: Gain['givers'] = [];
    let first = never;
    let light = 0;
    for (const giver of givers) {
      const { job, hours, ticks } = world.steps[giver.step]!;
      if (begin(giver.step) === never) continue;
      if (job) first = Math.min(first, begin(giver.step));
      if (hours + beside > world.hours + 1e-6) heavy.push(giver);
      else if (job) light = Math.max(light, giver.rate);
      else lacking -= giver.rate * ticks;
    }
    if (lacking <= 1e-6 || heavy.length === 0) return [];
    const studies = heavy.filter(({ step }) => !world.steps[step]!.job);
    const ways: Piece[] = [];
    for (const study of [undefined, ...studies]) {
      const steps = heavy.filter((giver) => study || world.steps[giver.step]!.job);
      const piece: Piece = {
        ticks: 0,
        steps: steps.map(({ step }) => step),
        hours: Math.min(never, ...steps.map(({ step }) => world.steps[step]!.hours)),
        head: Math.min(never, ...steps.map(({ step }) => begin(step))),
        tail,
        before,
        key,
      };
      if (piece.head === never) continue;
      // Work of more than half a week is done one at a time.
      const single = 2 * piece.hours > world.hours + 1e-6;
      const job = Math.max(
        0,
        ...steps.map(({ step, rate }) => (world.steps[step]!.job || single ? rate : 0)),
      );
      const others = single ? 0 : studies.reduce((sum, { rate }) => sum + (study ? rate : 0), 0);
      const rate = job + others;
      // Light and heavy jobs share the time, one at a time.
      const besides = light > 0 ? light * (latest - first) : 0;
      if (rate <= light || besides === never) return [];
      const ticks = Math.ceil((lacking - besides) / (rate - light) - 1e-6);
      piece.ticks = Math.max(ticks, study ? world.steps[study.step]!.ticks : 0);
      if (ticks <= 0) return [];
      ways.push(piece);
    }
    return ways;
  }
}

function addAll(set: Set<object>, owner: Later): void {
  set.add(owner.key);
  for (const later of owner.before) set.add(later);
}

/** What is true of the piece in whichever way it is done. */
function anyOf(ways: readonly Piece[]): Piece {
  return {
    ...ways[0]!,
    ticks: Math.min(...ways.map((way) => way.ticks)),
    head: Math.min(...ways.map((way) => way.head)),
    hours: Math.min(...ways.map((way) => way.hours)),
    steps: [...new Set(ways.flatMap((way) => way.steps))],
  };
}

/** Pieces no two of which can be done at once, the longest first; `first` is one of them. */
function clique(first: Piece, others: readonly Piece[], week: number): Piece[] {
  const apart = (a: Piece, b: Piece) =>
    (a.before.has(b.key) || b.before.has(a.key) || a.hours + b.hours > week + 1e-6) &&
    !a.steps.some((step) => b.steps.includes(step));
  const chosen = [first];
  for (const piece of [...others].sort((a, b) => b.ticks - a.ticks))
    if (chosen.every((other) => apart(piece, other))) chosen.push(piece);
  return chosen;
}

/** The least finish of pieces that are done one after the other. */
function sequence(pieces: readonly Piece[]): number {
  let bound = 0;
  for (const { head } of pieces) {
    for (const { tail } of pieces) {
      let ticks = 0;
      for (const piece of pieces) if (piece.head >= head && piece.tail >= tail) ticks += piece.ticks;
      if (ticks > 0) bound = Math.max(bound, head + ticks + tail);
    }
  }
  return bound;
}
