import { advise } from '../../core/advice/advise.ts';
import { matchAll } from '../../core/advice/match.ts';
import type { Advice, Match } from '../../core/advice/types.ts';
import type { AnswerProblem } from '../../core/answers/answers.ts';
import { type DateOrder, holdsNumericDate } from '../../core/cohort/columns.ts';
import { readPerson, type StandingOfPerson, standingOf } from '../../core/cohort/person.ts';
import { addCount, GroupCounter, type Tally } from '../../core/cohort/tally.ts';
import { type CompiledCatalog, compileCatalog } from '../../core/eligibility/compiled.ts';
import { cohortText, reportText } from '../../messages/spoken.ts';
import type { Files, Runtime } from '../../ports.ts';
import { formatsOf, plainOptions, type ReportFormat } from '../../report/options.ts';
import { acceptedWords } from '../../report/phrases/problems.ts';
import { renderMatch, renderPlan } from '../../report/render.ts';
import { writeJsonLine } from '../../report/writers/json/common.ts';
import { readRow } from './read-row.ts';
import type { BatchResult, CohortSetup, RowError, Task } from './setup.ts';

export const rowSchema = 'career-advisor/cohort-row@1';

/** Best positions named on the line of a person; the reports have all. */
const bestShown = 10;

/** What the work needs of the outside. */
interface Outside extends Pick<Runtime, 'loadCalendarWriter'> {
  files: Pick<Files, 'write'>;
}

/** The work on batches of rows: the same in this thread and in another. Only the reports leave it otherwise. */
export function createWork(setup: CohortSetup, outside: Outside): (batch: Task[]) => Promise<BatchResult> {
  const compiled = compileCatalog(setup.catalog, setup.plan.asOf);
  return async (batch) => {
    const counter = new GroupCounter(compiled);
    const result: Done = { lines: [], errors: [], counter };
    for (const task of batch) await workOn(task, setup, compiled, outside, result);
    return { lines: result.lines, errors: result.errors, tally: counter.result() };
  };
}

/** What is done of a batch. */
interface Done {
  lines: string[];
  errors: RowError[];
  counter: GroupCounter;
}

async function workOn(
  task: Task,
  setup: CohortSetup,
  compiled: CompiledCatalog,
  outside: Outside,
  { lines, errors: wrong, counter }: Done,
): Promise<void> {
  const { number: row } = task.row;
  const read = readRow(task.row, setup);
  if (read.ok === 'remark') return;
  const code = read.ok ? read.cells.code : undefined;
  const head = { schema: rowSchema, row, ...(code === undefined ? {} : { code }) };
  const fail = (problems: AnswerProblem[]) => {
    const errors = problems.map((problem) => errorOf(row, code ?? '', problem, setup.dateOrder));
    wrong.push(...errors);
    counter.tally.failed++;
    lines.push(writeJsonLine({ ...head, errors: errors.map(({ row: _row, code: _code, ...rest }) => rest) }));
  };
  if (!read.ok) return fail([read.problem]);
  const { person, problems } = readPerson(read.cells, setup.catalog, setup.plan.asOf, setup.target);
  if (task.taken)
    problems.push({
      key: 'code',
      given: code ?? '',
      reason: 'contradiction',
      accepted: { form: 'own-code' },
    });
  if (problems.length > 0) return fail(problems);
  const standing = standingOf(person, compiled);
  const target = person.target && compiled.numbers.get(person.target.id);
  if (setup.depth === 'verdicts') {
    counter.add(standing, (number) => standing.verdicts.standing(number), target);
    lines.push(writeJsonLine({ ...head, ...verdictLine(standing, compiled, target) }));
    return;
  }
  const match = task.match ?? matchAll(setup.catalog, person.profile, setup.plan);
  const position = person.target ?? match.entries[0]?.position;
  const advice = position && advise(setup.catalog, position, person.profile, setup.plan);
  const verdicts = new Map(match.entries.map((entry) => [entry.position.id, entry.verdict]));
  counter.add(standing, (number) => verdicts.get(compiled.positions[number]!.id)!, target);
  addPlans(counter.tally, match, advice);
  lines.push(writeJsonLine({ ...head, ...planLine(match, advice) }));
  if (setup.reports && task.file !== undefined) await writeReports(task.file, match, advice, setup, outside);
}

function errorOf(row: number, code: string, problem: AnswerProblem, dateOrder?: DateOrder): RowError {
  const { key, given, nearest = '' } = problem;
  const words = acceptedWords({ m: reportText }, problem.accepted);
  const accepted =
    key !== '' && !dateOrder && holdsNumericDate(given) ? cohortText.orDateOrder(words) : words;
  return {
    row,
    code,
    column: key,
    given,
    accepted,
    nearest,
    message: cohortText.problem(problem, accepted),
  };
}

/** What today's answers say; only eligible positions are named, since the others are most of the catalog. */
function verdictLine(
  { verdicts, byStanding, undecided }: StandingOfPerson,
  compiled: CompiledCatalog,
  target?: number,
) {
  return {
    depth: 'verdicts',
    ...(target === undefined
      ? {}
      : {
          target: {
            id: compiled.positions[target]!.id,
            standing: verdicts.standing(target),
            met: verdicts.met(target),
            of: verdicts.of(target),
            missing: verdicts.missing(target),
          },
        }),
    eligible: byStanding.eligible.map((number) => compiled.positions[number]!.id),
    undetermined: byStanding.undetermined.length,
    notToday: byStanding['not-today'].length,
    undecided,
  };
}

function planLine(match: Match, advice: Advice | undefined) {
  const verdicts: Record<string, number> = {};
  for (const { verdict } of match.entries) addCount(verdicts, verdict);
  const route = advice?.routes[0];
  return {
    depth: 'plans',
    verdicts,
    best: match.entries.slice(0, bestShown).map(({ position, verdict, met, of, fit, months }) => ({
      id: position.id,
      verdict,
      met,
      of,
      fit: fit.score,
      months: months?.typical ?? null,
    })),
    roadmap: advice
      ? {
          id: advice.position.id,
          verdict: advice.verdict,
          met: advice.met,
          of: advice.of,
          months: route?.months ?? null,
          finish: route?.finish ?? null,
          cost: route?.cost ?? null,
          steps: route?.steps.map(({ id }) => id) ?? [],
        }
      : null,
    undecided: match.questions,
  };
}

function addPlans(tally: Tally, match: Match, advice: Advice | undefined): void {
  for (const { step, title, opens } of match.nearestFixes) {
    tally.fixes[step] ??= { people: 0, doors: 0, title };
    const fix = tally.fixes[step];
    fix.people++;
    fix.doors += opens.length;
  }
  const deadline = advice?.deadlines[0]?.date;
  if (deadline !== undefined && deadline >= match.asOf) addCount(tally.deadlines, deadline.slice(0, 4));
}

const endings: Partial<Record<ReportFormat, string>> = { text: 'txt' };

async function writeReports(
  file: string,
  match: Match,
  advice: Advice | undefined,
  { catalog, reports }: CohortSetup,
  { files, loadCalendarWriter }: Outside,
): Promise<void> {
  const { folder, formats, redact } = reports!;
  const has = (kind: 'match' | 'plan', format: ReportFormat) =>
    (formatsOf[kind] as readonly string[]).includes(format);
  for (const format of formats) {
    const look = { ...plainOptions, format, redact, loadCalendarWriter };
    const path = (report: string) => `${folder}/${file}.${report}.${endings[format] ?? format}`;
    if (has('match', format)) files.write(path('matches'), await renderMatch({ match, catalog }, look));
    if (advice && has('plan', format))
      files.write(path('roadmap'), await renderPlan({ advice, catalog }, look));
  }
}
