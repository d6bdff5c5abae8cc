import { z } from 'zod';
import { sourceKinds, tipStages } from '../../core/model/entries.ts';
import {
  asOf,
  country,
  currency,
  day,
  education,
  id,
  maybeSourced,
  monthOfYear,
  months,
  sourced,
  sourcedStatement,
  span,
  statement,
  text,
  url,
} from './basics.ts';
import { condition } from './condition.ts';
import { requirement } from './requirement.ts';

export const source = z.strictObject({
  id,
  url,
  title: text,
  publisher: text,
  dated: text,
  checkedOn: day,
  kind: z.enum(sourceKinds),
});

const payShape = {
  min: z.number().min(0),
  max: z.number().min(0),
  currency,
  per: z.enum(['year', 'month', 'week', 'day', 'hour']),
  what: text.optional(),
  asOf,
  ...sourced,
};
const pay = z.strictObject(payShape);
const portal = z.strictObject({ name: text, url });
const cost = z.strictObject({
  amount: z.number().min(0),
  currency,
  what: text,
  asOf,
  paidBy: z.enum(['person', 'organisation']).optional(),
  ...sourced,
});
const experienceGain = z.strictObject({ kind: id, rate: z.number().positive().max(1).optional() });

export const role = z.strictObject({
  id,
  title: text,
  also: z.array(text).optional(),
  family: z.enum([
    'enforcement',
    'adjudication',
    'legal',
    'support',
    'social',
    'policy',
    'technology',
    'language',
  ]),
  summary: text,
  duties: z.array(statement).min(1),
  day: z.array(z.strictObject({ time: text, text })).min(3),
  skills: z.array(id).min(1),
  interests: z.array(id).min(1),
  riasec: z.strictObject({ code: z.string().regex(/^[RIASEC]{1,6}$/), ...sourced }).optional(),
  backgrounds: z.array(id).optional(),
  specialisations: z.array(statement).optional(),
  challenges: z.array(statement).min(1),
  benefits: z.array(statement).min(1),
  growth: z.array(statement).min(1),
  outlook: z.array(statement.extend({ country: country.optional(), confidence: sourced.confidence })).min(1),
  impact: z.array(statement).optional(),
  suits: z.array(text).min(1),
  suitsNot: z.array(text).min(1),
  codes: z
    .array(
      z.strictObject({
        system: z.enum(['onet-soc', 'noc-2021', 'soc-2020', 'anzsco', 'osca']),
        code: z.string().min(2),
        title: text.optional(),
        ...sourced,
      }),
    )
    .optional(),
  pay: z.array(z.strictObject({ ...payShape, country })).optional(),
  tips: z.array(id).optional(),
  sources: z.array(id),
});

export const agency = z.strictObject({
  id,
  title: text,
  short: text.optional(),
  kind: z.enum([
    'government',
    'court',
    'regulator',
    'firm',
    'charity',
    'international',
    'contractor',
    'university',
    'company',
  ]),
  country,
  parent: id.optional(),
  mission: statement,
  culture: z.array(statement).optional(),
  work: z.array(statement).min(1),
  size: statement.optional(),
  places: statement.optional(),
  hiring: z.array(statement).optional(),
  benefits: z.array(statement).optional(),
  challenges: z.array(statement).optional(),
  portal: portal.optional(),
  notes: z.array(statement.extend({ confidence: sourced.confidence })).optional(),
  sources: z.array(id),
});

const ladderStep = z.strictObject({
  to: z.union([z.strictObject({ id }), z.strictObject({ title: text })]),
  text: text.optional(),
  ...maybeSourced,
});

export const position = z.strictObject({
  id,
  title: text,
  also: z.array(text).optional(),
  role: id,
  agency: id,
  country,
  iJob: z.boolean().optional(),
  grade: text.optional(),
  summary: text,
  includes: z.array(id).optional(),
  requirements: z.array(requirement),
  hiring: z.strictObject({
    portal: portal.optional(),
    months: span,
    referralMonths: months.optional(),
    steps: z.array(z.strictObject({ title: text, months: span.optional(), ...maybeSourced })).min(1),
    opens: z.array(monthOfYear).min(1).optional(),
    ...sourced,
  }),
  holding: z
    .strictObject({
      minMonths: months,
      maxMonths: months.positive().optional(),
      hoursPerWeek: z.number().positive().max(80),
      paid: z.boolean(),
      experience: z.array(experienceGain),
      why: text.optional(),
      ...sourced,
    })
    .optional(),
  pay: z.array(pay).optional(),
  training: z.array(sourcedStatement).optional(),
  ladder: z.array(ladderStep).optional(),
  notes: z.array(sourcedStatement).optional(),
  skills: z.array(id).optional(),
  reviewBy: day.optional(),
});

export const credential = z.strictObject({
  id,
  title: text,
  also: z.array(text).optional(),
  kind: z.enum([
    'degree',
    'diploma',
    'certificate',
    'licence',
    'exam',
    'course',
    'membership',
    'status',
    'apprenticeship',
  ]),
  country,
  awardedBy: text,
  summary: text,
  gives: z
    .strictObject({
      education: z.strictObject({ level: education, field: id }).optional(),
      facts: z.array(z.string()).optional(),
      countsAs: z.array(id).optional(),
      experience: z.array(z.strictObject({ kind: id, months: months.positive() })).optional(),
      citizenship: country.optional(),
      permanentResidence: country.optional(),
    })
    .optional(),
  requirements: z.array(requirement),
  options: z
    .array(
      z.strictObject({
        id,
        title: text,
        months: span,
        hoursPerWeek: z.number().min(0).max(80),
        paid: z.boolean().optional(),
        experience: z.array(experienceGain).optional(),
        costs: z.array(cost).optional(),
        ...sourced,
      }),
    )
    .min(1),
  costs: z.array(cost).optional(),
  intakes: z.array(monthOfYear).min(1).optional(),
  validMonths: months.positive().optional(),
  renewal: sourcedStatement.optional(),
  notes: z.array(sourcedStatement).optional(),
  reviewBy: day.optional(),
});

export const tip = z.strictObject({
  id,
  text,
  stage: z.enum(tipStages),
  positions: z.array(id).optional(),
  roles: z.array(id).optional(),
  agencies: z.array(id).optional(),
  countries: z.array(country).optional(),
  onlyIf: condition.optional(),
  ...sourced,
});

export const sector = z.strictObject({
  id,
  title: text,
  sections: z.array(z.strictObject({ title: text, statements: z.array(statement).min(1) })).min(1),
  sources: z.array(id),
});
