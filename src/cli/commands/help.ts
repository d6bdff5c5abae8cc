import { kebab } from '../../core/answers/parse-answers.ts';
import { nearestName } from '../../core/text/nearest.ts';
import { answerFlagText, answersTopic, errorText, topics } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';
import { formatsOf, printed } from '../../report/options.ts';
import { commandNames } from '../definitions.ts';
import { UserError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Flags } from '../flags.ts';
import { buildCommand, buildProgram } from '../program.ts';
import { openWorld } from '../session.ts';
import { clean } from '../text.ts';
import { topicNames } from '../topic-names.ts';

/** Help on the program, on a command, or on a topic. */
export async function run([name]: string[], flags: Flags, runtime: Runtime): Promise<ExitCode> {
  const command = commandNames.find((known) => known === name);
  if (name === undefined) buildProgram(runtime).outputHelp();
  else if (command) buildCommand(command, runtime, () => undefined).outputHelp();
  else runtime.stdout.write(await topicText(name, flags, runtime));
  return exitCodes.done;
}

async function topicText(name: string, flags: Flags, runtime: Runtime): Promise<string> {
  if (name === 'answers') return answersText(flags, runtime);
  if (name === 'formats') return topics.formats.replace('{formats}\n', formatTable());
  if (Object.hasOwn(topics, name)) return topics[name as keyof typeof topics];
  const near = nearestName(name, [...topicNames, ...commandNames]);
  throw new UserError(
    errorText.unknownTopic(clean(name)),
    near ? errorText.didYouMean(`career-advisor help ${near}`) : errorText.choices(topicNames),
  );
}

/** Which command has which formats, a line each. */
export function formatTable(): string {
  return Object.entries(formatsOf)
    .map(([command, formats]) => {
      const pdf = (printed as readonly string[]).includes(command) ? ' pdf' : '';
      return `  ${command.padEnd(10)} ${formats.join(' ')}${pdf}\n`;
    })
    .join('');
}

/** Every answers key with its flag, made from the catalog, which names the yes-or-no facts. */
async function answersText(flags: Flags, runtime: Runtime): Promise<string> {
  const { catalog } = await openWorld(flags, runtime);
  const fixed = Object.entries(answerFlagText).map(([name, { takes, about }]) =>
    entry(`--${name} ${takes}`, about),
  );
  const facts = [...catalog.questions.values()]
    .filter((question) => question.type === 'yes-no')
    .map(({ key, text, canNotApply }) =>
      entry(`--${kebab(key)} ${canNotApply ? answersTopic.canNotApply : answersTopic.yesNo}`, text),
    );
  return [
    answersTopic.head,
    '',
    ...fixed,
    '',
    answersTopic.facts,
    '',
    ...facts,
    '',
    answersTopic.file,
    '',
    ...answersTopic.example.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

const entry = (flag: string, text: string): string => `  ${flag}\n      ${text.replace(/\n/g, '\n      ')}`;
