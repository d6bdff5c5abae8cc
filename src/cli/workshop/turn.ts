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

/** One student at the machine: what was said so far is in the notebook at any moment. */
export interface Turn {
  code: string;
  book: Notebook;
}

/** The turn of a new student, or of one who was here before. */
export function beginTurn(code: string | undefined, desk: Desk, students: Students): Turn {
  const before = code === undefined ? undefined : students.restore(code, desk);
  return {
    code: code ?? students.newCode(),
    book: { interview: before?.interview ?? startInterview('quick', {}) },
  };
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
  try {
    await untilReviewed(desk, book, {});
    const { words, consent } = await resultLoop(desk, book);
    const answers = await sharedAnswers(desk, book.interview.answers, consent);
    tell(desk, text.writing, 'muted');
    const target = words[0] === 'plan' ? words[1] : undefined;
    await finish({ code, interview: { ...book.interview, answers }, target }, desk, students, setup);
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
  target: string | undefined;
}

async function finish(
  { code, interview, target }: Finished,
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
    const { tally } = await createWork(setup, { ...desk.runtime, files })([{ row, file: code }]);
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
  if (book.interview.path.length === 0 || students.isFinished(code)) return;
  try {
    students.keep(code, book.interview, desk);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    tell(desk, text.notKept(systemMessage(error).message), 'warn');
    return;
  }
  tell(desk, text.stopped(shownCode(code)), 'strong');
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
