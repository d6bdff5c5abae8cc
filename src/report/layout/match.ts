import { scoresAlike } from '../../core/advice/fit.ts';
import {
  type Match,
  type MatchEntry,
  type PositionVerdict,
  positionVerdicts,
} from '../../core/advice/types.ts';
import type { Block, Column, Document, Rich, Span } from '../blocks.ts';
import {
  dateWords,
  fitListWords,
  flagWords,
  names,
  obstacleWords,
  timeWords,
  type Wording,
} from '../phrases.ts';
import { section, toDocument, withFlag } from './common.ts';

/** How many positions of each verdict are shown. */
type Most = Record<PositionVerdict, number>;

const everything: Most = {
  eligible: Number.POSITIVE_INFINITY,
  reachable: Number.POSITIVE_INFINITY,
  undetermined: Number.POSITIVE_INFINITY,
  closed: Number.POSITIVE_INFINITY,
};

/** What a person reads on a terminal without losing the thread. */
export const firstFew: Most = { eligible: 12, reachable: 10, undetermined: 8, closed: 4 };
/** Answers that decide, named for one position. */
const mostKeys = 4;

const fewQuestions = 6;
const fewFixes = 5;
const fewDoors = 4;
const mostQuestions = (most: Most) => (most === everything ? undefined : fewQuestions);

/** All positions by verdict, best first, with words for and against, and what would decide or open more. */
export function matchDocument(match: Match, w: Wording, most = everything): Document {
  const { pages, plan, words } = w.m;
  const groups = positionVerdicts.map((verdict) => ({
    verdict,
    entries: match.entries.filter((entry) => entry.verdict === verdict),
  }));
  const filled = groups.filter(({ entries }) => entries.length > 0);
  const counts = filled.map(({ verdict, entries }) =>
    pages.match.count(entries.length, words.verdict[verdict]),
  );
  const example = filled[0]?.entries[0];
  const blocks: Block[] = [
    { kind: 'title', text: pages.match.title },
    {
      kind: 'paragraph',
      text: counts.length > 0 ? pages.match.counts(words.list(counts)) : pages.match.none,
    },
    ...(scoresAlike(match.profile.riasec) ? [{ kind: 'paragraph' as const, text: plan.scoresAlike }] : []),
    ...(saysNothing(match)
      ? [{ kind: 'paragraph' as const, text: w.inWords ? plan.fitUnknownManyInWords : plan.fitUnknownMany }]
      : []),
    ...(w.redact ? [{ kind: 'callout' as const, tone: 'muted' as const, text: plan.redacted }] : []),
    ...filled.flatMap(({ verdict, entries }) => group(w, match, verdict, entries, most[verdict])),
    ...section(
      pages.match.questions,
      match.questions
        .slice(0, mostQuestions(most))
        .map((key): Rich => withFlag(names.question(w, key), w.inWords ? undefined : flagWords(w, key))),
    ),
    ...section(
      pages.match.fixes,
      match.nearestFixes.slice(0, most === everything ? undefined : fewFixes).map(({ title, opens }) => {
        const named = opens.slice(0, most === everything ? undefined : fewDoors);
        const rest = opens.length - named.length;
        const doors = named.map((id) => names.position(w, id));
        return pages.match.fix(
          title,
          opens.length,
          words.list([...doors, ...(rest > 0 ? [pages.match.moreKeys(rest)] : [])]),
        );
      }),
    ),
    ...(example
      ? [
          {
            kind: 'paragraph' as const,
            text: [
              `${pages.match.planHint} `,
              { text: `career-advisor plan ${example.position.id}`, code: true },
            ] as Rich,
          },
        ]
      : []),
    ...section(plan.headings.limits, [
      ...plan.limits(dateWords(w, w.catalog.checkedOn)),
      plan.asOfLine(
        dateWords(w, match.asOf),
        dateWords(w, w.catalog.checkedOn),
        w.catalog.version.slice(0, 8),
      ),
    ]),
  ];
  return toDocument(w, pages.match.title, blocks);
}

function group(
  w: Wording,
  match: Match,
  verdict: PositionVerdict,
  entries: MatchEntry[],
  most: number,
): Block[] {
  const { pages } = w.m;
  const chosen = match.profile.workIn ?? [];
  const rest = entries.length - most;
  const { columns } = pages.match;
  const all: (Column & { cell: (entry: MatchEntry) => Rich; when?: boolean })[] = [
    {
      title: columns.position,
      flexible: true,
      cell: (entry) => positionCell(w, entry, chosen.length === 1 ? chosen[0] : undefined),
    },
    { title: columns.met, cell: ({ met, of }) => pages.match.met(met, of) },
    { title: columns.time, when: verdict !== 'closed', cell: ({ months }) => timeCell(w, months?.typical) },
    {
      title: columns.decide,
      flexible: true,
      when: verdict === 'undetermined',
      cell: ({ undecided }) => {
        const flags = undecided.slice(0, mostKeys).map((key) => answerName(w, key));
        const more = undecided.length - flags.length;
        return w.m.words.list([...flags, ...(more > 0 ? [pages.match.moreKeys(more)] : [])]);
      },
    },
    {
      title: columns.reason,
      flexible: true,
      when: verdict === 'closed',
      cell: ({ obstacles }) => lines(obstacles.map((obstacle) => obstacleWords(w, obstacle, match.asOf))),
    },
    {
      title: columns.words,
      flexible: true,
      when: verdict !== 'closed' && !w.redact,
      cell: (entry) => fitCell(w, entry, chosen.length > 1),
    },
  ];
  const used = all.filter((column) => column.when !== false);
  return [
    { kind: 'heading', level: 2, text: `${pages.match.groups[verdict]}`, aside: String(entries.length) },
    {
      kind: 'table',
      caption: pages.match.groups[verdict],
      compact: true,
      columns: used.map(({ cell: _cell, when: _when, ...column }) => column),
      rows: entries.slice(0, most).map((entry) => used.map((column) => column.cell(entry))),
    },
    ...(rest > 0 ? [{ kind: 'paragraph' as const, text: pages.match.more(rest) }] : []),
  ];
}

/** Title, employer and id; the country, unless it is the only one that the person chose. */
function positionCell(w: Wording, { position }: MatchEntry, only: string | undefined): Rich {
  const agency = names.agency(w, position.agency);
  const country = names.plainCountry(w, position.country);
  const about = position.country !== only ? `${agency}${w.m.words.separator}${country}` : agency;
  return [
    { text: position.title, tone: 'strong' },
    '\n',
    about,
    '\n',
    { text: position.id, tone: 'muted', code: true },
  ];
}

/** True when neither interests nor skills were given, so that the order rests on verdicts and time alone. */
function saysNothing({ profile, entries }: Match): boolean {
  const { interests = [], skills = [], riasec } = profile;
  return entries.length > 0 && interests.length + skills.length === 0 && !riasec;
}

function timeCell(w: Wording, months: number | undefined): string {
  if (months === undefined) return '';
  return months === 0 ? w.m.pages.match.now : timeWords(w, months);
}

/** The country speaks for a position only where the person named several. */
function fitCell(w: Wording, { fit }: MatchEntry, severalCountries: boolean): Rich {
  const { plus, minus } = w.m.pages.match;
  const reasons = fit.for.filter(({ kind }) => kind !== 'country' || severalCountries);
  const said = [
    ...fitListWords(w, reasons).map((text) => plus(text)),
    ...fitListWords(w, fit.against).map((text) => minus(text)),
  ];
  return lines(said);
}

/** Each text on its own line of a cell. */
function lines(texts: string[]): Span[] {
  return texts.flatMap((text, i) => (i === 0 ? [text] : ['\n', text]));
}

/** What an open answer is called in a cell: its flag, or its name in words. */
function answerName(w: Wording, key: string): string {
  const [flag] = flagWords(w, key).split(' ');
  return w.inWords ? (w.catalog.questions.get(key)?.short ?? flag!) : flag!;
}
