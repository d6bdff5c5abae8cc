import { z } from 'zod';
import { cefrLevels, confidences, educationLevels } from '../../core/model/basics.ts';
import { diagnosticText } from '../../messages/spoken.ts';

const { shapes } = diagnosticText;

export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, shapes.id);
export const country = z.string().regex(/^[A-Z]{2}$|^INT$/, shapes.country);
export const language = z.string().regex(/^[a-z]{2,3}$/, shapes.language);
export const currency = z.string().regex(/^[A-Z]{3}$/, shapes.currency);
export const day = z.iso.date();
export const months = z.number().min(0).max(1200);
export const monthOfYear = z.int().min(1).max(12);
export const cefr = z.enum(cefrLevels);
export const education = z.enum(educationLevels);
export const text = z.string().min(1).max(2000);
/** ISO day, month or year: `2026-01-11`, `2026-01`, `2026`. */
export const asOf = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, shapes.asOf);
export const url = z.url({ protocol: /^https?$/ });

export const span = z
  .strictObject({ min: months, typical: months, max: months })
  .refine((s) => s.min <= s.typical && s.typical <= s.max, shapes.span);

/** The fields every sourced fact shares; spread into an object shape. */
export const sourced = {
  sources: z.array(id).min(1),
  confidence: z.enum(confidences).optional(),
  conflictsWith: z.array(id).optional(),
  note: text.optional(),
  since: day.optional(),
  until: day.optional(),
  reviewBy: day.optional(),
};

/** The same where the owner's own sources can stand for it. */
export const maybeSourced = { ...sourced, sources: z.array(id).min(1).optional() };

export const statement = z.strictObject({ text, sources: z.array(id).min(1).optional() });
export const sourcedStatement = z.strictObject({ text, ...maybeSourced });
