import { type CefrLevel, cefrLevels } from '../core/model/basics.ts';
import { diagnosticText } from '../messages/spoken.ts';
import type { PlacedEntry } from './load-catalog.ts';
import { type Fact, type Report, trouble } from './quality-trouble.ts';

const text = diagnosticText.scale;

/**
 * Tables of language scores: rows go up in scores and never down in levels, all within the scale, so that every score
 * falls in one row and a better score never counts as less.
 */
export function checkScale(entry: PlacedEntry, report: Report): void {
  if (entry.collection !== 'languageScales') return;
  const rows = entry.value.rows as Fact[];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const wrong = before
      ? (above(before.from, row.from) ??
        levelBelow(before.level, row.level) ??
        levelBelow(before.upTo ?? before.level, row.upTo ?? row.level))
      : undefined;
    const message = wrong ?? rangeOf(row) ?? outside(row, entry.value);
    if (message)
      report(
        trouble(entry, ['rows', index], {
          code: 'SCALE_DISORDERED',
          severity: 'error',
          message,
          hint: text.hint,
        }),
      );
  }
}

function above(before: unknown, from: unknown): string | undefined {
  return Number(from) > Number(before) ? undefined : text.notAbove(String(from));
}

function levelBelow(before: unknown, level: unknown): string | undefined {
  return rank(level) >= rank(before) ? undefined : text.lower(String(level), String(before));
}

function rangeOf({ level, upTo }: Fact): string | undefined {
  return upTo === undefined || rank(upTo) > rank(level)
    ? undefined
    : `"upTo" is not above the level ${level}`;
}

function outside({ from }: Fact, { highest, step }: Fact): string | undefined {
  if (Number(from) > Number(highest)) return text.outside(String(from), String(highest));
  const steps = Number(from) / Number(step);
  return Math.abs(steps - Math.round(steps)) < 1e-9
    ? undefined
    : `${from} is no score: they go up by ${step}`;
}

const rank = (level: unknown): number => cefrLevels.indexOf(level as CefrLevel);
