import type { Need, World } from './world.ts';

/** What follows from a set of steps alone: which of them can only come after others. */
export interface Order {
  /** For each step, 1 for the steps that start only after it has ended. */
  after: Uint8Array[];
}

/**
 * Works out which of the steps must wait for which, when these steps and no others are used: a step that needs what
 * only one other gives starts after that one's end, and so does all that waits for it in turn.
 */
export function orderOf(world: World): Order {
  const count = world.steps.length;
  const ends = matrix(count);
  const begins = matrix(count);
  for (let first = 0; first < count; first++) {
    for (let then = 0; then < count; then++) {
      if (then === first) continue;
      const { needs } = world.steps[then]!;
      if (needs.op === 'true') continue;
      if (!possible(world, needs, first, true)) ends[first]![then] = 1;
      if (!possible(world, needs, first, false)) begins[first]![then] = 1;
    }
  }
  // Whatever starts after something that starts after the end, starts after the end.
  for (let grown = true; grown; ) {
    grown = false;
    for (const row of ends) {
      for (let middle = 0; middle < count; middle++) {
        if (row[middle] === 0) continue;
        for (let then = 0; then < count; then++) {
          if (row[then] === 1 || (ends[middle]![then] === 0 && begins[middle]![then] === 0)) continue;
          row[then] = 1;
          grown = true;
        }
      }
    }
  }
  return { after: ends };
}

function matrix(count: number): Uint8Array[] {
  return Array.from({ length: count }, () => new Uint8Array(count));
}

/** True when the need could hold without the step; with `tokensOnly`, without its tokens but with what it gains. */
function possible(world: World, need: Need, without: number, tokensOnly: boolean): boolean {
  switch (need.op) {
    case 'all':
      return need.of.every((part) => possible(world, part, without, tokensOnly));
    case 'any':
      return need.of.some((part) => possible(world, part, without, tokensOnly));
    case 'token':
      return world.steps.some((step, i) => i !== without && !step.job && step.tokens.includes(need.token));
    case 'pool': {
      let most = world.gained[need.pool]!;
      for (const [i, step] of world.steps.entries()) {
        if (i === without && !tokensOnly) continue;
        for (const gain of step.rates)
          if (gain.pool === need.pool) most += gain.rate * (step.job ? step.maxTicks : step.ticks);
        for (const gain of step.lumps) if (gain.pool === need.pool) most += gain.amount;
      }
      return most >= need.amount - 1e-6;
    }
    default:
      return need.op !== 'false';
  }
}
