import type { Match } from '../../core/advice/types.ts';
import type { Interview } from '../../core/questionnaire/interview.ts';
import { startInterview } from '../../core/questionnaire/interview.ts';
import { workshopText as text } from '../../messages/spoken.ts';
import { type Files, SystemError } from '../../ports.ts';
import { Left } from '../../prompter.ts';
import type { CohortSetup } from '../cohort/setup.ts';
import { createWork } from '../cohort/work.ts';
import { type Desk, tell } from '../interview/desk.ts';
import { resultLoop } from '../interview/result-loop.ts';
import { untilReviewed } from '../interview/rooms.ts';
import type { Notebook } from '../interview/run-interview.ts';
import { sharedAnswers } from '../interview/save-screen.ts';
import { systemMessage } from '../system.ts';
import { clean } from '../text.ts';
import { shownCode } from './resume-code.ts';
import type { Students } from './students.ts';

/** One student at the machine: what was said so far is in the notebook, and on the disk, at any moment. */
export interface Turn {
  code: string;
  book: Notebook;
}

/** The turn of a new student, or of one who was here before. */
export function beginTurn(code: string | undefined, desk: Desk, students: Students): Turn {
  const before = code === undefined ? undefined : students.restore(code, desk);
  const own = code ?? students.newCode();
  const interview = before?.interview ?? startInterview('quick', {});
  return { code: own, book: new KeptNotebook(interview, own, desk, students) };
}

/** A notebook that is kept after each answer: a machine that stops in the middle takes none of them with it. */
class KeptNotebook implements Notebook {
  private now: Interview;
  private readonly keep: (interview: Interview) => void;

  constructor(interview: Interview, code: string, desk: Desk, students: Students) {
    this.now = interview;
    let told = false;
    this.keep = (next) => {
      const outcome = keepAnswers(code, next, desk, students);
      if (typeof outcome === 'string' || told) return;
      tell(desk, text.notKept(outcome.failed), 'warn');
      told = true;
    };
  }

  get interview(): Interview {
    return this.now;
  }

  set interview(next: Interview) {
    this.now = next;
    this.keep(next);
  }
}

/**
 * The interview of one student, the matches and a roadmap; then the pages and the code. A student who leaves in the
 * middle is kept with the answers so far. Resolves in every case but a fault.
 */
export async function takeTurn(
  turn: Turn,
  desk: Desk,
  students: Students,
  setup: CohortSetup,
): Promise<void> {
  const { code, book } = turn;
  tell(desk, text.begins(shownCode(code)), 'muted');
  try {
    await untilReviewed(desk, book, {});
    const { words, consent, match } = await resultLoop(desk, book);
    const answers = await sharedAnswers(desk, book.interview.answers, consent);
    tell(desk, text.writing, 'muted');
    const target = words[0] === 'plan' ? words[1] : undefined;
    const finished: Finished = {
      code,
      interview: { ...book.interview, answers },
      ...(target === undefined ? {} : { target }),
      ...(answers === book.interview.answers ? { match } : {}),
    };
    await finish(finished, desk, students, setup);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    keepUnfinished(turn, desk, students);
  }
  await acknowledged(desk);
}

interface Finished {
  code: string;
  interview: Interview;
  /** The position that the student looked at last. */
  target?: string;
  /** The matches that the student has seen; absent where they rest on answers that are not to be kept. */
  match?: Match;
}

async function finish(
  { code, interview, target, match }: Finished,
  desk: Desk,
  students: Students,
  setup: CohortSetup,
): Promise<void> {
  const written: string[] = [];
  const files: Pick<Files, 'write'> = {
    write(path, content) {
      desk.runtime.files.write(path, content);
      written.push(path);
    },
  };
  const person = { code, ...(target === undefined ? {} : { target }), ...interview.answers };
  try {
    // The pages take a moment: the answers are safe before, whatever happens to the machine.
    if (!students.isFinished(code)) students.keep(code, interview, desk);
    const row = { number: 1, text: JSON.stringify(person) };
    const { tally } = await createWork(setup, { ...desk.runtime, files })([
      { row, file: code, ...(match ? { match } : {}) },
    ]);
    students.keep(code, interview, desk, tally);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    tell(desk, text.writeFailed(systemMessage(error).message), 'warn');
    return;
  }
  tell(desk, text.done, 'strong');
  tell(desk, text.page(written.map((path) => clean(path))));
  tell(desk, text.code(shownCode(code)), 'strong');
}

/** Keeps a student who did not finish. Never over a finished result. Runs to its end without waiting. */
export function keepUnfinished({ code, book }: Turn, desk: Desk, students: Students): void {
  const outcome = keepAnswers(code, book.interview, desk, students);
  if (outcome === 'kept') tell(desk, text.stopped(shownCode(code)), 'strong');
  else if (outcome !== 'nothing-to-keep') tell(desk, text.notKept(outcome.failed), 'warn');
}

/** Writes the answers so far; says why where the disk refuses. */
function keepAnswers(
  code: string,
  interview: Interview,
  desk: Desk,
  students: Students,
): 'kept' | 'nothing-to-keep' | { failed: string } {
  try {
    if (interview.path.length === 0 || students.isFinished(code)) return 'nothing-to-keep';
    students.keep(code, interview, desk);
    return 'kept';
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return { failed: systemMessage(error).message };
  }
}

/** Waits until the code is written down. Leaving here is as good as Enter. */
async function acknowledged({ prompter }: Desk): Promise<void> {
  try {
    await prompter.one({
      head: [],
      text: text.copy,
      help: [],
      mayStayOpen: false,
      choices: [{ value: 'next', label: text.next }],
      current: 'next',
    });
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}
