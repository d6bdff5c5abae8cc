import type { Answers } from '../../core/answers/answers.ts';
import {
  forgetQuestions,
  type Interview,
  type Mode,
  startInterview,
} from '../../core/questionnaire/interview.ts';
import { interviewText, reportText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { Left, type PrompterOptions, type Term } from '../../prompter.ts';
import { shown } from '../../report/writers/text/pieces.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { variablePrefix } from '../input/settings.ts';
import { lookOf } from '../output/look.ts';
import type { Session } from '../session.ts';
import { type Desk, type Front, savedName, tell } from './desk.ts';
import { startScreen } from './start-screen.ts';
import { wrap } from './wrap.ts';

/** Everything after the first question; loads while that is read. */
type Rooms = typeof import('./rooms.ts');

/** Holds the interview, so that what was said so far is never lost. */
export interface Notebook {
  interview: Interview;
}

/** Milliseconds after which the first question stands on the screen: only then the catalog is opened. */
const drawn = 20;

/**
 * The interview from the first question to the roadmap. Leaving in the middle keeps the answers; leaving from the
 * matches ends it, and the command that repeats the run is printed.
 */
export async function runInterview(runtime: Runtime, flags: Flags): Promise<ExitCode> {
  const resumable = runtime.state.has(savedName);
  const early = resumable || !mayWait(flags, runtime.env) ? await sessionOf(flags, runtime) : undefined;
  const book: Notebook = { interview: startInterview('quick', early?.answers ?? {}) };
  let keep: (() => void) | undefined;
  let terms: readonly Term[] = [];
  const front = await openFront(runtime, flags, { onHangUp: () => keep?.(), terms: () => terms });
  try {
    const mode = resumable ? undefined : startScreen(front);
    const opened = untilDrawn(mode).then(async () => ({
      session: early ?? (await sessionOf(flags, runtime)),
      rooms: await import('./rooms.ts'),
    }));
    const [{ session, rooms }] = await Promise.all([opened, mode]);
    const desk = deskOf(front, session);
    terms = [...session.catalog.glossary.values()];
    keep = () => rooms.keepInterview(desk, book.interview);
    book.interview = forgetQuestions(await enter(desk, rooms, session.answers, await mode), session.again);
    await rooms.untilReviewed(desk, book, session.answers);
    await rooms.results(desk, book);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    if (keep && book.interview.path.length > 0) keep();
    else tell(front, front.t.leave.stopped);
    return exitCodes.interrupted;
  } finally {
    front.prompter.close();
  }
}

/** Reading answers and the catalog loads when it is needed. */
async function sessionOf(flags: Flags, runtime: Runtime): Promise<Session> {
  const { openSession } = await import('../session.ts');
  return openSession(flags, runtime);
}

/** Flags that change no answer and no data. */
const looks: readonly string[] = ['accessible', 'color', 'ascii', 'pager', 'quiet', 'input'];

/** True when nothing is given that could be wrong: then the first question need not wait for the catalog. */
function mayWait(flags: Flags, env: Runtime['env']): boolean {
  const { given, facts, ...others } = flags;
  const nothing = Object.keys(given).length === 0 && facts.length === 0;
  const plain = Object.keys(others).every((name) => looks.includes(name));
  return nothing && plain && !Object.keys(env).some((name) => name.startsWith(variablePrefix));
}

/** Waits until the first question stands on the screen, or was answered. */
async function untilDrawn(asking: Promise<unknown> | undefined): Promise<void> {
  if (asking) await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, drawn))]);
}

/** Goes on from where the person stopped, or begins in the mode that was chosen. */
async function enter(desk: Desk, rooms: Rooms, given: Answers, mode: Mode | undefined): Promise<Interview> {
  if (mode) return startInterview(mode, given);
  const resumed = await rooms.resumeInterview(desk);
  return resumed
    ? { ...resumed, answers: { ...resumed.answers, ...given } }
    : startInterview(await startScreen(desk), given);
}

/** The prompter and the look of an interview; the catalog is not needed yet. */
export async function openFront(
  runtime: Runtime,
  flags: Flags,
  callbacks: Pick<PrompterOptions, 'onHangUp' | 'terms'>,
): Promise<Front> {
  const look = await lookOf('plan', flags, runtime);
  const accessible = look.accessible || runtime.env.TERM === 'dumb';
  const { styler, ascii } = look;
  const show = (text: string) => shown(text, { accessible, ascii, m: reportText });
  const prompter = await runtime.openPrompter({
    words: interviewText.prompts,
    styler,
    accessible,
    show,
    wrap,
    ...callbacks,
  });
  return { flags, runtime, prompter, look: { ...look, accessible }, show, t: interviewText };
}

/** A front with the catalog and the day of the session. */
export function deskOf(
  front: Front,
  { catalog, asOf, plan }: Pick<Session, 'catalog' | 'asOf' | 'plan'>,
): Desk {
  const w = { m: reportText, catalog, redact: front.flags.redact ?? false };
  return { ...front, catalog, today: asOf, plan, w };
}
