import { z } from 'zod';
import { countingDays, requirementTopics } from '../../core/model/requirement.ts';
import { id, sourced, text } from './basics.ts';
import { condition } from './condition.ts';

const waiver = z.strictObject({ id, text, condition, ...sourced });

export const requirement = z.strictObject({
  id,
  topic: z.enum(requirementTopics),
  text,
  condition,
  preferred: z.boolean().optional(),
  appliesIf: condition.optional(),
  counts: z.enum(countingDays).optional(),
  waivers: z.array(waiver).min(1).optional(),
  rows: z.array(z.string().min(1)).optional(),
  ...sourced,
});

export const ruleSet = z.strictObject({ id, title: text, requirements: z.array(requirement).min(1) });
