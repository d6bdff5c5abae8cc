import { kebab, parseAnswers } from '../../core/answers/parse-answers.ts';
import { columnKeys, rowKeys } from '../../core/cohort/columns.ts';
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

/** Every column that a table may have, as readHeader() knows them, those about the row itself first. */
function columnsOf(catalog: Catalog, today: PlainDate): Column[] {
  const flags: Record<string, { takes: string; about: string }> = answerFlagText;
  const own: Record<string, string> = templateText.own;
  const about = (key: string): string => {
    if (own[key] !== undefined) return own[key];
    const question = catalog.questions.get(key);
    const flag = flags[kebab(key)];
    if (flag) return `${flag.about.replace(/\n/g, ' ')} (${flag.takes})`;
    return `${question!.text} (${question!.canNotApply ? templateText.yesNoOr : templateText.yesNo})`;
  };
  const target = [...catalog.positions.values()].find(
    ({ country }) => country === templateText.examples.workIn,
  );
  const example = (key: string): string => {
    if (key === 'target') return target?.id ?? '';
    const text = templateText.examples[key] ?? '';
    if ((rowKeys as readonly string[]).includes(key)) return text;
    return parseAnswers({ [key]: text }, catalog, today).problems.length === 0 ? text : '';
  };
  return columnKeys(catalog).map((key) => ({ key, about: about(key), example: example(key) }));
}
