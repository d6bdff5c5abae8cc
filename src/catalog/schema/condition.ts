import { z } from 'zod';
import { atHiringKinds, type Condition } from '../../core/model/condition.ts';
import { diagnosticText } from '../../messages/spoken.ts';
import { cefr, country, education, id, language, months, text } from './basics.ts';

const age = z.int().min(0).max(120);
const fact = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, diagnosticText.shapes.fact);

/** Every condition kind of core/model/condition.ts; strict, so that a misspelt key is an error. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all'), of: z.array(condition).min(1) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(condition).min(1) }),
    z.strictObject({ kind: z.literal('not'), of: condition }),
    z.strictObject({ kind: z.literal('doubtful'), of: condition, why: text }),
    z.strictObject({
      kind: z.literal('citizenship'),
      countries: z.array(country).min(1).optional(),
      groups: z.array(id).min(1).optional(),
    }),
    z.strictObject({ kind: z.literal('right-to-work'), country }),
    z.strictObject({ kind: z.literal('permanent-residence'), country }),
    z.strictObject({ kind: z.literal('residence'), country, months, within: months.optional() }),
    z.strictObject({ kind: z.literal('age'), min: age.optional(), before: age.optional() }),
    z.strictObject({
      kind: z.literal('education'),
      level: education,
      fields: z.array(id).min(1).optional(),
      exactly: z.boolean().optional(),
      completedWithin: months.optional(),
    }),
    z.strictObject({
      kind: z.literal('studying'),
      level: education.optional(),
      fields: z.array(id).min(1).optional(),
    }),
    z.strictObject({ kind: z.literal('experience'), kinds: z.array(id).min(1), months: months.positive() }),
    z.strictObject({ kind: z.literal('language'), languages: z.array(language).min(1), level: cefr }),
    z.strictObject({ kind: z.literal('credential'), credentials: z.array(id).min(1) }),
    z.strictObject({ kind: z.literal('declaration'), fact, is: z.boolean() }),
    z.strictObject({ kind: z.literal('willing'), to: id }),
    z.strictObject({ kind: z.literal('at-hiring'), what: z.enum(atHiringKinds) }),
  ]),
) as z.ZodType<Condition>;
