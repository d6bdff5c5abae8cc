import type * as C from '../../core/model/condition.ts';
import { anyOf, names, timeWords, type Wording } from './wording.ts';

type Teller = {
  [Kind in C.Condition['kind']]: (w: Wording, condition: Extract<C.Condition, { kind: Kind }>) => string;
};

/** One phrase per condition kind; a missing one does not compile. */
const tellers: Teller = {
  all: (w, { of }) => w.m.reasons.need.all(w.m.words.clauses(of.map((part) => needWords(w, part)))),
  any: (w, { of }) => w.m.reasons.need.any(w.m.words.clauses(of.map((part) => needWords(w, part)))),
  not: (w, { of }) => w.m.reasons.need.not(needWords(w, of)),
  doubtful: (w, { of, why }) => w.m.reasons.need.doubtful(needWords(w, of), why),
  citizenship: (w, { countries = [], groups = [] }) =>
    w.m.reasons.need.citizenship(
      w.m.words.or([
        ...countries.map((code) => names.country(w, code)),
        ...groups.map((id) => w.catalog.countryGroups.get(id)?.title ?? id),
      ]),
    ),
  'right-to-work': (w, { country }) => w.m.reasons.need.rightToWork(names.country(w, country)),
  'permanent-residence': (w, { country }) => w.m.reasons.need.permanentResidence(names.country(w, country)),
  residence: (w, { country, months, within }) => {
    const { residence, residenceWithin } = w.m.reasons.need;
    const place = names.country(w, country);
    return within === undefined
      ? residence(place, timeWords(w, months))
      : residenceWithin(place, timeWords(w, months), timeWords(w, within));
  },
  age: (w, { min, before }) => {
    const { ageBetween, ageFrom, ageBefore } = w.m.reasons.need;
    if (min !== undefined && before !== undefined) return ageBetween(min, before);
    return min !== undefined ? ageFrom(min) : ageBefore(before ?? 0);
  },
  education: (w, { level, fields, exactly, completedWithin }) => {
    const { need } = w.m.reasons;
    const what = fields
      ? w.m.words.inField(w.m.words.educationLevel[level], anyOf(w, fields, names.field))
      : w.m.words.educationLevel[level];
    const asked = exactly ? need.educationExactly(what) : need.education(what);
    return completedWithin === undefined ? asked : need.completedWithin(asked, timeWords(w, completedWithin));
  },
  studying: (w, { level, fields }) => {
    if (!level) return w.m.reasons.need.studying;
    const name = w.m.words.educationLevel[level];
    return w.m.reasons.need.studyingLevel(
      fields ? w.m.words.inField(name, anyOf(w, fields, names.field)) : name,
    );
  },
  experience: (w, { kinds, months }) =>
    w.m.words.experienceIn(timeWords(w, months), anyOf(w, kinds, names.kind)),
  language: (w, { languages, level }) =>
    w.m.reasons.need.language(anyOf(w, languages, names.language), level),
  credential: (w, { credentials }) => w.m.reasons.need.credential(anyOf(w, credentials, names.credential)),
  declaration: (w, { fact, is }) =>
    w.m.reasons.need.declaration(names.question(w, fact), is ? w.m.words.yes : w.m.words.no),
  willing: (w, { to }) => w.m.reasons.need.willing(names.willing(w, to)),
  'at-hiring': (w, { what }) => w.m.reasons.need.atHiring(w.m.words.atHiring[what]),
};

/** What a condition asks, as a phrase without an end stop. */
export function needWords(w: Wording, condition: C.Condition): string {
  const tell = tellers[condition.kind] as (w: Wording, condition: C.Condition) => string;
  return tell(w, condition);
}

/** The head of a condition in a tree whose parts follow below it. */
export function headWords(w: Wording, condition: C.Condition): string {
  const { heads } = w.m.reasons;
  if (condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'not')
    return heads[condition.kind];
  return condition.kind === 'doubtful' ? heads.doubtful(condition.why) : needWords(w, condition);
}
