import type { CompiledStep } from './compiled.ts';
import type { WorldStep } from './world.ts';

interface Part {
  step: WorldStep;
  compiled: CompiledStep;
}

/**
 * Leaves out jobs that another job beats or equals in every respect, so that a hundred like jobs cost no more than
 * one. Safe: both are open from the first day and cannot be held side by side, the better one has no end, so in any
 * plan it can take the other's place (or both places).
 */
export function dropDominatedJobs(parts: readonly Part[], hoursPerWeek: number): Part[] {
  const jobs = parts.filter((part) => part.step.job && part.step.needs.op === 'true' && !part.step.opens);
  const dropped = new Set<Part>();
  for (const job of jobs) {
    const better = jobs.find((other) => other !== job && !dropped.has(other) && dominates(other, job, hoursPerWeek));
    if (better) dropped.add(job);
  }
  return parts.filter((part) => !dropped.has(part));
}

function dominates({ step: a, compiled: x }: Part, { step: b, compiled: y }: Part, hoursPerWeek: number): boolean {
  const together = a.hours + b.hours <= hoursPerWeek;
  if (together || a.maxTicks < Number.POSITIVE_INFINITY || x.assumed.length > y.assumed.length) return false;
  const gives = (pool: number) => a.rates.find((gain) => gain.pool === pool)?.rate ?? 0;
  const noWorse =
    a.lead <= b.lead &&
    a.ticks <= b.ticks &&
    a.hours <= b.hours &&
    a.cost <= b.cost &&
    (a.paid || !b.paid) &&
    b.rates.every((gain) => gives(gain.pool) >= gain.rate);
  if (!noWorse) return false;
  const same =
    a.lead === b.lead && a.ticks === b.ticks && a.hours === b.hours && a.cost === b.cost && a.paid === b.paid &&
    a.maxTicks === b.maxTicks && a.rates.every((gain) => (b.rates.find((g) => g.pool === gain.pool)?.rate ?? 0) >= gain.rate);
  return !same || a.id < b.id;
}
