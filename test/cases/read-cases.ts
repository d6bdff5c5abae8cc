import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseAnswersYaml } from '../../src/catalog/answers-yaml.ts';
import { day, id } from '../../src/catalog/schema/basics.ts';
import { positionVerdicts } from '../../src/core/advice/types.ts';
import { parseAnswers } from '../../src/core/answers/parse-answers.ts';
import { profileOf } from '../../src/core/answers/profile.ts';
import type { Catalog } from '../../src/core/model/catalog.ts';
import type { Profile } from '../../src/core/model/profile.ts';
import { inRoot } from '../support/root.ts';

/** The day of a case that names none. */
export const caseDay = '2026-11-22';

/** One person and one position as a career counsellor would write them down, with what the program must say. */
const caseShape = z.strictObject({
  name: z.string().min(3),
  position: id,
  answers: z.record(z.string(), z.unknown()),
  asOf: day.optional(),
  verdict: z.enum(positionVerdicts),
  requirements: z
    .record(id, z.enum(['met', 'waived', 'unmet', 'unknown', 'at-hiring', 'not-applicable']))
    .optional(),
  /** What the person is told of a job in another country than their own. */
  abroad: z.enum(['said', 'said-unwilling', 'not-said']).optional(),
});
export type Case = z.infer<typeof caseShape>;

export interface CaseFile {
  file: string;
  cases: Case[];
  /** What keeps the file from having the form of cases. */
  problems: string[];
}

/** All case files, in the order of their names. */
export function readCaseFiles(): CaseFile[] {
  return readdirSync(inRoot('test/cases'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const read = parseAnswersYaml(readFileSync(inRoot(`test/cases/${file}`), 'utf8'));
      const cases = z.array(caseShape).safeParse(read.ok ? read.value : read);
      return cases.success
        ? { file, cases: cases.data, problems: [] }
        : {
            file,
            cases: [],
            problems: [z.prettifyError(cases.error), JSON.stringify(read.ok ? 'read' : read)],
          };
    });
}

/** The person of a case, with what is wrong with the answers as a file holds them. */
export function personOf(
  given: Case,
  catalog: Catalog,
): { profile: Profile; asOf: string; problems: string[] } {
  const asOf = given.asOf ?? caseDay;
  const { answers, problems } = parseAnswers(given.answers, catalog, asOf);
  return {
    profile: profileOf(answers, catalog, asOf),
    asOf,
    problems: problems.map(
      (p) =>
        `answer ${p.key}: ${p.reason} "${p.given}", accepted: ${p.accepted.form}, nearest: ${p.nearest ?? '-'}`,
    ),
  };
}
