import type { PositionVerdict } from '../../core/advice/types.ts';
import type { CefrLevel, Confidence, EducationLevel } from '../../core/model/basics.ts';
import type { AtHiringKind } from '../../core/model/condition.ts';
import type { Agency, Credential, Pay, Role, Source, TipStage } from '../../core/model/entries.ts';
import type { CountingDay, RequirementTopic } from '../../core/model/requirement.ts';
import type { Objective, StepKind } from '../../core/planner/types.ts';
import { plural } from './grammar.ts';

/** Grouped by thousands, at most two decimals. */
function number(n: number): string {
  const [whole, part] = String(Math.round(Math.abs(n) * 100) / 100).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${n < 0 ? '-' : ''}${grouped}${part ? `.${part}` : ''}`;
}

const currencySigns: Record<string, string> = {
  USD: '$',
  GBP: '£',
  EUR: '€',
  CAD: 'CA$',
  AUD: 'A$',
  NZD: 'NZ$',
};
const countriesWithArticle = new Set([
  'US',
  'GB',
  'NL',
  'PH',
  'AE',
  'DO',
  'BS',
  'GM',
  'MV',
  'SB',
  'CF',
  'CD',
  'KM',
  'MH',
]);

/** Single words, numbers, dates and names of closed lists. */
export const words = () => ({
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  date: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
  monthOfYear: (month: string, year: number) => `${month} ${year}`,
  inYear: (year: number) => `${year}`,
  number,
  money: (amount: number, currency: string) =>
    currencySigns[currency]
      ? `${amount < 0 ? '-' : ''}${currencySigns[currency]}${number(Math.abs(amount))}`
      : `${currency} ${number(amount)}`,
  weekCount: (n: number) => `${number(n)} ${plural(n, 'week', 'weeks')}`,
  monthCount: (n: number) => `${number(n)} ${plural(n, 'month', 'months')}`,
  yearCount: (n: number) => `${number(n)} ${plural(n, 'year', 'years')}`,
  yearsAndMonths: (years: string, months: string) => `${years} ${months}`,
  noTime: 'no time',
  hoursAWeek: (n: number) => `${number(n)} ${plural(n, 'hour', 'hours')} a week`,
  range: (from: string, to: string) => `${from} to ${to}`,
  and: (items: string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  or: (items: string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`,
  list: (items: string[]) => items.join(', '),
  questions: (items: string[]) => items.join(' '),
  clauses: (items: string[]) => items.join('; '),
  separator: ' · ',
  labelled: (label: string, value: string) => `${label}: ${value}`,
  parenthesis: (text: string, more: string) => `${text} (${more})`,
  quoted: (text: string) => `“${text}”`,
  /** With a capital and an end stop. */
  sentence: (text: string) =>
    `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?:…]$/.test(text) ? '' : '.'}`,
  yes: 'yes',
  no: 'no',
  none: 'none',
  unknown: 'unknown',
  /** The country inside a sentence, with its article. */
  country: (name: string, code: string) =>
    countriesWithArticle.has(code) && !/^the /i.test(name) ? `the ${name}` : name,
  educationLevel: {
    none: 'no schooling finished',
    'lower-secondary': 'lower secondary school',
    secondary: 'secondary school (high school)',
    'post-secondary': 'study after secondary school',
    associate: 'associate degree or two-year diploma',
    bachelor: "bachelor's degree",
    master: "master's or professional degree",
    doctorate: 'doctorate',
  } satisfies Record<EducationLevel, string> as Record<EducationLevel, string>,
  inField: (level: string, field: string) => `${level} in ${field}`,
  anyField: 'a field of your choice',
  /** `level`: a CEFR level, or a score such as `CLB 7`. */
  languageAt: (language: string, level: string) => `${language} ${level}`,
  languageByScore: (language: string, level: string, score: string) => `${language} ${level}, by ${score}`,
  levelOrPerhaps: (level: CefrLevel, upTo: CefrLevel) => `${level}, perhaps ${upTo}`,
  experienceIn: (time: string, kinds: string) => `${time} of work in: ${kinds}`,
  verdict: {
    eligible: 'open today',
    reachable: 'within reach',
    undetermined: 'cannot say yet',
    closed: 'closed',
  } satisfies Record<PositionVerdict, string> as Record<PositionVerdict, string>,
  status: {
    met: 'met',
    waived: 'waived',
    missing: 'missing',
    unknown: 'unknown',
    'at-hiring': 'at hiring',
    deadline: 'deadline',
    'not-applicable': 'does not apply',
  },
  topic: {
    citizenship: 'Citizenship',
    'right-to-work': 'Right to work',
    residence: 'Where you have lived',
    age: 'Age',
    education: 'Education',
    experience: 'Experience',
    language: 'Languages',
    credential: 'Credentials',
    licence: 'Licences',
    background: 'Background check',
    medical: 'Health',
    fitness: 'Fitness',
    exam: 'Exams and tests',
    interview: 'Interview',
    travel: 'Travel and place of work',
    clearance: 'Security clearance',
    skills: 'Skills',
    other: 'Other conditions',
  } satisfies Record<RequirementTopic, string> as Record<RequirementTopic, string>,
  counts: {
    application: 'counts on the day you apply',
    referral: 'counts on the day you are referred',
    appointment: 'counts on the day you are appointed',
  } satisfies Record<CountingDay, string> as Record<CountingDay, string>,
  atHiring: {
    application: 'the application',
    assessment: 'an assessment',
    background: 'a background check',
    character: 'good character',
    clearance: 'a security clearance',
    'drug-test': 'a drug test',
    exam: 'an exam',
    fitness: 'a fitness test',
    interview: 'an interview',
    'language-test': 'a language test',
    medical: 'a medical check',
    polygraph: 'a polygraph',
    probation: 'a probation period',
    references: 'references',
    training: 'the training',
    vacancy: 'an open vacancy',
    other: 'a check of its own',
  } satisfies Record<AtHiringKind, string> as Record<AtHiringKind, string>,
  objective: {
    fastest: 'Fastest route',
    cheapest: 'Cheapest route',
    earning: 'Route with the most paid time',
  } satisfies Record<Objective, string> as Record<Objective, string>,
  stepKind: {
    credential: 'study',
    position: 'job',
    language: 'language',
    wait: 'wait',
    prepare: 'prepare',
    apply: 'apply',
  } satisfies Record<StepKind, string> as Record<StepKind, string>,
  iJob: 'i-job',
  credentialKind: {
    degree: 'degree',
    diploma: 'diploma',
    certificate: 'certificate',
    licence: 'licence',
    exam: 'exam',
    course: 'course',
    membership: 'membership',
    status: 'status',
    apprenticeship: 'apprenticeship',
  } satisfies Record<Credential['kind'], string> as Record<Credential['kind'], string>,
  agencyKind: {
    government: 'government body',
    court: 'court',
    regulator: 'regulator',
    firm: 'firm',
    charity: 'charity',
    international: 'international organisation',
    contractor: 'contractor',
    university: 'university',
    company: 'company',
  } satisfies Record<Agency['kind'], string> as Record<Agency['kind'], string>,
  family: {
    enforcement: 'enforcement',
    adjudication: 'deciding cases',
    legal: 'legal work',
    support: 'office and case support',
    social: 'social work',
    policy: 'policy',
    technology: 'technology and data',
    language: 'language work',
  } satisfies Record<Role['family'], string> as Record<Role['family'], string>,
  stage: {
    explore: 'Finding out',
    prepare: 'Getting ready',
    apply: 'Applying',
    assessment: 'Tests',
    interview: 'Interview',
    background: 'Background check',
    training: 'Training',
    grow: 'Growing in the job',
  } satisfies Record<TipStage, string> as Record<TipStage, string>,
  sourceKind: {
    official: 'official page',
    regulator: 'page of the regulator',
    law: 'law',
    'third-party': 'page of a third party',
    archived: 'copy of an official page',
  } satisfies Record<Source['kind'], string> as Record<Source['kind'], string>,
  payPer: {
    year: 'a year',
    month: 'a month',
    week: 'a week',
    day: 'a day',
    hour: 'an hour',
  } satisfies Record<Pay['per'], string> as Record<Pay['per'], string>,
  /** Why a fact is not sure; stands after "check this with the employer". */
  confidence: {
    old: 'the source is old',
    'third-party': 'the source is not the employer or the regulator',
    derived: 'we worked it out from other facts',
    unclear: 'the sources are not clear',
  } satisfies Record<Exclude<Confidence, 'confirmed'>, string> as Record<
    Exclude<Confidence, 'confirmed'>,
    string
  >,
});
