import type { Country, Id } from '../../core/model/basics.ts';
import { offeredFor, willingOffered } from '../../core/questionnaire/offered.ts';
import type { Choice } from '../../prompter.ts';
import { type Asked, type AskKind, given, type Put } from './ask-question.ts';
import { tell } from './desk.ts';

/** Values of choices that stand for no entry, or for every entry. */
const none = '(none)';
const every = '(all)';

export const askYesNo: AskKind = async ({ desk, question, head, answers }) => {
  const { t, prompter } = desk;
  const choices: Choice[] = [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
    ...(question.canNotApply ? [{ value: 'does-not-apply', label: t.notApply }] : []),
  ];
  const reply = await prompter.one({
    ...head,
    choices,
    current: answers[question.key] as string | undefined,
  });
  return reply.kind === 'value' ? given({ [question.key]: reply.value }) : reply;
};

export const askCountries: AskKind = (put) => {
  const { desk, question } = put;
  const { t } = desk;
  if (question.key === 'workIn') {
    const choices = countriesWithPositions(put).map((code) => countryChoice(put, code));
    return askIds(put, [{ value: none, label: t.anywhere, alone: true }, ...choices]);
  }
  const choices = allCountries(put);
  const first = question.key === 'citizenship' ? [] : [{ value: none, label: t.noneCountry, alone: true }];
  return askIds(put, [...first, ...choices]);
};

export const askCredentials: AskKind = (put) => {
  const { catalog, t } = put.desk;
  const choices = offeredFor(catalog, 'credentials', put.answers.workIn).map((id): Choice => {
    const { title, also = [], country } = catalog.credentials.get(id)!;
    return { value: id, label: title, note: catalog.countries.get(country)?.title ?? country, also };
  });
  return askIds(put, [{ value: none, label: t.none, alone: true }, ...choices]);
};

export const askInterests: AskKind = async (put) => {
  const { catalog, t } = put.desk;
  const choices = [...catalog.interests.values()].map(
    ({ id, title, task }): Choice => ({ value: id, label: task, short: title, also: [title] }),
  );
  const asked = await askIds(put, [...choices, { value: none, label: t.none, alone: true }]);
  const chosen = asked.kind === 'value' ? (asked.value.interests ?? []) : [];
  if (chosen.length === choices.length) tell(put.desk, t.alike, 'warn');
  return asked;
};

export const askSkills: AskKind = (put) => {
  const { catalog, t } = put.desk;
  const choices = [...catalog.skills.values()].map(
    ({ id, title, help }): Choice => ({ value: id, label: title, note: help }),
  );
  return askIds(put, [...choices, { value: none, label: t.none, alone: true }]);
};

/** What is ticked is yes, and what was offered and not ticked is no. */
export const askWilling: AskKind = async ({ desk, head, answers, outlook }) => {
  const { catalog, t, prompter } = desk;
  const offered = willingOffered(catalog, outlook.standings);
  const choices: Choice[] = [
    { value: every, label: t.all, alone: true },
    ...offered.map((id): Choice => ({ value: id, label: catalog.willing.get(id)?.title ?? id })),
    { value: none, label: t.none, alone: true },
  ];
  const before = answers.willing ?? {};
  const current = Object.keys(before).filter((id) => before[id] === 'yes' && offered.includes(id));
  const reply = await prompter.some({ ...head, help: [...head.help, t.willingHelp], choices, current });
  if (reply.kind !== 'value') return reply;
  const yes = (id: Id) => reply.value.includes(every) || reply.value.includes(id);
  return given({
    willing: { ...before, ...Object.fromEntries(offered.map((id) => [id, yes(id) ? 'yes' : 'no'])) },
  });
};

async function askIds({ desk, question, head, answers }: Put, choices: Choice[]): Promise<Asked> {
  const before = answers[question.key] as Id[] | undefined;
  const current = before?.length === 0 ? [none] : (before ?? []);
  const reply = await desk.prompter.some({ ...head, choices, current });
  return reply.kind === 'value' ? given({ [question.key]: reply.value.filter((id) => id !== none) }) : reply;
}

/** Countries that have positions, those with most first. */
function countriesWithPositions({ desk }: Put): Country[] {
  const counts = new Map<Country, number>();
  for (const { country } of desk.catalog.positions.values()) {
    if (country !== 'INT') counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
}

/** All countries by name, those that have positions first. */
export function allCountries(put: Put): Choice[] {
  const first = countriesWithPositions(put);
  const others = [...put.desk.catalog.countries.values()]
    .filter(({ id }) => id !== 'INT' && !first.includes(id))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  return [
    ...first.map((code) => countryChoice(put, code)),
    ...others.map(({ id }) => ({ ...countryChoice(put, id), rare: true })),
  ];
}

function countryChoice({ desk }: Put, code: Country): Choice {
  const country = desk.catalog.countries.get(code);
  return { value: code, label: country?.title ?? code, also: country?.also ?? [] };
}
