import type { Need, World } from './world.ts';
import type { WorldIndex } from './world-index.ts';

const never = Number.POSITIVE_INFINITY;

/** A choice of steps whose plans are bounded. */
export interface Chosen {
  world: World;
  index: WorldIndex;
  /** 1 for steps that are in every plan looked at. */
  has: Uint8Array;
  /** 1 for steps that may be in; all that are in are. */
  allowed: Uint8Array;
  steps: readonly number[];
}

/** Steps of which every plan has at least one that is not chosen yet, or makes a chosen one last longer. */
export interface Landmark {
  /** The least that this adds, in the measure asked for. */
  weight: number;
  /** All steps that could add it. */
  steps: number[];
}

/** What steps weigh. */
export interface Measure {
  /** For the shortest length. */
  whole: (step: number) => number;
  /** For each tick of a job. */
  tick: (step: number) => number;
  /** What is done by the day the goal is applied for: jobs may last on beyond it, so their shortest stay does not count. */
  beforeGoal: boolean;
}

/**
 * What every plan with this choice still has to add, as landmarks no two of which share a step: their weights and
 * those of the chosen steps add up to a lower bound. (Disjunctive action landmarks; see J. Hoffmann, J. Porteous and
 * L. Sebastia, "Ordered landmarks in planning", 2004, and E. Karpas and C. Domshlak, "Cost-optimal planning with landmarks", 2009.)
 */
export function landmarksOf(choice: Chosen, measure: Measure): Landmark[] {
  const found: Landmark[] = [];
  const seen = new Set<string>();
  const queue: Need[] = [choice.world.goal.needs, ...choice.steps.map((i) => choice.world.steps[i]!.needs)];
  for (let at = 0; at < queue.length; at++) {
    const need = queue[at]!;
    if (need.op === 'all') {
      queue.push(...need.of);
      continue;
    }
    const landmark = landmarkOf(need, choice, measure);
    if (!landmark) continue;
    const name = landmark.steps.join();
    if (seen.has(name)) continue;
    seen.add(name);
    if (landmark.weight > 1e-9) found.push(landmark);
    // One of the steps is in the plan, so one of their needs is met in it.
    const deeper = landmark.steps
      .filter((step) => choice.has[step] === 0)
      .map((step) => choice.world.steps[step]!.needs);
    if (deeper.length === landmark.steps.length && deeper.every((part) => part.op !== 'true'))
      queue.push(deeper.length === 1 ? deeper[0]! : { op: 'any', of: deeper });
  }
  found.sort((a, b) => b.weight - a.weight || a.steps.length - b.steps.length);
  const used = new Uint8Array(choice.world.steps.length);
  return found.filter((landmark) => {
    if (landmark.steps.some((step) => used[step] === 1)) return false;
    for (const step of landmark.steps) used[step] = 1;
    return true;
  });
}

/** Undefined when the chosen steps may do already. */
function landmarkOf(need: Need, choice: Chosen, measure: Measure): Landmark | undefined {
  switch (need.op) {
    case 'token':
      return tokenLandmark(need.token, choice, measure);
    case 'pool':
      return poolLandmark(need.pool, need.amount, choice, measure);
    case 'any': {
      const steps = new Set<number>();
      let weight = never;
      for (const part of need.of) {
        const one = landmarkOf(part, choice, measure);
        if (!one) return undefined;
        weight = Math.min(weight, one.weight);
        for (const step of one.steps) steps.add(step);
      }
      return { weight, steps: [...steps].sort((a, b) => a - b) };
    }
    case 'all': {
      let best: Landmark | undefined;
      for (const part of need.of) {
        const one = landmarkOf(part, choice, measure);
        if (one && (!best || one.weight > best.weight)) best = one;
      }
      return best;
    }
    case 'false':
      return { weight: never, steps: [] };
    default:
      return undefined;
  }
}

function tokenLandmark(token: number, choice: Chosen, measure: Measure): Landmark | undefined {
  const { index, has, allowed } = choice;
  let weight = never;
  const steps: number[] = [];
  for (const step of index.tokenGivers[token]!) {
    if (has[step] === 1) return undefined;
    if (allowed[step] === 0) continue;
    steps.push(step);
    weight = Math.min(weight, measure.whole(step));
  }
  return { weight, steps };
}

function poolLandmark(pool: number, amount: number, choice: Chosen, measure: Measure): Landmark | undefined {
  const { world, index, has, allowed } = choice;
  let lacking = amount - world.gained[pool]!;
  let perGain = never;
  let whole = never;
  let extended = false;
  const steps: number[] = [];
  for (const { step, rate, lump } of index.poolGivers[pool]!) {
    if (allowed[step] === 0) continue;
    const { job, ticks } = world.steps[step]!;
    lacking -= lump;
    const chosen = has[step] === 1;
    if (chosen && !(job && measure.beforeGoal)) lacking -= rate * ticks;
    if (chosen && !job) continue;
    steps.push(step);
    if (chosen) {
      extended = true;
      perGain = Math.min(perGain, measure.tick(step) / rate);
      continue;
    }
    whole = Math.min(whole, measure.whole(step));
    if (rate > 0)
      perGain = Math.min(perGain, (job ? measure.tick(step) : measure.whole(step) / ticks) / rate);
  }
  if (lacking <= 1e-6) return undefined;
  if (perGain === never) return { weight: extended ? 0 : whole, steps };
  const gained = lacking * perGain;
  return { weight: extended ? gained : Math.max(gained, whole), steps: steps.sort((a, b) => a - b) };
}
