import type { Match } from '../../core/advice/types.ts';
import { fitWords, names, obstacleWords, type Wording } from '../phrases.ts';
import { writeCsv } from './csv.ts';

const columns = [
  'rank',
  'id',
  'title',
  'role',
  'agency',
  'country',
  'verdict',
  'met',
  'of',
  'months',
  'for',
  'against',
  'undecided',
  'obstacles',
];

/** One row for each position, best first. */
export function matchCsv(match: Match, w: Wording): string {
  const rows = match.entries.map(({ position, verdict, met, of, months, fit, undecided, obstacles }, i) => [
    i + 1,
    position.id,
    position.title,
    position.role,
    names.agency(w, position.agency),
    position.country,
    verdict,
    met,
    of,
    months?.typical ?? '',
    w.redact ? '' : fit.for.map((reason) => fitWords(w, reason)).join('; '),
    w.redact ? '' : fit.against.map((reason) => fitWords(w, reason)).join('; '),
    undecided.join(' '),
    obstacles.map((obstacle) => obstacleWords(w, obstacle, match.asOf)).join('; '),
  ]);
  return writeCsv([columns, ...rows]);
}
