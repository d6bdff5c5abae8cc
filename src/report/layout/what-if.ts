import type { Advice, Match, MatchEntry } from '../../core/advice/types.ts';
import { positionVerdicts } from '../../core/advice/types.ts';
import { compareAdvice, compareMatches, type MatchChange } from '../../core/advice/what-if.ts';
import type { Route } from '../../core/planner/types.ts';
import type { Block, Column, Document, Rich } from '../blocks.ts';
import { changeWords, dateWords, moneyWords, names, spanWords, timeWords, type Wording } from '../phrases.ts';
import type { PlanReport } from '../report.ts';
import { section, toDocument, verdictTone } from './common.ts';

/** Answers that were changed to see what happens. */
export interface Change {
  key: string;
  value: string;
}

/** The same question answered before and after a change. */
export interface WhatIf<Result> {
  changes: Change[];
  before: Result;
  after: Result;
}

/** What a changed answer does to the way to one position. */
export function planWhatIfDocument({ changes, before, after }: WhatIf<PlanReport>): Document {
  const { w } = after;
  const { whatIf, match } = w.m.pages;
  const difference = compareAdvice(before.advice, after.advice);
  const title = whatIf.title(after.title);
  const sides = (of: (report: PlanReport) => Rich): Rich[] => [of(before), of(after)];
  const rows: Rich[][] = [
    [
      whatIf.rows.verdict,
      ...sides((report) => [{ text: report.verdictLine, tone: verdictTone[report.advice.verdict] }]),
      whatIf.turn[difference.verdict],
    ],
    [
      whatIf.rows.met,
      ...sides(({ advice }) => match.met(advice.met, advice.of)),
      amount(w, difference.met, String),
    ],
    ...routeRows(w, before.advice, after.advice),
    [
      whatIf.rows.routes,
      ...sides(({ advice }) => String(advice.routes.length + advice.moreRoutes)),
      amount(w, difference.routes, String),
    ],
  ];
  const textOf = (report: PlanReport, id: string) => {
    const row = report.routes[0]?.steps.find(({ step }) => step.id === id);
    return row ? row.heading.replace(/^\d+\. /, '') : id;
  };
  return toDocument(w, title, [
    { kind: 'title', text: title },
    { kind: 'paragraph', text: changeLine(w, changes) },
    ...(difference.nothing ? [{ kind: 'paragraph' as const, text: whatIf.nothing }] : []),
    table(w, whatIf.compared, ['', whatIf.before, whatIf.after, whatIf.difference], rows),
    ...section(
      whatIf.requirements,
      difference.requirements.map(({ requirement, before: from, after: to }) =>
        whatIf.requirement(requirement.text, whatIf.verdict[from], whatIf.verdict[to]),
      ),
    ),
    ...section(
      whatIf.stepsGone,
      difference.stepsGone.map((id) => textOf(before, id)),
    ),
    ...section(
      whatIf.stepsNew,
      difference.stepsNew.map((id) => textOf(after, id)),
    ),
    ...routeSteps(whatIf.routeBefore, before),
    ...routeSteps(whatIf.routeAfter, after),
    ...section(
      whatIf.stillInTheWay,
      after.obstacles.map(({ line }) => line),
    ),
    ...section(w.m.plan.headings.limits, [...after.limits, after.asOfLine]),
  ]);
}

/** Finish, time, cost and paid time of the first route of each side. */
function routeRows(w: Wording, before: Advice, after: Advice): Rich[][] {
  const { whatIf } = w.m.pages;
  const [old, now] = [before.routes[0], after.routes[0]];
  if (!old && !now) return [];
  const difference = compareAdvice(before, after);
  const sides = (of: (route: Route) => string): string[] =>
    [old, now].map((route) => (route ? of(route) : whatIf.noRoute));
  const time = (months: number) => timeWords(w, months);
  const { cost } = difference;
  return [
    [whatIf.rows.finish, ...sides((route) => dateWords(w, route.finish)), ''],
    [
      whatIf.rows.months,
      ...sides((route) => spanWords(w, route.months)),
      difference.months === undefined ? '' : amount(w, difference.months, time),
    ],
    [
      whatIf.rows.cost,
      ...sides((route) => moneyWords(w, route.cost)),
      cost ? amount(w, cost.amount, (n) => moneyWords(w, { ...cost, amount: n })) : '',
    ],
    [
      whatIf.rows.paid,
      ...sides((route) => time(route.paidMonths)),
      difference.paidMonths === undefined ? '' : amount(w, difference.paidMonths, time),
    ],
  ];
}

function routeSteps(heading: string, { routes, w }: PlanReport): Block[] {
  const first = routes[0];
  if (!first) return [];
  return section(
    w.m.words.labelled(heading, first.name),
    first.steps.map((row) => `${row.heading}${w.m.words.separator}${row.when}`),
  );
}

/** What a changed answer does to all positions: those that open, close or move. */
export function matchWhatIfDocument({ changes, before, after }: WhatIf<Match>, w: Wording): Document {
  const { whatIf, match } = w.m.pages;
  const difference = compareMatches(before, after);
  const counts = positionVerdicts.map((verdict): Rich[] => {
    const count = (of: Match) => of.entries.filter((entry) => entry.verdict === verdict).length;
    return [
      [{ text: w.m.words.verdict[verdict], tone: verdictTone[verdict] }],
      String(count(before)),
      String(count(after)),
      amount(w, count(after) - count(before), String),
    ];
  });
  const group = (heading: string, fits: (change: MatchChange) => boolean): Block[] => {
    const chosen = difference.changes.filter(fits);
    if (chosen.length === 0) return [];
    const columns = [match.columns.position, whatIf.before, whatIf.after, whatIf.difference];
    return [
      { kind: 'heading', level: 2, text: heading, aside: String(chosen.length) },
      table(
        w,
        heading,
        columns,
        chosen.map((change) => [
          [names.position(w, change.id), '\n', { text: change.id, tone: 'muted', code: true }],
          side(w, change.before),
          side(w, change.after),
          change.months === undefined ? '' : amount(w, change.months, (n) => timeWords(w, n)),
        ]),
      ),
    ];
  };
  const title = whatIf.title(match.title);
  return toDocument(w, title, [
    { kind: 'title', text: title },
    { kind: 'paragraph', text: changeLine(w, changes) },
    table(w, whatIf.compared, ['', whatIf.before, whatIf.after, whatIf.difference], counts),
    ...(difference.changes.length === 0 ? [{ kind: 'paragraph' as const, text: whatIf.nothing }] : []),
    ...group(whatIf.opens, (change) => change.turn === 'better'),
    ...group(whatIf.closes, (change) => change.turn === 'worse'),
    ...group(whatIf.sooner, (change) => change.turn === 'same' && (change.months ?? 0) < 0),
    ...group(whatIf.later, (change) => change.turn === 'same' && (change.months ?? 0) > 0),
    { kind: 'paragraph', text: whatIf.same(difference.same) },
    ...section(w.m.plan.headings.limits, [
      ...w.m.plan.limits(dateWords(w, w.catalog.checkedOn)),
      w.m.plan.asOfLine(
        dateWords(w, after.asOf),
        dateWords(w, w.catalog.checkedOn),
        w.catalog.version.slice(0, 8),
      ),
    ]),
  ]);
}

function side(w: Wording, entry: MatchEntry | undefined): Rich {
  const { whatIf, match } = w.m.pages;
  if (!entry) return whatIf.outside;
  const months = entry.months?.typical;
  const time =
    months === undefined || entry.verdict === 'closed' ? '' : months === 0 ? match.now : timeWords(w, months);
  const verdict = { text: w.m.words.verdict[entry.verdict], tone: verdictTone[entry.verdict] };
  return time ? [verdict, w.m.words.separator, time] : [verdict];
}

function changeLine(w: Wording, changes: Change[]): Rich {
  const { whatIf } = w.m.pages;
  return [
    `${whatIf.changed} `,
    w.inWords
      ? w.m.words.clauses(changes.map((change) => changeWords(w, change)))
      : { text: changes.map((change) => changeWords(w, change)).join(' '), code: true, tone: 'accent' },
  ];
}

/** `2 more`, `3 months less`, or that it stays. */
function amount(w: Wording, n: number, words: (n: number) => string): string {
  const { whatIf } = w.m.pages;
  if (n === 0) return whatIf.turn.same;
  return n > 0 ? whatIf.more(words(n)) : whatIf.less(words(-n));
}

function table(w: Wording, caption: string, titles: string[], rows: Rich[][]): Block {
  const columns = titles.map(
    (title, i): Column => ({ title, ...(i === 0 && title === '' ? { keep: true } : { flexible: true }) }),
  );
  return { kind: 'table', caption: w.m.words.labelled(w.m.pages.whatIf.word, caption), columns, rows };
}
