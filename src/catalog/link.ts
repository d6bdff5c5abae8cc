import { type Collection, collections } from '../core/model/catalog.ts';
import { nearestName } from '../core/text/nearest.ts';
import { diagnosticText as text } from '../messages/spoken.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { CheckedEntry, PlacedEntry } from './load-catalog.ts';
import { locate, pathText } from './locate.ts';
import { referencesIn } from './references.ts';
import { shapes } from './schema/collections.ts';

/**
 * Third pass: every id that is mentioned exists, requirement ids are unique, ids fit their country. `checked`
 * entries may be named, and are not checked themselves.
 */
export function checkLinks(
  entries: PlacedEntry[],
  report: (d: Diagnostic) => void,
  checked: CheckedEntry[] = [],
): void {
  const known = Object.fromEntries(collections.map((name) => [name, new Set<string>()])) as Record<
    Collection,
    Set<string>
  >;
  for (const entry of [...checked, ...entries]) known[entry.collection].add(entry.key);
  for (const entry of entries) {
    checkReferences(entry, known, report);
    checkId(entry, report);
    checkRequirementIds(entry, report);
    checkCountsAs(entry, [...checked, ...entries], report);
  }
}

function problem(
  entry: PlacedEntry,
  path: PropertyKey[],
  code: Diagnostic['code'],
  what: { message: string; hint: string },
): Diagnostic {
  const full = [...entry.at, ...path];
  return {
    code,
    severity: 'error',
    file: entry.file.path,
    ...locate(entry.file, full),
    path: pathText(full),
    ...what,
  };
}

function checkReferences(
  entry: PlacedEntry,
  known: Record<Collection, Set<string>>,
  report: (d: Diagnostic) => void,
): void {
  for (const { path, to, id } of referencesIn(entry.collection, entry.value)) {
    if (known[to].has(id)) continue;
    const near = nearestName(id, known[to]);
    report({
      ...problem(entry, path, 'LINK_UNKNOWN', {
        message: text.unknownLink(shapes[to].one, id),
        hint: near ? text.didYouMean(near) : text.addUnder(shapes[to].place),
      }),
      found: id,
    });
  }
}

function checkId(entry: PlacedEntry, report: (d: Diagnostic) => void): void {
  if (entry.collection !== 'positions' && entry.collection !== 'credentials') return;
  const prefix = `${String(entry.value.country).toLowerCase()}-`;
  if (entry.key.startsWith(prefix)) return;
  report(problem(entry, ['id'], 'ID_MISPLACED', text.misplacedId(prefix)));
}

function checkRequirementIds(entry: PlacedEntry, report: (d: Diagnostic) => void): void {
  const requirements = entry.value.requirements;
  if (!Array.isArray(requirements)) return;
  const seen = new Set<string>();
  for (const [index, requirement] of requirements.entries()) {
    const name = `${requirement.id} ${requirement.since ?? ''}`;
    if (seen.has(name)) {
      report(
        problem(
          entry,
          ['requirements', index, 'id'],
          'REQUIREMENT_DUPLICATE',
          text.requirementTwice(requirement.id),
        ),
      );
    }
    seen.add(name);
  }
}

/** A kind, field or credential that counts as itself in the end would never stop counting. */
function checkCountsAs(entry: PlacedEntry, entries: CheckedEntry[], report: (d: Diagnostic) => void): void {
  if (entry.collection !== 'experienceKinds') return;
  const next = (key: string) =>
    (entries.find((e) => e.collection === entry.collection && e.key === key)?.value.countsAs as
      | string[]
      | undefined) ?? [];
  const seen = new Set<string>();
  const queue = [...next(entry.key)];
  while (queue.length > 0) {
    const key = queue.pop()!;
    if (key === entry.key) {
      report(problem(entry, ['countsAs'], 'RULE_CYCLE', text.countsAsItself(entry.key)));
      return;
    }
    if (!seen.has(key)) {
      seen.add(key);
      queue.push(...next(key));
    }
  }
}
