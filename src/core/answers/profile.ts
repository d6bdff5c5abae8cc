import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Profile } from '../model/profile.ts';
import { type Answers, answersSchema, type YesNo } from './answers.ts';
import { languageAnswers, spokenLanguages } from './language-scores.ts';
import { factKeys } from './parse-answers.ts';

/** The answers, normalised for evaluation. `today` is the day an `age` was given on. */
export function profileOf(answers: Answers, catalog: Catalog, today: PlainDate): Profile {
  const { residence, education, studying, willing, age, keepsJob } = answers;
  const profile: Profile = { facts: {}, willing: {} };
  const copied = [
    ...(['workIn', 'citizenship', 'permanentResident', 'workPermission', 'birthDate', 'experience'] as const),
    ...(['credentials', 'interests', 'riasec', 'skills', 'budget', 'hoursPerWeek', 'start'] as const),
  ];
  for (const key of copied) if (answers[key] !== undefined) Object.assign(profile, { [key]: answers[key] });
  if (answers.languages) Object.assign(profile, spokenLanguages(answers.languages, catalog.languageScales));
  if (residence) profile.residence = Array.isArray(residence) ? residence : [residence];
  if (education) profile.education = Array.isArray(education) ? education : [education];
  if (studying !== undefined) profile.studying = studying === 'no' ? [] : [studying];
  if (age !== undefined) {
    profile.age = age;
    profile.ageOn = answers.asOf ?? today;
  }
  for (const [kind, value] of Object.entries(willing ?? {})) profile.willing[kind] = value === 'yes';
  if (keepsJob !== undefined) profile.keepsJob = keepsJob === 'yes';
  for (const key of factKeys(catalog)) {
    const value = answers[key] as YesNo | undefined;
    if (value !== undefined)
      profile.facts[key] = value === 'does-not-apply' ? 'not-applicable' : value === 'yes';
  }
  return profile;
}

/** The way back: a profile as answers, keys in the fixed order. */
export function answersOf(profile: Profile, catalog: Catalog): Answers {
  const { residence, education, studying, facts, willing, keepsJob } = profile;
  const answers: Answers = { schema: answersSchema };
  const take = <Key extends keyof Profile & keyof Answers>(key: Key) => {
    if (profile[key] !== undefined) Object.assign(answers, { [key]: profile[key] });
  };
  for (const key of ['workIn', 'citizenship', 'permanentResident', 'workPermission'] as const) take(key);
  if (residence) answers.residence = residence.length === 1 ? residence[0]! : residence;
  for (const key of ['birthDate', 'age'] as const) take(key);
  if (education) answers.education = education.length === 1 ? education[0]! : education;
  if (studying) answers.studying = studying[0] ?? 'no';
  take('experience');
  if (profile.languages) answers.languages = languageAnswers(profile, catalog.languageScales);
  take('credentials');
  if (Object.keys(willing).length > 0) {
    answers.willing = Object.fromEntries(
      Object.entries(willing).map(([kind, yes]) => [kind, yes ? 'yes' : 'no']),
    );
  }
  for (const key of ['interests', 'riasec', 'skills', 'budget', 'hoursPerWeek', 'start'] as const) take(key);
  if (keepsJob !== undefined) answers.keepsJob = keepsJob ? 'yes' : 'no';
  for (const key of factKeys(catalog)) {
    const value = facts[key];
    if (value !== undefined)
      answers[key] = value === 'not-applicable' ? 'does-not-apply' : value ? 'yes' : 'no';
  }
  return answers;
}
