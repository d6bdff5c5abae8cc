import type { Match, MatchEntry } from '../../core/advice/types.ts';
import { positionVerdicts } from '../../core/advice/types.ts';
import type { Interview } from '../../core/questionnaire/interview.ts';
import { outlookOf } from '../../core/questionnaire/next-question.ts';
import type { Choice } from '../../prompter.ts';
import { obstacleWords } from '../../report/phrases/obstacles.ts';
import { listOf, names, timeWords } from '../../report/phrases/wording.ts';
import { type Desk, tell } from './desk.ts';

/** Where the person wants to go from the matches. */
export type Way =
  | { to: 'plan'; position: string }
  | { to: 'compare'; positions: string[] }
  | { to: 'save' | 'change' | 'more' | 'leave' };

/** How many positions of each verdict stand on the first screen. */
const firstShown = { eligible: 4, reachable: 3, undetermined: 2 } as const;
/** Where few are open or within reach, more of those that an answer decides fill the screen. */
const fewestShown = 5;
const ways = ['all', 'compare', 'fixes', 'more', 'change', 'save', 'leave'] as const;

/** The matches: the best first, then everything else one can do. Goes round until the person takes a way out. */
export async function matchesScreen(desk: Desk, match: Match, interview: Interview): Promise<Way> {
  const { t, prompter } = desk;
  const { about } = outlookOf({ ...interview, mode: 'deep' }, desk.catalog, desk.today);
  const ahead = about - interview.path.length;
  for (;;) {
    const best = bestOf(match);
    const other = ways.filter((way) => way !== 'more' || ahead > 0);
    const labels: Record<(typeof ways)[number], string> = {
      all: t.matches.all(match.entries.length),
      compare: t.matches.compare,
      fixes: t.matches.fixes,
      more: t.matches.more(ahead),
      change: t.matches.change,
      save: t.matches.save,
      leave: t.matches.leave,
    };
    const reply = await prompter.one({
      head: [t.matches.title, countsLine(desk, match), ...(best.length === 0 ? [t.matches.reachMore] : [])],
      text: t.matches.ask,
      help: t.matches.help,
      mayStayOpen: false,
      choices: [
        ...best.map((entry) => entryChoice(desk, match, entry)),
        ...other.map(
          (way): Choice => ({
            value: `(${way})`,
            label: labels[way],
            group: t.matches.other,
            ...(way === 'compare' && match.entries.length < 2 ? { disabled: t.matches.fewToCompare } : {}),
          }),
        ),
        ...match.entries
          .filter((entry) => !best.includes(entry))
          .map((entry) => ({ ...entryChoice(desk, match, entry), hidden: true })),
      ],
    });
    if (reply.kind === 'back') return { to: 'change' };
    if (reply.kind !== 'value') continue;
    const way = ways.find((name) => `(${name})` === reply.value);
    if (way === undefined) return { to: 'plan', position: reply.value };
    if (way === 'all') {
      const chosen = await allPositions(desk, match);
      if (chosen !== undefined) return { to: 'plan', position: chosen };
    } else if (way === 'compare') {
      const positions = await positionsToCompare(desk, match, []);
      if (positions) return { to: 'compare', positions };
    } else if (way === 'fixes') await showFixes(desk, match);
    else return { to: way };
  }
}

/** What stands on the first screen: some of each verdict. */
function bestOf({ entries }: Match): MatchEntry[] {
  const some = (verdict: MatchEntry['verdict'], most: number) =>
    entries.filter((entry) => entry.verdict === verdict).slice(0, most);
  const ready = [...some('eligible', firstShown.eligible), ...some('reachable', firstShown.reachable)];
  return [...ready, ...some('undetermined', Math.max(firstShown.undetermined, fewestShown - ready.length))];
}

function countsLine({ t, w }: Desk, match: Match): string {
  const parts = positionVerdicts.flatMap((verdict) => {
    const count = match.entries.filter((entry) => entry.verdict === verdict).length;
    return count > 0 ? [t.matches.count(count, w.m.words.verdict[verdict])] : [];
  });
  return t.matches.counts(parts);
}

/** A position with met x of y; a closed one with its reason. */
function entryChoice(
  { t, w }: Desk,
  match: Match,
  { position, verdict, met, of, months, obstacles }: MatchEntry,
): Choice {
  const time =
    months === undefined || verdict === 'closed' || verdict === 'undetermined'
      ? []
      : [months.typical === 0 ? t.matches.now : t.matches.months(timeWords(w, months.typical))];
  const reason = obstacles[0] ? { note: obstacleWords(w, obstacles[0], match.asOf) } : {};
  return {
    value: position.id,
    label: t.matches.row(position.title, names.agency(w, position.agency), [t.matches.met(met, of), ...time]),
    also: position.also ?? [],
    group: t.matches.group[verdict],
    ...reason,
  };
}

/** All positions by verdict, the closed ones with the reason. Undefined for back. */
async function allPositions(desk: Desk, match: Match): Promise<string | undefined> {
  const reply = await desk.prompter.one({
    head: [countsLine(desk, match)],
    text: desk.t.matches.allAsk,
    help: desk.t.matches.help,
    mayStayOpen: false,
    choices: match.entries.map((entry) => entryChoice(desk, match, entry)),
  });
  return reply.kind === 'value' ? reply.value : undefined;
}

const mostCompared = 3;

/** Two or three positions to stand side by side; undefined for back. */
export async function positionsToCompare(
  desk: Desk,
  match: Match,
  current: string[],
): Promise<string[] | undefined> {
  const { t, prompter } = desk;
  for (;;) {
    const reply = await prompter.some({
      head: [],
      text: t.matches.compareAsk,
      help: [],
      mayStayOpen: false,
      choices: match.entries.map((entry) => entryChoice(desk, match, entry)),
      current,
      most: mostCompared,
    });
    if (reply.kind !== 'value') return undefined;
    if (reply.value.length > 1) return reply.value;
    tell(desk, t.matches.compareTwo, 'warn');
  }
}

/** Single steps that open more, and the answers that would decide most. Stays until the person goes back. */
async function showFixes({ t, w, prompter }: Desk, match: Match): Promise<void> {
  const fixes = match.nearestFixes.map((fix) =>
    t.matches.fix(fix.title, fix.opens.length, listOf(w, fix.opens, names.position)),
  );
  const questions = match.questions
    .slice(0, mostCompared)
    .map((key) => t.matches.decide(names.question(w, key)));
  const lines = [...fixes, ...questions].map((line) => `- ${line}`);
  await prompter.one({
    head: lines.length > 0 ? lines : [t.matches.noFixes],
    text: t.matches.fixesTitle,
    help: [],
    mayStayOpen: false,
    choices: [{ value: 'back', label: t.matches.fixesBack }],
  });
}
