import { diagnosticText as text } from '../messages/spoken.ts';
import type { PlacedEntry } from './load-catalog.ts';
import { type Fact, type Report, trouble, walkFacts } from './quality-trouble.ts';

/** A source not read for so long, and a figure so old, may no longer be true. In years. */
const sourceYears = 2;
const figureYears = 3;

/**
 * Days: two values of one requirement that hold at once (an error); and as of `today` facts past their review day,
 * values that ended without a successor, old figures not marked as such, sources not read for long.
 */
export function checkDates(entry: PlacedEntry, report: Report, today?: string): void {
  const requirements = entry.value.requirements;
  if (Array.isArray(requirements)) checkPeriods(entry, requirements, report);
  if (today === undefined) return;
  if (entry.collection === 'sources') checkSourceDay(entry, today, report);
  walkFacts(entry.value, (fact, path) => {
    checkReview(entry, fact, path, today, report);
    checkFigure(entry, fact, path, today, report);
    for (const [key, list] of Object.entries(fact))
      if (Array.isArray(list)) checkEnded(entry, list, [...path, key], today, report);
  });
}

function checkPeriods(entry: PlacedEntry, requirements: Fact[], report: Report): void {
  for (const [index, later] of requirements.entries()) {
    const both = requirements
      .slice(0, index)
      .find((earlier) => earlier.id === later.id && earlier.since !== later.since && overlap(earlier, later));
    if (!both) continue;
    report(
      trouble(entry, ['requirements', index], {
        code: 'PERIODS_OVERLAP',
        severity: 'error',
        ...text.overlap(String(later.id)),
      }),
    );
  }
}

function overlap(a: Fact, b: Fact): boolean {
  return starts(a) <= ends(b) && starts(b) <= ends(a);
}
const starts = ({ since }: Fact) => (typeof since === 'string' ? since : '');
const ends = ({ until }: Fact) => (typeof until === 'string' ? until : '9999-12-31');

function checkReview(entry: PlacedEntry, fact: Fact, path: PropertyKey[], today: string, report: Report) {
  if (typeof fact.reviewBy !== 'string' || fact.reviewBy >= today) return;
  report(
    trouble(entry, [...path, 'reviewBy'], {
      code: 'FACT_STALE',
      severity: 'warning',
      ...text.stale(fact.reviewBy),
    }),
  );
}

function checkFigure(entry: PlacedEntry, fact: Fact, path: PropertyKey[], today: string, report: Report) {
  const marked = fact.confidence !== undefined && fact.confidence !== 'confirmed';
  const succeeded = typeof fact.until === 'string';
  if (typeof fact.asOf !== 'string' || fact.amount === 0 || marked || succeeded) return;
  if (Number(fact.asOf.slice(0, 4)) + figureYears >= Number(today.slice(0, 4))) return;
  report(
    trouble(entry, [...path, 'asOf'], {
      code: 'FIGURE_OLD',
      severity: 'warning',
      ...text.oldFigure(fact.asOf),
    }),
  );
}

/** A list of dated values (pay, costs, requirements) of which the last has ended leaves nothing for today. */
function checkEnded(entry: PlacedEntry, list: Fact[], path: PropertyKey[], today: string, report: Report) {
  for (const [index, fact] of list.entries()) {
    if (typeof fact?.until !== 'string' || !('sources' in fact) || fact.until >= today) continue;
    const same = (other: Fact) => (fact.id ? other.id === fact.id : other.currency === fact.currency);
    if (list.some((other) => other !== fact && same(other) && starts(other) > fact.until!)) continue;
    report(
      trouble(entry, [...path, index, 'until'], {
        code: 'FACT_ENDED',
        severity: 'warning',
        ...text.ended(fact.until),
      }),
    );
  }
}

function checkSourceDay(entry: PlacedEntry, today: string, report: Report): void {
  const read = entry.value.checkedOn as string;
  const limit = `${Number(today.slice(0, 4)) - sourceYears}${today.slice(4)}`;
  if (read >= limit) return;
  report(
    trouble(entry, ['checkedOn'], {
      code: 'SOURCE_UNREAD',
      severity: 'warning',
      ...text.unread(read),
    }),
  );
}
