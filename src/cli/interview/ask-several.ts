import type { EducationAnswer, ResidenceAnswer, StudyingAnswer } from '../../core/answers/answers.ts';
import { type Parsed, parseDate, parseMonths } from '../../core/answers/parse-values.ts';
import { type EducationLevel, educationLevels, type Id } from '../../core/model/basics.ts';
import { offeredFor } from '../../core/questionnaire/offered.ts';
import type { Choice, Reading, Reply } from '../../prompter.ts';
import { dateWords, names, timeWords } from '../../report/phrases/wording.ts';
import { allCountries } from './ask-lists.ts';
import { type AskKind, given, type Put } from './ask-question.ts';
import { wrong } from './ask-typed.ts';
import { partOf } from './question-head.ts';

const none = '(none)';
/** From this level on, people study a field. */
const firstWithField: EducationLevel = 'post-secondary';

/*
 * Questions of several parts. Going back inside one leads to its first part, with everything filled in that was
 * chosen so far.
 */

export const askResidence: AskKind = async (put) => {
  const { desk, head, answers } = put;
  const { t, prompter, w, today } = desk;
  const before = firstOf(answers.residence);
  let draft = before?.country;
  for (;;) {
    const where = await prompter.one({ ...head, choices: allCountries(put), current: draft });
    if (where.kind !== 'value') return where;
    draft = where.value;
    const read = (text: string) => {
      const reading = dateReading(put, text);
      const parsed = parseDate(text);
      return parsed.ok && parsed.value > today
        ? wrong(desk, { reason: 'in-the-future', accepted: { form: 'day-not-after-today' } })
        : reading;
    };
    const text = t.sinceAsk(names.country(w, where.value));
    const initial = before?.country === where.value ? before.since : '';
    const since = await prompter.text({ ...partOf(head, text), initial, example: t.examples.past, read });
    if (since.kind === 'back') continue;
    if (since.kind === 'open') return since;
    return given({
      residence: { country: where.value, since: accepted(parseDate(since.value)) } satisfies ResidenceAnswer,
    });
  }
};

export const askEducation: AskKind = async (put) => {
  const before = firstOf(put.answers.education);
  let draft: string | undefined = before?.level;
  for (;;) {
    const choices = educationLevels.map((level) => levelChoice(put, level));
    const level = await put.desk.prompter.one({ ...put.head, choices, current: draft });
    if (level.kind !== 'value') return level;
    draft = level.value;
    const chosen = level.value as EducationLevel;
    const field = await askField(put, chosen, before?.field);
    if (field.kind === 'back') continue;
    const kept = before?.completed && before.level === chosen ? { completed: before.completed } : {};
    return given({ education: { level: chosen, ...fieldOf(field), ...kept } satisfies EducationAnswer });
  }
};

export const askStudying: AskKind = async (put) => {
  const { desk, head, answers } = put;
  const { t, prompter } = desk;
  const before = answers.studying === 'no' ? undefined : answers.studying;
  let draft: string | undefined = answers.studying === 'no' ? none : before?.level;
  for (;;) {
    const levels = educationLevels.slice(educationLevels.indexOf('secondary'));
    const choices = [
      { value: none, label: t.notStudying },
      ...levels.map((level) => levelChoice(put, level)),
    ];
    const level = await prompter.one({ ...head, choices, current: draft });
    if (level.kind !== 'value') return level;
    if (level.value === none) return given({ studying: 'no' });
    draft = level.value;
    const chosen = level.value as EducationLevel;
    const field = await askField(put, chosen, before?.field);
    if (field.kind === 'back') continue;
    const finishes = await prompter.text({
      ...partOf(head, t.finishesAsk),
      initial: before?.finishes ?? '',
      example: t.examples.date,
      read: (text) => dateReading(put, text),
    });
    if (finishes.kind === 'back') continue;
    const end = finishes.kind === 'value' ? { finishes: accepted(parseDate(finishes.value)) } : {};
    return given({ studying: { level: chosen, ...fieldOf(field), ...end } satisfies StudyingAnswer });
  }
};

export const askExperience: AskKind = async (put) => {
  const { desk, head, answers } = put;
  const { catalog, t, prompter, w } = desk;
  const draft: Record<Id, number> = { ...answers.experience };
  const offered = offeredFor(catalog, 'experience', answers.workIn);
  const plain = offered.filter(
    (id) => !/^[a-z]{2,3}-/.test(id) || !catalog.countries.has(id.split('-')[0]!.toUpperCase()),
  );
  const ordered = [...plain, ...offered.filter((id) => !plain.includes(id))];
  let ticked = answers.experience && Object.keys(draft).length === 0 ? [none] : Object.keys(draft);
  for (;;) {
    const choices: Choice[] = [
      ...ordered.map((id) => {
        const { title, help } = catalog.experienceKinds.get(id)!;
        return { value: id, label: title, note: help };
      }),
      { value: none, label: t.none, alone: true },
    ];
    const kinds = await prompter.some({ ...head, choices, current: ticked });
    if (kinds.kind !== 'value') return kinds;
    ticked = kinds.value;
    const chosen = kinds.value.filter((id) => id !== none);
    const asks = chosen.map((id) => async () => {
      const reply = await prompter.text({
        ...partOf(head, t.monthsAsk(names.kind(w, id)), [t.monthsHelp]),
        mayStayOpen: false,
        initial: draft[id] === undefined ? '' : String(draft[id]),
        example: t.examples.months,
        read: (text) => monthsReading(put, text),
      });
      if (reply.kind === 'value') draft[id] = accepted(parseMonths(reply.value));
      return reply.kind === 'value';
    });
    if (!(await allAnswered(asks))) continue;
    return given({ experience: Object.fromEntries(chosen.map((id) => [id, draft[id]!])) });
  }
};

/** Asks one after the other; false as soon as one is not answered. */
export async function allAnswered(asks: readonly (() => Promise<boolean>)[]): Promise<boolean> {
  for (const ask of asks) if (!(await ask())) return false;
  return true;
}

/** The field of a study; levels below have none. */
async function askField(
  { desk, head }: Put,
  level: EducationLevel,
  before: Id | undefined,
): Promise<Reply<string>> {
  const { catalog, t, prompter } = desk;
  if (educationLevels.indexOf(level) < educationLevels.indexOf(firstWithField))
    return { kind: 'value', value: none };
  const choices = [...catalog.studyFields.values()].map(
    ({ id, title }): Choice => ({ value: id, label: title }),
  );
  return prompter.one({
    ...partOf(head, t.fieldAsk, [t.fieldHelp]),
    choices: [...choices, { value: none, label: t.fieldOther }],
    current: before,
  });
}

function fieldOf(reply: Reply<string>): { field?: Id } {
  return reply.kind === 'value' && reply.value !== none ? { field: reply.value } : {};
}

function levelChoice({ desk }: Put, level: EducationLevel): Choice {
  return {
    value: level,
    label: desk.w.m.words.sentence(desk.w.m.words.educationLevel[level]).replace(/\.$/, ''),
  };
}

function dateReading({ desk }: Put, text: string): Reading {
  const parsed = parseDate(text);
  return parsed.ok ? { ok: true, echo: dateWords(desk.w, parsed.value) } : wrong(desk, parsed.problem);
}

function monthsReading({ desk }: Put, text: string): Reading {
  const parsed = parseMonths(text);
  return parsed.ok ? { ok: true, echo: timeWords(desk.w, parsed.value) } : wrong(desk, parsed.problem);
}

/** The value of a text whose reading was accepted. */
export function accepted<Value>(parsed: Parsed<Value>): Value {
  if (!parsed.ok) throw new Error('an accepted text could not be read');
  return parsed.value;
}

function firstOf<Item>(value: Item | Item[] | undefined): Item | undefined {
  return Array.isArray(value) ? value[0] : value;
}
