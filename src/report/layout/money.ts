import type { Catalog } from '../../core/model/catalog.ts';
import type { Pay } from '../../core/model/entries.ts';
import type { Route, Step } from '../../core/planner/types.ts';
import { inForce } from '../../core/time/in-force.ts';
import { addMonths, dayNumber, makeDay } from '../../core/time/plain-date.ts';
import type { ChartBlock } from '../blocks.ts';
import { moneyWords, type Wording } from '../phrases.ts';

/**
 * Costs and pay of a route by calendar year. Pay is the lowest published pay of the jobs on the way, spread over the
 * days they are held. Nothing where no step costs or pays anything known.
 */
export function moneyChart(w: Wording, route: Route): ChartBlock | undefined {
  const years = new Map<number, { cost: number; pay: number; payUnknown: boolean }>();
  const year = (n: number) => {
    if (!years.has(n)) years.set(n, { cost: 0, pay: 0, payUnknown: false });
    return years.get(n)!;
  };
  const { currency } = route.cost;
  for (const step of route.steps) {
    for (let n = Number(step.start.slice(0, 4)); n <= Number(step.end.slice(0, 4)); n++) year(n);
    if (step.cost.amount > 0 && step.cost.currency === currency)
      year(Number(step.start.slice(0, 4))).cost += step.cost.amount;
    const yearly = yearlyPay(w.catalog, step, currency);
    if (yearly === undefined) continue;
    for (const [n, share] of sharesByYear(step.begin ?? step.start, step.end)) {
      if (yearly === 'unknown') year(n).payUnknown = true;
      else year(n).pay += yearly * share;
    }
  }
  const rows = [...years].sort(([a], [b]) => a - b);
  if (!rows.some(([, { cost, pay }]) => cost > 0 || pay > 0)) return undefined;
  const cell = (amount: number) => ({
    amount,
    text: moneyWords(w, { amount: Math.round(amount), currency }),
  });
  const { headings, chartCosts, chartPay, chartUnknown, chartMore, columns, moneyNote } = w.m.plan;
  const payCell = (pay: number, unknown: boolean) => {
    const known = cell(pay);
    if (!unknown) return known;
    return { ...known, text: pay > 0 ? chartMore(known.text) : chartUnknown };
  };
  return {
    kind: 'chart',
    title: headings.money,
    columns: [columns.year, chartCosts, chartPay],
    note: moneyNote,
    rows: rows.map(([n, { cost, pay, payUnknown }]) => ({
      label: String(n),
      values: [cell(cost), payCell(pay, payUnknown)],
    })),
  };
}

/** Lowest published pay a year in the currency of a job on the way; undefined where a step pays nothing. */
function yearlyPay(catalog: Catalog, step: Step, currency: string): number | 'unknown' | undefined {
  if (step.kind !== 'position' || !step.paid) return undefined;
  const position = catalog.positions.get(step.ref);
  const pays = inForce(position?.pay ?? [], step.start).filter((pay) => pay.currency === currency);
  const yearly = pays.map((pay) => pay.min * timesAYear(pay.per, step.hoursPerWeek));
  return yearly.length > 0 ? Math.min(...yearly) : 'unknown';
}

const weeksAYear = 52;
const workdaysAWeek = 5;

function timesAYear(per: Pay['per'], hoursPerWeek: number): number {
  const times = {
    year: 1,
    month: 12,
    week: weeksAYear,
    day: weeksAYear * workdaysAWeek,
    hour: weeksAYear * hoursPerWeek,
  };
  return times[per];
}

/** The parts of each calendar year that a stretch of days covers. */
function sharesByYear(start: string, end: string): [number, number][] {
  const shares: [number, number][] = [];
  for (let n = Number(start.slice(0, 4)); n <= Number(end.slice(0, 4)); n++) {
    const first = makeDay(n, 1, 1);
    const next = addMonths(first, 12);
    const from = start > first ? start : first;
    const to = end < next ? end : next;
    const days = dayNumber(to) - dayNumber(from);
    if (days > 0) shares.push([n, days / (dayNumber(next) - dayNumber(first))]);
  }
  return shares;
}
