import { z } from 'zod';
import { answersSchema, riasecLetters } from '../../core/answers/answers.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import { cefr, country, currency, day, education, id, language } from './basics.ts';

const yesNo = z.enum(['yes', 'no']);
const stay = z.strictObject({ country, since: day, until: day.optional() });
const completed = z.strictObject({ level: education, field: id.optional(), completed: day.optional() });

/** The answers file as editors should complete it: the plain forms; the reader accepts more spellings. */
const fixed = {
  schema: z.literal(answersSchema).optional(),
  asOf: day.optional().describe('the day the answers hold'),
  workIn: z.array(country).optional().describe('where they would work; [] or absent = anywhere'),
  citizenship: z.array(country).optional().describe('all citizenships'),
  permanentResident: z.array(country).optional(),
  workPermission: z
    .array(country)
    .optional()
    .describe('other countries where they may work without a sponsor'),
  residence: z.union([stay, z.array(stay)]).optional(),
  birthDate: day.optional(),
  age: z.int().min(5).max(120).optional().describe('instead of birthDate'),
  education: z.union([completed, z.array(completed)]).optional(),
  studying: z
    .union([
      z.strictObject({ level: education, field: id.optional(), finishes: day.optional() }),
      z.literal('no'),
    ])
    .optional(),
  experience: z.record(id, z.number().min(0)).optional().describe('months by kind'),
  languages: z
    .record(language, z.union([cefr, z.string().regex(/^[A-Za-z].* \d+(\.\d+)?$/)]))
    .optional()
    .describe('levels, or scores of a known scale such as "CLB 7"'),
  credentials: z.array(id).optional(),
  willing: z.record(id, yesNo).optional(),
  interests: z.array(id).optional(),
  riasec: z.partialRecord(z.enum(riasecLetters), z.number().min(0).max(100)).optional(),
  skills: z.array(id).optional(),
  budget: z.strictObject({ amount: z.number().min(0), currency }).optional(),
  hoursPerWeek: z.number().min(0).max(120).optional(),
  start: day.optional().describe('when they can begin'),
  keepsJob: yesNo.optional(),
};

/** The answers of one catalog: its yes-or-no questions are keys too. */
export function answersShape(catalog?: Catalog): z.ZodType {
  const facts = [...(catalog?.questions.values() ?? [])].filter((question) => question.type === 'yes-no');
  return z.strictObject({
    ...fixed,
    ...Object.fromEntries(
      facts.map(({ key, text, canNotApply }) => [
        key,
        (canNotApply ? z.enum(['yes', 'no', 'does-not-apply']) : yesNo).optional().describe(text),
      ]),
    ),
  });
}
