import { outlookOf } from '../../core/questionnaire/next-question.ts';
import { reviewRows } from '../../core/questionnaire/review.ts';
import type { Choice } from '../../prompter.ts';
import { answerWords } from './answer-words.ts';
import { askOne } from './ask-all.ts';
import type { Desk } from './desk.ts';
import { labelOf, liveLine, looksCareless } from './question-head.ts';
import type { Notebook } from './run-interview.ts';

const done = '(done)';

/** All answers, each to be changed by its number. Ends when the person is content; false for one question back. */
export async function reviewScreen(desk: Desk, book: Notebook): Promise<boolean> {
  const { t, catalog, prompter } = desk;
  for (;;) {
    const rows = reviewRows(book.interview, catalog);
    const choices = rows.map(({ question, state }, i): Choice => {
      const words =
        state === 'answered'
          ? answerWords(desk, question.key, book.interview.answers)
          : state === 'dont-know'
            ? t.review.dontKnow
            : t.review.preferNot;
      return {
        value: question.key,
        label: desk.look.accessible
          ? t.labelled(labelOf(question), words)
          : t.review.row(i + 1, labelOf(question), words),
        short: t.review.changing(labelOf(question)),
        also: [String(i + 1)],
        group: t.review.group,
      };
    });
    const outlook = outlookOf(book.interview, catalog, desk.today);
    const reply = await prompter.one({
      head: [
        t.review.title,
        liveLine(desk, outlook),
        ...(looksCareless(book.interview, desk) ? [t.straight] : []),
      ],
      text: t.review.ask,
      short: t.review.short,
      help: t.review.help,
      mayStayOpen: false,
      choices: [{ value: done, label: t.review.done, short: t.review.content }, ...choices],
    });
    if (reply.kind === 'back') return false;
    if (reply.kind === 'value' && reply.value === done) return true;
    if (reply.kind === 'value') await askOne(desk, book, reply.value, rowNumber(rows, reply.value));
  }
}

function rowNumber(rows: readonly { question: { key: string } }[], key: string): number {
  return rows.findIndex((row) => row.question.key === key);
}
