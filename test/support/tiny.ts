import { assembleCatalog, type RawCatalog } from '../../src/catalog/assemble.ts';
import { parseAnswers } from '../../src/core/answers/parse-answers.ts';
import { profileOf } from '../../src/core/answers/profile.ts';
import { type CefrLevel, cefrLevels, type Span } from '../../src/core/model/basics.ts';
import { type Catalog, collections } from '../../src/core/model/catalog.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Credential, Position, Role } from '../../src/core/model/entries.ts';
import type { Profile } from '../../src/core/model/profile.ts';
import type { Question } from '../../src/core/model/question.ts';
import type { Requirement } from '../../src/core/model/requirement.ts';

/** The day of all tiny worlds. */
export const today = '2026-11-22';

const sources = ['s'];
const exact = (months: number): Span => ({ min: months, typical: months, max: months });
const titled = (...ids: string[]) => ids.map((id) => ({ id, title: id }));

/** A requirement of an id and a condition; the id is its text as well. */
export function req(id: string, condition: Condition, more: Partial<Requirement> = {}): Requirement {
  return { id, topic: 'other', text: id, condition, sources, ...more };
}

function requirementsOf(needs: Requirement[] | Record<string, Condition>): Requirement[] {
  return Array.isArray(needs) ? needs : Object.entries(needs).map(([id, condition]) => req(id, condition));
}

interface JobParts extends Partial<Omit<Position, 'hiring' | 'holding' | 'requirements'>> {
  needs?: Requirement[] | Record<string, Condition>;
  /** Months from application to start. */
  hiring?: number | Span;
  referral?: number;
  opens?: number[];
  /** Kinds of experience each month gives; without it the job is no step. */
  gives?: Record<string, number>;
  stay?: number;
  atMost?: number;
  hours?: number;
  paid?: boolean;
}

/** A job: two months of hiring, full time and paid, no shortest stay, unless said otherwise. */
export function job(id: string, parts: JobParts = {}): Position {
  const {
    needs = [],
    hiring = 2,
    referral,
    opens,
    gives,
    stay = 0,
    atMost,
    hours = 40,
    paid = true,
    ...more
  } = parts;
  return {
    id,
    title: id,
    role: 'officer',
    agency: 'service',
    country: 'US',
    summary: id,
    requirements: requirementsOf(needs),
    hiring: {
      months: typeof hiring === 'number' ? exact(hiring) : hiring,
      ...(referral === undefined ? {} : { referralMonths: referral }),
      steps: [{ title: 'Interview' }],
      ...(opens ? { opens } : {}),
      sources,
    },
    ...(gives
      ? {
          holding: {
            minMonths: stay,
            ...(atMost === undefined ? {} : { maxMonths: atMost }),
            hoursPerWeek: hours,
            paid,
            experience: Object.entries(gives).map(([kind, rate]) => ({ kind, rate })),
            sources,
          },
        }
      : {}),
    ...more,
  };
}

interface CourseParts extends Partial<Omit<Credential, 'options' | 'requirements' | 'gives'>> {
  needs?: Requirement[] | Record<string, Condition>;
  gives?: Credential['gives'];
  months?: number | Span;
  hours?: number;
  cost?: number;
  currency?: string;
  paid?: boolean;
  experience?: Record<string, number>;
  /** Further ways to earn it: id to months, hours a week and cost. */
  ways?: Record<string, { months: number; hours: number; cost?: number; paid?: boolean }>;
}

/** A credential: a year of 40 hours a week for 1,000 USD unless said otherwise. */
export function course(id: string, parts: CourseParts = {}): Credential {
  const {
    needs = [],
    gives,
    months = 12,
    hours = 40,
    cost = 1000,
    currency = 'USD',
    paid,
    experience,
    ways,
    ...more
  } = parts;
  const price = (amount: number) => [{ amount, currency, what: 'fee', asOf: '2026', sources }];
  const gains = experience && Object.entries(experience).map(([kind, rate]) => ({ kind, rate }));
  return {
    id,
    title: id,
    kind: 'course',
    country: 'US',
    awardedBy: 'school',
    summary: id,
    ...(gives ? { gives } : {}),
    requirements: requirementsOf(needs),
    options: [
      {
        id: 'usual',
        title: 'usual',
        months: typeof months === 'number' ? exact(months) : months,
        hoursPerWeek: hours,
        costs: price(cost),
        ...(paid === undefined ? {} : { paid }),
        ...(gains ? { experience: gains } : {}),
        sources,
      },
      ...Object.entries(ways ?? {}).map(([way, option]) => ({
        id: way,
        title: way,
        months: exact(option.months),
        hoursPerWeek: option.hours,
        costs: price(option.cost ?? 0),
        ...(option.paid === undefined ? {} : { paid: option.paid }),
        sources,
      })),
    ],
    ...more,
  };
}

/** A degree that counts as education of a level. */
export function degree(
  id: string,
  level: 'associate' | 'bachelor' | 'master',
  field: string,
  parts: CourseParts = {},
): Credential {
  return course(id, {
    months: 48,
    cost: 40000,
    gives: { education: { level, field } },
    kind: 'degree',
    ...parts,
  });
}

const role: Role = {
  id: 'officer',
  title: 'officer',
  family: 'enforcement',
  summary: 'officer',
  duties: [],
  day: [],
  skills: ['attention'],
  interests: ['helping', 'rules'],
  riasec: { code: 'ESC', sources },
  backgrounds: ['law'],
  challenges: [],
  benefits: [],
  growth: [],
  outlook: [],
  suits: [],
  suitsNot: [],
  sources,
};

const yesNo = (key: string, more: Partial<Question> = {}): Question => ({
  key,
  type: 'yes-no',
  text: key,
  why: key,
  section: 'readiness',
  order: 10,
  ...more,
});

/** Study hours that make about six months at ten hours a week for each level. */
const languageSteps = cefrLevels.map((to: CefrLevel, index) => ({
  from: index === 0 ? ('none' as const) : cefrLevels[index - 1]!,
  to,
  hours: { min: 200, typical: 260, max: 300 },
  hoursPerWeek: 10,
  sources,
}));

/** Two tables of scores: one in whole marks with a range, one with half stars for two languages. */
const languageScales = [
  {
    id: 'marks',
    title: 'Marks',
    name: 'School marks',
    also: ['points'],
    languages: ['en'],
    highest: 10,
    step: 1,
    rows: [
      { from: 4, level: 'A2' as const, upTo: 'B1' as const, sources },
      { from: 6, level: 'B2' as const, sources },
      { from: 10, level: 'B2' as const, upTo: 'C1' as const, sources },
    ],
  },
  {
    id: 'stars',
    title: 'Stars',
    name: 'Stars of the language school',
    languages: ['en', 'es'],
    highest: 5,
    step: 0.5,
    rows: [
      { from: 1, level: 'A2' as const, sources },
      { from: 2, level: 'B1' as const, sources },
    ],
  },
];

/** A catalog of a few entries around fixed small vocabularies: kinds of work, fields, groups, two currencies. */
export function tiny(parts: Partial<RawCatalog> = {}): Catalog {
  const empty = Object.fromEntries(collections.map((name) => [name, []])) as unknown as RawCatalog;
  return assembleCatalog({
    ...empty,
    roles: [role, { ...role, id: 'helper', family: 'social', interests: ['helping'] }],
    questions: [
      yesNo('drivingLicence'),
      yesNo('veteran', { canNotApply: true }),
      yesNo('convictions', { sensitive: true, order: 5 }),
    ],
    experienceKinds: [
      { id: 'general', title: 'general', help: '' },
      { id: 'customer-service', title: 'customer-service', help: '', countsAs: ['general'] },
      { id: 'tills', title: 'tills', help: '', countsAs: ['customer-service'] },
      { id: 'legal', title: 'legal', help: '' },
    ],
    studyFields: [
      { id: 'social-science', title: 'social-science' },
      { id: 'criminology', title: 'criminology', within: 'social-science' },
      { id: 'law', title: 'Law' },
    ],
    skills: [{ id: 'attention', title: 'Attention to detail', help: '', build: '' }],
    interests: [
      { id: 'helping', title: 'Helping people', task: '' },
      { id: 'rules', title: 'Rules', task: '' },
    ],
    willing: titled('firearm', 'relocate'),
    countries: [
      { id: 'US', title: 'United States', also: ['USA'] },
      { id: 'CA', title: 'Canada' },
      { id: 'GB', title: 'United Kingdom', also: ['UK'] },
      { id: 'DE', title: 'Germany' },
      { id: 'FR', title: 'France' },
      { id: 'IN', title: 'India' },
      { id: 'CI', title: 'Côte d’Ivoire', also: ["Côte d'Ivoire"] },
    ],
    languages: [
      { id: 'en', title: 'English' },
      { id: 'es', title: 'Spanish', also: ['Castilian'] },
    ],
    countryGroups: [
      { id: 'eu', title: 'eu', members: ['DE', 'FR'], freeMovement: true, sources },
      { id: 'commonwealth', title: 'commonwealth', members: ['GB', 'IN', 'CA'], sources },
    ],
    languageSteps,
    languageScales,
    currencies: [
      { currency: 'EUR', perBase: 1, asOf: today, sources },
      { currency: 'GBP', perBase: 0.8, asOf: today, sources },
      { currency: 'USD', perBase: 1.25, asOf: today, sources },
    ],
    ...parts,
  });
}

/** A person from answers as they stand in a file; an answer that is not understood fails the test. */
export function person(answers: Record<string, unknown>, catalog: Catalog = tiny(), on = today): Profile {
  const { answers: read, problems } = parseAnswers(answers, catalog, on);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return profileOf(read, catalog, on);
}
