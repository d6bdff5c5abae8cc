import { z } from 'zod';
import { cefrLevels } from '../../core/model/basics.ts';
import { questionTypes } from '../../core/model/question.ts';
import { diagnosticText } from '../../messages/spoken.ts';
import { cefr, country, currency, day, id, language, sourced, span, text } from './basics.ts';

export const experienceKind = z.strictObject({
  id,
  title: text,
  help: text,
  countsAs: z.array(id).optional(),
});
export const studyField = z.strictObject({ id, title: text, within: id.optional() });
export const skill = z.strictObject({ id, title: text, help: text, build: text });
export const interest = z.strictObject({
  id,
  title: text,
  task: text,
  riasec: z.enum(['R', 'I', 'A', 'S', 'E', 'C']).optional(),
});
export const willingKind = z.strictObject({ id, title: text });
export const countryName = z.strictObject({ id: country, title: text, also: z.array(text).optional() });
export const languageName = z.strictObject({ id: language, title: text, also: z.array(text).optional() });
export const countryGroup = z.strictObject({
  id,
  title: text,
  members: z.array(country).min(1),
  freeMovement: z.boolean().optional(),
  ...sourced,
});
export const languageStep = z.strictObject({
  from: z.enum(['none', ...cefrLevels]),
  to: cefr,
  hours: span,
  hoursPerWeek: z.number().positive().max(80),
  ...sourced,
});
const { since: _since, until: _until, ...lasting } = sourced;
export const languageScale = z.strictObject({
  id,
  title: text,
  name: text,
  also: z.array(text).optional(),
  languages: z.array(language).min(1),
  highest: z.number().positive().max(1000),
  step: z.number().positive().max(1000),
  rows: z
    .array(z.strictObject({ from: z.number().min(0), level: cefr, upTo: cefr.optional(), ...lasting }))
    .min(1),
});
export const exchangeRate = z.strictObject({
  currency,
  perBase: z.number().positive(),
  asOf: day,
  ...sourced,
});
export const glossaryEntry = z.strictObject({ term: text, text });
export const question = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/, diagnosticText.shapes.answersKey),
  type: z.enum(questionTypes),
  text,
  short: text.optional(),
  why: text,
  section: z.enum(['goal', 'status', 'background', 'readiness', 'interests', 'limits', 'sensitive']),
  order: z.number(),
  sensitive: z.boolean().optional(),
  canNotApply: z.boolean().optional(),
  quick: z.boolean().optional(),
  terms: z.array(text).optional(),
  sources: z.array(id).optional(),
});
