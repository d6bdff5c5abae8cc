import type { Need, World, WorldStep } from './world.ts';

const never = Number.POSITIVE_INFINITY;

/**
 * Steps that another step beats or equals in every respect, so that a hundred like steps cost no more than one.
 * Leaving them out is safe: wherever the worse one serves in a plan, the better one can stand in its place (or serves
 * there already): it may start at least as early, takes no longer, no more hours and money, and gives as much.
 *
 * With `countPay`, a step whose needs name others is kept unless the better one has the same needs: what it needs may be
 * paid work, and that counts for itself.
 */
export function dominatedSteps(world: World, candidates: readonly number[], countPay: boolean): Set<number> {
  const places = placesOfTokens([world.goal.needs, ...candidates.map((index) => world.steps[index]!.needs)]);
  const pools = namedPools([world.goal.needs, ...candidates.map((index) => world.steps[index]!.needs)]);
  const mixed = mixedGroups(candidates.map((index) => world.steps[index]!));
  const facts = candidates.map((index): Facts => {
    const step = world.steps[index]!;
    return {
      index,
      step,
      needs: nameOf(step.needs),
      places: new Set(step.job ? [] : step.tokens.flatMap((token) => places.get(token) ?? [])),
      alike: mixed.has(step.group) === false,
      gains: step.rates.filter((gain) => pools.has(gain.pool)),
      lumps: step.lumps.filter((gain) => pools.has(gain.pool)),
    };
  });
  const dropped = new Set<number>();
  for (const worse of facts) {
    if (
      facts.some(
        (better) =>
          better !== worse && !dropped.has(better.index) && dominates(better, worse, world.hours, countPay),
      )
    ) {
      dropped.add(worse.index);
    }
  }
  return dropped;
}

interface Facts {
  index: number;
  step: WorldStep;
  needs: string;
  places: Set<number>;
  /** All other ways of its group give just the same, so that it never shuts out something else. */
  alike: boolean;
  gains: WorldStep['rates'];
  lumps: WorldStep['lumps'];
}

const names = new WeakMap<Need, string>();

/** A text that is the same for the same needs. */
function nameOf(need: Need): string {
  const name = names.get(need) ?? JSON.stringify(need);
  names.set(need, name);
  return name;
}

/** Groups of several ways that do not all give just the same. */
function mixedGroups(steps: readonly WorldStep[]): Set<number> {
  const given = new Map<number, string>();
  const mixed = new Set<number>();
  for (const { group, job, tokens } of steps) {
    const gives = job ? undefined : tokens.join();
    if (given.has(group) && (gives === undefined || given.get(group) !== gives)) mixed.add(group);
    given.set(group, gives ?? 'a job');
  }
  return mixed;
}

/** Numbers the alternatives (`any` nodes, or single places) in which each token is named. */
function placesOfTokens(needs: readonly Need[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  let next = 0;
  const walk = (need: Need, place: number): void => {
    if (need.op === 'token') places.set(need.token, [...(places.get(need.token) ?? []), place]);
    else if (need.op === 'any') for (const part of need.of) walk(part, part.op === 'all' ? ++next : place);
    else if (need.op === 'all') for (const part of need.of) walk(part, ++next);
  };
  for (const need of needs) walk(need, ++next);
  return places;
}

function namedPools(needs: readonly Need[]): Set<number> {
  const pools = new Set<number>();
  const walk = (need: Need): void => {
    if (need.op === 'all' || need.op === 'any') for (const part of need.of) walk(part);
    else if (need.op === 'pool') pools.add(need.pool);
  };
  for (const need of needs) walk(need);
  return pools;
}

function dominates(a: Facts, b: Facts, hoursPerWeek: number, countPay: boolean): boolean {
  const [x, y] = [a.step, b.step];
  if ((countPay && a.needs !== b.needs) || (x.group !== y.group && !a.alike)) return false;
  if (x.job !== y.job || (x.opens && x.opens !== y.opens) || (x.needs.op !== 'true' && a.needs !== b.needs))
    return false;
  if (x.lead > y.lead || x.ticks > y.ticks || x.hours > y.hours || x.cost > y.cost || (!x.paid && y.paid))
    return false;
  if (x.maxTicks < y.maxTicks || x.validity < y.validity || x.doubts > y.doubts) return false;
  // A paid step that is no job earns by lasting long.
  if (y.paid && !y.job && x.ticks < y.ticks) return false;
  for (const place of b.places) if (!a.places.has(place)) return false;
  if (!b.gains.every((gain) => (a.gains.find((g) => g.pool === gain.pool)?.rate ?? 0) >= gain.rate))
    return false;
  if (!b.lumps.every((gain) => (a.lumps.find((g) => g.pool === gain.pool)?.amount ?? 0) >= gain.amount))
    return false;
  // Studies that gain side by side, and jobs that end, can do more than one alone; of jobs only one is held at a time.
  const together = x.job ? x.maxTicks < never : x.hours + y.hours <= hoursPerWeek;
  const sums = b.gains.length + b.lumps.length > 0 || y.paid;
  if (sums && together && x.group !== y.group) return false;
  return !equal(a, b) || x.id < y.id;
}

function equal(a: Facts, b: Facts): boolean {
  const [x, y] = [a.step, b.step];
  const same = (
    key: 'opens' | 'lead' | 'ticks' | 'hours' | 'cost' | 'paid' | 'maxTicks' | 'validity' | 'doubts',
  ) => x[key] === y[key];
  const gains = (facts: Facts) =>
    JSON.stringify([...facts.gains, ...facts.lumps].sort((g, h) => g.pool - h.pool));
  return (
    (['opens', 'lead', 'ticks', 'hours', 'cost', 'paid', 'maxTicks', 'validity', 'doubts'] as const).every(
      same,
    ) &&
    a.needs === b.needs &&
    a.places.size === b.places.size &&
    [...a.places].every((place) => b.places.has(place)) &&
    gains(a) === gains(b)
  );
}
