import { type Answers, answersSchema } from '../../core/answers/answers.ts';
import type { PlainDate } from '../../core/model/basics.ts';
import { errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import type { Flags } from '../flags.ts';
import { clean } from '../text.ts';

/** Writes the answers, as JSON where the file name says so, else as YAML; an age gets the day it was given on. */
export async function saveAnswers(
  answers: Answers,
  path: string,
  today: PlainDate,
  flags: Flags,
  runtime: Runtime,
): Promise<void> {
  const { schema = answersSchema, ...rest } = answers;
  const dated = answers.age !== undefined && answers.asOf === undefined ? { asOf: today, ...rest } : rest;
  const content = { schema, ...dated };
  const text = /\.json$/i.test(path)
    ? `${JSON.stringify(content, null, 2)}\n`
    : (await import('../../catalog/answers-yaml.ts')).answersYaml(content);
  runtime.files.write(path, text);
  if (!flags.quiet) runtime.stderr.write(`${errorText.saved(clean(path))}\n`);
}
