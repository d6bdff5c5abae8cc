import { factChangeWords } from '../../phrases.ts';
import type { ProgressReport } from '../../progress.ts';
import { catalogHead, positionHead, writeJson } from './common.ts';
import { roadmapJson } from './roadmap.ts';

export const progressSchema = 'career-advisor/progress@1';

/** What is done, what has changed since, and today's roadmap whole. */
export function writeProgressJson({ saved, now, done, changes, facts }: ProgressReport): string {
  const { advice, w } = now;
  const [old, route] = [saved.routes[0], advice.routes[0]];
  const day = (date: string) => (w.redact ? date.slice(0, 4) : date);
  return writeJson({
    schema: progressSchema,
    since: saved.asOf,
    asOf: advice.asOf,
    catalog: { before: saved.catalog, after: catalogHead(w.catalog) },
    position: positionHead(advice.position),
    verdict: { before: saved.verdict, after: advice.verdict },
    met: { before: saved.met, after: advice.met },
    finish: { before: old?.finish ?? null, after: route?.finish ?? null },
    months: { before: old?.months ?? null, after: route?.months ?? null },
    cost: { before: old?.cost ?? null, after: route?.cost ?? null },
    done: done.map(({ step, on, experience }) => ({ id: step.id, title: step.title, on, experience })),
    changes: {
      ...changes,
      stepsMoved: changes.stepsMoved.map(({ before, after }) => ({
        id: after.id,
        title: after.title,
        before: { start: before.start, end: before.end },
        after: { start: after.start, end: after.end },
      })),
      deadlinesPassed: changes.deadlinesPassed.map(({ requirement, text, date }) => ({
        requirement,
        text,
        date: day(date),
      })),
      deadlinesMoved: changes.deadlinesMoved.map(({ before, after, ...deadline }) => ({
        ...deadline,
        before: day(before),
        after: day(after),
      })),
    },
    facts: facts.map((fact) => ({ ...fact, text: factChangeWords(w, fact) })),
    roadmap: roadmapJson(now),
  });
}
