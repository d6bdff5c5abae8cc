import { type CefrLevel, cefrLevels, type LanguageCode } from '../model/basics.ts';
import type { LanguageScore, Profile } from '../model/profile.ts';
import type { LanguageScale, ScaleRow } from '../model/vocabulary.ts';
import { nearestName } from '../text/nearest.ts';
import type { LanguageAnswer } from './answers.ts';
import { bad, good, type Parsed, parseCefr } from './parse-values.ts';

type Scales = ReadonlyMap<string, LanguageScale>;

/** Reads a CEFR level, or a score of a scale for that language: `B2`, `native`, `CLB 7`, `ielts6.5`. */
export function parseLanguageLevel(
  value: unknown,
  language: LanguageCode,
  scales: Scales,
): Parsed<LanguageAnswer> {
  const level = parseCefr(value);
  if (level.ok) return level;
  const own = scalesOf(language, scales);
  const unknown = (nearest?: string) =>
    bad(
      value,
      'unknown-name',
      { form: 'language-level', values: [...cefrLevels, ...own.map(scoreForm)] },
      nearest,
    );
  const [, name = '', digits = ''] =
    /^\s*(.*?[A-Za-z])[\s:=_-]*(\d+(?:\.\d+)?)\s*$/.exec(String(value)) ?? [];
  if (digits === '') return unknown(level.problem.nearest);
  const scale = own.find((known) => namesOf(known).includes(folded(name)));
  if (!scale) {
    const near = nearestName(folded(name), own.flatMap(namesOf));
    const meant = own.find((known) => near !== undefined && namesOf(known).includes(near));
    return unknown(meant ? `${meant.title} ${digits}` : level.problem.nearest);
  }
  const score = Number(digits);
  const steps = score / scale.step;
  if (score < scale.rows[0]!.from || score > scale.highest || Math.abs(steps - Math.round(steps)) > 1e-9)
    return bad(value, 'out-of-range', { form: 'language-level', values: [scoreForm(scale), ...cefrLevels] });
  return good(scoreAnswer(scale, score));
}

/** The scales on which a language is measured. */
export function scalesOf(language: LanguageCode, scales: Scales): LanguageScale[] {
  return [...scales.values()].filter(({ languages }) => languages.includes(language));
}

/** The levels that answers name or stand for, and the scores among them. */
export function spokenLanguages(
  answers: Readonly<Record<LanguageCode, LanguageAnswer>>,
  scales: Scales,
): Required<Pick<Profile, 'languages'>> & Pick<Profile, 'languageScores'> {
  const languages: Record<LanguageCode, CefrLevel> = {};
  const languageScores: Record<LanguageCode, LanguageScore> = {};
  for (const [code, answer] of Object.entries(answers)) {
    const level = cefrLevels.find((known) => known === answer);
    if (level) {
      languages[code] = level;
      continue;
    }
    const at = answer.lastIndexOf(' ');
    const scale = scalesOf(code, scales).find(({ title }) => title === answer.slice(0, at));
    const score = Number(answer.slice(at + 1));
    const row = scale && rowOf(scale, score);
    if (!row) continue;
    languages[code] = row.level;
    languageScores[code] = { scale: scale.id, score, ...(row.upTo ? { upTo: row.upTo } : {}) };
  }
  return Object.keys(languageScores).length > 0 ? { languages, languageScores } : { languages };
}

/** The way back: what the person said of each language. */
export function languageAnswers(profile: Profile, scales: Scales): Record<LanguageCode, LanguageAnswer> {
  return Object.fromEntries(
    Object.entries(profile.languages ?? {}).map(([code, level]) => {
      const said = profile.languageScores?.[code];
      const scale = said && scales.get(said.scale);
      return [code, scale ? scoreAnswer(scale, said.score) : level];
    }),
  );
}

/** A person who speaks the language at the level now; a score from before no longer says it. */
export function speak(profile: Profile, language: LanguageCode, level: CefrLevel): void {
  profile.languages = { ...profile.languages, [language]: level };
  const { [language]: _, ...scores } = profile.languageScores ?? {};
  if (Object.keys(scores).length > 0) profile.languageScores = scores;
  else delete profile.languageScores;
}

/** The row of the table that a score falls in. */
export function rowOf(scale: LanguageScale, score: number): ScaleRow | undefined {
  return scale.rows.findLast(({ from }) => score >= from);
}

/** `IELTS 4-9`: from the lowest score of the table to the best. */
export const scoreForm = ({ title, rows, highest }: LanguageScale): string =>
  `${title} ${rows[0]!.from}-${highest}`;

const scoreAnswer = ({ title }: LanguageScale, score: number): LanguageAnswer => `${title} ${score}`;
const folded = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '');
const namesOf = ({ title, name, also = [] }: LanguageScale): string[] => [title, name, ...also].map(folded);
