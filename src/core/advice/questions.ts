import type { Assessment } from '../eligibility/assess.ts';
import type { Catalog } from '../model/catalog.ts';

/**
 * Answer keys that can still change a verdict, best first. A key scores for every position it is missing from,
 * more where fewer other answers are missing too (they settle sooner). Sensitive questions come last; ties fall to
 * the questions' own order. `weights` say how much each position matters; all the same unless given.
 */
export function rankQuestions(
  assessments: readonly Assessment[],
  catalog: Catalog,
  weights?: readonly number[],
): string[] {
  const scores = new Map<string, number>();
  for (const [at, assessment] of assessments.entries()) {
    const weight = weights?.[at] ?? 1;
    const hard = assessment.findings.filter((finding) => !finding.requirement.preferred);
    const missing = hard.map((finding) => finding.missing).filter((keys) => keys.length > 0);
    const open = new Set(missing.flat()).size;
    for (const keys of missing) {
      for (const key of new Set(keys))
        scores.set(key, (scores.get(key) ?? 0) + weight / (open * keys.length));
    }
  }
  const order = (key: string) => {
    const question = catalog.questions.get(key);
    return { sensitive: question?.sensitive ? 1 : 0, order: question?.order ?? 999 };
  };
  return [...scores.keys()].sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    return (
      x.sensitive - y.sensitive || scores.get(b)! - scores.get(a)! || x.order - y.order || (a < b ? -1 : 1)
    );
  });
}
