import { skillsToBuild } from '../../core/advice/fit.ts';
import type { Block, Document, Rich } from '../blocks.ts';
import type { PlanReport } from '../report.ts';
import { adviserBlocks } from './adviser.ts';
import {
  cited,
  glossarySection,
  section,
  sourcesSection,
  toDocument,
  verdictTone,
  withMarks,
} from './common.ts';
import { glanceBlocks } from './glance.ts';
import { jobBlocks } from './job.ts';
import { obstacleBlocks, requirementBlocks, undecidedBlocks } from './requirements.ts';
import { routeBlocks } from './routes.ts';

/** The roadmap, in the order people read it: verdict, requirements, routes, what else to know, sources, limits. */
export function planDocument(report: PlanReport, adviser = false): Document {
  const { w, book } = report;
  const { plan } = w.m;
  const blocks: Block[] = [
    {
      kind: 'title',
      text: `${report.agency}${w.m.words.separator}${report.title}`,
      aside: report.verdictLine,
      tone: verdictTone[report.advice.verdict],
    },
    { kind: 'paragraph', text: `${report.summary}` },
    { kind: 'paragraph', text: report.verdictSentence },
    ...glanceBlocks(report),
    ...(w.redact ? [{ kind: 'callout' as const, tone: 'muted' as const, text: plan.redacted }] : []),
    ...requirementBlocks(report),
    ...undecidedBlocks(report),
    ...section(
      plan.headings.deadlines,
      report.deadlines.map((entry) => entry.line),
    ),
    ...report.routes.flatMap((route, i) => routeBlocks(report, route, i)),
    ...(report.moreRoutes ? [{ kind: 'paragraph' as const, text: report.moreRoutes }] : []),
    ...(report.advice.verdict === 'closed' && report.obstacles.length === 0
      ? [{ kind: 'paragraph' as const, text: plan.noObstacles }]
      : []),
    ...obstacleBlocks(report),
    ...section(
      plan.headings.planB,
      report.planB.map(({ id, line }): Rich => [`${line} `, { text: id, tone: 'muted', code: true }]),
    ),
    ...(report.advice.verdict === 'closed' && report.planB.length === 0
      ? section(plan.headings.planB, [plan.planBNone])
      : []),
    ...tipBlocks(report),
    ...fitBlocks(report),
    ...jobBlocks(w, book, report.advice.position, report.advice.asOf),
    ...section(plan.headings.questions, report.questions),
  ];
  blocks.push(
    ...glossarySection(w, blocks),
    { kind: 'heading', level: 2, text: plan.headings.cannotJudge },
    { kind: 'paragraph', text: plan.cannotJudgeIntro },
    { kind: 'list', items: report.cannotJudge.map((text) => ({ text })) },
    ...sourcesSection(w, book),
    ...section(plan.headings.limits, [...report.limits, report.asOfLine]),
    ...(adviser ? adviserBlocks(report) : []),
  );
  return toDocument(w, plan.title(report.title), blocks);
}

function tipBlocks({ w, book, tips }: PlanReport): Block[] {
  if (tips.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: w.m.plan.headings.tips },
    ...tips.flatMap((group): Block[] => [
      { kind: 'heading', level: 3, text: group.title },
      {
        kind: 'list',
        items: group.tips.map((tip) => ({
          text: withMarks(cited(tip.text, book.cite(tip.sources)), tip.marks),
        })),
      },
    ]),
  ];
}

/** So many skills to build are named: what one can work at in a season. */
const mostSkills = 5;

function fitBlocks({ w, fit, advice }: PlanReport): Block[] {
  const { plan } = w.m;
  const role = w.catalog.roles.get(advice.position.role);
  const own: Block[] =
    fit.for.length + fit.against.length === 0
      ? [{ kind: 'paragraph', text: w.inWords ? plan.fitUnknownInWords : plan.fitUnknown }]
      : [...section(plan.fitFor, fit.for, 3), ...section(plan.fitAgainst, fit.against, 3)];
  const lacking = skillsToBuild(advice.position, advice.profile, w.catalog).slice(0, mostSkills);
  const skills = lacking.map(({ title, build }) => w.m.words.labelled(title, build));
  const general = [...(role?.suits ?? []).map(plan.suits), ...(role?.suitsNot ?? []).map(plan.suitsNot)];
  return [
    { kind: 'heading', level: 2, text: plan.headings.fit },
    ...(w.redact ? [] : [...own, ...section(plan.fitSkills, skills, 3)]),
    ...(general.length > 0 ? [{ kind: 'list' as const, items: general.map((text) => ({ text })) }] : []),
  ];
}
