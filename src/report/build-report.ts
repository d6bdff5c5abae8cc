import type { Advice, PositionVerdict } from '../core/advice/types.ts';
import type { Id } from '../core/model/basics.ts';
import { tipStages } from '../core/model/entries.ts';
import type { Requirement } from '../core/model/requirement.ts';
import type { Route } from '../core/planner/types.ts';
import { inForce } from '../core/time/in-force.ts';
import * as say from './phrases.ts';
import type { PlanReport, RequirementRow, RouteReport } from './report.ts';
import { openSourceBook, type SourceBook } from './sources-book.ts';

const rowOrder: say.FindingStatus[] = [
  'met',
  'waived',
  'missing',
  'unknown',
  'deadline',
  'at-hiring',
  'not-applicable',
];

/** Advice to the view model of all roadmap writers. Cites every source once, in reading order. */
export function buildReport(advice: Advice, w: say.Wording): PlanReport {
  const { catalog } = w;
  const book = openSourceBook(w);
  const { plan, words } = w.m;
  const rows = requirementRows(w, book, advice);
  const textOf = (id: Id) => rows.find((row) => row.id === id)?.text ?? id;
  const routes = advice.routes.map((route) => routeReport(w, book, route, textOf));
  citeRest(book, advice);
  const obstacles = advice.obstacles.map((obstacle) => ({
    line: say.obstacleWords(w, obstacle, advice.asOf),
    reason: say.obstacleReasonWords(w, obstacle, advice.asOf),
    because: obstacleBecause(w, rows, obstacle.requirement),
    slower: say.slowerWords(w, obstacle),
    help: obstacle.wouldHelp.map((help) => say.helpWords(w, help)),
    inOrder: say.helpsInOrder(obstacle.wouldHelp).map((help) => say.helpWords(w, help)),
  }));
  return {
    w,
    book,
    advice,
    title: advice.position.title,
    agency: say.names.agency(w, advice.position.agency),
    verdictLine: verdictLine(w, advice),
    verdictSentence: verdictSentence(w, advice),
    summary: summary(w, advice, rows),
    rows,
    undecided: advice.undecided.map((key) => ({
      key,
      ...(w.inWords ? {} : { flag: undecidedFlag(w, rows, key) }),
      question: say.names.question(w, key),
    })),
    deadlines: advice.deadlines.map((deadline) => ({ deadline, line: say.deadlineLine(w, deadline) })),
    routes,
    moreRoutes: advice.moreRoutes > 0 ? plan.moreRoutes(advice.moreRoutes) : '',
    obstacles,
    planB: advice.planB.map((entry) => ({ id: entry.position.id, line: say.planBWords(w, entry) })),
    tips: tipStages
      .map((stage) => ({ stage, title: words.stage[stage], tips: tipsOf(w, book, advice, stage) }))
      .filter((group) => group.tips.length > 0),
    fit: {
      for: advice.fit.for.map((reason) => say.fitWords(w, reason)),
      against: advice.fit.against.map((reason) => say.fitWords(w, reason)),
    },
    cannotJudge: [
      ...rows.filter((row) => row.status === 'at-hiring').map((row) => row.text),
      plan.cannotJudgeAlways,
    ],
    questions: questions(w, advice, rows, routes),
    limits: plan.limits(say.dateWords(w, catalog.checkedOn)),
    asOfLine: plan.asOfLine(
      say.dateWords(w, advice.asOf),
      say.dateWords(w, catalog.checkedOn),
      catalog.version.slice(0, 8),
    ),
  };
}

/** The rows of all requirements, met first, in the catalog's order within each status. */
export function requirementRows(w: say.Wording, book: SourceBook, advice: Advice): RequirementRow[] {
  const decisive = new Set(advice.routes[0] ? decidingFinish(advice.routes[0]) : []);
  const rows = advice.assessment.findings.map((finding): RequirementRow => {
    const { requirement } = finding;
    const deadline = advice.deadlines.find((entry) => entry.requirement === requirement.id);
    const status = say.statusOf(finding, deadline);
    return {
      finding,
      id: requirement.id,
      text: requirement.text,
      hard: !requirement.preferred,
      status,
      statusWord: w.m.words.status[status],
      answer: say.answerWords(w, finding, deadline),
      because: say.becauseWords(w, finding, deadline),
      beside: say.becauseBeside(w, finding, deadline),
      closes: advice.closes.get(requirement.id) ?? 'unknown',
      ...(deadline ? { deadline } : {}),
      decidesFinish: decisive.has(requirement.id),
      marks: [],
      sources: [
        ...new Set([
          ...sourcesOf(requirement, finding.waivedBy?.id),
          ...say.scoreSources(w, finding.derivation),
        ]),
      ],
    };
  });
  rows.sort(
    (a, b) => Number(b.hard) - Number(a.hard) || rowOrder.indexOf(a.status) - rowOrder.indexOf(b.status),
  );
  for (const row of rows) {
    book.cite(row.sources);
    row.marks = [
      ...say.scoreMarks(w, row.finding.derivation, book.citeText),
      ...say.markWords(w, row.finding.requirement, book.citeText),
    ];
  }
  return rows;
}

function sourcesOf(requirement: Requirement, waiver: Id | undefined): Id[] {
  const waived = (requirement.waivers ?? []).filter((entry) => waiver === undefined || entry.id === waiver);
  return [...new Set([...requirement.sources, ...waived.flatMap((entry) => entry.sources)])];
}

/** `reachable by Mar 2029`. */
/** The verdict; `unsure` where no answer could decide, since the rules themselves are not sure. */
function standing({ verdict, undecided }: Advice): PositionVerdict | 'unsure' {
  return verdict === 'undetermined' && undecided.length === 0 ? 'unsure' : verdict;
}

/** What the verdict means; with it that the job is abroad, where a door stands open and nobody asked about moving. */
function verdictSentence(w: say.Wording, advice: Advice): string {
  const { plan } = w.m;
  const stands = plan.verdictSentence[standing(advice)];
  const sentence = advice.gaveUp ? `${stands} ${plan.searchStopped}` : stands;
  const abroad = advice.fit.against.find((reason) => reason.kind === 'abroad');
  if (!abroad || advice.verdict === 'closed' || w.redact) return sentence;
  const [country, lives] = [say.names.country(w, abroad.country), say.names.country(w, abroad.lives)];
  return `${sentence} ${plan.abroad(country, lives, abroad.unwilling)}`;
}

function verdictLine(w: say.Wording, advice: Advice): string {
  const line = w.m.plan.verdictLine;
  const finish = advice.routes[0]?.finish;
  const stands = standing(advice);
  if (stands !== 'reachable') return line[stands];
  return finish ? line.reachableBy(say.monthWords(w, finish)) : line.reachable;
}

function summary(w: say.Wording, advice: Advice, rows: RequirementRow[]): string {
  const { plan, words } = w.m;
  const hard = rows.filter((row) => row.hard);
  const count = (test: (row: RequirementRow) => boolean) => hard.filter(test).length;
  const parts = [plan.summary(advice.met, advice.of)];
  const add = (n: number, tell: (n: number) => string) => void (n > 0 && parts.push(tell(n)));
  add(
    count((row) => row.closes === 'steps'),
    plan.summaryBySteps,
  );
  add(
    count((row) => row.closes === 'time'),
    plan.summaryByTime,
  );
  add(
    count((row) => row.closes === 'never'),
    plan.summaryNever,
  );
  add(
    count((row) => row.closes === 'unknown'),
    plan.summaryUnknown,
  );
  add(
    count((row) => row.deadline !== undefined),
    plan.summaryDeadline,
  );
  add(
    count((row) => row.status === 'at-hiring'),
    plan.summaryAtHiring,
  );
  return words.sentence(words.clauses(parts));
}

function undecidedFlag(w: say.Wording, rows: RequirementRow[], key: string): string {
  for (const row of rows) {
    const exact = say
      .findingAsks(w, row.finding)
      .find((flag) => flag.startsWith(say.flagWords(w, key).split(' ')[0]!));
    if (exact) return exact;
  }
  return say.flagWords(w, key);
}

function obstacleBecause(w: say.Wording, rows: RequirementRow[], requirement: Id): string {
  const row = rows.find(({ id }) => id === requirement);
  return row?.finding.verdict === 'unmet' ? say.becauseInShort(w, row.finding) : '';
}

/** The requirements whose steps move the finish when they take longer. */
function decidingFinish({ steps }: Route): Id[] {
  return steps.filter((step) => step.critical && step.kind !== 'apply').flatMap((step) => step.serves);
}

function routeReport(
  w: say.Wording,
  book: SourceBook,
  route: Route,
  textOf: (id: Id) => string,
): RouteReport {
  const named = route.steps.map((step) => ({ ...step, title: say.stepTitleWords(w, step) }));
  const numbers = new Map(named.map((step, i) => [step.id, i + 1]));
  const decisive = [...new Set(decidingFinish(route))];
  const { name, parts } = say.routeHeadWords(w, route);
  return {
    route,
    name,
    parts,
    against: say.againstWords(w, route),
    decides: decisive.length > 0 ? w.m.plan.decides(w.m.words.clauses(decisive.map(textOf))) : '',
    steps: named.map((step, i) => {
      book.cite(step.sources);
      const kindWord = say.stepKindWords(w, step);
      const doubt = say.lengthDoubt(w, step)?.confidence;
      return {
        step,
        n: i + 1,
        kindWord,
        heading: w.m.plan.stepTitle(i + 1, kindWord, step.title),
        when: say.stepWhenWords(w, step),
        facts: say.stepFactWords(w, step),
        ...(doubt ? { doubt } : {}),
        why: say.stepWhyWords(w, step, textOf, (id) => numbers.get(id) ?? 0),
      };
    }),
    assumes: route.assumes.map((assumption) => say.assumptionWords(w, assumption)),
    warnings: route.warnings.map((warning) => say.warningWords(w, warning)),
  };
}

function tipsOf(w: say.Wording, book: SourceBook, advice: Advice, stage: string) {
  return advice.tips
    .filter((tip) => tip.stage === stage)
    .map((tip) => ({
      text: tip.text,
      marks: say.statementMarks(w, tip, book.citeText),
      sources: tip.sources,
    }));
}

/** Sources of what stands after the requirements and the steps, in reading order. */
function citeRest(book: SourceBook, { position, tips, asOf }: Advice): void {
  const { hiring, pay = [], training = [], ladder = [], notes = [] } = position;
  const staged = tipStages.flatMap((stage) => tips.filter((tip) => tip.stage === stage));
  const facts: say.Marked[] = [
    ...staged,
    hiring,
    ...hiring.steps,
    ...training,
    ...inForce(pay, asOf),
    ...ladder,
    ...notes,
  ];
  for (const fact of facts) {
    book.cite(fact.conflictsWith);
    book.cite(fact.sources);
  }
}

function questions(w: say.Wording, advice: Advice, rows: RequirementRow[], routes: RouteReport[]): string[] {
  const { ask } = w.m.plan;
  const first = routes[0];
  const doubtful = rows.filter((row) => row.hard && say.confidenceWords(w, row.finding.requirement) !== '');
  const cost = first?.route.cost;
  return [
    ...doubtful.map((row) => ask.doubtful(row.text, say.confidenceWords(w, row.finding.requirement))),
    ...(first?.route.assumes ?? [])
      .filter((entry) => !entry.doubtful)
      .map((entry) => ask.assumption(entry.text)),
    ...(first && first.warnings.length > 0 ? [ask.warning] : []),
    ...(cost && cost.amount > 0 ? [ask.cost(say.moneyWords(w, cost))] : []),
    ...advice.obstacles.map((obstacle) => ask.closed(obstacle.text)),
    ...ask.always,
  ];
}
