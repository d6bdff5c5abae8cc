import { kebab } from '../../core/answers/parse-answers.ts';
import type { Derivation, Given } from '../../core/eligibility/derivation.ts';
import type { Condition } from '../../core/model/condition.ts';
import type { EducationItem, StudyItem } from '../../core/model/profile.ts';
import { askedWords } from './asked.ts';
import { spokenWords } from './spoken.ts';
import { listOf, names, timeWords, type Wording } from './wording.ts';

type Teller = { [What in Given['what']]: (w: Wording, given: Extract<Given, { what: What }>) => string };

const study = (w: Wording, item: EducationItem | StudyItem): string => {
  const level = w.m.words.educationLevel[item.level];
  return item.field === undefined ? level : w.m.words.inField(level, names.field(w, item.field));
};

/** One phrase per kind of answer; a missing one does not compile. */
const tellers: Teller = {
  nothing: () => '',
  countries: (w, { countries }) =>
    countries.length > 0 ? listOf(w, countries, names.plainCountry) : w.m.words.none,
  'works-by': (w, { by, country }) => {
    const { have } = w.m.reasons;
    const place = names.country(w, country);
    const tell = {
      citizenship: have.citizen,
      'permanent-residence': have.permanentResident,
      permission: have.permission,
      'free-movement': have.freeMovement,
    };
    return tell[by](place);
  },
  'lives-elsewhere': (w, { country }) => w.m.reasons.have.livesIn(names.country(w, country)),
  'permanent-resident-not-citizen': (w, { country }) =>
    w.m.reasons.have.permanentNotCitizen(names.country(w, country)),
  stays: (w, { country, least, most }) =>
    least === most
      ? w.m.reasons.have.lived(names.country(w, country), timeWords(w, least))
      : w.m.reasons.have.livedBetween(names.country(w, country), timeWords(w, least), timeWords(w, most)),
  age: (w, { age, exact }) => (exact ? w.m.reasons.have.age(age) : w.m.reasons.have.ageAbout(age)),
  education: (w, { items }) =>
    items.length > 0 ? w.m.words.list(items.map((item) => study(w, item))) : w.m.words.none,
  studying: (w, { items }) =>
    items.length > 0
      ? w.m.reasons.have.studying(w.m.words.list(items.map((item) => study(w, item))))
      : w.m.reasons.have.notStudying,
  months: (w, { months }) => w.m.words.monthCount(Math.round(months * 10) / 10),
  languages: (w, { languages }) =>
    languages.length > 0
      ? w.m.words.list(
          languages.map(({ code, level, score }) => spokenWords(w, names.language(w, code), level, score)),
        )
      : w.m.reasons.have.noneOfThese,
  credentials: (w, { credentials }) =>
    credentials.length > 0
      ? w.m.reasons.have.holds(listOf(w, credentials, names.credential))
      : w.m.reasons.have.noneOfThese,
  fact: (w, { value }) =>
    value === 'not-applicable'
      ? w.m.reasons.have.doesNotApply
      : w.m.reasons.have.answered(value ? w.m.words.yes : w.m.words.no),
  willing: (w, { value }) => (value ? w.m.reasons.have.ready : w.m.reasons.have.notReady),
};

/** What the person's answer is, for one leaf. Empty where there is no answer or answers stay out. */
export function givenWords(w: Wording, given: Given): string {
  if (w.redact) return '';
  const tell = tellers[given.what] as (w: Wording, given: Given) => string;
  return tell(w, given);
}

/** The leaves that decided an outcome: one true part of `any`, the false parts of `all`, and so on. */
export function decisiveLeaves(derivation: Derivation): Derivation[] {
  const { condition, truth, parts } = derivation;
  if (!parts) return condition.kind === 'at-hiring' ? [] : [derivation];
  if (condition.kind === 'not' || condition.kind === 'doubtful') return parts.flatMap(decisiveLeaves);
  const same = parts.filter((part) => part.truth === truth);
  if (condition.kind === 'any' && truth === 'true') return same.slice(0, 1).flatMap(decisiveLeaves);
  return same.flatMap(decisiveLeaves);
}

/** The person's own answers behind an outcome: `secondary school; 14 months`. */
export function haveWords(w: Wording, derivation: Derivation): string {
  const leaves = decisiveLeaves(derivation);
  const worked = leaves.some(({ given }) => given.what === 'months' && given.months > 0);
  const said = leaves
    .filter(({ given }) => !(worked && given.what === 'months' && given.months === 0))
    .map((leaf) => givenWords(w, leaf.given))
    .filter((text) => text !== '');
  return w.m.words.clauses([...new Set(said)]);
}

/** What would settle an unknown outcome, in the order of the condition: `--driving-licence yes|no`, or the questions in words. */
export function settling(w: Wording, derivation: Derivation | undefined): string[] {
  if (derivation?.truth !== 'unknown') return [];
  const leaves = unknownLeaves(derivation);
  return [
    ...new Set(leaves.flatMap((leaf) => leaf.missing.map((key) => askedWords(w, key, leaf.condition)))),
  ];
}

function unknownLeaves(derivation: Derivation): Derivation[] {
  if (derivation.truth !== 'unknown') return [];
  return derivation.parts ? derivation.parts.flatMap(unknownLeaves) : [derivation];
}

/** The flag of an answers key with the form of its value; the condition makes it exact. */
export function flagWords(w: Wording, key: string, condition?: Condition): string {
  const value = flagValue(w, key, condition);
  return `--${kebab(key)}${value === '' ? '' : ` ${value}`}`;
}

function flagValue(w: Wording, key: string, condition: Condition | undefined): string {
  const form = w.m.reasons.flagValue;
  if (condition?.kind === 'experience' && key === 'experience') return `${condition.kinds[0]}=${form.months}`;
  if (condition?.kind === 'language' && key === 'languages') return `${condition.languages[0]}=${form.level}`;
  if (condition?.kind === 'willing' && key === 'willing') return `${condition.to}=${form.yesNo}`;
  if (condition?.kind === 'residence' && key === 'residence') return `${condition.country}:${form.date}`;
  if (condition?.kind === 'credential' && key === 'credentials') return condition.credentials[0]!;
  const question = w.catalog.questions.get(key);
  switch (question?.type) {
    case 'yes-no':
      return question.canNotApply ? form.yesNoNotApplicable : form.yesNo;
    case 'birth-date':
    case 'date':
      return form.date;
    case 'countries':
      return form.country;
    case 'residence':
      return `${form.country}:${form.date}`;
    case 'education':
      return `${form.level} --field ${form.field}`;
    case 'studying':
      return `${form.level}:${form.field}:${form.date}`;
    case 'experience':
      return `${form.id}=${form.months}`;
    case 'languages':
      return `${form.id}=${form.level}`;
    case 'willing':
      return `${form.id}=${form.yesNo}`;
    case 'money':
      return form.amount;
    case 'hours':
      return form.hours;
    case 'riasec':
      return form.scores;
    case undefined:
      return '';
    default:
      return form.id;
  }
}

/** A changed answer as the flag that would give it, or with its name in words; without its value where personal answers stay out. */
export function changeWords(w: Wording, { key, value }: { key: string; value: string }): string {
  if (w.inWords) {
    const label = w.catalog.questions.get(key)?.short ?? key;
    return w.redact ? label : w.m.words.labelled(label, value);
  }
  const flag = `--${kebab(key)}`;
  if (w.redact) return flag;
  return /\s/.test(value) ? `${flag} "${value}"` : `${flag} ${value}`;
}
