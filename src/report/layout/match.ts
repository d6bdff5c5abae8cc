import {
  type Match,
  type MatchEntry,
  type PositionVerdict,
  positionVerdicts,
} from '../../core/advice/types.ts';
import type { Block, Column, Document, Rich, Span } from '../blocks.ts';
import { dateWords, fitWords, flagWords, names, obstacleWords, timeWords, type Wording } from '../phrases.ts';
import { section, toDocument } from './common.ts';

/** All positions by verdict, best first, with words for and against, and what would decide or open more. */
export function matchDocument(match: Match, w: Wording): Document {
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
    ...(w.redact ? [{ kind: 'callout' as const, tone: 'muted' as const, text: plan.redacted }] : []),
    ...filled.flatMap(({ verdict, entries }) => group(w, match, verdict, entries)),
    ...section(
      pages.match.questions,
      match.questions.map(
        (key): Rich => [
          `${names.question(w, key)} `,
          { text: flagWords(w, key), code: true, tone: 'accent' },
        ],
      ),
    ),
    ...section(
      pages.match.fixes,
      match.nearestFixes.map(({ title, opens }) =>
        pages.match.fix(title, opens.length, words.list(opens.map((id) => names.position(w, id)))),
      ),
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

function group(w: Wording, match: Match, verdict: PositionVerdict, entries: MatchEntry[]): Block[] {
  const { pages } = w.m;
  const { columns } = pages.match;
  const all: (Column & { cell: (entry: MatchEntry) => Rich; when?: boolean })[] = [
    { title: columns.position, flexible: true, cell: (entry) => positionCell(w, entry) },
    { title: columns.met, cell: ({ met, of }) => pages.match.met(met, of) },
    { title: columns.time, when: verdict !== 'closed', cell: ({ months }) => timeCell(w, months?.typical) },
    {
      title: columns.decide,
      flexible: true,
      when: verdict === 'undetermined',
      cell: ({ undecided }) => w.m.words.list(undecided.map((key) => flagWords(w, key).split(' ')[0]!)),
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
      cell: (entry) => fitCell(w, entry),
    },
  ];
  const used = all.filter((column) => column.when !== false);
  return [
    { kind: 'heading', level: 2, text: `${pages.match.groups[verdict]}`, aside: String(entries.length) },
    {
      kind: 'table',
      caption: pages.match.groups[verdict],
      columns: used.map(({ cell: _cell, when: _when, ...column }) => column),
      rows: entries.map((entry) => used.map((column) => column.cell(entry))),
    },
  ];
}

function positionCell(w: Wording, { position }: MatchEntry): Rich {
  const { separator } = w.m.words;
  const about = `${names.agency(w, position.agency)}${separator}${names.plainCountry(w, position.country)}`;
  return [
    { text: position.title, tone: 'strong' },
    '\n',
    about,
    '\n',
    { text: position.id, tone: 'muted', code: true },
  ];
}

function timeCell(w: Wording, months: number | undefined): string {
  if (months === undefined) return '';
  return months === 0 ? w.m.pages.match.now : timeWords(w, months);
}

function fitCell(w: Wording, { fit }: MatchEntry): Rich {
  const { plus, minus, noWords } = w.m.pages.match;
  const said = [
    ...fit.for.map((reason) => plus(fitWords(w, reason))),
    ...fit.against.map((reason) => minus(fitWords(w, reason))),
  ];
  return said.length > 0 ? lines(said) : [{ text: noWords, tone: 'muted' }];
}

/** Each text on its own line of a cell. */
function lines(texts: string[]): Span[] {
  return texts.flatMap((text, i) => (i === 0 ? [text] : ['\n', text]));
}
