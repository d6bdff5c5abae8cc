import { type Answers, answersSchema } from '../answers/answers.ts';
import { speak } from '../answers/language-scores.ts';
import { answersOf } from '../answers/profile.ts';
import { evaluate } from '../eligibility/evaluate.ts';
import { referenceIndex } from '../eligibility/reference-index.ts';
import { cefrLevels, type PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Condition } from '../model/condition.ts';
import type { Profile } from '../model/profile.ts';
import { addMonths } from '../time/plain-date.ts';
import type { AssumedLeaf, Compiled } from './compiled.ts';
import { monthsOf } from './ticks.ts';
import type { Plan } from './world.ts';

/**
 * The answers of the person on the day the goal is applied for, when the route is done: what its steps give and
 * what it assumes. `asOf` is that day, so that the file says the same whenever it is read.
 */
export function answersAfter(
  compiled: Compiled,
  plan: Plan,
  profile: Profile,
  assumed: readonly AssumedLeaf[],
  catalog: Catalog,
): Answers {
  const on = compiled.calendar.dateOf(plan.goalStart);
  const after: Profile = structuredClone(profile);
  delete after.start;
  finishStudies(after, on);
  for (const placed of plan.placed) {
    const { meaning } = compiled.steps[placed.step]!;
    const held = Math.max(0, Math.min(placed.end, plan.goalStart) - placed.begin);
    if (meaning.kind === 'language') {
      const has = after.languages?.[meaning.language];
      const higher = has === undefined || cefrLevels.indexOf(has) < cefrLevels.indexOf(meaning.level);
      if (higher) speak(after, meaning.language, meaning.level);
    } else if (meaning.kind === 'position') {
      for (const gain of meaning.position.holding?.experience ?? [])
        addMonthsOf(after, gain.kind, monthsOf(held) * (gain.rate ?? 1));
    } else {
      after.credentials = [...(after.credentials ?? []), meaning.credential.id];
      for (const gain of meaning.option.experience ?? [])
        addMonthsOf(after, gain.kind, monthsOf(held) * (gain.rate ?? 1));
      giveCredential(after, meaning.credential.gives, compiled.calendar.dateOf(placed.end));
    }
  }
  for (const leaf of assumed) assume(after, leaf.condition, on, catalog);
  const answers = answersOf(after, catalog);
  return { schema: answersSchema, asOf: on, ...answers };
}

/** Adds months to a kind of experience, rounded to hundredths. */
export function addMonthsOf(profile: Profile, kind: string, months: number): void {
  const sum = (profile.experience?.[kind] ?? 0) + months;
  profile.experience = { ...profile.experience, [kind]: Math.round(sum * 100) / 100 };
}

function finishStudies(profile: Profile, on: PlainDate): void {
  for (const item of profile.studying ?? []) {
    if (!item.finishes || item.finishes > on) continue;
    const done = {
      level: item.level,
      ...(item.field ? { field: item.field } : {}),
      completed: item.finishes,
    };
    profile.education = [...(profile.education ?? []), done];
  }
  if (profile.studying)
    profile.studying = profile.studying.filter((item) => !item.finishes || item.finishes > on);
}

/** Gives what a credential that was finished on the day gives beside itself. */
export function giveCredential(
  profile: Profile,
  gives: import('../model/entries.ts').CredentialGives | undefined,
  on: PlainDate,
): void {
  // The credential itself says what education it gives; the day it was finished is what only we know.
  if (gives?.education) {
    const { level, field } = gives.education;
    profile.education = [
      ...(profile.education ?? []),
      { level, ...(field === 'any' ? {} : { field }), completed: on },
    ];
  }
  for (const fact of gives?.facts ?? []) profile.facts[fact] = true;
  for (const gain of gives?.experience ?? []) addMonthsOf(profile, gain.kind, gain.months);
  if (gives?.citizenship) profile.citizenship = [...(profile.citizenship ?? []), gives.citizenship];
  if (gives?.permanentResidence)
    profile.permanentResident = [...(profile.permanentResident ?? []), gives.permanentResidence];
}

/** Writes the plainest answer that makes an assumed condition true. */
function assume(profile: Profile, condition: Condition, on: PlainDate, catalog: Catalog): void {
  const holds = (part: Condition) =>
    evaluate(part, { profile, on, index: referenceIndex(catalog) }).truth === 'true';
  if (holds(condition)) return;
  switch (condition.kind) {
    case 'all':
      for (const part of condition.of) assume(profile, part, on, catalog);
      break;
    case 'any':
      assume(profile, condition.of[0]!, on, catalog);
      break;
    case 'not':
      if (condition.of.kind === 'declaration') profile.facts[condition.of.fact] = !condition.of.is;
      else if (condition.of.kind === 'credential') profile.credentials ??= [];
      break;
    case 'doubtful':
      assume(profile, condition.of, on, catalog);
      break;
    case 'citizenship': {
      const country =
        condition.countries?.[0] ?? catalog.countryGroups.get(condition.groups?.[0] ?? '')?.members[0];
      if (country) profile.citizenship = [...(profile.citizenship ?? []), country];
      break;
    }
    case 'right-to-work':
      profile.workPermission = [...(profile.workPermission ?? []), condition.country];
      break;
    case 'permanent-residence':
      profile.permanentResident = [...(profile.permanentResident ?? []), condition.country];
      break;
    case 'residence': {
      const since = addMonths(on, -Math.ceil(Math.max(condition.months, condition.within ?? 0)) - 1);
      profile.residence = [{ country: condition.country, since }];
      break;
    }
    case 'age':
      delete profile.birthDate;
      profile.age = Math.min(Math.max(profile.age ?? 0, condition.min ?? 0), (condition.before ?? 200) - 1);
      if (profile.age === 0 && condition.before !== undefined) profile.age = condition.before - 2;
      break;
    case 'education':
      profile.education = [
        {
          level: condition.level,
          ...(condition.fields ? { field: condition.fields[0]! } : {}),
          completed: on,
        },
      ];
      break;
    case 'studying':
      profile.studying = [
        {
          level: condition.level ?? 'bachelor',
          ...(condition.fields ? { field: condition.fields[0]! } : {}),
        },
      ];
      break;
    case 'experience':
      addMonthsOf(profile, condition.kinds[0]!, condition.months);
      break;
    case 'language':
      speak(profile, condition.languages[0]!, condition.level);
      break;
    case 'credential':
      profile.credentials = [...(profile.credentials ?? []), condition.credentials[0]!];
      break;
    case 'declaration':
      profile.facts[condition.fact] = condition.is;
      break;
    case 'willing':
      profile.willing[condition.to] = true;
      break;
    case 'at-hiring':
      break;
  }
}
