import type { Match } from '../../../core/advice/types.ts';
import { compareAdvice, compareMatches } from '../../../core/advice/what-if.ts';
import type { Change, WhatIf } from '../../layout/what-if.ts';
import type { Wording } from '../../phrases.ts';
import type { PlanReport } from '../../report.ts';
import { writeJson } from './common.ts';
import { matchJson } from './match.ts';
import { roadmapJson } from './roadmap.ts';

export const whatIfSchema = 'career-advisor/what-if@1';

/** Both roadmaps whole, and the difference; numbers are after minus before. */
export function writePlanWhatIfJson({ changes, before, after }: WhatIf<PlanReport>): string {
  const [old, now] = [before.advice, after.advice];
  const difference = compareAdvice(old, now);
  return writeJson({
    schema: whatIfSchema,
    of: 'plan',
    changes: changesJson(changes, after.w),
    before: roadmapJson(before),
    after: roadmapJson(after),
    difference: {
      ...difference,
      verdict: { before: old.verdict, after: now.verdict, turn: difference.verdict },
      finish: { before: old.routes[0]?.finish ?? null, after: now.routes[0]?.finish ?? null },
      months: difference.months ?? null,
      cost: difference.cost ?? null,
      paidMonths: difference.paidMonths ?? null,
      requirements: difference.requirements.map(({ requirement, ...verdicts }) => ({
        id: requirement.id,
        text: requirement.text,
        ...verdicts,
      })),
    },
  });
}

/** Both matches whole, and the positions whose verdict or time changes. */
export function writeMatchWhatIfJson({ changes, before, after }: WhatIf<Match>, w: Wording): string {
  const difference = compareMatches(before, after);
  return writeJson({
    schema: whatIfSchema,
    of: 'match',
    changes: changesJson(changes, w),
    before: matchJson(before, w),
    after: matchJson(after, w),
    difference: {
      positions: difference.changes.map(({ id, before: old, after: now, turn, months }) => ({
        id,
        verdict: { before: old?.verdict ?? null, after: now?.verdict ?? null, turn },
        months: {
          before: old?.months?.typical ?? null,
          after: now?.months?.typical ?? null,
          difference: months ?? null,
        },
      })),
      same: difference.same,
    },
  });
}

function changesJson(changes: Change[], { redact }: Wording) {
  return changes.map(({ key, value }) => (redact ? { key } : { key, value }));
}
