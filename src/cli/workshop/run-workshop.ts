import { groupOf } from '../../core/cohort/group.ts';
import { emptyTally, mergeTally } from '../../core/cohort/tally.ts';
import { workshopText as text } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { Left } from '../../prompter.ts';
import { plainOptions, type ReportFormat } from '../../report/options.ts';
import { renderGroup } from '../../report/render.ts';
import type { CohortSetup } from '../cohort/setup.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { type Desk, tell } from '../interview/desk.ts';
import { deskOf, openFront } from '../interview/run-interview.ts';
import { clean } from '../text.ts';
import { meantCode } from './resume-code.ts';
import type { Students } from './students.ts';
import { beginTurn, keepUnfinished, takeTurn } from './turn.ts';

export interface Workshop {
  students: Students;
  setup: CohortSetup;
  formats: readonly ReportFormat[];
  endWord: string;
  minCell: number;
  flags: Flags;
  runtime: Runtime;
}

/** So often Ctrl-C must be pressed in a row to leave: students press it once. */
const timesToLeave = 3;

/** Student after student, until the facilitator's word; then the summary of the group. */
export async function runWorkshop(workshop: Workshop): Promise<ExitCode> {
  const { runtime, students } = workshop;
  let left = 0;
  while (left < timesToLeave) {
    clearScreen(runtime);
    const wish = await oneStudent(workshop, left > 0);
    if (wish === 'end') return end(workshop);
    left = wish === 'left' ? left + 1 : 0;
  }
  runtime.stderr.write(`${text.left(clean(students.folder))}\n`);
  return exitCodes.interrupted;
}

/** The waiting screen and, unless somebody leaves it, one turn. Each has a prompter of its own, which dies with it. */
async function oneStudent(workshop: Workshop, again: boolean): Promise<'done' | 'end' | 'left'> {
  const { students, setup, flags, runtime } = workshop;
  const { catalog, plan } = setup;
  let hangUp = () => {};
  const terms = [...catalog.glossary.values()];
  const front = await openFront(runtime, flags, { onHangUp: () => hangUp(), terms: () => terms });
  const t = { ...front.t, start: { ...front.t.start, stored: text.stored } };
  const desk = deskOf({ ...front, t }, { catalog, asOf: plan.asOf, plan });
  try {
    const typed = await waitForStudent(desk, workshop, again);
    if (typed === workshop.endWord) return 'end';
    const turn = beginTurn(meantCode(typed, students.codes()), desk, students);
    hangUp = () => keepUnfinished(turn, desk, students);
    clearScreen(runtime);
    await takeTurn(turn, desk, students, setup);
    return 'done';
  } catch (error) {
    if (error instanceof Left) return 'left';
    throw error;
  } finally {
    desk.prompter.close();
  }
}

async function waitForStudent(desk: Desk, { students, endWord }: Workshop, again: boolean): Promise<string> {
  tell(desk, text.title, 'strong');
  tell(desk, text.finished(students.tallies().length));
  tell(desk, text.howto);
  tell(desk, text.forFacilitator(endWord), 'muted');
  if (again) tell(desk, text.keysKept, 'warn');
  const codes = students.codes();
  for (;;) {
    const reply = await desk.prompter.text({
      head: [],
      text: text.ask,
      help: [text.help],
      mayStayOpen: false,
      initial: '',
      example: text.example,
      read: (typed) => {
        const wish = typed.trim();
        if (wish === '') return { ok: true, echo: text.begin };
        if (wish === endWord) return { ok: true, echo: text.end };
        return meantCode(wish, codes) !== undefined
          ? { ok: true, echo: text.goOn }
          : { ok: false, message: text.noSuchCode };
      },
    });
    if (reply.kind === 'value') return reply.value.trim();
  }
}

/** Screen and scrollback; a terminal that cannot be cleared gets a page of empty lines. */
function clearScreen({ stderr, stdout, env }: Runtime): void {
  const screen = stderr.isTerminal ? stderr : stdout;
  screen.write(env.TERM === 'dumb' ? '\n'.repeat(screen.rows ?? 60) : '\u001b[2J\u001b[3J\u001b[H');
}

const endings: Partial<Record<ReportFormat, string>> = { text: 'txt' };

async function end({ students, setup, formats, minCell, runtime }: Workshop): Promise<ExitCode> {
  clearScreen(runtime);
  const tally = emptyTally();
  const tallies = students.tallies();
  for (const part of tallies) mergeTally(tally, part);
  const { catalog, depth, plan } = setup;
  const data = {
    group: groupOf(tally, minCell, (id) => catalog.positions.get(id)),
    depth,
    asOf: plan.asOf,
    catalog,
  };
  for (const format of new Set<ReportFormat>([...formats, 'json'])) {
    if (format === 'csv' || format === 'ics') continue;
    const summary = await renderGroup(data, { ...plainOptions, format });
    runtime.files.write(`${students.folder}/summary.${endings[format] ?? format}`, summary);
  }
  runtime.stdout.write(await renderGroup(data, plainOptions));
  const open = students.codes().length - tallies.length;
  if (open > 0) runtime.stderr.write(`${text.unfinished(open)}\n`);
  runtime.stderr.write(`${text.summary(clean(students.folder))}\n`);
  return exitCodes.done;
}
