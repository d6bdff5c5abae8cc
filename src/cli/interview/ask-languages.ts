import type { LanguageAnswer } from '../../core/answers/answers.ts';
import { parseLanguageLevel, scalesOf, scoreForm } from '../../core/answers/language-scores.ts';
import { cefrLevels } from '../../core/model/basics.ts';
import type { Choice } from '../../prompter.ts';
import { names } from '../../report/phrases/wording.ts';
import { type AskKind, given, type Put } from './ask-question.ts';
import { accepted, allAnswered } from './ask-several.ts';
import { wrong } from './ask-typed.ts';
import { partOf } from './question-head.ts';

const testResult = '(test result)';

/** Which languages, then for each its level, or the score of a test of that language. */
export const askLanguages: AskKind = async (put) => {
  const { desk, head, answers } = put;
  const { catalog, prompter } = desk;
  const draft: Record<string, LanguageAnswer> = { ...answers.languages };
  let ticked = Object.keys(draft);
  for (;;) {
    const choices = [...catalog.languages.values()]
      .sort((a, b) => rankOf(a.id) - rankOf(b.id) || (a.title < b.title ? -1 : 1))
      .map(
        ({ id, title, also = [] }): Choice => ({
          value: id,
          label: title,
          also,
          rare: rankOf(id) === common.length,
        }),
      );
    const chosen = await prompter.some({ ...head, choices, current: ticked });
    if (chosen.kind !== 'value') return chosen;
    ticked = chosen.value;
    const asks = chosen.value.map((code) => async () => {
      const answer = await askLevel(put, code, draft[code]);
      if (answer) draft[code] = answer;
      return answer !== undefined;
    });
    if (!(await allAnswered(asks))) continue;
    return given({ languages: Object.fromEntries(chosen.value.map((code) => [code, draft[code]!])) });
  }

  function rankOf(code: string): number {
    const at = common.indexOf(code);
    return at < 0 ? common.length : at;
  }
};

/** The level of one language; undefined when the person goes back. */
async function askLevel(
  put: Put,
  code: string,
  before: LanguageAnswer | undefined,
): Promise<LanguageAnswer | undefined> {
  const { head, desk } = put;
  const { catalog, t, prompter, w } = desk;
  const scales = scalesOf(code, catalog.languageScales);
  const levels = [...cefrLevels]
    .reverse()
    .map((level): Choice => ({ value: level, label: t.cefrLabel(level, t.cefr[level]) }));
  const tests =
    scales.length > 0 ? [{ value: testResult, label: t.testResult(scales.map((scale) => scale.title)) }] : [];
  const isScore = before !== undefined && !cefrLevels.some((level) => level === before);
  let current: string | undefined = isScore ? testResult : before;
  for (;;) {
    const reply = await prompter.one({
      ...partOf(head, t.cefrAsk(names.language(w, code))),
      mayStayOpen: false,
      choices: [...levels, ...tests],
      current,
    });
    if (reply.kind !== 'value') return undefined;
    if (reply.value !== testResult) return reply.value as LanguageAnswer;
    current = testResult;
    const example = w.m.words.or(scales.map(scoreForm));
    const score = await prompter.text({
      ...partOf(head, t.testResultAsk(names.language(w, code))),
      mayStayOpen: false,
      initial: isScore ? before : '',
      example,
      read: (text) => {
        const parsed = parseLanguageLevel(text, code, catalog.languageScales);
        return parsed.ok
          ? { ok: true, echo: w.m.words.languageAt(names.language(w, code), parsed.value) }
          : wrong(desk, parsed.problem);
      },
    });
    if (score.kind === 'value')
      return accepted(parseLanguageLevel(score.value, code, catalog.languageScales));
  }
}

/** Shown first in the list of languages. */
const common = [
  'en',
  'es',
  'fr',
  'ar',
  'zh',
  'pt',
  'ru',
  'de',
  'hi',
  'vi',
  'uk',
  'fa',
  'so',
  'ht',
  'tl',
  'pl',
];
