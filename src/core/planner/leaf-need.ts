import { evaluate } from '../eligibility/evaluate.ts';
import type { Truth } from '../eligibility/truth.ts';
import type { Country } from '../model/basics.ts';
import type { Condition } from '../model/condition.ts';
import type { Credential } from '../model/entries.ts';
import type { Compiler } from './compile.ts';
import type { AssumedLeaf } from './compiled.ts';
import { any, impossible, noNeed } from './needs.ts';
import { givesEducation, providersOf } from './providers.ts';
import { ticksPerMonth } from './ticks.ts';
import type { Need } from './world.ts';

/** The need of one leaf condition: met already, a window of time, steps that give it, or nothing that could. */
export function leafNeed(
  compiler: Compiler,
  condition: Condition,
  offset: number,
  country: Country,
  assumed: AssumedLeaf[],
): Need {
  const byTime = timeNeed(compiler, condition, offset, assumed);
  const truth = compiler.today(condition).truth;
  if (byTime) {
    if (byTime.op === 'true') return noNeed;
  } else {
    if (truth === 'true' || truth === 'not-applicable' || truth === 'at-hiring') return noNeed;
    // What a person speaks is asked, not learnt from nothing because nobody asked.
    const asked = condition.kind === 'language' || compiler.options.mode === 'hopeful';
    if (truth === 'unknown' && asked) return compiler.open(condition, assumed);
  }
  const bySteps = stepNeed(compiler, condition, country);
  const need = any([byTime ?? impossible, bySteps]);
  if (need.op === 'false' && truth === 'unknown') return compiler.open(condition, assumed);
  return need;
}

/** Conditions that time itself opens or closes, as a window of ticks; undefined for all others. */
function timeNeed(
  compiler: Compiler,
  condition: Condition,
  offset: number,
  assumed: AssumedLeaf[],
): Need | undefined {
  const { profile, calendar, horizon } = compiler;
  const truthAt = (tick: number): Truth =>
    evaluate(condition, { ...compiler.context, on: calendar.dateOf(tick + offset) }).truth;
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
  // A person's age or stay turns over slowly: find the first change by whole years, then months, then ticks.
  const hopeful = compiler.options.mode !== 'strict';
  const fits = (tick: number) => truthAt(tick) === 'true' || (hopeful && truthAt(tick) === 'unknown');
  const last = horizon - 1;
  const from = firstTick(0, last, fits);
  if (from === undefined) return truthAt(0) === 'unknown' ? undefined : impossible;
  const to = firstTick(from, last, (tick) => !fits(tick)) ?? Number.POSITIVE_INFINITY;
  if (truthAt(from) === 'unknown')
    assumed.push({ condition, keys: compiler.today(condition).missing, doubtful: false });
  return from === 0 && to === Number.POSITIVE_INFINITY ? noNeed : { op: 'window', from, to };
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
    return [{ op: 'window', from: calendar.tickFrom(item.finishes), to: Number.POSITIVE_INFINITY }];
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

/** The steps that give what the leaf asks for. */
function stepNeed(compiler: Compiler, condition: Condition, country: Country): Need {
  const { catalog } = compiler;
  const providers = providersOf(catalog);
  const tokens = (credentials: readonly Credential[], named = false): Need =>
    any(
      credentials
        .filter((credential) => compiler.wantCredential(credential, named))
        .map((credential) => ({ op: 'token', token: compiler.token(`credential ${credential.id}`) })),
    );
  switch (condition.kind) {
    case 'credential': {
      const ids = new Set(
        condition.credentials.flatMap((id) => [
          ...(compiler.context.index.credentialsCountingAs.get(id) ?? [id]),
        ]),
      );
      return tokens(
        [...ids].flatMap((id) => catalog.credentials.get(id) ?? []),
        true,
      );
    }
    case 'education':
      return tokens(
        providers.education.filter(
          (c) =>
            givesEducation(c, condition, catalog) &&
            (country === 'INT' || c.country === country || c.country === compiler.goal.country),
        ),
      );
    case 'declaration':
      return condition.is ? tokens(providers.facts.get(condition.fact) ?? []) : impossible;
    case 'citizenship':
      return tokens(
        (condition.countries ?? []).flatMap((code) => providers.citizenship.get(code) ?? []),
        true,
      );
    case 'permanent-residence':
      return tokens(providers.permanentResidence.get(condition.country) ?? [], true);
    case 'right-to-work':
      return tokens(
        [
          ...(providers.permanentResidence.get(condition.country) ?? []),
          ...(providers.citizenship.get(condition.country) ?? []),
        ],
        true,
      );
    case 'language':
      return any(
        worthLearning(compiler, condition.languages)
          .filter((language) => compiler.wantLanguage(language, condition.level))
          .map((language) => ({
            op: 'token',
            token: compiler.token(`language ${language} ${condition.level}`),
          })),
      );
    case 'experience': {
      const gained = compiler.today(condition).given;
      const months = gained.what === 'months' ? gained.months : 0;
      const pool = compiler.pool(condition.kinds, months);
      return { op: 'pool', pool, amount: condition.months * ticksPerMonth };
    }
    default:
      return impossible;
  }
}

/** Of several languages that would do: those the person has begun, or else the one the rule names first. */
function worthLearning(compiler: Compiler, languages: readonly string[]): string[] {
  const begun = languages.filter((language) => compiler.profile.languages?.[language]);
  return begun.length > 0 ? begun : languages.slice(0, 1);
}
