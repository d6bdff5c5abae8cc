import type { PlanReport, RequirementRow, RouteReport } from '../../report.ts';
import { answersHead, catalogHead, positionHead, sourcesOf, writeJson } from './common.ts';

export const roadmapSchema = 'career-advisor/roadmap@1';

/** The roadmap as versioned JSON: grows only by adding. */
export function writeRoadmapJson(report: PlanReport): string {
  return writeJson(roadmapJson(report));
}

export function roadmapJson(report: PlanReport) {
  const { advice, w } = report;
  return {
    schema: roadmapSchema,
    asOf: advice.asOf,
    catalog: catalogHead(w.catalog),
    options: { objective: advice.options.objective, pace: advice.options.pace },
    answers: answersHead(advice.profile, w.catalog, w.redact),
    position: positionHead(advice.position),
    verdict: advice.verdict,
    met: advice.met,
    of: advice.of,
    requirements: report.rows.map((row) => requirementJson(row)),
    undecided: advice.undecided,
    decide: report.undecided.map(({ key, flag, question }) => ({ key, flag, question })),
    deadlines: advice.deadlines.map(({ date, latest, requirement, text, counts }) => ({
      date: day(date, w.redact),
      ...(latest ? { latest: day(latest, w.redact) } : {}),
      requirement,
      text,
      counts,
    })),
    routes: report.routes.map((route) => routeJson(route, w.redact)),
    moreRoutes: advice.moreRoutes,
    ...(advice.gaveUp ? { searchStopped: true } : {}),
    obstacles: advice.obstacles.map(({ requirement, text, reason }, i) => ({
      requirement,
      text,
      kind: reason.kind,
      reason: report.obstacles[i]!.reason,
      because: w.redact ? '' : report.obstacles[i]!.because,
      slower: report.obstacles[i]!.slower,
      wouldHelp: report.obstacles[i]!.help,
    })),
    fixes: advice.obstacles.flatMap((obstacle, i) =>
      obstacle.wouldHelp.map(({ kind, key, value }, h) => ({
        requirement: obstacle.requirement,
        kind,
        text: report.obstacles[i]!.help[h]!,
        ...(key === undefined ? {} : { key }),
        ...(value === undefined ? {} : { value }),
      })),
    ),
    planB: advice.planB.map(({ position, verdict, months, because }) => ({
      ...positionHead(position),
      verdict,
      months,
      because,
    })),
    tips: report.tips.flatMap((group) =>
      group.tips.map(({ text, marks, sources }) => ({
        text,
        when: group.stage,
        sources,
        ...(marks.length > 0 ? { marks: marks.map((mark) => mark.text) } : {}),
      })),
    ),
    fit: w.redact ? { for: [], against: [] } : report.fit,
    limits: [...report.limits],
    sources: sourcesOf(report.book),
  };
}

/** The day; only its year (a valid shorter ISO 8601 date) where a birthday could be read from it. */
function day(date: string, redact: boolean): string {
  return redact ? date.slice(0, 4) : date;
}

export function requirementJson(row: RequirementRow) {
  const { requirement, verdict, missing } = row.finding;
  return {
    id: row.id,
    kind: requirement.topic,
    text: row.text,
    hard: row.hard,
    verdict,
    because: row.because,
    closes: row.closes,
    ...(row.decidesFinish ? { decidesFinish: true } : {}),
    ...(row.finding.waivedBy ? { waivedBy: row.finding.waivedBy.id } : {}),
    ...(missing.length > 0 ? { missing } : {}),
    ...(row.marks.length > 0
      ? { confidence: requirement.confidence ?? 'confirmed', marks: row.marks.map((mark) => mark.text) }
      : {}),
    sources: row.sources,
  };
}

function routeJson({ route, steps, assumes, warnings }: RouteReport, redact: boolean) {
  return {
    objective: route.objective,
    alsoBest: route.alsoBest,
    optimal: route.optimal,
    bound: route.bound,
    months: route.months,
    finish: route.finish,
    cost: route.cost,
    paidMonths: route.paidMonths,
    unpaidMonths: route.unpaidMonths,
    ...(route.against ? { against: route.against } : {}),
    steps: steps.map(({ step, why, doubt }) => ({
      id: step.id,
      kind: step.kind,
      ref: step.ref,
      ...(step.option === undefined ? {} : { option: step.option }),
      title: step.title,
      start: step.start,
      ...(step.begin === undefined ? {} : { begin: step.begin }),
      end: step.end,
      months: step.months,
      span: step.span,
      ...(doubt ? { lengthConfidence: doubt } : {}),
      hoursPerWeek: step.hoursPerWeek,
      cost: step.cost,
      paid: step.paid,
      serves: step.serves,
      needs: step.needs,
      critical: step.critical,
      why: why.join(' '),
      insteadOf: step.why.insteadOf,
      sources: step.sources,
    })),
    assumes: route.assumes.map(({ requirement, keys, doubtful }, i) => ({
      requirement,
      keys,
      doubtful,
      text: assumes[i]!,
    })),
    warnings: route.warnings.map(({ deadline, atPace }, i) => ({
      requirement: deadline.requirement,
      atPace,
      text: warnings[i]!,
    })),
    answersAfter: redact ? {} : route.answersAfter,
  };
}
