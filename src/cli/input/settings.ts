import type { Runtime } from '../../ports.ts';

/** What the name of every variable of the program begins with. */
export const variablePrefix = 'CAREER_ADVISOR_';

/** Variables that stand for a flag other than an answer, and those that only this program's parts read. */
export const settings = [
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

export type Env = Runtime['env'];

/** The value of a setting; an empty variable counts as absent. */
export function setting(env: Env, name: Setting): string | undefined {
  return env[variablePrefix + name] || undefined;
}
