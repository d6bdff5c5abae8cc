import type { Question } from '../../core/model/question.ts';
import type { Interview } from '../../core/questionnaire/interview.ts';
import type { Outlook } from '../../core/questionnaire/next-question.ts';
import { countStandings } from '../../core/questionnaire/standing.ts';
import type { Ask } from '../../prompter.ts';
import type { Desk } from './desk.ts';

/** What all ways of asking a question have in common. `at` counts from 0. */
export function headOf(desk: Desk, question: Question, at: number, outlook: Outlook): Ask {
  const { t, catalog } = desk;
  const sources = (question.sources ?? []).flatMap((id) => catalog.sources.get(id) ?? []);
  const terms = (question.terms ?? []).flatMap((term) => catalog.glossary.get(term) ?? []);
  return {
    head: [
      t.progress(at + 1, Math.max(outlook.about, at + 1), t.section[question.section]),
      at > 0 ? liveLine(desk, outlook) : scopeLine(desk, outlook),
      ...(question.sensitive ? [t.sensitiveNote] : []),
    ],
    text: question.text,
    short: question.short && t.asked(question.short),
    help: [
      t.why(question.why),
      ...terms.map((entry) => t.prompts.meaning(entry.term, entry.text)),
      ...sources.map((source) => t.source(source.title, source.publisher)),
    ],
    mayStayOpen: true,
  };
}

/** A question inside a question: it has words of its own. */
export function partOf(head: Ask, text: string, help?: readonly string[]): Ask {
  return { ...head, text, short: undefined, help: help ?? head.help };
}

/** What a question is called where answers are listed. */
export function labelOf(question: Question): string {
  return question.short ?? question.text.replace(/[?.:]+$/, '');
}

/** How many positions there are before anything is said. */
function scopeLine({ t }: Desk, { standings }: Outlook): string {
  const countries = new Set(standings.map(({ position }) => position.country));
  countries.delete('INT');
  return t.scope(standings.length, countries.size);
}

/** How many positions are met, possible and ruled out by the answers so far. */
export function liveLine({ t }: Desk, { standings }: Outlook): string {
  const counts = countStandings(standings);
  return t.live(counts.met, counts.open + counts['with-steps'], counts['ruled-out']);
}

/** The answers look as if nobody read the questions: many yes-or-no answers, all alike. */
export function looksCareless({ answers }: Interview, desk: Pick<Desk, 'catalog'>): boolean {
  const given = [...desk.catalog.questions.values()]
    .filter((question) => question.type === 'yes-no')
    .map((question) => answers[question.key])
    .filter((answer) => answer !== undefined);
  return given.length >= fewestAlike && new Set(given).size === 1;
}

const fewestAlike = 7;
