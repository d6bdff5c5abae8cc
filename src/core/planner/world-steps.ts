import { type CefrLevel, cefrLevels, type Id, type LanguageCode, type Span } from '../model/basics.ts';
import type { Cost, Credential, Position } from '../model/entries.ts';
import { isInForce } from '../time/in-force.ts';
import type { Compiler } from './compile.ts';
import type { Meaning } from './compiled.ts';
import { convert } from './money.ts';
import { noNeed } from './needs.ts';
import type { Part } from './stock.ts';
import { leadTicks, ticksOf } from './ticks.ts';
import type { Need, WorldStep } from './world.ts';

/** The ways to earn a credential, one step for each study option. */
export function addCredential(compiler: Compiler, credential: Credential): void {
  const { needs, assumed } = compiler.ownNeeds(credential);
  if (needs.op === 'false') return;
  const own = [credential.id, ...(credential.gives?.countsAs ?? [])];
  for (const option of credential.options) {
    const costs = [...(credential.costs ?? []), ...(option.costs ?? [])].filter((cost) =>
      isInForce(cost, compiler.options.start),
    );
    const step: WorldStep = {
      ...blank(compiler, `${credential.id}:${option.id}`, credential.id),
      needs,
      ticks: compiler.ticks(option.months, ticksOf),
      hours: option.hoursPerWeek,
      cost: costOf(compiler, costs),
      paid: option.paid ?? false,
      tokens: own.map((id) => compiler.book.token(`credential ${id}`)),
      validity: credential.validMonths ? ticksOf(credential.validMonths) : Number.POSITIVE_INFINITY,
      ...(credential.intakes ? { opens: compiler.calendar.openIn(credential.intakes) } : {}),
    };
    compiler.book.add(step, {
      meaning: { kind: 'credential', credential, option, costs },
      months: option.months,
      leadMonths: { min: 0, typical: 0, max: 0 },
      sources: option.sources,
      assumed,
    });
  }
}

/** A position as a step: hired after its usual time, then held as long as it is useful. */
export function addPosition(compiler: Compiler, position: Position): void {
  const holding = position.holding;
  if (!holding) return;
  const { needs, assumed } = compiler.ownNeeds(position);
  if (needs.op === 'false') return;
  const { opens, months } = position.hiring;
  const step: WorldStep = {
    ...blank(compiler, position.id, position.id),
    needs,
    lead: compiler.ticks(months, leadTicks),
    job: true,
    ticks: ticksOf(holding.minMonths),
    maxTicks: holding.maxMonths ? ticksOf(holding.maxMonths) : Number.POSITIVE_INFINITY,
    hours: holding.hoursPerWeek,
    paid: holding.paid,
    ...(opens ? { opens: compiler.calendar.openIn(opens) } : {}),
  };
  const sources = [...new Set([...holding.sources, ...position.hiring.sources])];
  const held: Span = { min: holding.minMonths, typical: holding.minMonths, max: holding.minMonths };
  compiler.book.add(step, {
    meaning: { kind: 'position', position },
    months: held,
    leadMonths: months,
    sources,
    assumed,
  });
}

/** Language study at the course's hours a week, or fewer and longer when the person has fewer. */
export function addLanguage(compiler: Compiler, language: LanguageCode, level: CefrLevel): void {
  const data = compiler.catalog.languageSteps.get(level)!;
  const hours = Math.min(data.hoursPerWeek, compiler.options.hoursPerWeek);
  if (hours <= 0) return;
  const weeksPerMonth = 365.2425 / 12 / 7;
  const months = (studyHours: number) => Math.round((studyHours / hours / weeksPerMonth) * 100) / 100;
  const span = {
    min: months(data.hours.min),
    typical: months(data.hours.typical),
    max: months(data.hours.max),
  };
  const below = cefrLevels[cefrLevels.indexOf(level) - 1];
  const has = compiler.profile.languages?.[language];
  const ready = !below || (has !== undefined && cefrLevels.indexOf(has) >= cefrLevels.indexOf(below));
  let needs: Need = noNeed;
  if (!ready) {
    if (!compiler.book.wantLanguage(language, below)) return;
    needs = { op: 'token', token: compiler.book.token(`language ${language} ${below}`) };
  }
  const step: WorldStep = {
    ...blank(compiler, `language-${language}-${level.toLowerCase()}`, `language ${language} ${level}`),
    needs,
    ticks: compiler.ticks(span, ticksOf),
    hours,
    tokens: [compiler.book.token(`language ${language} ${level}`)],
  };
  const meaning: Meaning = { kind: 'language', language, level };
  compiler.book.add(step, {
    meaning,
    months: span,
    leadMonths: { min: 0, typical: 0, max: 0 },
    sources: data.sources,
    assumed: [],
  });
}

function blank(compiler: Compiler, id: string, group: string): WorldStep {
  return {
    id,
    group: compiler.book.group(group),
    needs: noNeed,
    lead: 0,
    job: false,
    ticks: 1,
    maxTicks: Number.POSITIVE_INFINITY,
    hours: 0,
    cost: 0,
    paid: false,
    tokens: [],
    validity: Number.POSITIVE_INFINITY,
    rates: [],
    lumps: [],
    doubts: 0,
  };
}

/** What the person pays, in the plan's currency. */
function costOf(compiler: Compiler, costs: readonly Cost[]): number {
  return costs
    .filter((cost) => cost.paidBy !== 'organisation')
    .reduce(
      (sum, cost) =>
        sum +
        (convert(cost.amount, cost.currency, compiler.options.currency, compiler.catalog) ?? cost.amount),
      0,
    );
}

/** The kinds of experience that a step adds to, each once. */
export function gainKinds({ compiled: { meaning } }: Part): Set<Id> {
  if (meaning.kind === 'language') return new Set();
  const gains = [...runningGains(meaning), ...(meaning.kind === 'credential' ? lumpGains(meaning) : [])];
  return new Set(gains.map(({ kind }) => kind));
}

/**
 * Adds to the step what it gains in a pool. A month counts once, however many kinds of the pool the work gives: the kind
 * with the highest share counts. The step's lists are replaced, so that copies of it stay as they were.
 */
export function gainIn({ step, compiled: { meaning } }: Part, pool: number, kinds: ReadonlySet<Id>): void {
  if (meaning.kind === 'language') return;
  let rate = 0;
  for (const gain of runningGains(meaning)) if (kinds.has(gain.kind)) rate = Math.max(rate, gain.rate ?? 1);
  if (rate > 0) step.rates = [...step.rates, { pool, rate }];
  if (meaning.kind !== 'credential') return;
  let months = 0;
  for (const gain of lumpGains(meaning)) if (kinds.has(gain.kind)) months = Math.max(months, gain.months);
  if (months > 0) step.lumps = [...step.lumps, { pool, amount: months * ticksOf(1) }];
}

const runningGains = (meaning: Exclude<Meaning, { kind: 'language' }>) =>
  (meaning.kind === 'position' ? meaning.position.holding?.experience : meaning.option.experience) ?? [];

const lumpGains = ({ credential }: Extract<Meaning, { kind: 'credential' }>) =>
  credential.gives?.experience ?? [];
