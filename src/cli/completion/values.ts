import { kebab } from '../../core/answers/parse-answers.ts';
import { dateOrders } from '../../core/cohort/columns.ts';
import { cefrLevels, educationLevels } from '../../core/model/basics.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import { objectives, paces } from '../../core/planner/types.ts';
import { answerFlagText } from '../../messages/spoken.ts';
import { formatsOf, printed, type ReportKind, reportFormats } from '../../report/options.ts';
import { depths } from '../cohort/setup.ts';
import { listKinds } from '../input/list-kinds.ts';
import { topicNames } from '../topic-names.ts';
import { shells } from './typed-words.ts';

/** Something that may be typed, and what it means. */
export interface Candidate {
  value: string;
  about?: string;
}

/** What may stand after a flag or as a word: one of some, several with commas, NAME=VALUE, a file, or anything. */
export type Values =
  | { kind: 'one' | 'list'; of: Candidate[] }
  | { kind: 'pairs'; names: Candidate[]; values: (name: string) => string[] }
  | { kind: 'files' }
  | { kind: 'free' };

const files: Values = { kind: 'files' };
const free: Values = { kind: 'free' };
const words = (values: readonly string[]): Candidate[] => values.map((value) => ({ value }));
const one = (values: readonly string[]): Values => ({ kind: 'one', of: words(values) });
const titled = (entries: Map<string, { title: string }>): Candidate[] =>
  [...entries].map(([value, { title }]) => ({ value, about: title }));

/** Months that are offered for experience. */
const months = ['6', '12', '24', '36', '60'];
const truth = ['yes', 'no'];

/** What `schema` knows; the schemas themselves take long to load. */
export const schemaNames = [
  'agency',
  'answers',
  'compare',
  'country',
  'country-group',
  'credential',
  'currency',
  'diagnostics',
  'experience-kind',
  'explain',
  'glossary-entry',
  'interest',
  'language',
  'language-scale',
  'language-step',
  'match',
  'position',
  'progress',
  'question',
  'roadmap',
  'role',
  'rule-set',
  'sector',
  'skill',
  'source',
  'study-field',
  'tip',
  'what-if',
  'willing-kind',
] as const;

/** What the flag of an answer takes; undefined when there is no such flag. */
function answerValues(flag: string, catalog: Catalog): Values | undefined {
  switch (flag) {
    case 'work-in':
    case 'citizenship':
    case 'permanent-resident':
    case 'work-permission':
      return { kind: 'list', of: titled(catalog.countries) };
    case 'education':
      return one(educationLevels);
    case 'field':
      return { kind: 'one', of: titled(catalog.studyFields) };
    case 'experience':
      return { kind: 'pairs', names: titled(catalog.experienceKinds), values: () => months };
    case 'languages':
      return { kind: 'pairs', names: titled(catalog.languages), values: () => [...cefrLevels] };
    case 'credentials':
      return { kind: 'list', of: titled(catalog.credentials) };
    case 'willing':
      return { kind: 'list', of: titled(catalog.willing) };
    case 'interests':
      return { kind: 'list', of: titled(catalog.interests) };
    case 'skills':
      return { kind: 'list', of: titled(catalog.skills) };
    case 'keeps-job':
      return one(truth);
  }
  return flag in answerFlagText ? free : undefined;
}

/** Yes-or-no facts, by the name of their flag. */
export function factFlags(catalog: Catalog): Map<string, { about: string; values: string[] }> {
  return new Map(
    [...catalog.questions.values()]
      .filter((question) => question.type === 'yes-no')
      .map(({ key, text, canNotApply }) => [
        kebab(key),
        { about: text, values: canNotApply ? [...truth, 'does-not-apply'] : truth },
      ]),
  );
}

const formatKinds: Partial<Record<string, ReportKind>> = {
  advise: 'match',
  cohort: 'plan',
  workshop: 'plan',
};

/** What a flag of a command takes, by its name without dashes. */
export function flagValues(flag: string, command: string, catalog: Catalog): Values {
  switch (flag) {
    case 'answers':
    case 'save-answers':
    case 'output':
    case 'errors':
    case 'data':
    case 'out':
      return files;
    case 'objective':
      return one([...objectives, 'all']);
    case 'pace':
      return one(paces);
    case 'format': {
      const kind = formatKinds[command] ?? (command in formatsOf ? (command as ReportKind) : undefined);
      const several = command === 'cohort' || command === 'workshop';
      const pdf = kind && !several && (printed as readonly string[]).includes(kind) ? ['pdf'] : [];
      const of = words([...(kind ? formatsOf[kind] : reportFormats), ...pdf]);
      return { kind: several ? 'list' : 'one', of };
    }
    case 'country':
      return { kind: 'one', of: titled(catalog.countries) };
    case 'role':
      return { kind: 'one', of: titled(catalog.roles) };
    case 'agency':
      return { kind: 'one', of: titled(catalog.agencies) };
    case 'target':
      return { kind: 'one', of: titled(catalog.positions) };
    case 'depth':
      return one(depths);
    case 'dates':
      return one(dateOrders);
    case 'template':
      return one(['csv', 'jsonl']);
    case 'what-if':
      return changes(catalog);
  }
  const fact = factFlags(catalog).get(flag);
  return answerValues(flag, catalog) ?? (fact ? one(fact.values) : free);
}

/** `KEY=VALUE` for every answer; values where there are few enough to name. */
function changes(catalog: Catalog): Values {
  const facts = factFlags(catalog);
  return {
    kind: 'pairs',
    names: [
      ...Object.keys(answerFlagText).map((value) => ({ value })),
      ...[...facts].map(([value, { about }]) => ({ value, about })),
    ],
    values(name) {
      const values = facts.get(name)?.values;
      if (values) return values;
      const known = answerValues(name, catalog);
      return known?.kind === 'one' || known?.kind === 'list' ? known.of.map(({ value }) => value) : [];
    },
  };
}

/** What the words after a command may be; `before` are those already typed. */
export function wordValues(
  command: string,
  before: readonly string[],
  catalog: Catalog,
  commands: readonly Candidate[],
): Values {
  const first = before.length === 0;
  switch (command) {
    case 'plan':
    case 'explain':
      return first ? { kind: 'one', of: titled(catalog.positions) } : free;
    case 'list':
      return first ? one(listKinds) : free;
    case 'show':
      return first ? { kind: 'one', of: [{ value: 'sector' }, ...pages(catalog)] } : free;
    case 'compare':
      return { kind: 'one', of: comparable(catalog, before) };
    case 'schema':
      return first ? one(schemaNames) : free;
    case 'completion':
      return first ? one(shells) : free;
    case 'help':
      return first ? { kind: 'one', of: [...commands, ...words(topicNames)] } : free;
    case 'validate':
      return files;
    case 'cohort':
    case 'progress':
      return first ? files : free;
  }
  return free;
}

function pages(catalog: Catalog): Candidate[] {
  return [
    ...titled(catalog.positions),
    ...titled(catalog.roles),
    ...titled(catalog.agencies),
    ...titled(catalog.credentials),
  ];
}

/** Things of one kind can be compared: after the first, those of its kind, without the ones already named. */
function comparable(catalog: Catalog, before: readonly string[]): Candidate[] {
  const kinds = [titled(catalog.roles), titled(catalog.agencies), titled(catalog.positions)];
  const kind = kinds.find((list) => list.some(({ value }) => value === before[0])) ?? kinds.flat();
  return kind.filter(({ value }) => !before.includes(value));
}
