import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import { nearestName } from '../text/nearest.ts';
import {
  type Accepted,
  type AnswerProblem,
  type Answers,
  answerKeys,
  answersSchema,
  riasecLetters,
} from './answers.ts';
import { parseLanguageLevel } from './language-scores.ts';
import { findCountry, findLanguage, findNamed } from './names.ts';
import {
  bad,
  good,
  isNoAnswer,
  type Parsed,
  parseDate,
  parseEducationLevel,
  parseHours,
  parseMoney,
  parseMonths,
  parseNumber,
  parseYesNo,
} from './parse-values.ts';

export interface ParsedAnswers {
  answers: Answers;
  problems: AnswerProblem[];
}

type Reader = (value: unknown, catalog: Catalog, today: PlainDate) => Parsed<unknown>;

/**
 * Reads answers as files, flags or table cells give them: every value may be text or structured. Good answers are
 * kept, all problems are collected, nothing is thrown. `today` bounds birth dates and gives `age` its day.
 */
export function parseAnswers(
  raw: Record<string, unknown>,
  catalog: Catalog,
  today: PlainDate,
): ParsedAnswers {
  const answers: Answers = {};
  const problems: AnswerProblem[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const key = camel(name);
    if (isNoAnswer(value)) continue;
    const reader = Object.hasOwn(readers, key) ? readers[key] : factReader(key, catalog);
    if (!reader) {
      const known = [...answerKeys, ...factKeys(catalog)];
      problems.push({
        key: name,
        given: '',
        reason: 'unknown-key',
        accepted: { form: 'answers-key' },
        ...optionalNearest(nearestName(key, known)),
      });
      continue;
    }
    const parsed = reader(value, catalog, today);
    if (parsed.ok) {
      if (parsed.value !== undefined) answers[key] = parsed.value;
    } else problems.push({ key, ...parsed.problem });
  }
  return { answers: ordered(answers, catalog), problems };
}

/** Keys of yes-no facts, as the catalog's questions name them. */
export function factKeys(catalog: Catalog): string[] {
  return [...catalog.questions.values()]
    .filter((question) => question.type === 'yes-no')
    .map((question) => question.key);
}

export function camel(name: string): string {
  return name.trim().replace(/[-_ ]+([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function optionalNearest(nearest: string | undefined): { nearest?: string } {
  return nearest ? { nearest } : {};
}

/** Keys in the fixed order, so that equal answers are equal bytes. */
function ordered(answers: Answers, catalog: Catalog): Answers {
  const result: Answers = {};
  for (const key of [...answerKeys, ...factKeys(catalog)]) {
    if (answers[key] !== undefined) result[key] = answers[key];
  }
  return result;
}

function factReader(key: string, catalog: Catalog): Reader | undefined {
  const question = catalog.questions.get(key);
  if (question?.type !== 'yes-no') return undefined;
  return (value) => parseYesNo(value, question.canNotApply);
}

/** Splits `a, b;c`, lines and lists; `none` and an empty list are an explicit nothing. */
function items(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const text = String(value).trim();
  if (text.toLowerCase() === 'none' || text === '[]') return [];
  return text
    .split(/[,;|\r\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function listOf(read: (value: unknown, catalog: Catalog) => Parsed<string>): Reader {
  return (value, catalog) => {
    const result: string[] = [];
    for (const item of items(value)) {
      const parsed = read(item, catalog);
      if (!parsed.ok) return parsed;
      if (!result.includes(parsed.value)) result.push(parsed.value);
    }
    return good(result);
  };
}

/** `{a: x}` or `a=x,b=y`, as pairs. */
function pairs(value: unknown): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  return items(value).map((item) => {
    const [name, ...rest] = String(item).split(/[=:]/);
    return [name!.trim(), rest.length > 0 ? rest.join('=').trim() : undefined];
  });
}

function mapOf<T>(
  readName: (name: string, catalog: Catalog) => Parsed<string>,
  readValue: (value: unknown, name: string, catalog: Catalog) => Parsed<T>,
): Reader {
  return (value, catalog) => {
    const result: Record<string, T> = {};
    for (const [rawName, rawValue] of pairs(value)) {
      if (isNoAnswer(rawValue) && rawValue !== undefined) continue;
      const name = readName(rawName, catalog);
      if (!name.ok) return name;
      const parsed = readValue(rawValue, name.value, catalog);
      if (!parsed.ok) return parsed;
      result[name.value] = parsed.value;
    }
    return good(result);
  };
}

const studyField = (value: unknown, catalog: Catalog) => findNamed(value, catalog.studyFields, 'field');

/** Text forms: `bachelor`, `bachelor:law`, `bachelor:law:2020-06-30`. */
function educationReader(dateKey: 'completed' | 'finishes'): Reader {
  return (value, catalog) => {
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      for (const item of value) {
        const parsed = educationReader(dateKey)(item, catalog, '');
        if (!parsed.ok) return parsed;
        list.push(parsed.value);
      }
      return good(list);
    }
    if (dateKey === 'finishes' && ['no', 'none', 'false'].includes(String(value).toLowerCase()))
      return good('no');
    const record =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)
        : Object.fromEntries(
            String(value)
              .split(':')
              .map((part, i) => [['level', 'field', dateKey][i] ?? 'more', part.trim()]),
          );
    for (const key of Object.keys(record)) {
      if (!['level', 'field', dateKey].includes(key))
        return bad(key, 'unknown-key', { form: 'one-of', values: ['level', 'field', dateKey] });
    }
    const level = parseEducationLevel(record.level);
    if (!level.ok) return level;
    const result: Record<string, unknown> = { level: level.value };
    if (!isNoAnswer(record.field)) {
      const field = studyField(record.field, catalog);
      if (!field.ok) return field;
      result.field = field.value;
    }
    if (!isNoAnswer(record[dateKey])) {
      const date = parseDate(record[dateKey]);
      if (!date.ok) return date;
      result[dateKey] = date.value;
    }
    return good(result);
  };
}

const residence: Reader = (value, catalog, today) => {
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (const item of value) {
      const parsed = residence(item, catalog, today);
      if (!parsed.ok) return parsed;
      list.push(parsed.value);
    }
    return good(list);
  }
  const accepted: Accepted = { form: 'residence' };
  const [country, since, until] = String(value).split(':');
  const record =
    typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : { country, since, until };
  const where = findCountry(record.country, catalog);
  if (!where.ok) return where;
  if (isNoAnswer(record.since)) return bad(value, 'unreadable', accepted);
  const from = parseDate(record.since);
  if (!from.ok) return bad(value, from.problem.reason, accepted);
  if (from.value > today) return bad(value, 'in-the-future', { form: 'day-not-after-today' });
  if (isNoAnswer(record.until)) return good({ country: where.value, since: from.value });
  const to = parseDate(record.until);
  if (!to.ok) return to;
  return to.value < from.value
    ? bad(value, 'contradiction', { form: 'end-after-begin' })
    : good({ country: where.value, since: from.value, until: to.value });
};

const birthDate: Reader = (value, _catalog, today) => {
  const date = parseDate(value);
  if (!date.ok) return date;
  if (date.value > today) return bad(value, 'in-the-future', { form: 'day-before-today' });
  return Number(today.slice(0, 4)) - Number(date.value.slice(0, 4)) > 120
    ? bad(value, 'out-of-range', { form: 'birth-date' })
    : date;
};

/** `firearm, shifts=no` or `{ firearm: yes }`: a name alone means yes. */
const willing: Reader = mapOf<'yes' | 'no'>(
  (name, catalog) => findNamed(name, catalog.willing, 'one-of'),
  (value) => {
    const parsed = value === undefined ? good('yes' as const) : parseYesNo(value);
    return parsed as Parsed<'yes' | 'no'>;
  },
);

/** The reader of each fixed key. */
const readers: Record<string, Reader> = {
  schema: (value) =>
    value === answersSchema
      ? good(value)
      : bad(
          value,
          'unreadable',
          { form: 'one-of', values: [answersSchema] },
          nearestName(String(value), [answersSchema]),
        ),
  asOf: (value) => parseDate(value),
  workIn: listOf(findCountry),
  citizenship: listOf(findCountry),
  permanentResident: listOf(findCountry),
  workPermission: listOf(findCountry),
  residence,
  birthDate,
  age: (value) => parseNumber(value, 5, 120, { form: 'age' }),
  education: educationReader('completed'),
  studying: educationReader('finishes'),
  experience: mapOf(
    (name, catalog) => findNamed(name, catalog.experienceKinds, 'experience-kind'),
    parseMonths,
  ),
  languages: mapOf(findLanguage, (value, language, catalog) =>
    parseLanguageLevel(value, language, catalog.languageScales),
  ),
  credentials: listOf((value, catalog) => findNamed(value, catalog.credentials, 'credential')),
  willing,
  interests: listOf((value, catalog) => findNamed(value, catalog.interests, 'one-of')),
  riasec: mapOf(
    (name) => {
      const letter = riasecLetters.find((known) => known === name.toUpperCase());
      return letter ? good(letter) : bad(name, 'unknown-name', { form: 'one-of', values: riasecLetters });
    },
    (value) => parseNumber(value, 0, 100, { form: 'scores' }),
  ),
  skills: listOf((value, catalog) => findNamed(value, catalog.skills, 'one-of')),
  budget: (value, catalog) => parseMoney(value, catalog.currencies.keys()),
  hoursPerWeek: parseHours,
  start: (value) => parseDate(value),
  keepsJob: (value) => parseYesNo(value),
};
