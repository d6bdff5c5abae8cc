import { camel, kebab } from '../../core/answers/parse-answers.ts';
import { nearestName } from '../../core/text/nearest.ts';
import { answerFlagText, errorText } from '../../messages/spoken.ts';
import type { Runtime } from '../../ports.ts';

export const variablePrefix = 'CAREER_ADVISOR_';

/** Variables that stand for a flag other than an answer, and those that only this program's parts read. */
const settings = [
  'ANSWERS',
  'DATA',
  'AS_OF',
  'FORMAT',
  'WIDTH',
  'PAGER',
  'BROWSER',
  'ACCESSIBLE',
  'NO_INPUT',
] as const;
export type Setting = (typeof settings)[number];

type Env = Runtime['env'];

/** The value of a setting; an empty variable counts as absent. */
export function setting(env: Env, name: Setting): string | undefined {
  return env[variablePrefix + name] || undefined;
}

/** The answers that the environment gives, by key of the answers file, and the variables that nobody knows. */
export function answersOfEnvironment(
  env: Env,
  factKeys: string[],
): { raw: Record<string, unknown>; unknown: string[] } {
  const raw: Record<string, unknown> = {};
  const unknown: string[] = [];
  const keys = new Map(
    [...Object.keys(answerFlagText), ...factKeys.map(kebab)].map((name) => [variable(name), camel(name)]),
  );
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith(variablePrefix) || !value) continue;
    const key = keys.get(name);
    if (key) raw[key] = value;
    else if (!settings.some((known) => variablePrefix + known === name))
      unknown.push(unknownVariable(name, [...keys.keys()]));
  }
  return { raw, unknown: unknown.sort() };
}

/** The variable of a flag: `--birth-date` is CAREER_ADVISOR_BIRTH_DATE. */
function variable(flag: string): string {
  return variablePrefix + flag.toUpperCase().replaceAll('-', '_');
}

function unknownVariable(name: string, known: string[]): string {
  const near = nearestName(name, known);
  const message = errorText.unknownVariable(name);
  return near ? `${message}; ${errorText.didYouMean(near)}` : message;
}
