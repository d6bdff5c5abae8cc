import { rankQuestions } from '../advice/questions.ts';
import type { Answers } from '../answers/answers.ts';
import { profileOf } from '../answers/profile.ts';
import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Question } from '../model/question.ts';
import { type Interview, isDone, quickLimit } from './interview.ts';
import { type Standing, standingsOf } from './standing.ts';

/** Where to work, what one enjoys and is good at come first: they say which positions matter, and the rest follows. */
const openers = ['workIn', 'interests', 'skills'];

/** So many positions make the first page of the matches, and so many open ones are settled before all others. */
const best = 5;
const front = 10;

/** Questions of these sections change no verdict; they order the matches, or shape the plan. */
const shaping: readonly Question['section'][] = ['interests', 'limits'];

/** The interview as it stands: what is settled, and what would be asked next. */
export interface Outlook {
  standings: Standing[];
  /** Questions that can still change something, in the order they would be asked now. */
  ahead: string[];
  /** The question to ask next; undefined when the interview is over. */
  next: string | undefined;
  /** About how many questions there are in all. */
  about: number;
}

/** Looks at all positions for the answers so far. Pure; plans nothing. */
export function outlookOf(interview: Interview, catalog: Catalog, today: PlainDate): Outlook {
  const standings = standingsOf(catalog, profileOf(interview.answers, catalog, today), today);
  const ahead = questionsAhead(interview, catalog, standings);
  const asked = interview.path.length;
  const room = interview.mode === 'quick' ? Math.max(0, quickLimit - asked) : ahead.length;
  const about = asked + Math.min(room, expected(ahead.length, interview));
  return { standings, ahead, next: room > 0 ? ahead[0] : undefined, about };
}

/**
 * How many of so many questions ahead will be asked: each answer makes others needless. Beside itself it settles the
 * given share of those still ahead, which adds up to this logarithm. The shares are those of the bench's test people;
 * where to work settles most.
 */
function expected(ahead: number, { answers }: Interview): number {
  const share = answers.workIn === undefined ? 0.06 : 0.03;
  return Math.round(Math.log(1 + share * ahead) / share);
}

/** Sensitive questions come last, and only where they still decide something. Quick interviews begin with the quick ones. */
function questionsAhead(interview: Interview, catalog: Catalog, standings: readonly Standing[]): string[] {
  const deciding = decidingKeys(catalog, standings);
  const first = (key: string) => interview.mode === 'quick' && catalog.questions.get(key)?.quick === true;
  const harmless = deciding.filter((key) => !catalog.questions.get(key)?.sensitive);
  const plain = [...harmless.filter(first), ...harmless.filter((key) => !first(key))];
  const sensitive = deciding.filter((key) => catalog.questions.get(key)?.sensitive);
  const order = [...openers, ...plain, ...shapingKeys(interview, catalog, standings), ...sensitive];
  return [...new Set(order)].filter(
    (key) => catalog.questions.has(key) && !isDone(interview, key) && !saidOtherwise(key, interview.answers),
  );
}

/** Interests and scores of a test say the same: one of them is enough. */
function saidOtherwise(key: string, { interests, riasec }: Answers): boolean {
  return (key === 'interests' && riasec !== undefined) || (key === 'riasec' && interests !== undefined);
}

/**
 * What settles open positions, best first: of those that may still come to stand among the best, the ones that suit the
 * person most are settled first, and then all others.
 */
function decidingKeys(catalog: Catalog, standings: readonly Standing[]): string[] {
  const byWeight = (a: Standing, b: Standing) => b.weight - a.weight;
  const bar = standings.filter(({ state }) => state === 'met').sort(byWeight)[best - 1]?.weight ?? 0;
  const open = standings.filter(({ state }) => state === 'open').sort(byWeight);
  const first = open.filter(({ weight }) => weight >= bar).slice(0, front);
  return [first, open].flatMap((some) =>
    rankQuestions(
      some.map(({ assessment }) => assessment),
      catalog,
      some.map(({ weight }) => weight),
    ),
  );
}

/** In deep interviews: what the person is good at, their limits, and wishes of employers. */
function shapingKeys({ mode }: Interview, catalog: Catalog, standings: readonly Standing[]): string[] {
  if (mode === 'quick') return [];
  const reachable = standings.filter((standing) => standing.state !== 'ruled-out');
  const wished = reachable.flatMap(({ assessment }) =>
    assessment.findings
      .filter((finding) => finding.requirement.preferred)
      .flatMap((finding) => finding.missing),
  );
  const open = reachable.some((standing) => standing.state !== 'met');
  const shapers = [...catalog.questions.values()]
    .filter((question) => shaping.includes(question.section))
    .filter((question) => question.section !== 'limits' || open)
    .sort((a, b) => shaping.indexOf(a.section) - shaping.indexOf(b.section) || a.order - b.order)
    .map((question) => question.key);
  return [...new Set(wished), ...shapers].filter((key) => !catalog.questions.get(key)?.sensitive);
}
