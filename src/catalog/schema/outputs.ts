import { z } from 'zod';
import { positionVerdicts } from '../../core/advice/types.ts';
import { confidences } from '../../core/model/basics.ts';
import { countingDays, requirementTopics } from '../../core/model/requirement.ts';
import { objectives, paces } from '../../core/planner/types.ts';
import { diagnosticCodes } from '../diagnostic.ts';
import { country, currency, day, id, text } from './basics.ts';

/** Results grow only by adding: readers must let unknown keys pass, so all objects are open. */
const money = z.looseObject({ amount: z.number(), currency });
const span = z.looseObject({ min: z.number(), typical: z.number(), max: z.number() });
const words = z.array(z.string());
const ids = z.array(z.string());
/** A day, or after `--redact` only its year. */
const dayOrYear = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/);
/** Facts of this catalog are further keys; after `--redact` nothing. */
const answers = z.looseObject({});
const catalog = z.looseObject({ version: z.string(), checkedOn: day });
const position = z.looseObject({ id, title: text, role: id, agency: id, country });
const verdict = z.enum(positionVerdicts);

const source = z.looseObject({
  id: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  dated: z.string().nullable(),
  checkedOn: day.nullable(),
});

const requirement = z.looseObject({
  id: z.string(),
  kind: z.enum(requirementTopics),
  text: z.string(),
  hard: z.boolean(),
  verdict: z.enum(['met', 'waived', 'unmet', 'unknown', 'at-hiring', 'not-applicable']),
  because: z.string(),
  closes: z.enum(['already', 'steps', 'time', 'never', 'at-hiring', 'unknown']),
  missing: ids.optional(),
  sources: ids,
});

const step = z.looseObject({
  id: z.string(),
  kind: z.enum(['credential', 'position', 'language', 'wait', 'prepare', 'apply']),
  ref: z.string(),
  option: z.string().optional(),
  title: z.string(),
  start: day,
  begin: day.optional().describe('first working day of a position; its start is the day of the application'),
  end: day,
  months: z.number(),
  span,
  lengthConfidence: z.enum(confidences).optional().describe('why the span is not sure; absent where it is'),
  hoursPerWeek: z.number(),
  cost: money,
  paid: z.boolean(),
  serves: ids,
  needs: ids,
  critical: z.boolean(),
  why: z.string(),
  sources: ids,
});

const route = z.looseObject({
  objective: z.enum(objectives),
  alsoBest: z.array(z.enum(objectives)),
  optimal: z.boolean(),
  bound: z.number().nullable(),
  months: span,
  finish: day,
  cost: money,
  paidMonths: z.number(),
  unpaidMonths: z.number(),
  steps: z.array(step),
  assumes: z.array(
    z.looseObject({ requirement: z.string(), keys: ids, doubtful: z.boolean(), text: z.string() }),
  ),
  warnings: z.array(z.looseObject({ requirement: z.string(), atPace: z.enum(paces), text: z.string() })),
  answersAfter: answers.describe('the answers once the route is done; after --redact empty'),
});

/** What roadmap, explain and their like begin with. */
const person = { asOf: day, catalog, answers, position, verdict, met: z.int(), of: z.int() };

const roadmap = z.looseObject({
  schema: z.literal('career-advisor/roadmap@1'),
  ...person,
  options: z.looseObject({ objective: z.enum([...objectives, 'all']), pace: z.enum(paces) }).optional(),
  requirements: z.array(requirement),
  undecided: ids,
  deadlines: z.array(
    z.looseObject({
      date: dayOrYear,
      latest: dayOrYear.optional(),
      requirement: z.string(),
      text: z.string(),
      counts: z.enum(countingDays),
    }),
  ),
  routes: z.array(route),
  obstacles: z.array(
    z.looseObject({ requirement: z.string(), text: z.string(), reason: z.string(), wouldHelp: words }),
  ),
  fixes: z.array(z.looseObject({ requirement: z.string(), kind: z.string(), text: z.string() })),
  tips: z.array(z.looseObject({ text: z.string(), when: z.string(), sources: ids })),
  sources: z.array(source),
});

const derivation = z.looseObject({
  kind: z.string(),
  truth: z.string(),
  asks: z.string(),
  you: z.string(),
  missing: ids,
  get parts() {
    return z.array(derivation).optional();
  },
});

const explain = z.looseObject({
  schema: z.literal('career-advisor/explain@1'),
  ...person,
  requirements: z.array(
    requirement.extend({
      derivation,
      appliesIf: derivation.optional(),
      waivers: z.array(z.looseObject({ id: z.string(), text: z.string(), derivation, sources: ids })),
    }),
  ),
  undecided: ids,
  sources: z.array(source),
});

const match = z.looseObject({
  schema: z.literal('career-advisor/match@1'),
  asOf: day,
  catalog,
  answers,
  positions: z.array(
    position.extend({
      verdict,
      met: z.int(),
      of: z.int(),
      fit: z.looseObject({ score: z.number(), for: words, against: words }),
      months: span.nullable(),
      undecided: ids,
    }),
  ),
  nextQuestion: z.string().nullable(),
  questions: z.array(z.looseObject({ key: z.string(), flag: z.string(), question: z.string() })),
  nearestFixes: z.array(z.looseObject({ step: z.string(), title: z.string(), opens: ids })),
});

const whatIf = z.looseObject({
  schema: z.literal('career-advisor/what-if@1'),
  of: z.enum(['plan', 'match']),
  changes: z.array(z.looseObject({ key: z.string(), value: z.string().optional() })),
  before: z.union([roadmap, match]),
  after: z.union([roadmap, match]),
  difference: z.looseObject({}).describe('numbers are after minus before; null where one side has no route'),
});

const beforeAfter = z.looseObject({ before: z.unknown(), after: z.unknown() });

const progress = z.looseObject({
  schema: z.literal('career-advisor/progress@1'),
  since: day,
  asOf: day,
  catalog: z.looseObject({ before: catalog, after: catalog }),
  position,
  verdict: beforeAfter,
  finish: beforeAfter,
  cost: beforeAfter,
  done: z.array(z.looseObject({ id: z.string(), title: text, on: day })),
  changes: z.looseObject({
    requirements: z.array(z.looseObject({ id: z.string(), text, before: z.string(), after: z.string() })),
    stepsGone: z.array(step),
    stepsNew: z.array(step),
    stepsMoved: z.array(
      z.looseObject({ id: z.string(), title: text, before: z.unknown(), after: z.unknown() }),
    ),
  }),
  facts: z
    .array(z.looseObject({ kind: z.string(), text }))
    .describe('facts of the catalog that the earlier roadmap rested on and that are others today'),
  roadmap,
});

const compare = z.looseObject({
  schema: z.literal('career-advisor/compare@1'),
  catalog,
  collection: z.string(),
  ids,
  titles: words,
  rows: z.array(z.looseObject({ aspect: z.string(), differs: z.boolean(), cells: z.array(words) })),
  sources: z.array(source),
});

const diagnostics = z.looseObject({
  schema: z.literal('career-advisor/diagnostics@1'),
  data: z.array(
    z.looseObject({
      code: z.enum(diagnosticCodes),
      severity: z.enum(['error', 'warning']),
      file: z.string(),
      line: z.int().optional(),
      column: z.int().optional(),
      path: z.string().optional(),
      message: z.string(),
    }),
  ),
  answers: z.array(z.looseObject({ file: z.string(), message: z.string() })),
});

/** The results that have a version, by the word for `schema`. */
export const outputShapes = {
  roadmap,
  match,
  explain,
  'what-if': whatIf,
  progress,
  compare,
  diagnostics,
} satisfies Record<string, z.ZodType>;

/** A roadmap as it was saved. */
export type SavedRoadmap = z.infer<typeof roadmap>;
