import type { Advice, Match } from '../../core/advice/types.ts';
import { profileOf } from '../../core/answers/profile.ts';
import type { Profile } from '../../core/model/profile.ts';
import { outlookOf } from '../../core/questionnaire/next-question.ts';
import type { RenderOptions } from '../../report/options.ts';
import { stepKindWords, stepTitleWords } from '../../report/phrases/steps.ts';
import { monthWords, timeWords } from '../../report/phrases/wording.ts';
import { askAll } from './ask-all.ts';
import { type Desk, tell } from './desk.ts';
import { matchesScreen, positionsToCompare } from './matches-screen.ts';
import { reviewScreen } from './review-screen.ts';
import type { Notebook } from './run-interview.ts';
import { type Consent, saveScreen } from './save-screen.ts';

/** What the person looked at last: what the printed command repeats. */
export interface Ending {
  words: string[];
  consent: Consent;
  /** The matches of all answers that the person has given by then. */
  match: Match;
}

/** Matches, roadmaps and comparisons, for as long as the person likes. The planner and the reports load here. */
export async function resultLoop(desk: Desk, book: Notebook): Promise<Ending> {
  const [{ matchAll, matchSteps }, render] = await Promise.all([
    import('../../core/advice/match.ts'),
    import('../../report/render.ts'),
  ]);
  const { catalog, today, plan } = desk;
  const ending: Omit<Ending, 'match'> = { words: ['match'], consent: {} };
  const profileNow = () => profileOf(book.interview.answers, catalog, today);
  const renderMatches = (profile: Profile, options: RenderOptions) =>
    render.renderMatch({ match: matchAll(catalog, profile, plan), catalog }, options);
  let match: Match | undefined;
  for (;;) {
    match ??= await watched(desk, openNow(book, desk), matchSteps(catalog, profileNow(), plan));
    const way = await matchesScreen(desk, match, book.interview);
    if (way.to === 'leave') return { ...ending, match };
    if (way.to === 'save') {
      ending.words = ['match'];
      await saveScreen(desk, {
        what: 'match',
        answers: book.interview.answers,
        consent: ending.consent,
        render: renderMatches,
      });
    } else if (way.to === 'compare') {
      ending.words = ['compare', ...way.positions];
      await compare(desk, way.positions);
    } else if (way.to === 'plan') {
      ending.words = ['plan', way.position];
      const next = await roadmap(desk, book, match, way.position, ending);
      if (next === 'leave') return { ...ending, match };
      if (next === 'change') match = await changed(desk, book);
    } else {
      if (way.to === 'more') book.interview = { ...book.interview, mode: 'deep' };
      match = await changed(desk, book);
    }
  }
}

/** So many titles are told while the ways are planned. */
const fewOpen = 3;

/** The positions that are open today, those that suit best first: known at once, before any way is planned. */
function openNow({ interview }: Notebook, { catalog, today }: Desk): string[] {
  return outlookOf(interview, catalog, today)
    .standings.filter(({ state }) => state === 'met')
    .sort((a, b) => b.weight - a.weight)
    .map(({ position }) => position.title);
}

/** Tells what is known at once; then takes all steps of the work, tells how far it is, and lets Ctrl-C through between two. */
async function watched(
  desk: Desk,
  open: readonly string[],
  steps: Generator<{ done: number; of: number }, Match>,
): Promise<Match> {
  const { t, look, runtime } = desk;
  const clearLine = '\r\x1b[K';
  const draws = runtime.stderr.isTerminal && !look.accessible;
  if (open.length > 0) tell(desk, t.openNow(open.slice(0, fewOpen), open.length));
  tell(desk, t.matching, 'muted');
  for (;;) {
    const step = steps.next();
    if (step.done) {
      if (draws) runtime.stderr.write(clearLine);
      return step.value;
    }
    if (draws) runtime.stderr.write(`${clearLine}${t.matched(step.value.done, step.value.of)}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The end of a long roadmap stands on the screen, so what matters is said once more below it. */
function tellInShort(desk: Desk, { position, verdict, routes: [route] }: Advice): void {
  const { t, w } = desk;
  tell(desk, t.plan.short(position.title, w.m.words.verdict[verdict]), 'strong');
  const first = route?.steps[0];
  if (!route || !first) return;
  const month = monthWords(w, route.finish);
  const way = t.plan.way(route.steps.length, timeWords(w, route.months.typical), month);
  tell(desk, `${way} ${t.plan.first(stepKindWords(w, first), stepTitleWords(w, first))}`);
}

/** More questions, or other answers: the matches are worked out anew. */
async function changed(desk: Desk, book: Notebook): Promise<undefined> {
  await askAll(desk, book);
  await reviewScreen(desk, book);
  return undefined;
}

async function compare({ catalog, look, runtime }: Desk, ids: string[]): Promise<void> {
  const { renderCompare } = await import('../../report/render.ts');
  runtime.stdout.write(`\n${await renderCompare({ collection: 'positions', ids, catalog }, look)}\n`);
}

/** The roadmap to one position, and what to do with it. */
async function roadmap(
  desk: Desk,
  book: Notebook,
  match: Match,
  id: string,
  ending: Pick<Ending, 'consent'>,
): Promise<'another' | 'change' | 'leave'> {
  const [{ advise }, { renderPlan }] = await Promise.all([
    import('../../core/advice/advise.ts'),
    import('../../report/render.ts'),
  ]);
  const { catalog, today, plan, prompter, runtime, look, t } = desk;
  const position = catalog.positions.get(id)!;
  const render = (profile: Profile, options: RenderOptions) =>
    renderPlan({ advice: advise(catalog, position, profile, plan), catalog }, options);
  tell(desk, t.planning, 'muted');
  const advice = advise(catalog, position, profileOf(book.interview.answers, catalog, today), plan);
  const text = await renderPlan({ advice, catalog }, look);
  runtime.stdout.write(`\n${text}\n`);
  tellInShort(desk, advice);
  for (;;) {
    const ways = [
      ...(look.accessible ? [] : (['read'] as const)),
      'another',
      'save',
      'compare',
      'change',
      'leave',
    ] as const;
    const reply = await prompter.one({
      head: [],
      text: t.plan.ask,
      help: t.plan.help,
      mayStayOpen: false,
      choices: ways.map((value) => ({ value, label: t.plan[value] })),
    });
    if (reply.kind !== 'value') return 'another';
    const way = reply.value as (typeof ways)[number];
    if (way === 'read') await runtime.pager(text);
    else if (way === 'save')
      await saveScreen(desk, {
        what: 'plan',
        answers: book.interview.answers,
        consent: ending.consent,
        ...(advice.routes.length === 0 ? { without: { ics: t.plan.noDates } } : {}),
        render,
      });
    else if (way === 'compare') {
      const ids = await positionsToCompare(desk, match, [id]);
      if (ids) await compare(desk, ids);
    } else return way;
  }
}
