import type { Match } from '../../../core/advice/types.ts';
import { fitWords, flagWords, names, obstacleWords, type Wording } from '../../phrases.ts';
import { answersHead, catalogHead, positionHead, writeJson } from './common.ts';

export const matchSchema = 'career-advisor/match@1';

/** The ranked positions as versioned JSON: grows only by adding. */
export function writeMatchJson(match: Match, w: Wording): string {
  return writeJson(matchJson(match, w));
}

export function matchJson(match: Match, w: Wording) {
  return {
    schema: matchSchema,
    asOf: match.asOf,
    catalog: catalogHead(w.catalog),
    answers: answersHead(match.profile, w.catalog, w.redact),
    positions: match.entries.map(({ position, verdict, met, of, fit, months, undecided, obstacles }) => ({
      ...positionHead(position),
      verdict,
      met,
      of,
      fit: {
        score: fit.score,
        for: w.redact ? [] : fit.for.map((reason) => fitWords(w, reason)),
        against: w.redact ? [] : fit.against.map((reason) => fitWords(w, reason)),
      },
      months: months ?? null,
      undecided,
      ...(obstacles.length > 0
        ? { obstacles: obstacles.map((obstacle) => obstacleWords(w, obstacle, match.asOf)) }
        : {}),
    })),
    nextQuestion: match.questions[0] ?? null,
    questions: match.questions.map((key) => ({
      key,
      flag: flagWords(w, key),
      question: names.question(w, key),
    })),
    nearestFixes: match.nearestFixes.map(({ step, title, opens }) => ({ step, title, opens })),
  };
}
