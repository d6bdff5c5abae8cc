import type { Interview } from '../../core/questionnaire/interview.ts';
import { type Restored, restore, toSave } from '../../core/questionnaire/saved.ts';
import { SystemError } from '../../ports.ts';
import type { AskOne } from '../../prompter.ts';
import { dateWords } from '../../report/phrases/wording.ts';
import { systemMessage } from '../system.ts';
import { type Desk, savedName, tell } from './desk.ts';

/**
 * Keeps an interview that was left in the middle, and says so in one line. Nothing is written when nothing was
 * answered. Runs to its end without waiting, so that a closed terminal does not stop it.
 */
export function keepInterview(desk: Desk, interview: Interview): void {
  const { runtime, catalog, today, t } = desk;
  const saved = toSave(interview, catalog, today);
  const count = Object.keys(saved.answers).filter((key) => key !== 'asOf').length;
  if (count === 0 && Object.keys(saved.open).length === 0) {
    tell(desk, t.leave.stopped);
    return;
  }
  try {
    runtime.state.write(savedName, `${JSON.stringify(saved)}\n`);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    tell(desk, t.leave.notKept(systemMessage(error).message));
    return;
  }
  tell(desk, t.leave.kept(count));
}

/** Deletes what was kept: the interview came to its end, or starts anew. */
export function dropInterview({ runtime }: Desk): void {
  if (runtime.state.has(savedName)) runtime.state.forget();
}

/**
 * What was kept from last time, unless it cannot be used. What cannot be read stays where it is until this interview
 * is kept or ends: a newer version of the program may still read it.
 */
function kept(desk: Desk): Restored | undefined {
  const { runtime, catalog, today, t } = desk;
  if (!runtime.state.has(savedName)) return undefined;
  try {
    const text = runtime.state.read(savedName) ?? '';
    const restored = restore(JSON.parse(text), catalog, today);
    if (restored) return restored;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof SystemError)) throw error;
  }
  tell(desk, t.resume.broken, 'warn');
  return undefined;
}

/** Asks whether to go on from where the person stopped; undefined for a new start, which only its own choice makes. */
export async function resumeInterview(desk: Desk): Promise<Interview | undefined> {
  const { t, w, prompter, flags } = desk;
  if (flags.fresh) {
    dropInterview(desk);
    return undefined;
  }
  const restored = kept(desk);
  if (!restored) return undefined;
  const { interview, savedOn, problems } = restored;
  const ask: AskOne = {
    head: [],
    text: t.resume.ask(
      dateWords(w, savedOn),
      Object.keys(interview.answers).filter((key) => key !== 'asOf').length,
    ),
    help: [t.resume.sensitive],
    mayStayOpen: false,
    choices: [
      { value: 'go-on', label: t.resume.goOn },
      { value: 'fresh', label: t.resume.fresh },
    ],
  };
  let reply = await prompter.one(ask);
  while (reply.kind !== 'value') reply = await prompter.one(ask);
  if (reply.value !== 'go-on') {
    dropInterview(desk);
    return undefined;
  }
  if (problems.length > 0) tell(desk, t.resume.gone(problems.map((problem) => problem.key)), 'warn');
  return interview;
}
