import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../src/core/advice/advise.ts';
import type { AnswerProblem } from '../../src/core/answers/answers.ts';
import { speak, spokenLanguages } from '../../src/core/answers/language-scores.ts';
import { parseAnswers } from '../../src/core/answers/parse-answers.ts';
import { answersOf, profileOf } from '../../src/core/answers/profile.ts';
import { assess } from '../../src/core/eligibility/assess.ts';
import { compileCatalog } from '../../src/core/eligibility/compiled.ts';
import { type CefrLevel, cefrLevels } from '../../src/core/model/basics.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { job, person, tiny, today } from '../support/tiny.ts';

const asking = (level: CefrLevel, languages = ['en']) =>
  tiny({ positions: [job('us-x', { needs: { it: { kind: 'language', languages, level } } })] });
const catalog = asking('B2');

function read(given: string) {
  const { answers, problems } = parseAnswers({ languages: given }, catalog, today);
  return problems[0] ?? answers.languages;
}

/** The verdict of "English at this level", by both evaluators. */
function verdict(given: string, level: CefrLevel, languages?: string[]): string {
  const world = asking(level, languages);
  const profile = person({ languages: given }, world);
  const [finding] = assess(world.positions.get('us-x')!, profile, today, world).findings;
  expect(compileCatalog(world, today).verdicts(profile).requirements(0)).toEqual([finding!.verdict]);
  return finding!.verdict;
}

describe('a score in place of a level', () => {
  it.each([
    ['en=marks 7', { en: 'Marks 7' }],
    ['en=MARKS-7', { en: 'Marks 7' }],
    ['en=school marks: 7', { en: 'Marks 7' }],
    ['en=points7.0', { en: 'Marks 7' }],
    ['en=Stars 2.5,es=B1', { en: 'Stars 2.5', es: 'B1' }],
    ['en=b2', { en: 'B2' }],
    ['en=native', { en: 'C2' }],
  ])('%s is read as %j', (given, answer) => {
    expect(read(given)).toEqual(answer);
  });

  it.each([
    ['below the table', 'en=Marks 3', 'out-of-range', 'Marks 4-10'],
    ['above the scale', 'en=Marks 11', 'out-of-range', 'Marks 4-10'],
    ['between two scores', 'en=Stars 2.2', 'out-of-range', 'Stars 1-5'],
    ['of a test nobody knows', 'en=Apples 7', 'unknown-name', 'Stars 1-5'],
    ['of another language', 'es=Marks 7', 'unknown-name', 'Stars 1-5'],
    ['without a number', 'en=Marks', 'unknown-name', 'Marks 4-10'],
  ])('refuses one %s and names what there is', (_, given, reason, accepted) => {
    expect(read(given)).toMatchObject({ key: 'languages', reason });
    expect((read(given) as AnswerProblem).accepted.values).toContain(accepted);
  });

  it('names the nearest test', () => {
    expect(read('en=Mraks 7')).toMatchObject({ nearest: 'Marks 7' });
  });

  it('is kept as it was said, and written back so', () => {
    const { answers } = parseAnswers({ languages: 'en=Marks 5,es=C1' }, catalog, today);
    const profile = profileOf(answers, catalog, today);
    expect(profile.languages).toEqual({ en: 'A2', es: 'C1' });
    expect(profile.languageScores).toEqual({ en: { scale: 'marks', score: 5, upTo: 'B1' } });
    expect(answersOf(profile, catalog).languages).toEqual({ en: 'Marks 5', es: 'C1' });
  });

  it('is forgotten once the language is learnt further', () => {
    const profile = person({ languages: 'en=Marks 5' }, catalog);
    speak(profile, 'en', 'C1');
    expect(answersOf(profile, catalog).languages).toEqual({ en: 'C1' });
    expect(profile.languageScores).toBeUndefined();
  });
});

describe('a score is never worth more than every source says', () => {
  it.each<[string, CefrLevel, string]>([
    ['en=Marks 5', 'A2', 'met'],
    ['en=Marks 5', 'B1', 'unknown'],
    ['en=Marks 5', 'B2', 'unmet'],
    ['en=Marks 7', 'B2', 'met'],
    ['en=Marks 7', 'C1', 'unmet'],
    ['en=Marks 10', 'C1', 'unknown'],
  ])('%s for %s: %s', (given, level, expected) => {
    expect(verdict(given, level)).toBe(expected);
  });

  it('and of two languages the better one decides', () => {
    expect(verdict('en=Marks 5,es=A1', 'B1', ['en', 'es'])).toBe('unknown');
    expect(verdict('en=A1,es=Stars 2', 'B1', ['en', 'es'])).toBe('met');
    expect(verdict('en=Marks 5,es=B1', 'B1', ['en', 'es'])).toBe('met');
  });

  it('a route goes on from the level, and its end says a level', () => {
    const world = asking('B2');
    const profile = person({ languages: 'en=Marks 5' }, world);
    const position = world.positions.get('us-x')!;
    const { routes } = advise(world, position, profile, {
      objective: 'fastest',
      pace: 'typical',
      asOf: today,
    });
    expect(routes[0]!.steps.map(({ id }) => id)).toEqual(['language-en-b1', 'language-en-b2', 'apply']);
    expect(routes[0]!.answersAfter.languages).toEqual({ en: 'B2' });
  });
});

describe('the tables of the catalog', () => {
  const { languageScales } = realCatalog();

  it('have a better score never count as less, from the lowest score to the highest', () => {
    const scales = [...languageScales.values()];
    fc.assert(
      fc.property(
        fc.constantFrom(...scales),
        fc.nat(),
        fc.nat(),
        ({ title, languages, rows, highest, step }, a, b) => {
          const lowest = rows[0]!.from;
          const steps = Math.round((highest - lowest) / step);
          const [low, high] = [a % (steps + 1), b % (steps + 1)].sort((x, y) => x - y);
          const worth = (at: number) =>
            spokenLanguages({ [languages[0]!]: `${title} ${lowest + at * step}` }, languageScales);
          const rank = (level: CefrLevel | undefined) => cefrLevels.indexOf(level!);
          const [less, more] = [worth(low!), worth(high!)];
          expect(rank(less.languages[languages[0]!])).toBeGreaterThanOrEqual(0);
          expect(rank(more.languages[languages[0]!])).toBeGreaterThanOrEqual(
            rank(less.languages[languages[0]!]),
          );
        },
      ),
    );
  });

  it('put CLB 7 at B2 and leave CLB 8 open between B2 and C1', () => {
    expect(spokenLanguages({ en: 'CLB 7' }, languageScales).languages).toEqual({ en: 'B2' });
    expect(spokenLanguages({ en: 'CLB 8' }, languageScales).languageScores!.en).toMatchObject({ upTo: 'C1' });
    expect(spokenLanguages({ en: 'IELTS 7' }, languageScales).languages).toEqual({ en: 'C1' });
  });
});
