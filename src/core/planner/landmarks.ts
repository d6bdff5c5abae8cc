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
  /** All steps of the world, those that probably start earlier first. */
  order?: readonly number[];
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
  const { world, has } = choice;
  const found: Landmark[] = [];
  const seen = new Set<string>();
  const queue: { need: Need; without: readonly number[] }[] = [
    { need: world.goal.needs, without: [] },
    ...choice.steps.map((step) => ({ need: world.steps[step]!.needs, without: [step] })),
  ];
  const out = new Uint8Array(world.steps.length);
  for (let at = 0; at < queue.length; at++) {
    const { need, without } = queue[at]!;
    if (need.op === 'all') {
      for (const part of need.of) queue.push({ need: part, without });
      continue;
    }
    for (const step of without) out[step] = 1;
    const landmark = landmarkOf(need, choice, measure, out);
    for (const step of without) out[step] = 0;
    if (!landmark) continue;
    const name = `${landmark.weight} ${landmark.steps.join()}`;
    if (seen.has(name)) continue;
    seen.add(name);
    if (landmark.weight > 1e-9) found.push(landmark);
    // One of the steps comes first in the plan, and its needs are met before it, without any of them.
    const fresh = landmark.steps.length > 0 && landmark.steps.every((step) => has[step] === 0);
    const deeper = fresh ? landmark.steps.map((step) => world.steps[step]!.needs) : [];
    if (deeper.length > 0 && deeper.every((part) => part.op !== 'true'))
      queue.push({
        need: deeper.length === 1 ? deeper[0]! : { op: 'any', of: deeper },
        without: [...without, ...landmark.steps],
      });
  }
  found.sort((a, b) => b.weight - a.weight || a.steps.length - b.steps.length);
  return apart(found, world.steps.length);
}

/** Landmarks no two of which share a step, the heaviest first. */
function apart(landmarks: readonly Landmark[], steps: number): Landmark[] {
  const used = new Uint8Array(steps);
  return landmarks.filter((landmark) => {
    if (landmark.steps.some((step) => used[step] === 1)) return false;
    for (const step of landmark.steps) used[step] = 1;
    return true;
  });
}

/** What meeting the need without the steps that are out adds at least; undefined when the chosen steps may do already. */
function landmarkOf(need: Need, choice: Chosen, measure: Measure, out: Uint8Array): Landmark | undefined {
  switch (need.op) {
    case 'token':
      return tokenLandmark(need.token, choice, measure, out);
    case 'pool':
      return poolLandmark(need.pool, need.amount, choice, measure, out);
    case 'any': {
      const steps = new Set<number>();
      let weight = never;
      for (const part of need.of) {
        const one = landmarkOf(part, choice, measure, out);
        if (!one) return undefined;
        weight = Math.min(weight, one.weight);
        for (const step of one.steps) steps.add(step);
      }
      return { weight, steps: [...steps].sort((a, b) => a - b) };
    }
    case 'all': {
      const parts = need.of.flatMap((part) => landmarkOf(part, choice, measure, out) ?? []);
      if (parts.length < 2) return parts[0];
      parts.sort((a, b) => b.weight - a.weight || a.steps.length - b.steps.length);
      const sum = apart(parts, choice.world.steps.length);
      return {
        weight: sum.reduce((weight, part) => weight + part.weight, 0),
        steps: sum.flatMap((part) => part.steps).sort((a, b) => a - b),
      };
    }
    case 'false':
      return { weight: never, steps: [] };
    default:
      return undefined;
  }
}

function tokenLandmark(
  token: number,
  choice: Chosen,
  measure: Measure,
  out: Uint8Array,
): Landmark | undefined {
  const { index, has, allowed } = choice;
  let weight = never;
  const steps: number[] = [];
  for (const step of index.tokenGivers[token]!) {
    if (out[step] === 1) continue;
    if (has[step] === 1) return undefined;
    if (allowed[step] === 0) continue;
    steps.push(step);
    weight = Math.min(weight, measure.whole(step));
  }
  return { weight, steps };
}

function poolLandmark(
  pool: number,
  amount: number,
  choice: Chosen,
  measure: Measure,
  out: Uint8Array,
): Landmark | undefined {
  const { world, index, has, allowed } = choice;
  let lacking = amount - world.gained[pool]!;
  const givers = index.poolGivers[pool]!.filter(({ step }) => allowed[step] === 1 && out[step] === 0);
  const lumps = new Map<number, number>();
  for (const { step, rate, lump } of givers) {
    const { job, ticks, group } = world.steps[step]!;
    if (has[step] === 0) {
      if (lump > 0) lumps.set(group, Math.max(lumps.get(group) ?? 0, lump));
      continue;
    }
    lacking -= lump;
    if (!(job && measure.beforeGoal)) lacking -= rate * ticks;
  }
  if (lacking <= 1e-6) return undefined;
  let atOnce = 0;
  for (const lump of lumps.values()) atOnce += lump;
  // What is given at once does not do: then some of the rest is gained over time, whatever else is in the plan.
  const overTime = lacking - atOnce > 1e-6;
  let perGain = never;
  let whole = never;
  let extended = false;
  const steps: number[] = [];
  for (const { step, rate } of givers) {
    const { job, ticks } = world.steps[step]!;
    if (overTime && rate === 0) continue;
    if (has[step] === 1) {
      if (!job || rate === 0) continue;
      extended = true;
      perGain = Math.min(perGain, measure.tick(step) / rate);
    } else {
      whole = Math.min(whole, measure.whole(step));
      if (rate > 0)
        perGain = Math.min(perGain, (job ? measure.tick(step) : measure.whole(step) / ticks) / rate);
    }
    steps.push(step);
  }
  steps.sort((a, b) => a - b);
  const gained = overTime && perGain < never ? (lacking - atOnce) * perGain : 0;
  if (extended) return { weight: gained, steps };
  return { weight: Math.max(gained, whole), steps };
}
