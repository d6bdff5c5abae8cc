import type { Block, Document } from '../blocks.ts';
import { dateWords, moneyWords, spanWords, timeWords, type Wording } from '../phrases.ts';
import type { PlanReport, RouteReport } from '../report.ts';
import { section, sourcesSection, toDocument, verdictTone } from './common.ts';
import { type Aspect, type Comparison, differencesFirst, rowsOf, sideBySide } from './side-by-side.ts';

/** The routes to one position side by side; those aspects in which they differ come first. */
export function compareRoutes({ w, routes }: PlanReport): Comparison {
  return {
    titles: routes.map(({ name }) => name),
    rows: differencesFirst(rowsOf(w, routes, routeAspects(w))),
  };
}

export function compareRoutesDocument(report: PlanReport): Document {
  const { w, book, routes } = report;
  const { compare } = w.m.pages;
  const title = compare.routesTitle(report.title);
  const { titles, rows } = compareRoutes(report);
  const body: Block[] =
    routes.length === 0
      ? section(
          w.m.plan.headings.obstacles,
          report.obstacles.map(({ line }) => line),
        )
      : [
          ...(routes.length === 1 ? [{ kind: 'paragraph' as const, text: compare.oneRoute }] : []),
          ...sideBySide(w, titles, rows),
        ];
  const cited = routes.flatMap(({ steps }) => steps.flatMap(({ step }) => step.sources));
  return toDocument(w, title, [
    { kind: 'title', text: title, aside: report.verdictLine, tone: verdictTone[report.advice.verdict] },
    ...(routes.length === 0 ? [{ kind: 'paragraph' as const, text: report.verdictSentence }] : []),
    ...body,
    ...(report.moreRoutes ? [{ kind: 'paragraph' as const, text: report.moreRoutes }] : []),
    ...(cited.length > 0 ? sourcesSection(w, book, cited) : []),
    ...section(w.m.plan.headings.limits, [...report.limits, report.asOfLine]),
  ]);
}

function routeAspects(w: Wording): Aspect<RouteReport>[] {
  const { compare } = w.m.pages;
  const { separator } = w.m.words;
  // Behind time, cost and pay, which have lines of their own, the head of a route says how sure it is.
  const own = ({ steps }: RouteReport) => (steps.length > 0 ? 3 : 1);
  return [
    ...routeFigures(w),
    { name: compare.rows.proof, of: (route) => route.parts.slice(own(route)) },
    {
      name: compare.rows.steps,
      missing: w.m.plan.noSteps,
      of: ({ steps }) => steps.map(({ heading, when }) => heading + separator + when),
    },
    { name: w.m.plan.headings.warnings, missing: compare.none, of: ({ warnings }) => warnings },
    { name: compare.rows.assumes, missing: compare.none, of: ({ assumes }) => assumes },
  ];
}

/** Finish, time, cost and paid time; without a route they say so. */
function routeFigures(w: Wording): Aspect<RouteReport | undefined>[] {
  const { whatIf } = w.m.pages;
  const figure = (name: string, of: (route: RouteReport['route']) => string) => ({
    name,
    missing: whatIf.noRoute,
    of: (entry: RouteReport | undefined) => (entry ? [of(entry.route)] : []),
  });
  return [
    figure(whatIf.rows.finish, (route) => dateWords(w, route.finish)),
    figure(whatIf.rows.months, (route) => spanWords(w, route.months)),
    figure(whatIf.rows.cost, (route) => moneyWords(w, route.cost)),
    figure(whatIf.rows.paid, ({ paidMonths }) =>
      paidMonths > 0 ? timeWords(w, paidMonths) : w.m.plan.paidNone,
    ),
  ];
}

/** What the positions are to this person: verdict, requirements met, and the figures of the first route. */
export function personalAspects(w: Wording): Aspect<PlanReport>[] {
  const { whatIf, match, compare } = w.m.pages;
  return [
    {
      name: whatIf.rows.verdict,
      of: (report) => [[{ text: report.verdictLine, tone: verdictTone[report.advice.verdict] }]],
    },
    { name: whatIf.rows.met, of: ({ advice }) => [match.met(advice.met, advice.of)] },
    ...routeFigures(w).map(({ of, ...aspect }) => ({
      ...aspect,
      of: ({ routes }: PlanReport) => of(routes[0]),
    })),
    {
      name: w.m.plan.headings.obstacles,
      missing: compare.none,
      of: ({ obstacles }) => obstacles.map(({ line }) => line),
    },
    { name: w.m.plan.fitFor, missing: compare.none, of: ({ fit }) => (w.redact ? [] : fit.for) },
    { name: w.m.plan.fitAgainst, missing: compare.none, of: ({ fit }) => (w.redact ? [] : fit.against) },
  ];
}
