import type { AnswerProblem } from '../../core/answers/answers.ts';
import { errorText, reportText } from '../../messages/spoken.ts';
import { acceptedWords } from '../../report/phrases/problems.ts';

/** What to give instead of a value that could not be read: the nearest one, or what is accepted. */
export function acceptedHint({ accepted, nearest }: Pick<AnswerProblem, 'accepted' | 'nearest'>): string {
  return nearest === undefined
    ? errorText.asAccepted(acceptedWords({ m: reportText }, accepted))
    : errorText.didYouMean(nearest);
}
