import type { AcceptedForm } from '../../core/answers/answers.ts';

/** What would be accepted. Where values are a closed list, they come joined by commas. */
const forms = (): Record<AcceptedForm, (values: string) => string> => ({
  'one-of': (values) => values,
  'answers-key': () => 'an answers key (see: career-advisor schema answers)',
  column: () => 'code, name, target, or an answers key',
  'column-once': (values) => `each column once; this one stands in columns ${values}`,
  country: () => 'a country by name or ISO code, such as US, GB or Canada',
  language: () => 'a language by name or ISO code, such as es or Spanish',
  'language-level': (values) => `${values} or native`,
  field: (values) => `a field of study: ${values}`,
  'experience-kind': (values) => `kinds of experience: ${values}`,
  credential: () => 'a credential id or title (see: career-advisor list credentials)',
  position: () => 'the id of a position (see: career-advisor list positions)',
  date: () => 'a date such as 1998-04-12 or 12 Apr 1998',
  'day-not-after-today': () => 'a day that is not after today',
  'day-before-today': () => 'a day before today',
  'birth-date': () => 'a birth date within the last 120 years',
  'end-after-begin': () => 'an end that is after the beginning',
  residence: () => 'a country and the day since when, such as US:2018-09-01',
  age: () => 'an age in whole years, such as 28',
  months: () => 'months such as 24, or "2 years"',
  hours: (limits) => `hours a week from ${limits.replace(', ', ' to ')}, such as 40`,
  scores: () => 'scores from 0 to 100, such as R=10,I=22',
  money: (values) => `an amount with a currency, such as "20000 USD" (${values})`,
  'yes-no': () => 'yes or no',
  'yes-no-not-applicable': () => 'yes, no or does-not-apply',
  'own-code': () => 'a code that no other row has',
  'json-line': () =>
    'one JSON object on each line, such as {"code":"A1","citizenship":["US"]} (for a table: --from csv)',
  'row-of-titles': () => 'as many cells as the first row has titles',
  'shorter-row': (values) => `a row of at most ${Number(values).toLocaleString('en')} characters`,
});

/** What is wrong with an answer, and what to do about it. */
export const problems = () => ({
  forms: forms(),
  given: (key: string, given: string) => `${key}: “${given}”`,
  unknownKey: (key: string) => `we know no answer “${key}”`,
  unreadable: (where: string) => `${where} cannot be read`,
  unknownName: (where: string) => `${where} is not known here`,
  noSuchDay: (where: string) => `${where} is no day of the calendar`,
  twoDays: (where: string) => `${where} can be two days, as the day or the month may come first`,
  outOfRange: (where: string) => `${where} is out of range`,
  inTheFuture: (where: string) => `${where} lies in the future`,
  contradiction: (where: string) => `${where} contradicts itself`,
  accepted: (what: string) => `Give ${what}.`,
  nearest: (name: string) => `Did you mean “${name}”?`,
  join: (sentences: string[]) => sentences.join(' '),
});
