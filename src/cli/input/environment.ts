import { camel, kebab } from '../../core/answers/parse-answers.ts';
import { nearestName } from '../../core/text/nearest.ts';
import { answerFlagText, errorText } from '../../messages/spoken.ts';
import { type Env, settings, variablePrefix } from './settings.ts';

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
