import { cefrLevels, educationLevels, type PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type * as C from '../model/condition.ts';
import type { EducationItem, FactValue, Profile } from '../model/profile.ts';
import { addDays, addMonths, ageOn, isDay } from '../time/plain-date.ts';
import { monthsLived } from './months-lived.ts';
import { educationOf, referenceIndex } from './reference-index.ts';
import type { Truth } from './truth.ts';

/** Truths as small numbers, so that a person's outcomes fit into one array of bytes. */
export const truthCodes = {
  'not-applicable': 0,
  false: 1,
  true: 2,
  'at-hiring': 3,
  unknown: 4,
} as const satisfies Record<Truth, number>;
const { false: no, true: yes, unknown } = truthCodes;

/** Kinds whose leaves ask for an amount of one or more names; there are so many that they are looked up by name. */
export const summedKinds = ['citizenship', 'credential', 'experience'] as const;
export type SummedKind = (typeof summedKinds)[number];
export type SummedCondition = Extract<LeafCondition, { kind: SummedKind }>;

/** What leaves read of a person, worked out once. */
export interface PersonFacts {
  profile: Profile;
  education: EducationItem[] | undefined;
  languages: [string, number][] | undefined;
  /** What conditions add up or look for, by name with its amount; undefined while the answer is unknown. */
  amounts: Record<SummedKind, readonly [string, number][] | undefined>;
  /** Where the person lives now. */
  home: string | undefined;
  /** Completed years on the day, at the least and at the most. */
  youngest: number;
  oldest: number;
}

/** The outcome of one leaf for a person, as a truth code. */
export type LeafTest = (person: PersonFacts) => number;

export type LeafCondition = Exclude<C.Condition, C.All | C.Any | C.Not | C.Doubtful>;
type Kind = LeafCondition['kind'];
type Compilers = {
  [K in Exclude<Kind, SummedKind>]: (
    condition: Extract<LeafCondition, { kind: K }>,
    world: LeafWorld,
  ) => LeafTest;
};

/** The day and the look-ups that leaves are compiled for. */
export interface LeafWorld {
  catalog: Catalog;
  on: PlainDate;
}

const decided = (truth: boolean): number => (truth ? yes : no);

export function factsOf(profile: Profile, { catalog, on }: LeafWorld): PersonFacts {
  const bounds = birthDates(profile);
  return {
    profile,
    education: educationOf(profile, referenceIndex(catalog)),
    languages:
      profile.languages &&
      Object.entries(profile.languages).map(([code, level]) => [code, cefrLevels.indexOf(level)]),
    amounts: {
      citizenship: profile.citizenship?.map((country) => [country, 1]),
      credential: profile.credentials?.map((id) => [id, 1]),
      experience: profile.experience && Object.entries(profile.experience).filter(([, months]) => months > 0),
    },
    home: profile.residence?.find((stay) => !stay.until)?.country,
    youngest: bounds ? ageOn(bounds.latest, on) : -1,
    oldest: bounds ? ageOn(bounds.earliest, on) : -1,
  };
}

/** The latest and earliest possible birth dates; undefined when the age is unknown. */
function birthDates({
  birthDate,
  age,
  ageOn: day,
}: Profile): { latest: PlainDate; earliest: PlainDate } | undefined {
  if (birthDate !== undefined) return { latest: birthDate, earliest: birthDate };
  if (age === undefined || !day) return undefined;
  return { latest: addMonths(day, -12 * age), earliest: addDays(addMonths(day, -12 * (age + 1)), 1) };
}

/** Compiles one leaf. Each mirrors the evaluator of its kind in leaves.ts, which gives the reasons as well. */
export function compileLeaf(condition: Exclude<LeafCondition, SummedCondition>, world: LeafWorld): LeafTest {
  const compile = compilers[condition.kind] as (condition: LeafCondition, world: LeafWorld) => LeafTest;
  return compile(condition, world);
}

/** The names whose amounts a leaf adds up, how much it asks for, and its outcome while the answer is unknown. */
export function compileSum(
  condition: SummedCondition,
  { catalog }: LeafWorld,
): { names: Set<string>; least: number; unanswered: LeafTest } {
  const { kindsCountingAs, credentialsCountingAs } = referenceIndex(catalog);
  const withNarrower = (ids: string[], narrower: Map<string, Set<string>>) =>
    new Set(ids.flatMap((id) => [...(narrower.get(id) ?? [id])]));
  const open = () => unknown;
  switch (condition.kind) {
    case 'citizenship': {
      const members = (condition.groups ?? []).flatMap((id) => catalog.countryGroups.get(id)?.members ?? []);
      const names = new Set([...(condition.countries ?? []), ...members]);
      const only = names.size === 1 ? [...names][0]! : undefined;
      const notYet: LeafTest = ({ profile }) => (profile.permanentResident?.includes(only!) ? no : unknown);
      return { names, least: 1, unanswered: only === undefined ? open : notYet };
    }
    case 'credential':
      return {
        names: withNarrower(condition.credentials, credentialsCountingAs),
        least: 1,
        unanswered: open,
      };
    case 'experience':
      return {
        names: withNarrower(condition.kinds, kindsCountingAs),
        least: condition.months - 1e-9,
        unanswered: open,
      };
  }
}

/** One compiler per kind; a missing one does not compile. */
const compilers: Compilers = {
  'right-to-work'({ country }, { catalog }) {
    const free = new Set([country]);
    for (const { freeMovement, members } of catalog.countryGroups.values()) {
      if (freeMovement && members.includes(country)) for (const member of members) free.add(member);
    }
    return ({ profile: { citizenship, permanentResident, workPermission }, home }) => {
      if (citizenship && hasAny(free, citizenship)) return yes;
      if (permanentResident?.includes(country) || workPermission?.includes(country)) return yes;
      if (citizenship && permanentResident && workPermission) return no;
      return citizenship && home && home !== country ? no : unknown;
    };
  },
  'permanent-residence':
    ({ country }) =>
    ({ profile: { permanentResident } }) =>
      permanentResident ? decided(permanentResident.includes(country)) : unknown,
  residence(condition, { on }) {
    const slack = 1e-9;
    return ({ profile }) => {
      if (!profile.residence) return unknown;
      const { least, most } = monthsLived(condition, profile.residence, on);
      if (least >= condition.months - slack) return yes;
      return most < condition.months - slack ? no : unknown;
    };
  },
  age({ min = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY }) {
    const fits = (years: number) => years >= min && years < before;
    return ({ youngest, oldest }) => {
      if (oldest < 0) return unknown;
      if (fits(youngest) && fits(oldest)) return yes;
      return oldest < min || youngest >= before ? no : unknown;
    };
  },
  education({ level, fields, exactly, completedWithin }, { catalog, on }) {
    const needed = educationLevels.indexOf(level);
    const { fieldsWithin } = referenceIndex(catalog);
    const accepted = fields && new Set(fields.flatMap((field) => [...(fieldsWithin.get(field) ?? [field])]));
    const item = ({ level: has, field, completed }: EducationItem): number => {
      const difference = educationLevels.indexOf(has) - needed;
      if (difference < 0) return no;
      if (exactly && difference > 0) return unknown;
      const unsure = difference > 0 ? unknown : no;
      if (accepted && field !== 'any') {
        if (field === undefined) return unknown;
        if (!accepted.has(field)) return unsure;
      }
      if (completedWithin === undefined) return yes;
      if (!completed || !isDay(completed)) return unknown;
      return addMonths(completed, completedWithin) < on ? unsure : yes;
    };
    return ({ education }) => (education ? bestOf(education, item) : unknown);
  },
  studying({ level, fields }, { catalog, on }) {
    const needed = level === undefined ? -1 : educationLevels.indexOf(level);
    const { fieldsWithin } = referenceIndex(catalog);
    const accepted = fields && new Set(fields.flatMap((field) => [...(fieldsWithin.get(field) ?? [])]));
    return ({ profile: { studying } }) =>
      studying
        ? bestOf(studying, ({ level: has, field, finishes }) => {
            if ((finishes && finishes < on) || educationLevels.indexOf(has) < needed) return no;
            if (!accepted) return yes;
            return field === undefined ? unknown : decided(accepted.has(field));
          })
        : unknown;
  },
  language({ languages: codes, level }) {
    const needed = cefrLevels.indexOf(level);
    return ({ languages }) =>
      languages ? decided(languages.some(([code, has]) => has >= needed && codes.includes(code))) : unknown;
  },
  declaration({ fact, is }, { catalog }) {
    const giving = new Set(
      [...catalog.credentials.values()]
        .filter(({ gives }) => gives?.facts?.includes(fact))
        .map(({ id }) => id),
    );
    return ({ profile: { facts, credentials } }) => {
      let value: FactValue | undefined = facts[fact];
      if (value === undefined && giving.size > 0 && credentials && hasAny(giving, credentials)) value = true;
      if (value === undefined) return unknown;
      return value === 'not-applicable' ? truthCodes['not-applicable'] : decided(value === is);
    };
  },
  willing:
    ({ to }) =>
    ({ profile: { willing } }) => {
      const value = willing[to];
      return value === undefined ? unknown : decided(value);
    },
  'at-hiring': () => () => truthCodes['at-hiring'],
};

function hasAny(accepted: ReadonlySet<string>, own: readonly string[]): boolean {
  for (const one of own) if (accepted.has(one)) return true;
  return false;
}

/** One item that fits is enough; one that may fit leaves it open. */
function bestOf<T>(items: readonly T[], test: (item: T) => number): number {
  let best: number = no;
  for (const item of items) {
    const truth = test(item);
    if (truth === yes) return yes;
    if (truth === unknown) best = unknown;
  }
  return best;
}
