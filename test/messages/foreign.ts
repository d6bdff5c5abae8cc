import { assembleCatalog, type RawCatalog } from '../../src/catalog/assemble.ts';
import { dataJsonSchemas, outputJsonSchemas } from '../../src/catalog/json-schema.ts';
import { shapes } from '../../src/catalog/schema/collections.ts';
import { writeSnapshot } from '../../src/catalog/snapshot.ts';
import { commandNames } from '../../src/cli/definitions.ts';
import { listKinds } from '../../src/cli/input/list-kinds.ts';
import { topicNames } from '../../src/cli/topic-names.ts';
import { answerKeys } from '../../src/core/answers/answers.ts';
import { educationLevels } from '../../src/core/model/basics.ts';
import { words } from '../../src/messages/en/words.ts';
import type { PackagedData } from '../../src/ports.ts';
import { reportFormats } from '../../src/report/options.ts';
import { rawCatalog } from '../report/fixtures.ts';

/** Keys of the data whose texts people read. */
const read = new Set(
  [
    'title',
    'text',
    'short',
    'why',
    'help',
    'also',
    'term',
    'task',
    'summary',
    'publisher',
    'note',
    'name',
  ].concat([
    'dated',
    'awardedBy',
    'grade',
    'time',
    'suits',
    'suitsNot',
    'build',
    'code',
    'what',
    'url',
    'places',
  ]),
);

function foreign(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return read.has(key) ? value.replace(/[a-zA-Z]/g, 'ж') : value;
  if (Array.isArray(value)) return value.map((item) => foreign(item, key));
  if (typeof value !== 'object' || value === null) return value;
  // What `at-hiring` names by `what` is a kind, not a text.
  const kind = 'kind' in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, foreign(item, name === 'what' && kind ? '' : name)]),
  );
}

/** A catalog without ASCII letters in its texts, so that what remains is the program's own. */
const raw = foreign(rawCatalog) as RawCatalog;
const snapshot = writeSnapshot(assembleCatalog(structuredClone(raw)), raw, 'foreign');
export const foreignData: PackagedData = {
  snapshot: () => snapshot,
  edited: () => undefined,
  checkout: () => undefined,
  text: () => undefined,
};

/** Ids and keys of the data, and the program's own names for formats and the like: the same in every language. */
const ids = new Set<string>([
  ...commandNames,
  ...topicNames,
  ...reportFormats,
  ...educationLevels,
  ...answerKeys,
  ...listKinds,
  ...Object.keys({ ...outputJsonSchemas(), ...dataJsonSchemas() }),
  ...Object.keys(words().agencyKind),
  ...Object.values(shapes).flatMap(({ place }) => place.split('/')),
  ...['pdf', 'jsonl', 'bash', 'zsh', 'fish', 'powershell', 'stdin', 'finishes', 'code', 'target'],
]);
(function collect(value: unknown): void {
  if (typeof value === 'string' && /^[a-zA-Z0-9-]+$/.test(value)) ids.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    ids.add(key);
    collect(item);
  }
})(raw);

/** Commands, flags, ids, codes, places to fill in and names of files: the same in every language. */
const sameEverywhere = [
  /\b[A-Z0-9]{3}-[A-Z0-9]{3}\b/g,
  /career-advisor(?:\/[a-z]+@\d)?/g,
  /(?<!\w)--?[a-z-]+(?:[= ][a-z0-9,|=-]+)?/g,
  /"[a-z]+-"|[\w-]+…/g,
  /<[a-z]+(?:\.\.\.)?>|\[(?:file|options|paths\.\.\.|topic)\]/g,
  /\b[A-Z][A-Z_]+\b/g,
  /[^\s"]+\.(?:md|html|yaml|csv|jsonl?|txt|ics|pdf|[^\s\w]+)\b/g,
  /\b[0-9a-f]{8}\b/g,
  /\bO\*NET-SOC\b/g,
];

/** The lines of a text in which a word of English is left. */
export function escapes(text: string, expected: readonly string[] = []): string[] {
  let said = text
    .replace(/<\/?(?:strong|muted|warn|good|bad|accent)?>/g, '')
    .replace(/```mermaid[\s\S]*?```/g, '');
  for (const pattern of sameEverywhere) said = said.replace(pattern, ' ');
  said = said.replace(/[a-zA-Z][a-zA-Z0-9]*(?:-[a-zA-Z0-9]+)*/g, (word) => (ids.has(word) ? ' ' : word));
  for (const word of expected)
    said = said.replace(new RegExp(`(?<![a-zA-Z])${word.replace(/[^\w\s]/g, '\\$&')}(?![a-zA-Z])`, 'g'), ' ');
  return [...new Set(said.match(/.*[a-zA-Z]{2,}.*/g) ?? [])];
}
