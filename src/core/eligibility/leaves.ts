import { cefrLevels, educationLevels, type PlainDate } from '../model/basics.ts';
import type * as C from '../model/condition.ts';
import type { EducationItem, Profile } from '../model/profile.ts';
import { addDays, addMonths, ageOn, birthday, isDay } from '../time/plain-date.ts';
import type { Derivation, Given } from './derivation.ts';
import { monthsLived } from './months-lived.ts';
import { educationOf, type ReferenceIndex } from './reference-index.ts';
import type { Truth } from './truth.ts';

/** What an evaluator sees: the person, the day, and the catalog's look-ups. */
export interface Context {
  profile: Profile;
  on: PlainDate;
  index: ReferenceIndex;
}

type Outcome = Pick<Derivation, 'truth' | 'given' | 'missing'>;
const nothing: Given = { what: 'nothing' };
const unknown = (...missing: string[]): Outcome => ({ truth: 'unknown', given: nothing, missing });
const decided = (truth: boolean, given: Given): Outcome => ({
  truth: truth ? 'true' : 'false',
  given,
  missing: [],
});

function groupMembers(groups: readonly string[] | undefined, index: ReferenceIndex): string[] {
  return (groups ?? []).flatMap((id) => index.catalog.countryGroups.get(id)?.members ?? []);
}

export function citizenship(condition: C.Citizenship, { profile, index }: Context): Outcome {
  const accepted = new Set([...(condition.countries ?? []), ...groupMembers(condition.groups, index)]);
  if (profile.citizenship) {
    const given: Given = { what: 'countries', key: 'citizenship', countries: profile.citizenship };
    return decided(
      profile.citizenship.some((country) => accepted.has(country)),
      given,
    );
  }
  const only = accepted.size === 1 ? [...accepted][0]! : undefined;
  if (only && profile.permanentResident?.includes(only)) {
    return decided(false, { what: 'permanent-resident-not-citizen', country: only });
  }
  return unknown('citizenship');
}

export function rightToWork({ country }: C.RightToWork, { profile, index }: Context): Outcome {
  const by = (how: Extract<Given, { what: 'works-by' }>['by']): Outcome =>
    decided(true, { what: 'works-by', by: how, country });
  if (profile.citizenship?.includes(country)) return by('citizenship');
  if (profile.permanentResident?.includes(country)) return by('permanent-residence');
  if (profile.workPermission?.includes(country)) return by('permission');
  for (const group of index.catalog.countryGroups.values()) {
    if (!group.freeMovement || !group.members.includes(country)) continue;
    if (profile.citizenship?.some((own) => group.members.includes(own))) return by('free-movement');
  }
  const missing = (['citizenship', 'permanentResident', 'workPermission'] as const).filter(
    (key) => !profile[key],
  );
  if (missing.length === 0) {
    return decided(false, { what: 'countries', key: 'citizenship', countries: profile.citizenship! });
  }
  const home = currentCountry(profile);
  if (profile.citizenship && home && home !== country)
    return decided(false, { what: 'lives-elsewhere', country: home });
  return unknown(...missing);
}

function currentCountry(profile: Profile): string | undefined {
  return profile.residence?.find((stay) => !stay.until)?.country;
}

export function permanentResidence({ country }: C.PermanentResidence, { profile }: Context): Outcome {
  if (!profile.permanentResident) return unknown('permanentResident');
  const given: Given = { what: 'countries', key: 'permanentResident', countries: profile.permanentResident };
  return decided(profile.permanentResident.includes(country), given);
}

export function residence(condition: C.Residence, { profile, on }: Context): Outcome {
  if (!profile.residence) return unknown('residence');
  const { least, most } = monthsLived(condition, profile.residence, on);
  const given: Given = {
    what: 'stays',
    stays: profile.residence,
    least: Math.floor(least),
    most: Math.floor(most),
  };
  const slack = 1e-9;
  if (least >= condition.months - slack) return decided(true, given);
  if (most < condition.months - slack) return decided(false, given);
  return { truth: 'unknown', given, missing: ['residence'] };
}

export function age(condition: C.Age, { profile, on }: Context): Outcome {
  const latest =
    profile.birthDate ??
    (profile.age !== undefined && profile.ageOn ? birthdayBack(profile.ageOn, profile.age) : undefined);
  if (latest === undefined) return unknown('birthDate');
  const earliest = profile.birthDate ?? addDays(birthdayBack(profile.ageOn!, profile.age! + 1), 1);
  const youngest = ageOn(latest, on);
  const oldest = ageOn(earliest, on);
  const given: Given = {
    what: 'age',
    age: youngest,
    exact: profile.birthDate !== undefined,
    on,
    ...(condition.before === undefined ? {} : { lastDay: addDays(birthday(earliest, condition.before), -1) }),
    ...(condition.min === undefined ? {} : { firstDay: birthday(latest, condition.min) }),
  };
  const fits = (years: number) =>
    (condition.min === undefined || years >= condition.min) &&
    (condition.before === undefined || years < condition.before);
  if (fits(youngest) && fits(oldest)) return decided(true, given);
  const tooYoung = condition.min !== undefined && oldest < condition.min;
  const tooOld = condition.before !== undefined && youngest >= condition.before;
  return tooYoung || tooOld ? decided(false, given) : { truth: 'unknown', given, missing: ['birthDate'] };
}

/** The latest birth date of a person who is `years` old on the day. */
function birthdayBack(day: PlainDate, years: number): PlainDate {
  return addMonths(day, -12 * years);
}

const rank = (level: EducationItem['level']) => educationLevels.indexOf(level);

export function education(condition: C.Education, { profile, on, index }: Context): Outcome {
  const items = educationOf(profile, index);
  if (!items) return unknown('education');
  const given: Given = { what: 'education', items };
  const outcomes = items.map((item) => educationItem(condition, item, on, index));
  if (outcomes.includes('true')) return decided(true, given);
  if (outcomes.includes('unknown')) return { truth: 'unknown', given, missing: ['education'] };
  return decided(false, given);
}

function educationItem(
  condition: C.Education,
  item: EducationItem,
  on: PlainDate,
  index: ReferenceIndex,
): Truth {
  const difference = rank(item.level) - rank(condition.level);
  if (difference < 0) return 'false';
  // A higher award says nothing of the field or day of the lower one that the rule names.
  const unsure: Truth = difference > 0 ? 'unknown' : 'false';
  if (condition.exactly && difference > 0) return 'unknown';
  if (condition.fields && item.field !== 'any') {
    if (item.field === undefined) return 'unknown';
    const accepted = condition.fields.some(
      (field) => index.fieldsWithin.get(field)?.has(item.field!) ?? field === item.field,
    );
    if (!accepted) return unsure;
  }
  if (condition.completedWithin !== undefined) {
    if (!item.completed || !isDay(item.completed)) return 'unknown';
    if (addMonths(item.completed, condition.completedWithin) < on) return unsure;
  }
  return 'true';
}

export function studying(condition: C.Studying, { profile, on, index }: Context): Outcome {
  if (!profile.studying) return unknown('studying');
  const given: Given = { what: 'studying', items: profile.studying };
  const now = profile.studying.filter((item) => !item.finishes || item.finishes >= on);
  const truths = now.map((item): Truth => {
    if (condition.level && rank(item.level) < rank(condition.level)) return 'false';
    if (!condition.fields) return 'true';
    if (item.field === undefined) return 'unknown';
    return condition.fields.some((field) => index.fieldsWithin.get(field)?.has(item.field!))
      ? 'true'
      : 'false';
  });
  if (truths.includes('true')) return decided(true, given);
  return truths.includes('unknown')
    ? { truth: 'unknown', given, missing: ['studying'] }
    : decided(false, given);
}

export function experience(condition: C.Experience, { profile, index }: Context): Outcome {
  if (!profile.experience) return unknown('experience');
  const counted = new Set(
    condition.kinds.flatMap((kind) => [...(index.kindsCountingAs.get(kind) ?? [kind])]),
  );
  const kinds = Object.entries(profile.experience)
    .filter(([kind, months]) => counted.has(kind) && months > 0)
    .map(([kind, months]) => ({ kind, months }));
  const months = kinds.reduce((sum, entry) => sum + entry.months, 0);
  return decided(months >= condition.months - 1e-9, { what: 'months', months, kinds });
}

export function language(condition: C.Language, { profile }: Context): Outcome {
  if (!profile.languages) return unknown('languages');
  const spoken = profile.languages;
  const languages = condition.languages.flatMap((code) =>
    spoken[code] ? [{ code, level: spoken[code] }] : [],
  );
  const needed = cefrLevels.indexOf(condition.level);
  return decided(
    languages.some((entry) => cefrLevels.indexOf(entry.level) >= needed),
    { what: 'languages', languages },
  );
}

export function credential(condition: C.HoldsCredential, { profile, index }: Context): Outcome {
  if (!profile.credentials) return unknown('credentials');
  const accepted = new Set(
    condition.credentials.flatMap((id) => [...(index.credentialsCountingAs.get(id) ?? [id])]),
  );
  const credentials = profile.credentials.filter((id) => accepted.has(id));
  return decided(credentials.length > 0, { what: 'credentials', credentials });
}

export function declaration(condition: C.Declaration, { profile, index }: Context): Outcome {
  const value = profile.facts[condition.fact] ?? factFromCredentials(condition.fact, profile, index);
  if (value === undefined) return unknown(condition.fact);
  const given: Given = { what: 'fact', fact: condition.fact, value };
  if (value === 'not-applicable') return { truth: 'not-applicable', given, missing: [] };
  return decided(value === condition.is, given);
}

function factFromCredentials(fact: string, profile: Profile, index: ReferenceIndex): true | undefined {
  const gives = (id: string) => index.catalog.credentials.get(id)?.gives?.facts?.includes(fact);
  return profile.credentials?.some(gives) ? true : undefined;
}

export function willing(condition: C.Willing, { profile }: Context): Outcome {
  const value = profile.willing[condition.to];
  if (value === undefined) return unknown('willing');
  return decided(value, { what: 'willing', to: condition.to, value });
}
