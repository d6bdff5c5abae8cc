import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRoot } from '../build/root.mjs';

/** Answers of so many people of test/cases, evenly spread over the cases. */
export function sampleOfCases(count) {
  const cases = readdirSync(inRoot('test/cases'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parse(readFileSync(inRoot(`test/cases/${name}`), 'utf8')));
  const every = Math.max(1, Math.floor(cases.length / count));
  return cases
    .filter((_, at) => at % every === 0)
    .slice(0, count)
    .map(({ answers }) => answers);
}
