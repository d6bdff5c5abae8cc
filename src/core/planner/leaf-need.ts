import { isSure } from '../eligibility/assess.ts';
import type { Country } from '../model/basics.ts';
import type { Condition } from '../model/condition.ts';
import type { Credential } from '../model/entries.ts';
import type { Compiler } from './compile.ts';
import type { AssumedLeaf } from './compiled.ts';
import { any, impossible, noNeed } from './needs.ts';
import { givesEducation, providersOf } from './providers.ts';
import { ticksPerMonth } from './ticks.ts';
import { timeNeed } from './time-need.ts';
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
    const asked =
      condition.kind === 'language' ||
      (compiler.options.mode === 'hopeful' && (compiler.forGoal || couldHold(compiler, condition)));
    if (truth === 'unknown' && asked) return compiler.open(condition, assumed);
  }
  const bySteps = stepNeed(compiler, condition, country);
  const need = any([byTime ?? impossible, bySteps]);
  if (need.op === 'false' && truth === 'unknown') return compiler.open(condition, assumed);
  return need;
}

/** No step rests on a credential that the person cannot hold: one that is only given to people with more education. */
function couldHold(compiler: Compiler, condition: Condition): boolean {
  if (condition.kind !== 'credential') return true;
  return condition.credentials.some((id) =>
    (compiler.catalog.credentials.get(id)?.requirements ?? []).every(
      (requirement) =>
        requirement.condition.kind !== 'education' ||
        requirement.preferred ||
        !isSure(requirement) ||
        compiler.today(requirement.condition).truth !== 'false',
    ),
  );
}

/** The steps that give what the leaf asks for. */
function stepNeed(compiler: Compiler, condition: Condition, country: Country): Need {
  const { catalog } = compiler;
  const providers = providersOf(catalog);
  const tokens = (credentials: readonly Credential[], named = false): Need =>
    any(
      credentials
        .filter((credential) => compiler.book.wantCredential(credential, named))
        .map((credential) => ({ op: 'token', token: compiler.book.token(`credential ${credential.id}`) })),
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
        providers.education
          .in(country === 'INT' ? compiler.book.homes : new Set([country, compiler.goal.country]))
          .filter((credential) => givesEducation(credential, condition, catalog)),
      );
    case 'declaration':
      return condition.is
        ? tokens(providers.facts.get(condition.fact)?.in(compiler.book.homes) ?? [])
        : impossible;
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
          .filter((language) => compiler.book.wantLanguage(language, condition.level))
          .map((language) => ({
            op: 'token',
            token: compiler.book.token(`language ${language} ${condition.level}`),
          })),
      );
    case 'experience': {
      const gained = compiler.today(condition).given;
      const months = gained.what === 'months' ? gained.months : 0;
      const pool = compiler.book.pool(condition.kinds, months);
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
