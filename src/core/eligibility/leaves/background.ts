import { cefrLevels, educationLevels, type Id, type PlainDate } from '../../model/basics.ts';
import type * as C from '../../model/condition.ts';
import { addMonths, isDay } from '../../time/plain-date.ts';
import { educationOf, type Learning } from '../facts.ts';
import type { NameSet } from '../names.ts';
import { type ReferenceIndex, widened } from '../reference-index.ts';
import { decided, either, truthCodes } from '../truth.ts';
import { type LeafKind, nothing, writeAll } from './leaf.ts';

/** What a person has learned, done and earned. */

const { true: yes, false: no, unknown } = truthCodes;

interface ReadyLearning {
  needed: number;
  /** Undefined where any field will do. */
  accepted: NameSet | undefined;
}

/** The fields with all that lie within them. */
function fieldsOf(
  fields: readonly Id[] | undefined,
  { names, fieldsWithin }: ReferenceIndex,
): NameSet | undefined {
  return fields && names.setOf(widened(fields, fieldsWithin));
}

interface ReadyEducation extends ReadyLearning {
  exactly: boolean;
  completedWithin: number | undefined;
}

export const education: LeafKind<C.Education, ReadyEducation> = {
  ready: ({ level, fields, exactly = false, completedWithin }, index) => ({
    needed: educationLevels.indexOf(level),
    accepted: fieldsOf(fields, index),
    exactly,
    completedWithin,
  }),
  judge(conditions, { education: items, on }, truths, places) {
    for (let at = 0; at < conditions.length; at++) {
      let truth: number = items ? no : unknown;
      if (items) {
        for (let item = 0; item < items.length && truth !== yes; item++)
          truth = either(truth, truthOfAward(conditions[at]!, items[item]!, on));
      }
      truths[places[at]!] = truth;
    }
  },
  given(_, { profile, index }) {
    const items = educationOf(profile, index);
    return items ? { what: 'education', items } : nothing;
  },
  keys: () => ['education'],
};

function truthOfAward(
  condition: ReadyEducation,
  { rank, field, isFree, completed }: Learning,
  on: PlainDate,
): number {
  if (rank < condition.needed) return no;
  if (condition.exactly && rank > condition.needed) return unknown;
  // A higher award says nothing of the field or day of the lower one that the rule names.
  const unsure = rank > condition.needed ? unknown : no;
  if (condition.accepted && !isFree) {
    if (field === undefined) return unknown;
    if (!condition.accepted.has(field)) return unsure;
  }
  if (condition.completedWithin === undefined) return yes;
  if (!completed || !isDay(completed)) return unknown;
  return addMonths(completed, condition.completedWithin) < on ? unsure : yes;
}

export const studying: LeafKind<C.Studying, ReadyLearning> = {
  ready: ({ level, fields }, index) => ({
    needed: level === undefined ? -1 : educationLevels.indexOf(level),
    accepted: fieldsOf(fields, index),
  }),
  judge(conditions, { studies: items, on }, truths, places) {
    for (let at = 0; at < conditions.length; at++) {
      let truth: number = items ? no : unknown;
      for (const item of items ?? []) truth = either(truth, truthOfStudy(conditions[at]!, item, on));
      truths[places[at]!] = truth;
    }
  },
  given: (_, { profile: { studying: items } }) => (items ? { what: 'studying', items } : nothing),
  keys: () => ['studying'],
};

function truthOfStudy(
  { needed, accepted }: ReadyLearning,
  { rank, field, completed: finishes }: Learning,
  on: PlainDate,
): number {
  if (rank < needed || (finishes && finishes < on)) return no;
  if (!accepted) return yes;
  return field === undefined ? unknown : decided(accepted.has(field));
}

interface ReadyExperience {
  counted: NameSet;
  needed: number;
}

export const experience: LeafKind<C.Experience, ReadyExperience> = {
  ready: ({ kinds, months }, index) => ({
    counted: index.names.setOf(widened(kinds, index.kindsCountingAs)),
    needed: months - 1e-9,
  }),
  names: ({ counted }) => counted.numbers,
  judge(conditions, { experience: own }, truths, places, lookingFor) {
    if (!own) {
      writeAll(unknown, truths, places);
      return;
    }
    const months = new Array<number>(conditions.length).fill(0);
    for (const item of own) for (const at of lookingFor(item.kind)) months[at]! += item.months;
    for (let at = 0; at < conditions.length; at++)
      truths[places[at]!] = decided(months[at]! >= conditions[at]!.needed);
  },
  given(_, { profile, index: { names } }, { counted }) {
    if (!profile.experience) return nothing;
    const own = Object.entries(profile.experience)
      .filter(([kind, months]) => months > 0 && counted.has(names.numberOf(kind)))
      .map(([kind, months]) => ({ kind, months }));
    return { what: 'months', months: own.reduce((sum, { months }) => sum + months, 0), kinds: own };
  },
  keys: () => ['experience'],
};

interface ReadyLanguage {
  accepted: NameSet;
  needed: number;
}

export const language: LeafKind<C.Language, ReadyLanguage> = {
  ready: ({ languages, level }, { names }) => ({
    accepted: names.setOf(languages),
    needed: cefrLevels.indexOf(level),
  }),
  names: ({ accepted }) => accepted.numbers,
  judge(conditions, { languages: own }, truths, places, lookingFor) {
    writeAll(own ? no : unknown, truths, places);
    for (const { code, rank, perhaps } of own ?? [])
      for (const at of lookingFor(code)) {
        const { needed } = conditions[at]!;
        const place = places[at]!;
        if (rank >= needed) truths[place] = yes;
        else if (perhaps >= needed && truths[place] === no) truths[place] = unknown;
      }
  },
  given: ({ languages: codes }, { profile: { languages: own, languageScores: scores } }) =>
    own
      ? {
          what: 'languages',
          languages: codes.flatMap((code) =>
            own[code] ? [{ code, level: own[code], ...(scores?.[code] ? { score: scores[code] } : {}) }] : [],
          ),
        }
      : nothing,
  keys: () => ['languages'],
};

export const credential: LeafKind<C.HoldsCredential, NameSet> = {
  ready: ({ credentials }, index) => index.names.setOf(widened(credentials, index.credentialsCountingAs)),
  names: (accepted) => accepted.numbers,
  judge(_, { credentials: own }, truths, places, lookingFor) {
    writeAll(own ? no : unknown, truths, places);
    for (const name of own ?? []) for (const at of lookingFor(name)) truths[places[at]!] = yes;
  },
  given: (_, { profile: { credentials: own }, index: { names } }, accepted) =>
    own
      ? { what: 'credentials', credentials: own.filter((id) => accepted.has(names.numberOf(id))) }
      : nothing,
  keys: () => ['credentials'],
};
