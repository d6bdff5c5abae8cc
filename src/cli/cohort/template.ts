import { answerKeys } from '../../core/answers/answers.ts';
import { factKeys, kebab, parseAnswers } from '../../core/answers/parse-answers.ts';
import type { PlainDate } from '../../core/model/basics.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import { answerFlagText, templateText } from '../../messages/spoken.ts';

interface Column {
  key: string;
  about: string;
  example: string;
}

/** An example of a table of people, with every column explained in a row that is no person (its first cell begins with #). */
export function templateOf(
  form: 'csv' | 'jsonl',
  catalog: Catalog,
  today: PlainDate,
  writeCsv: (rows: string[][]) => string,
): string {
  const columns = columnsOf(catalog, today);
  if (form === 'csv') {
    return writeCsv([
      columns.map(({ key }) => key),
      columns.map(({ about }, at) => (at === 0 ? `# ${about}` : about)),
      columns.map(({ example }) => example),
    ]);
  }
  const about = Object.fromEntries(columns.map(({ key, about }) => [key, about]));
  const person = Object.fromEntries(
    columns.filter(({ example }) => example !== '').map(({ key, example }) => [key, example]),
  );
  return `${JSON.stringify({ '#': about })}\n${JSON.stringify(person)}\n`;
}

function columnsOf(catalog: Catalog, today: PlainDate): Column[] {
  const flags: Record<string, { takes: string; about: string }> = answerFlagText;
  const example = (key: string): string => {
    const text = templateText.examples[key] ?? '';
    return parseAnswers({ [key]: text }, catalog, today).problems.length === 0 ? text : '';
  };
  const fixed = answerKeys
    .filter((key) => key !== 'schema' && key !== 'asOf')
    .map((key) => {
      const { takes, about } = flags[kebab(key)] ?? { takes: '', about: '' };
      return { key, about: `${about.replace(/\n/g, ' ')} (${takes})`, example: example(key) };
    });
  const facts = factKeys(catalog).map((key) => {
    const question = catalog.questions.get(key)!;
    const values = question.canNotApply ? templateText.yesNoOr : templateText.yesNo;
    return { key, about: `${question.text} (${values})`, example: example(key) };
  });
  const country = templateText.examples.workIn;
  const target = [...catalog.positions.values()].find((position) => position.country === country)?.id ?? '';
  return [
    { key: 'code', about: templateText.code, example: templateText.examples.code ?? '' },
    { key: 'target', about: templateText.target, example: target },
    ...fixed,
    ...facts,
  ];
}
