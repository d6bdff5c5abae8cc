import type { PlainDate } from '../../model/basics.ts';
import type * as C from '../../model/condition.ts';
import { addDays, birthday } from '../../time/plain-date.ts';
import type { Given } from '../derivation.ts';
import type { Facts } from '../facts.ts';
import type { NameSet } from '../names.ts';
import { decided, truthCodes } from '../truth.ts';
import { type LeafKind, nothing, writeAll } from './leaf.ts';
import { MonthsLived } from './months-lived.ts';

/** Where a person belongs and may work, where they lived, and their age. */

const { true: yes, false: no, unknown } = truthCodes;

interface ReadyCitizenship {
  accepted: NameSet;
  /** The country that is asked for, where it is one. */
  only: string | undefined;
}

/** Permanent residents of a country are not its citizens. */
function isResidentOnly({ only }: ReadyCitizenship, { profile }: Facts): boolean {
  return only !== undefined && (profile.permanentResident?.includes(only) ?? false);
}

export const citizenship: LeafKind<C.Citizenship, ReadyCitizenship> = {
  ready({ countries = [], groups = [] }, { catalog, names }) {
    const members = groups.flatMap((id) => catalog.countryGroups.get(id)?.members ?? []);
    const accepted = new Set([...countries, ...members]);
    return { accepted: names.setOf(accepted), only: accepted.size === 1 ? [...accepted][0] : undefined };
  },
  names: ({ accepted }) => accepted.numbers,
  judge(conditions, facts, truths, places, lookingFor) {
    const own = facts.citizenship;
    if (own) {
      writeAll(no, truths, places);
      for (const name of own) for (const at of lookingFor(name)) truths[places[at]!] = yes;
      return;
    }
    for (let at = 0; at < conditions.length; at++)
      truths[places[at]!] = isResidentOnly(conditions[at]!, facts) ? no : unknown;
  },
  given(_, facts, ready) {
    const own = facts.profile.citizenship;
    if (own) return { what: 'countries', key: 'citizenship', countries: own };
    return isResidentOnly(ready, facts)
      ? { what: 'permanent-resident-not-citizen', country: ready.only! }
      : nothing;
  },
  keys: () => ['citizenship'],
};

const workAnswers = ['citizenship', 'permanentResident', 'workPermission'] as const;

interface ReadyRightToWork {
  country: string;
  /** Whose citizens come without asking. */
  free: NameSet;
}

function wayToWork(
  { country, free }: ReadyRightToWork,
  { profile, citizenship }: Facts,
): Extract<Given, { what: 'works-by' }>['by'] | undefined {
  if (profile.citizenship?.includes(country)) return 'citizenship';
  if (profile.permanentResident?.includes(country)) return 'permanent-residence';
  if (profile.workPermission?.includes(country)) return 'permission';
  return citizenship && free.hasAny(citizenship) ? 'free-movement' : undefined;
}

/** True while one of the answers that could give the right is not known. */
function isWorkOpen({ profile }: Facts): boolean {
  return !profile.citizenship || !profile.permanentResident || !profile.workPermission;
}

/** The country where a citizen of another one lives: of such a person the other answers need not be asked. */
function livesElsewhere({ country }: ReadyRightToWork, { profile, home }: Facts): string | undefined {
  return profile.citizenship && home !== country ? home : undefined;
}

export const rightToWork: LeafKind<C.RightToWork, ReadyRightToWork> = {
  ready({ country }, { catalog, names }) {
    const free = [...catalog.countryGroups.values()]
      .filter(({ freeMovement, members }) => freeMovement && members.includes(country))
      .flatMap(({ members }) => members);
    return { country, free: names.setOf(free) };
  },
  judge(conditions, facts, truths, places) {
    const isOpen = isWorkOpen(facts);
    for (let at = 0; at < conditions.length; at++) {
      const condition = conditions[at]!;
      let truth: number = no;
      if (wayToWork(condition, facts)) truth = yes;
      else if (isOpen && livesElsewhere(condition, facts) === undefined) truth = unknown;
      truths[places[at]!] = truth;
    }
  },
  given({ country }, facts, ready) {
    const by = wayToWork(ready, facts);
    if (by) return { what: 'works-by', by, country };
    const home = livesElsewhere(ready, facts);
    if (!isWorkOpen(facts))
      return { what: 'countries', key: 'citizenship', countries: facts.profile.citizenship! };
    return home === undefined ? nothing : { what: 'lives-elsewhere', country: home };
  },
  keys: () => workAnswers,
  asks: ({ profile }) => workAnswers.filter((key) => !profile[key]),
};

export const permanentResidence: LeafKind<C.PermanentResidence, string> = {
  ready: ({ country }) => country,
  judge(countries, { profile: { permanentResident: own } }, truths, places) {
    for (let at = 0; at < countries.length; at++)
      truths[places[at]!] = own ? decided(own.includes(countries[at]!)) : unknown;
  },
  given: (_, { profile: { permanentResident: own } }) =>
    own ? { what: 'countries', key: 'permanentResident', countries: own } : nothing,
  keys: () => ['permanentResident'],
};

interface ReadyResidence {
  lived: MonthsLived;
  needed: number;
}

export const residence: LeafKind<C.Residence, ReadyResidence> = {
  ready: (condition) => ({ lived: new MonthsLived(condition), needed: condition.months - 1e-9 }),
  judge(conditions, { stays, on }, truths, places) {
    for (let at = 0; at < conditions.length; at++) {
      const { lived, needed } = conditions[at]!;
      let truth: number = unknown;
      if (stays) {
        const { least, most } = lived.count(stays, on);
        if (least >= needed) truth = yes;
        else if (most < needed) truth = no;
      }
      truths[places[at]!] = truth;
    }
  },
  given({ country }, { profile, stays, on }, { lived }) {
    if (!stays) return nothing;
    const { least, most } = lived.count(stays, on);
    return {
      what: 'stays',
      country,
      stays: profile.residence!,
      least: Math.floor(least),
      most: Math.floor(most),
    };
  },
  keys: () => ['residence'],
};

interface ReadyAge {
  least: number;
  limit: number;
}

export const age: LeafKind<C.Age, ReadyAge> = {
  ready: ({ min, before }) => ({
    least: min ?? Number.NEGATIVE_INFINITY,
    limit: before ?? Number.POSITIVE_INFINITY,
  }),
  judge(conditions, { ages }, truths, places) {
    for (let at = 0; at < conditions.length; at++) {
      const { least, limit } = conditions[at]!;
      let truth: number = unknown;
      if (ages) {
        if (ages.youngest >= least && ages.oldest < limit) truth = yes;
        else if (ages.oldest < least || ages.youngest >= limit) truth = no;
      }
      truths[places[at]!] = truth;
    }
  },
  given: ({ min, before }, { ages, profile, on }) =>
    ages
      ? {
          what: 'age',
          age: ages.youngest,
          exact: profile.birthDate !== undefined,
          on,
          ...(before === undefined ? {} : { lastDay: dayBefore(birthday(ages.earliest, before)) }),
          ...(min === undefined ? {} : { firstDay: birthday(ages.latest, min) }),
        }
      : nothing,
  keys: () => ['birthDate'],
};

function dayBefore(day: PlainDate): PlainDate {
  return addDays(day, -1);
}
