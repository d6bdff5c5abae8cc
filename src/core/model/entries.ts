import type { Country, EducationLevel, Id, Money, PlainDate, Sourced, Span, Statement } from './basics.ts';
import type { Condition } from './condition.ts';
import type { Requirement } from './requirement.ts';

/** A page or law a fact comes from. */
export interface Source {
  id: Id;
  url: string;
  title: string;
  publisher: string;
  /** The page's own date as it shows it; "none shown" where it shows none. */
  dated: string;
  checkedOn: PlainDate;
  kind: SourceKind;
}
export const sourceKinds = ['official', 'regulator', 'law', 'third-party', 'archived'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Pay as published: a range (or one figure in both) per year, month or hour. */
export interface Pay extends Sourced {
  min: number;
  max: number;
  currency: string;
  per: 'year' | 'month' | 'week' | 'day' | 'hour';
  /** What the figure is of: grade, place, percentile. */
  what?: string;
  /** Year or day the figure is of. */
  asOf: string;
}

/** A cost of a credential; `each` year or sitting multiplies nothing: the entry is the whole amount a person pays. */
export interface Cost extends Sourced {
  amount: number;
  currency: string;
  what: string;
  /** Year or day the price is of. */
  asOf: string;
  /** Who pays: the person (default) or the employer or organisation. Only the person's costs count against the budget. */
  paidBy?: 'person' | 'organisation';
}

/** A kind of work. */
export interface Role {
  id: Id;
  title: string;
  also?: string[];
  family:
    | 'enforcement'
    | 'adjudication'
    | 'legal'
    | 'support'
    | 'social'
    | 'policy'
    | 'technology'
    | 'language';
  summary: string;
  duties: Statement[];
  day: { time: string; text: string }[];
  skills: Id[];
  interests: Id[];
  /** Holland codes, strongest first, only where a source gives them. */
  riasec?: { code: string } & Sourced;
  backgrounds?: Id[];
  specialisations?: Statement[];
  challenges: Statement[];
  benefits: Statement[];
  growth: Statement[];
  outlook: (Statement & { country?: Country; confidence?: Sourced['confidence'] })[];
  impact?: Statement[];
  suits: string[];
  suitsNot: string[];
  codes?: ({
    system: 'onet-soc' | 'noc-2021' | 'soc-2020' | 'anzsco' | 'osca';
    code: string;
    title?: string;
  } & Sourced)[];
  pay?: (Pay & { country: Country })[];
  tips?: Id[];
  sources: Id[];
}

/** Who employs, or the regulator of a licensed profession. */
export interface Agency {
  id: Id;
  title: string;
  short?: string;
  kind:
    | 'government'
    | 'court'
    | 'regulator'
    | 'firm'
    | 'charity'
    | 'international'
    | 'contractor'
    | 'university'
    | 'company';
  country: Country;
  parent?: Id;
  mission: Statement;
  culture?: Statement[];
  work: Statement[];
  size?: Statement;
  places?: Statement;
  hiring?: Statement[];
  benefits?: Statement[];
  challenges?: Statement[];
  portal?: { name: string; url: string };
  notes?: (Statement & { confidence?: Sourced['confidence'] })[];
  sources: Id[];
}

/** Experience months a position or credential gives: `months` of the kind for every month held. */
export interface ExperienceGain {
  kind: Id;
  /** Months gained per month held; 1 unless part-time work is prorated. */
  rate?: number;
}

/** How a position serves as a step: how long people usually hold it, and what it gives. */
export interface Holding extends Sourced {
  /** Shortest stay that makes sense, longest possible (contract end); in months. */
  minMonths: number;
  maxMonths?: number;
  hoursPerWeek: number;
  paid: boolean;
  experience: ExperienceGain[];
  /** What this job teaches that counts later, in words. */
  why?: string;
}

export interface HiringStep extends Partial<Sourced> {
  title: string;
  months?: Span;
}

/** The way in: portal, steps in order, and how long from application to start. */
export interface Hiring extends Sourced {
  portal?: { name: string; url: string };
  months: Span;
  /** Months from application to referral, where a requirement counts at referral. */
  referralMonths?: number;
  steps: HiringStep[];
  /** Months of the year in which applications open; absent: any time. */
  opens?: number[];
}

/** A role at an agency, or a licensed profession in a jurisdiction. */
export interface Position {
  id: Id;
  title: string;
  also?: string[];
  role: Id;
  agency: Id;
  country: Country;
  /** A usual first job whose experience opens others. */
  iJob?: boolean;
  grade?: string;
  summary: string;
  includes?: Id[];
  requirements: Requirement[];
  hiring: Hiring;
  holding?: Holding;
  pay?: Pay[];
  training?: (Statement & Partial<Sourced>)[];
  /** Positions that this one leads to, in the catalog (`id`) or outside it (`title`). */
  ladder?: ({ to: { id: Id } | { title: string }; text?: string } & Partial<Sourced>)[];
  /** Facts worth knowing that are no condition: market, conflicts, warnings. */
  notes?: (Statement & Partial<Sourced>)[];
  /** Skills and interests beyond the role's own. */
  skills?: Id[];
  reviewBy?: PlainDate;
}

/** What holding a credential gives. */
export interface CredentialGives {
  education?: { level: EducationLevel /** `any`: the person picks the field. */; field: Id };
  /** Yes-or-no facts that become yes. */
  facts?: string[];
  /** Credentials it counts as. */
  countsAs?: Id[];
  experience?: { kind: Id; months: number }[];
  citizenship?: Country;
  permanentResidence?: Country;
}

/** One way to earn a credential. */
export interface StudyOption extends Sourced {
  id: Id;
  title: string;
  months: Span;
  hoursPerWeek: number;
  /** Earned in paid work (apprenticeship, articling). */
  paid?: boolean;
  experience?: ExperienceGain[];
  costs?: Cost[];
}

/** A degree, diploma, certificate, licence, exam, course or status that one can earn. */
export interface Credential {
  id: Id;
  title: string;
  also?: string[];
  kind:
    | 'degree'
    | 'diploma'
    | 'certificate'
    | 'licence'
    | 'exam'
    | 'course'
    | 'membership'
    | 'status'
    | 'apprenticeship';
  country: Country;
  awardedBy: string;
  summary: string;
  gives?: CredentialGives;
  requirements: Requirement[];
  options: StudyOption[];
  /** Costs common to all options. */
  costs?: Cost[];
  /** Months of the year in which it can be begun; absent: any time. */
  intakes?: number[];
  /** Months that it stays valid; absent: no expiry. */
  validMonths?: number;
  renewal?: Statement & Partial<Sourced>;
  notes?: (Statement & Partial<Sourced>)[];
  reviewBy?: PlainDate;
}

export const tipStages = [
  'explore',
  'prepare',
  'apply',
  'assessment',
  'interview',
  'background',
  'training',
  'grow',
] as const;
export type TipStage = (typeof tipStages)[number];

/** Advice for a stage of the journey, chosen by position, role, agency or country, and by what the person has and lacks. */
export interface Tip extends Sourced {
  id: Id;
  text: string;
  stage: TipStage;
  positions?: Id[];
  roles?: Id[];
  agencies?: Id[];
  countries?: Country[];
  /** Shown only to persons who meet this (unknown counts as shown). */
  onlyIf?: Condition;
}

/** The picture of the whole field. */
export interface Sector {
  id: Id;
  title: string;
  sections: { title: string; statements: Statement[] }[];
  sources: Id[];
}

/** A price in one currency against another on a day. */
export interface ExchangeRate extends Sourced {
  currency: string;
  /** Units of the currency for one unit of the base currency (EUR). */
  perBase: number;
  asOf: PlainDate;
}
export type { Money };
