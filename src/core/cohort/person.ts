import type { AnswerProblem, Answers } from '../answers/answers.ts';
import { parseAnswers } from '../answers/parse-answers.ts';
import { shown } from '../answers/parse-values.ts';
import { profileOf } from '../answers/profile.ts';
import type { CompiledCatalog, Standing, Verdicts } from '../eligibility/compiled.ts';
import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Position } from '../model/entries.ts';
import type { Profile } from '../model/profile.ts';
import { nearestName } from '../text/nearest.ts';
import type { RowCells } from './columns.ts';

/** One person of a cohort, read from a row. */
export interface Person {
  answers: Answers;
  profile: Profile;
  target?: Position;
}

/** Reads a row; all that is wrong with it is told at once. */
export function readPerson(
  row: RowCells,
  catalog: Catalog,
  today: PlainDate,
  target?: string,
): { person: Person; problems: AnswerProblem[] } {
  const { answers, problems } = parseAnswers(row.raw, catalog, today);
  const wanted = row.target ?? target;
  const position = wanted === undefined ? undefined : catalog.positions.get(wanted.toLowerCase());
  if (wanted !== undefined && !position) {
    const nearest = nearestName(wanted, catalog.positions.keys());
    problems.push({
      key: 'target',
      given: shown(wanted),
      reason: 'unknown-name',
      accepted: { form: 'position' },
      ...(nearest ? { nearest } : {}),
    });
  }
  const person: Person = { answers, profile: profileOf(answers, catalog, today) };
  if (position) person.target = position;
  return { person, problems };
}

/** What today's answers say of a person's positions, best first by the counts of met requirements. */
export interface StandingOfPerson {
  verdicts: Verdicts;
  /** Numbers of the positions in the countries where the person would work. */
  considered: number[];
  byStanding: Record<Standing, number[]>;
  /** Answer keys that could decide an undetermined position, the one that touches most first. */
  undecided: string[];
}

export function standingOf({ profile }: Person, compiled: CompiledCatalog): StandingOfPerson {
  const verdicts = compiled.verdicts(profile);
  const wanted = profile.workIn?.length ? new Set([...profile.workIn, 'INT']) : undefined;
  const byStanding: StandingOfPerson['byStanding'] = { eligible: [], undetermined: [], 'not-today': [] };
  const considered: number[] = [];
  const counts = new Uint32Array(compiled.keys.length);
  for (let number = 0; number < compiled.positions.length; number++) {
    if (wanted && !wanted.has(compiled.positions[number]!.country)) continue;
    considered.push(number);
    const standing = verdicts.standing(number);
    byStanding[standing].push(number);
    if (standing === 'undetermined') verdicts.countMissing(number, counts);
  }
  const undecided = compiled.keys
    .map((key, at) => ({ key, count: counts[at]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
  return { verdicts, considered, byStanding, undecided };
}
