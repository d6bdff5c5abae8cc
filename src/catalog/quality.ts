import { diagnosticText as text } from '../messages/spoken.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { CheckedEntry, PlacedEntry } from './load-catalog.ts';
import { checkDates } from './quality-dates.ts';
import { checkScale } from './quality-scales.ts';
import { checkSources } from './quality-sources.ts';
import { type Report, trouble, walkFacts } from './quality-trouble.ts';
import { referencesIn } from './references.ts';

/**
 * Fourth pass: ranges and periods the right way round, and warnings about what will mislead people one day: facts
 * past their review, values that ended, figures grown old, weak or missing sources, entries nobody uses. Without
 * `today` nothing is late.
 */
export function checkQuality(
  entries: PlacedEntry[],
  report: Report,
  today?: string,
  checked: CheckedEntry[] = [],
): void {
  const all = [...checked, ...entries];
  const used = new Set<string>();
  for (const entry of all) {
    for (const { to, id } of referencesIn(entry.collection, entry.value)) used.add(`${to}/${id}`);
  }
  const thirdParty = new Set(
    all.filter((e) => e.collection === 'sources' && e.value.kind === 'third-party').map((e) => e.key),
  );
  for (const entry of entries) {
    checkRanges(entry, report);
    checkOrphan(entry, used, report);
    checkScale(entry, report);
    checkSources(entry, thirdParty, report);
    checkDates(entry, report, today);
  }
}

const ranges = [
  ['min', 'max'],
  ['minMonths', 'maxMonths'],
  ['since', 'until'],
] as const;

function checkRanges(entry: PlacedEntry, report: Report): void {
  walkFacts(entry.value, (fact, path) => {
    for (const [low, high] of ranges) {
      if (!reversed(fact[low], fact[high])) continue;
      report(
        trouble(entry, path, {
          code: 'RANGE_REVERSED',
          severity: 'error',
          ...text.reversed(low, high),
        }),
      );
    }
  });
}

function reversed(low: unknown, high: unknown): boolean {
  const comparable =
    (typeof low === 'number' && typeof high === 'number') ||
    (typeof low === 'string' && typeof high === 'string');
  return comparable && low > high;
}

function checkOrphan(entry: PlacedEntry, used: Set<string>, report: (d: Diagnostic) => void): void {
  if (!['sources', 'credentials', 'roles', 'agencies', 'rules'].includes(entry.collection)) return;
  if (used.has(`${entry.collection}/${entry.key}`)) return;
  // What a credential gives (a degree, a status, a fact) is asked for by conditions that do not name it.
  if (entry.collection === 'credentials' && entry.value.gives) return;
  report(
    trouble(entry, ['id'], {
      code: 'ENTRY_ORPHAN',
      severity: 'warning',
      ...text.orphan(entry.key),
    }),
  );
}
