import type { Requirement } from '../core/model/requirement.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { CheckedEntry, PlacedEntry } from './load-catalog.ts';
import { locate, pathText } from './locate.ts';
import { referencesIn } from './references.ts';

type Report = (d: Diagnostic) => void;

/** Fourth pass: ranges the right way round, and warnings about stale facts, weak sources and entries nobody uses. */
export function checkQuality(
  entries: PlacedEntry[],
  report: Report,
  today?: string,
  checked: CheckedEntry[] = [],
): void {
  const used = new Set<string>();
  for (const entry of [...checked, ...entries]) {
    for (const { to, id } of referencesIn(entry.collection, entry.value)) used.add(`${to}/${id}`);
  }
  const thirdParty = new Set(
    [...checked, ...entries]
      .filter((e) => e.collection === 'sources' && e.value.kind === 'third-party')
      .map((e) => e.key),
  );
  for (const entry of entries) {
    checkRanges(entry, report);
    checkOrphan(entry, used, report);
    checkWeakSources(entry, thirdParty, report);
    const reviewBy = entry.value.reviewBy;
    if (today && typeof reviewBy === 'string' && reviewBy < today) {
      report(
        at(
          entry,
          ['reviewBy'],
          'FACT_STALE',
          'warning',
          `should have been reviewed by ${reviewBy}`,
          'check its sources again and move the day on',
        ),
      );
    }
  }
}

function at(
  entry: PlacedEntry,
  path: PropertyKey[],
  code: Diagnostic['code'],
  severity: Diagnostic['severity'],
  message: string,
  hint: string,
): Diagnostic {
  const full = [...entry.at, ...path];
  return {
    code,
    severity,
    file: entry.file.path,
    ...locate(entry.file, full),
    path: pathText(full),
    message,
    hint,
  };
}

function checkRanges(entry: PlacedEntry, report: Report): void {
  const walk = (part: unknown, path: PropertyKey[]): void => {
    if (typeof part !== 'object' || part === null) return;
    const { min, max, minMonths, maxMonths } = part as Record<string, unknown>;
    const reversed = (low: unknown, high: unknown) =>
      typeof low === 'number' && typeof high === 'number' && low > high;
    if (reversed(min, max) || reversed(minMonths, maxMonths)) {
      report(
        at(
          entry,
          path,
          'RANGE_REVERSED',
          'error',
          'the smaller value is larger than the larger one',
          'swap them',
        ),
      );
    }
    for (const [key, inner] of Object.entries(part))
      walk(inner, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  walk(entry.value, []);
}

function checkOrphan(entry: PlacedEntry, used: Set<string>, report: Report): void {
  if (!['sources', 'credentials', 'roles', 'agencies', 'rules'].includes(entry.collection)) return;
  if (used.has(`${entry.collection}/${entry.key}`)) return;
  // What a credential gives (a degree, a status, a fact) is asked for by conditions that do not name it.
  if (entry.collection === 'credentials' && entry.value.gives) return;
  report(
    at(entry, ['id'], 'ENTRY_ORPHAN', 'warning', `nothing uses "${entry.key}"`, 'use it, or take it out'),
  );
}

function checkWeakSources(entry: PlacedEntry, thirdParty: Set<string>, report: Report): void {
  const requirements = entry.value.requirements as Requirement[] | undefined;
  for (const [index, requirement] of (requirements ?? []).entries()) {
    const sure = !requirement.confidence || requirement.confidence === 'confirmed';
    if (requirement.preferred || !sure || requirement.condition.kind === 'at-hiring') continue;
    if (!requirement.sources.every((id) => thirdParty.has(id))) continue;
    report(
      at(
        entry,
        ['requirements', index],
        'SOURCE_WEAK',
        'warning',
        `the hard requirement "${requirement.id}" rests on third parties only`,
        'find the official page, or mark it confidence: third-party',
      ),
    );
  }
}
