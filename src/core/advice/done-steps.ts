import { speak } from '../answers/language-scores.ts';
import type { Id, PlainDate } from '../model/basics.ts';
import { type CefrLevel, cefrLevels } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Profile } from '../model/profile.ts';
import { addMonthsOf, giveCredential } from '../planner/answers-after.ts';
import { spanInMonths } from '../time/plain-date.ts';
import type { RecordedStep } from './roadmap-record.ts';

/** A step of an earlier roadmap that the person has done. */
export interface DoneStep {
  step: RecordedStep;
  /** The day it was finished. */
  on: PlainDate;
  /** The months of experience that it counts for, by kind; empty for steps that are no work. */
  experience: { kind: Id; months: number }[];
}

/** Days in a job of which its experience counts, as the roadmap planned them: until the goal is applied for. */
function monthsHeld(step: RecordedStep, steps: readonly RecordedStep[]): number {
  const applied = steps.find(({ kind }) => kind === 'apply')?.start ?? step.end;
  return spanInMonths(step.begin ?? step.start, applied < step.end ? applied : step.end);
}

const hundredths = (months: number): number => Math.round(months * 100) / 100;

/** What a step counts for once it is done, in full as planned. `steps` are those of its route. */
export function doneStep(
  step: RecordedStep,
  on: PlainDate,
  steps: readonly RecordedStep[],
  catalog: Catalog,
): DoneStep {
  const held = monthsHeld(step, steps);
  const gains =
    step.kind === 'position'
      ? catalog.positions.get(step.ref)?.holding?.experience
      : catalog.credentials.get(step.ref)?.options.find(({ id }) => id === step.option)?.experience;
  const experience = (gains ?? []).map(({ kind, rate = 1 }) => ({ kind, months: hundredths(held * rate) }));
  return { step, on, experience };
}

/** The person after the steps that are done: languages, credentials, experience, and what these give. */
export function afterSteps(profile: Profile, done: readonly DoneStep[], catalog: Catalog): Profile {
  const after = structuredClone(profile);
  for (const { step, on, experience } of done) {
    for (const { kind, months } of experience) addMonthsOf(after, kind, months);
    if (step.kind === 'language') learn(after, step.ref, step.option as CefrLevel);
    if (step.kind !== 'credential') continue;
    after.credentials = [...new Set([...(after.credentials ?? []), step.ref])];
    giveCredential(after, catalog.credentials.get(step.ref)?.gives, on);
  }
  return after;
}

function learn(profile: Profile, language: string, level: CefrLevel): void {
  const has = profile.languages?.[language];
  if (has !== undefined && cefrLevels.indexOf(has) >= cefrLevels.indexOf(level)) return;
  speak(profile, language, level);
}
