import type { Answers } from '../../core/answers/answers.ts';
import { askAll } from './ask-all.ts';
import { commandLine } from './command-line.ts';
import { type Desk, tell } from './desk.ts';
import { resultLoop } from './result-loop.ts';
import { reviewScreen } from './review-screen.ts';
import type { Notebook } from './run-interview.ts';
import { sharedAnswers } from './save-screen.ts';
import { dropInterview } from './saved-interview.ts';
import { startScreen } from './start-screen.ts';

export { keepInterview, resumeInterview } from './saved-interview.ts';

/** Questions and review, round and round until the person is content with the answers. */
export async function untilReviewed(desk: Desk, book: Notebook, given: Answers): Promise<void> {
  let from: number | undefined;
  for (;;) {
    const finished = await askAll(desk, book, from);
    if (finished && (await reviewScreen(desk, book))) return;
    // Back from the review is the last question.
    from = finished ? Math.max(0, book.interview.path.length - 1) : undefined;
    if (finished) continue;
    const mode = await startScreen(desk);
    book.interview = { ...book.interview, mode, answers: { ...given, ...book.interview.answers } };
  }
}

/** Matches and roadmaps; at the end the kept interview is deleted, and the command that repeats the run printed. */
export async function results(desk: Desk, book: Notebook): Promise<void> {
  const { words, consent } = await resultLoop(desk, book);
  const answers = words[0] === 'compare' ? {} : await sharedAnswers(desk, book.interview.answers, consent);
  dropInterview(desk);
  tell(desk, desk.t.leave.command);
  desk.runtime.stderr.write(`${commandLine(words, answers, desk.flags)}\n`);
}
