import { z } from 'zod';
import { positionVerdicts } from '../../core/advice/types.ts';
import { atHiringKinds } from '../../core/model/condition.ts';
import { requirementTopics } from '../../core/model/requirement.ts';
import { objectives } from '../../core/planner/types.ts';
import { country, currency, day, id, text } from './basics.ts';
import { answersShape } from './answers.ts';

/** Results grow only by adding: readers must let unknown keys pass, so the objects are open. */
const money = z.looseObject({ amount: z.number(), currency });
const span = z.looseObject({ min: z.number(), typical: z.number(), max: z.number() });
const catalog = z.looseObject({ version: z.string(), checkedOn: day });
const position = z.looseObject({ id, title: text, role: id, agency: id, country });
const verdict = z.enum(positionVerdicts);
const requirementVerdict = z.enum(['met', 'waived', 'unmet', 'unknown', 'at-hiring', 'not-applicable']);
const closes = z.enum(['already', 'steps', 'time', 'never', 'at-hiring', 'unknown']);
const source = z.looseObject({ id, url: z.string(), title: text, publisher: text, dated: text, checkedOn: day });

const requirement = z.looseObject({
  id,
  kind: z.enum([...requirementTopics, ...atHiringKinds]),
  text,
  hard: z.boolean(),
  verdict: requirementVerdict,
  because: z.string(),
  closes,
  sources: z.array(id),
});

const step = z.looseObject({
  id: z.string(),
  kind: z.enum(['credential', 'position', 'language', 'wait', 'prepare', 'apply']),
  ref: z.string(),
  title: z.string(),
  start: day,
  end: day,
  hoursPerWeek: z.number(),
  cost: money,
  serves: z.array(id),
  needs: z.array(z.string()),
  why: z.unknown(),
  sources: z.array(id),
});

const route = z.looseObject({
  objective: z.enum(objectives),
  optimal: z.boolean(),
  bound: z.number().nullable(),
  months: span,
  finish: day,
  cost: money,
  paidMonths: z.number(),
  steps: z.array(step),
  answersAfter: z.lazy(() => answersShape()),
});

const roadmap = z.looseObject({
  schema: z.literal('career-advisor/roadmap@1'),
  asOf: day,
  catalog,
  answers: z.looseObject({}),
  position,
  verdict,
  met: z.int(),
  of: z.int(),
  requirements: z.array(requirement),
  undecided: z.array(z.string()),
  deadlines: z.array(z.looseObject({ date: day, requirement: id, text })),
  routes: z.array(route),
  obstacles: z.array(z.looseObject({ requirement: id })),
  fixes: z.array(z.unknown()),
  tips: z.array(z.looseObject({ text, sources: z.array(id) })),
  sources: z.array(source),
});

const match = z.looseObject({
  schema: z.literal('career-advisor/match@1'),
  asOf: day,
  catalog,
  answers: z.looseObject({}),
  positions: z.array(
    z.looseObject({
      ...position.shape,
      verdict,
      met: z.int(),
      of: z.int(),
      fit: z.looseObject({ score: z.number(), for: z.array(z.unknown()), against: z.array(z.unknown()) }),
      undecided: z.array(z.string()),
    }),
  ),
  nextQuestion: z.unknown(),
  nearestFixes: z.array(z.looseObject({ step: z.string(), opens: z.array(id) })),
});

/** The results that have a version, by the word for `schema`. */
export const outputShapes = { roadmap, match } satisfies Record<string, z.ZodType>;
