import { Left } from '../../prompter.ts';
import type { Runtime } from '../../ports.ts';
import { en } from '../../report/messages/en.ts';
import { enInterview } from '../../report/messages/en-interview.ts';
import { startInterview } from '../../core/questionnaire/interview.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { lookOf } from '../output/look.ts';
import { openSession, type Session } from '../session.ts';
import { askAll, type Notebook } from './ask-all.ts';
import { commandLine } from './command-line.ts';
import { type Desk, tell } from './desk.ts';
import { resultLoop } from './result-loop.ts';
import { reviewScreen } from './review-screen.ts';
import { sharedAnswers } from './save-screen.ts';
import { dropInterview, keepInterview, resumeInterview } from './saved-interview.ts';
import { startScreen } from './start-screen.ts';
import { wrap } from './wrap.ts';

/**
 * The interview from the first question to the roadmap. Leaving in the middle keeps the answers; leaving from the
 * matches ends it, and the command that repeats the run is printed.
 */
export async function runInterview(runtime: Runtime, flags: Flags): Promise<ExitCode> {
  const session = await openSession(flags, runtime);
  const book: Notebook = { interview: startInterview('quick', session.answers) };
  const desk = await openDesk(session, runtime, flags, () => keepInterview(desk, book.interview));
  let stage: 'asking' | 'results' = 'asking';
  try {
    await untilReviewed(desk, book, session);
    stage = 'results';
    const { words, consent } = await resultLoop(desk, book);
    const answers = await sharedAnswers(desk, book.interview.answers, consent);
    dropInterview(desk);
    tell(desk, desk.t.leave.command);
    runtime.stderr.write(`${commandLine(words, words[0] === 'compare' ? {} : answers, flags)}\n`);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    if (stage === 'results' || book.interview.path.length > 0) keepInterview(desk, book.interview);
    else tell(desk, desk.t.leave.stopped);
    return exitCodes.interrupted;
  } finally {
    desk.prompter.close();
  }
}

/** Start screen or resume, questions, review: round and round until the person is content with the answers. */
async function untilReviewed(desk: Desk, book: Notebook, session: Session): Promise<void> {
  const resumed = await resumeInterview(desk);
  if (resumed) book.interview = { ...resumed, answers: { ...resumed.answers, ...session.answers } };
  let started = resumed !== undefined;
  for (;;) {
    if (!started) {
      const { mode } = await startScreen(desk, session.answers);
      book.interview = { ...book.interview, mode };
    }
    started = await askAll(desk, book);
    if (started && (await reviewScreen(desk, book))) return;
  }
}

async function openDesk(session: Session, runtime: Runtime, flags: Flags, onHangUp: () => void): Promise<Desk> {
  const { catalog, asOf, plan } = session;
  const look = await lookOf('plan', flags, runtime);
  const accessible = look.accessible || runtime.env.TERM === 'dumb';
  const { styler } = look;
  const prompter = await runtime.openPrompter({ words: enInterview.prompts, styler, accessible, wrap, onHangUp });
  return {
    catalog,
    today: asOf,
    plan,
    flags,
    runtime,
    prompter,
    look: { ...look, accessible },
    t: enInterview,
    w: { m: en, catalog, redact: flags.redact ?? false },
  };
}
