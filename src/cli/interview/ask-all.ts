import { applyChange } from '../../core/questionnaire/change.ts';
import { withAnswer, withoutAnswer } from '../../core/questionnaire/interview.ts';
import { outlookOf } from '../../core/questionnaire/next-question.ts';
import { askQuestion } from './ask-question.ts';
import { type Desk, tell } from './desk.ts';
import { headOf, labelOf } from './question-head.ts';
import type { Notebook } from './run-interview.ts';

/**
 * Asks until nothing is left that would change something. Back goes through the questions asked before, with their
 * answers filled in; an answer given there leads on to the first open question. Begins with the question of that place
 * in the path, the first open one unless given. False when the person goes back from
 * the first one.
 */
export async function askAll(
  desk: Desk,
  book: Notebook,
  from = book.interview.path.length,
): Promise<boolean> {
  let at = from;
  for (;;) {
    const { path } = book.interview;
    const key = at < path.length ? path[at] : outlookOf(book.interview, desk.catalog, desk.today).next;
    if (key === undefined) return true;
    const moved = await askOne(desk, book, key, at);
    if (moved === 'on') at = book.interview.path.length;
    else if (at === 0) return false;
    else at = Math.min(at, book.interview.path.length) - 1;
  }
}

/** Asks one question and takes its answer in; says what the answer did to others, and asks those again that grew. */
export async function askOne(desk: Desk, book: Notebook, key: string, at: number): Promise<'on' | 'back'> {
  const { catalog, today, t } = desk;
  const question = catalog.questions.get(key)!;
  const before = book.interview;
  const outlook = outlookOf(before, catalog, today);
  const head = headOf(desk, question, at, outlook);
  const asked = await askQuestion({ desk, question, head, answers: before.answers, outlook });
  if (asked.kind === 'back') return 'back';
  const after =
    asked.kind === 'open' ? withoutAnswer(before, key, asked.how) : withAnswer(before, key, asked.value);
  const { interview, dropped, again } = applyChange(before, after, catalog, today);
  book.interview = interview;
  const labels = (keys: string[]) => keys.map((name) => labelOf(catalog.questions.get(name)!));
  if (dropped.length > 0) tell(desk, t.dropped(labels(dropped)), 'warn');
  if (again.length > 0) tell(desk, t.again(labels(again)), 'warn');
  for (const name of again) await askOne(desk, book, name, at);
  return 'on';
}
