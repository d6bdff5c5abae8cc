import { evaluate } from '../eligibility/evaluate.ts';
import type { Truth } from '../eligibility/truth.ts';
import type { Condition } from '../model/condition.ts';
import type { Compiler } from './compile.ts';
import type { AssumedLeaf } from './compiled.ts';
import type { TimeWindow } from './known.ts';
import { any, impossible, noNeed } from './needs.ts';
import { ticksPerMonth } from './ticks.ts';
import type { Need } from './world.ts';

const never = Number.POSITIVE_INFINITY;

/** Conditions that time itself opens or closes, as a window of ticks; undefined for all others. */
export function timeNeed(
  compiler: Compiler,
  condition: Condition,
  offset: number,
  assumed: AssumedLeaf[],
): Need | undefined {
  const { profile, calendar } = compiler;
  switch (condition.kind) {
    case 'age':
    case 'residence':
      break;
    case 'studying':
      if (!profile.studying) return undefined;
      break;
    case 'education': {
      const finishing = profile.studying?.find((item) => item.finishes && item.finishes > calendar.start);
      if (!finishing && condition.completedWithin === undefined) return undefined;
      if (finishing && condition.completedWithin === undefined) return finishesNeed(compiler, condition);
      break;
    }
    default:
      return undefined;
  }
  const { from, to, open, unsure } = windowOf(compiler, condition, offset);
  if (unsure) compiler.noteUnsure();
  if (from === never) return compiler.today(condition).truth === 'unknown' ? undefined : impossible;
  if (open) assumed.push({ condition, keys: compiler.today(condition).missing, doubtful: false });
  return from === 0 && to === never ? noNeed : { op: 'window', from, to };
}

/** The first stretch of time in which the condition holds (in hopeful readings: may hold), looked up where it is known. */
function windowOf(compiler: Compiler, condition: Condition, offset: number): TimeWindow {
  const hopeful = compiler.options.mode !== 'strict';
  const { windows } = compiler.known;
  const name = `${offset} ${hopeful}`;
  const own = windows.get(condition) ?? new Map<string, TimeWindow>();
  windows.set(condition, own);
  const found = own.get(name) ?? findWindow(compiler, condition, offset, hopeful);
  own.set(name, found);
  return found;
}

function findWindow(compiler: Compiler, condition: Condition, offset: number, hopeful: boolean): TimeWindow {
  const { calendar, horizon, context } = compiler;
  let unsure = false;
  const truthAt = (tick: number): Truth => {
    const { truth } = evaluate(condition, { ...context, on: calendar.dateOf(tick + offset) });
    if (truth === 'unknown') unsure = true;
    return truth;
  };
  const fits = (tick: number) => {
    const truth = truthAt(tick);
    return truth === 'true' || (hopeful && truth === 'unknown');
  };
  const last = horizon - 1;
  const from = firstTick(0, last, fits);
  if (from === undefined) return { from: never, to: never, open: false, unsure };
  const to = firstTick(from, last, (tick) => !fits(tick)) ?? never;
  const open = truthAt(from) === 'unknown';
  return { from, to, open, unsure };
}

/** A degree in progress arrives on the day it is finished. */
function finishesNeed(compiler: Compiler, condition: Condition): Need | undefined {
  const { profile, calendar, context } = compiler;
  if (compiler.today(condition).truth === 'true') return noNeed;
  const windows = (profile.studying ?? []).flatMap((item): Need[] => {
    if (!item.finishes) return [];
    const done = {
      ...profile,
      education: [
        ...(profile.education ?? []),
        { level: item.level, ...(item.field ? { field: item.field } : {}) },
      ],
    };
    if (evaluate(condition, { ...context, profile: done }).truth !== 'true') return [];
    return [{ op: 'window', from: calendar.tickFrom(item.finishes), to: never }];
  });
  return windows.length > 0 ? any(windows) : undefined;
}

/** First tick in `[low, high]` for which the test holds, for tests that change seldom: year by year, then month by month, then tick by tick. */
function firstTick(low: number, high: number, test: (tick: number) => boolean): number | undefined {
  if (test(low)) return low;
  for (const stride of [12 * ticksPerMonth, ticksPerMonth, 1]) {
    let tick = low;
    while (tick + stride <= high && !test(tick + stride)) tick += stride;
    if (tick + stride > high && stride === 12 * ticksPerMonth && !test(high)) return undefined;
    low = tick;
    high = Math.min(high, tick + stride);
  }
  return test(high) ? high : undefined;
}
