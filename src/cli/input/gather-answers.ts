import type { Answers, EducationAnswer } from '../../core/answers/answers.ts';
import { camel, factKeys, kebab, parseAnswers } from '../../core/answers/parse-answers.ts';
import type { PlainDate } from '../../core/model/basics.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import { nearestName } from '../../core/text/nearest.ts';
import { ageOn } from '../../core/time/plain-date.ts';
import { answerFlagText, errorText, reportText } from '../../messages/spoken.ts';
import { problemWords } from '../../report/phrases/problems.ts';
import { UserError } from '../errors.ts';
import type { Flags } from '../flags.ts';
import { clean } from '../text.ts';
import { variablePrefix } from './settings.ts';

/** Answers as one place gave them; `field` may stand beside `education`. */
export interface RawLayer {
  raw: Record<string, unknown>;
  /** What messages about this place begin with; empty for flags. */
  place: string;
}

/** Keys whose flag may be given several times for several values. */
const listLike = new Set(['residence', 'education']);
const joined = new Set(
  [
    'work-in',
    'citizenship',
    'permanent-resident',
    'work-permission',
    'experience',
    'languages',
    'credentials',
  ].concat(['willing', 'interests', 'riasec', 'skills']),
);

/**
 * One set of answers from several places, the first place counting most. Throws one UserError that names every bad
 * answer with its place, what was given, what is accepted, and the nearest match.
 */
export function gatherAnswers(
  layers: RawLayer[],
  whatIf: string[],
  catalog: Catalog,
  today: PlainDate,
): Answers {
  const problems: string[] = [];
  let answers: Answers = {};
  for (const layer of [...layers].reverse()) {
    const { field, ...raw } = layer.raw;
    if (field !== undefined) raw.education = withField(raw.education ?? answers.education, field, problems);
    const parsed = parseAnswers(raw, catalog, today);
    problems.push(
      ...parsed.problems.map((problem) => layer.place + problemWords({ m: reportText }, problem)),
    );
    if (problems.length === 0) checkAge(parsed.answers, today, problems);
    answers = { ...without(answers, parsed.answers), ...parsed.answers };
  }
  for (const text of whatIf) answers = applyWhatIf(answers, text, catalog, today, problems);
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return parseAnswers(answers, catalog, today).answers;
}

/** The answers that flags give. Throws a UserError for a flag that is neither an option nor a fact. */
export function layerOfFlags(flags: Flags, catalog: Catalog): RawLayer {
  const raw: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(flags.given)) {
    if (values.length > 1 && !joined.has(name) && !listLike.has(name))
      throw new UserError(errorText.givenTwice(`--${name}`));
    raw[camel(name)] = joined.has(name) ? values.join(',') : values.length === 1 ? values[0] : values;
  }
  const facts = factKeys(catalog);
  for (const { name, value } of flags.facts) {
    const key = camel(name);
    const denied = name.startsWith('no-') ? camel(name.slice(3)) : undefined;
    const known = facts.includes(key)
      ? key
      : denied !== undefined && facts.includes(denied)
        ? denied
        : undefined;
    if (!known) throw unknownFlag(name, flags, facts);
    if (known in raw) throw new UserError(errorText.givenTwice(`--${clean(name)}`));
    raw[known] = known === denied ? 'no' : value;
  }
  return { raw, place: '' };
}

export const layerOfEnvironment = (raw: Record<string, unknown>): RawLayer => ({
  raw,
  place: `${variablePrefix}…: `,
});

export const layerOfFile = (raw: Record<string, unknown>, file: string): RawLayer => ({
  raw,
  place: `${clean(file)}: `,
});

function unknownFlag(name: string, flags: Flags, facts: string[]): UserError {
  const options = Object.keys(flags).filter((key) => !['given', 'facts'].includes(key));
  const known = [...Object.keys(answerFlagText), ...facts.map(kebab), ...commonFlags, ...options.map(kebab)];
  const near = nearestName(name, known);
  return new UserError(
    errorText.unknownFlag(`--${clean(name)}`),
    near ? errorText.didYouMean(`--${near}`) : errorText.seeHelp('help answers'),
  );
}

/** Flags that are no answers, for the nearest match. */
const commonFlags = [
  ...[
    'answers',
    'save-answers',
    'what-if',
    'only-missing',
    'no-input',
    'yes',
    'objective',
    'pace',
    'format',
    'json',
  ],
  ...[
    'output',
    'accessible',
    'no-color',
    'ascii',
    'width',
    'no-pager',
    'redact',
    'as-of',
    'data',
    'quiet',
    'help',
  ],
];

function withField(education: unknown, field: unknown, problems: string[]): unknown {
  const last = Array.isArray(education) ? (education as unknown[]).at(-1) : education;
  if (last === undefined) {
    problems.push(`${errorText.fieldAlone}; ${errorText.fieldHint}`);
    return undefined;
  }
  if (typeof last === 'object') return { ...(last as EducationAnswer), field };
  const [level, , completed] = String(last).split(':');
  return completed === undefined ? `${level}:${field}` : `${level}:${field}:${completed}`;
}

/** An age and a birth date are one answer: the stronger place replaces both. */
function without(weaker: Answers, stronger: Answers): Answers {
  const { age, birthDate, ...rest } = weaker;
  return stronger.age !== undefined || stronger.birthDate !== undefined ? rest : weaker;
}

function checkAge({ age, birthDate, asOf }: Answers, today: PlainDate, problems: string[]): void {
  if (age === undefined || birthDate === undefined) return;
  if (Math.abs(ageOn(birthDate, asOf ?? today) - age) > 1)
    problems.push(`${errorText.ageTwice}; ${errorText.ageHint}`);
}

/** Lists and maps are added to; everything else is replaced. */
function applyWhatIf(
  answers: Answers,
  text: string,
  catalog: Catalog,
  today: PlainDate,
  problems: string[],
): Answers {
  const at = text.indexOf('=');
  if (at <= 0) {
    problems.push(`${errorText.badWhatIf(clean(text))}; ${errorText.whatIfHint}`);
    return answers;
  }
  const key = camel(text.slice(0, at));
  const parsed = parseAnswers({ [key]: text.slice(at + 1) }, catalog, today);
  problems.push(
    ...parsed.problems.map((problem) => `--what-if: ${problemWords({ m: reportText }, problem)}`),
  );
  const value = parsed.answers[key];
  if (value === undefined) {
    const { [key]: _gone, ...rest } = answers;
    return parsed.problems.length > 0 ? answers : rest;
  }
  return { ...without(answers, parsed.answers), [key]: added(answers[key], value) };
}

function added(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value) && value.length > 0)
    return [...new Set([...before, ...value])];
  return isMap(before) && isMap(value) && !('level' in value || 'amount' in value)
    ? { ...before, ...value }
    : value;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
