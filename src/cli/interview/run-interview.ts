import { type Interview, startInterview } from '../../core/questionnaire/interview.ts';
import type { Runtime } from '../../ports.ts';
import { Left } from '../../prompter.ts';
import { en } from '../../report/messages/en.ts';
import { enInterview } from '../../report/messages/en-interview.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { lookOf } from '../output/look.ts';
import { openSession, type Session } from '../session.ts';
import { type Desk, savedName, tell } from './desk.ts';
import { startScreen } from './start-screen.ts';
import { wrap } from './wrap.ts';

/** Everything after the first question; loads once that is answered. */
type Rooms = typeof import('./rooms.ts');

/** Holds the interview, so that what was said so far is never lost. */
export interface Notebook {
  interview: Interview;
}

/**
 * The interview from the first question to the roadmap. Leaving in the middle keeps the answers; leaving from the
 * matches ends it, and the command that repeats the run is printed.
 */
export async function runInterview(runtime: Runtime, flags: Flags): Promise<ExitCode> {
  const session = await openSession(flags, runtime);
  const book: Notebook = { interview: startInterview('quick', session.answers) };
  let rooms: Rooms | undefined;
  const keep = () => rooms?.keepInterview(desk, book.interview);
  const desk = await openDesk(session, runtime, flags, keep);
  try {
    rooms = await enter(desk, book, session);
    await rooms.untilReviewed(desk, book, session.answers);
    await rooms.results(desk, book);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    if (book.interview.path.length > 0) keep();
    else tell(desk, desk.t.leave.stopped);
    return exitCodes.interrupted;
  } finally {
    desk.prompter.close();
  }
}

/** Goes on from where the person stopped, or starts with the start screen. */
async function enter(desk: Desk, book: Notebook, session: Session): Promise<Rooms> {
  if (desk.runtime.state.read(savedName) !== undefined) {
    const rooms = await import('./rooms.ts');
    const resumed = await rooms.resumeInterview(desk);
    if (resumed) {
      book.interview = { ...resumed, answers: { ...resumed.answers, ...session.answers } };
      return rooms;
    }
  }
  book.interview = startInterview(await startScreen(desk), session.answers);
  return import('./rooms.ts');
}

async function openDesk(
  session: Session,
  runtime: Runtime,
  flags: Flags,
  onHangUp: () => void,
): Promise<Desk> {
  const { catalog, asOf, plan } = session;
  const look = await lookOf('plan', flags, runtime);
  const accessible = look.accessible || runtime.env.TERM === 'dumb';
  const { styler } = look;
  const prompter = await runtime.openPrompter({
    words: enInterview.prompts,
    styler,
    accessible,
    wrap,
    onHangUp,
  });
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
