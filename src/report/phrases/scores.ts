import { rowOf } from '../../core/answers/language-scores.ts';
import type { Derivation } from '../../core/eligibility/derivation.ts';
import type { Id } from '../../core/model/basics.ts';
import type { LanguageScale, ScaleRow } from '../../core/model/vocabulary.ts';
import { type Mark, statementMarks } from './findings.ts';
import { decisiveLeaves } from './given.ts';
import { levelWords, scoreWords } from './spoken.ts';
import type { Wording } from './wording.ts';

interface ReadScore {
  scale: LanguageScale;
  score: number;
  row: ScaleRow;
}

/** The sources of the tables by which scores were read as levels. */
export function scoreSources(w: Wording, derivation: Derivation): Id[] {
  return scoresIn(w, derivation).flatMap(({ row }) => row.sources);
}

/** What each score counts as, by which sources, and how sure that is. */
export function scoreMarks(w: Wording, derivation: Derivation, cite: (ids: string[]) => string): Mark[] {
  if (w.redact) return [];
  return scoresIn(w, derivation).flatMap(({ scale, score, row }) => [
    {
      text: w.m.reasons.scoreCounts(scoreWords(scale, score), levelWords(w, row), cite(row.sources)),
      check: false,
    },
    ...statementMarks(w, row, cite),
  ]);
}

function scoresIn(w: Wording, derivation: Derivation): ReadScore[] {
  const found = new Map<string, ReadScore>();
  for (const { given } of decisiveLeaves(derivation)) {
    if (given.what !== 'languages') continue;
    for (const { score } of given.languages) {
      const scale = score && w.catalog.languageScales.get(score.scale);
      const row = scale && rowOf(scale, score.score);
      if (row) found.set(`${scale.id} ${score.score}`, { scale, score: score.score, row });
    }
  }
  return [...found.values()];
}
