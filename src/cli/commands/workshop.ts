import { workshopText as text } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { formatsOf } from '../../report/options.ts';
import { type CohortFlags, minCellOf } from '../cohort/options.ts';
import { UserError } from '../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { choice } from '../input/choice.ts';
import { canAsk } from '../interview/can-ask.ts';
import { openSession } from '../session.ts';
import { readCode } from '../workshop/resume-code.ts';
import { runWorkshop } from '../workshop/run-workshop.ts';
import { Students } from '../workshop/students.ts';

interface WorkshopFlags extends CohortFlags {
  endWord?: string;
}

const usualEndWord = 'end-of-workshop';
const shortestEndWord = 8;

/** A class on one machine: interviews one after another, a page and a code for each student, a summary at the end. */
export async function run(_words: string[], flags: WorkshopFlags, runtime: Runtime): Promise<ExitCode> {
  const { out, format = 'html', endWord = usualEndWord, ...others } = flags;
  if (out === undefined) throw new UserError(text.needsOut, text.needsOutHint);
  const formats = format.split(',').map((word) => choice('--format', word.trim(), formatsOf.plan)!);
  if (endWord.length < shortestEndWord || readCode(endWord) !== undefined)
    throw new UserError(text.badEndWord, text.badEndWordHint);
  const minCell = minCellOf(flags);
  const look: Flags = { ...others, given: {}, facts: [] };
  if (!canAsk(runtime, look)) throw new UserError(text.needsTerminal, text.needsTerminalHint);
  const { catalog, plan } = await openSession(look, runtime);
  const machine = await runtime.loadMachine();
  machine.makeFolder(out);
  const reports = { folder: out, formats, redact: flags.redact ?? false };
  return runWorkshop({
    students: new Students(out, runtime, machine),
    setup: { catalog, depth: 'plans', plan, reports },
    formats,
    endWord,
    minCell,
    flags: look,
    runtime,
  });
}
