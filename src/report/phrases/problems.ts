import type { Accepted, AnswerProblem } from '../../core/answers/answers.ts';
import { kebab } from '../../core/answers/parse-answers.ts';
import type { Wording } from './wording.ts';

/** What would be accepted in the place of a bad answer. */
export function acceptedWords({ m }: Pick<Wording, 'm'>, { form, values = [] }: Accepted): string {
  return m.problems.forms[form](values.join(', '));
}

/** One message about a bad answer: what was given, what is accepted, the nearest match. */
export function problemWords({ m }: Pick<Wording, 'm'>, problem: AnswerProblem): string {
  const { problems, words } = m;
  const flag = `--${kebab(problem.key)}`;
  const where = problem.given === '' ? flag : problems.given(flag, problem.given);
  const tell = {
    'unknown-key': () => problems.unknownKey(problem.key),
    unreadable: () => problems.unreadable(where),
    'unknown-name': () => problems.unknownName(where),
    'no-such-day': () => problems.noSuchDay(where),
    'two-days': () => problems.twoDays(where),
    'out-of-range': () => problems.outOfRange(where),
    'in-the-future': () => problems.inTheFuture(where),
    contradiction: () => problems.contradiction(where),
  };
  const sentences = [
    words.sentence(tell[problem.reason]()),
    problems.accepted(acceptedWords({ m }, problem.accepted)),
  ];
  if (problem.nearest !== undefined) sentences.push(problems.nearest(problem.nearest));
  return problems.join(sentences);
}
