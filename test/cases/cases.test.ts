import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseAnswersYaml } from '../../src/catalog/answers-yaml.ts';
import { day, id } from '../../src/catalog/schema/basics.ts';
import { judge } from '../../src/core/advice/advise.ts';
import { type PositionVerdict, positionVerdicts } from '../../src/core/advice/types.ts';
import { parseAnswers } from '../../src/core/answers/parse-answers.ts';
import { profileOf } from '../../src/core/answers/profile.ts';
import { nearestName } from '../../src/core/text/nearest.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { inRoot } from '../support/root.ts';

const today = '2026-11-22';
const catalog = realCatalog();

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
});
type Case = z.infer<typeof caseShape>;

/** What the case expects and the program does not say, in lines that a reviewer can act on. */
function mismatches(given: Case): string[] {
  const position = catalog.positions.get(given.position);
  if (!position)
    return [`no such position; nearest: ${nearestName(given.position, catalog.positions.keys())}`];
  const asOf = given.asOf ?? today;
  const { answers, problems } = parseAnswers(given.answers, catalog, asOf);
  const lines = problems.map(
    (p) =>
      `answer ${p.key}: ${p.reason} "${p.given}", accepted: ${p.accepted.slice(0, 80)}, nearest: ${p.nearest ?? '-'}`,
  );
  const { assessment, verdict } = judge(
    catalog,
    position,
    profileOf(answers, catalog, asOf),
    { objective: 'fastest', pace: 'typical', asOf },
    true,
  );
  const found = new Map(assessment.findings.map((finding) => [finding.requirement.id, finding]));
  for (const [name, expected] of Object.entries(given.requirements ?? {})) {
    const finding = found.get(name);
    if (finding?.verdict === expected) continue;
    lines.push(
      finding
        ? `requirement ${name}: expected ${expected}, is ${finding.verdict} (missing: ${finding.missing.join(', ') || 'nothing'})`
        : `requirement ${name}: the position has none; nearest: ${nearestName(name, found.keys())}; all: ${[...found.keys()].join(', ')}`,
    );
  }
  const expected: PositionVerdict = given.verdict;
  if (verdict !== expected) {
    const open = assessment.findings.filter(
      (f) => !f.requirement.preferred && ['unmet', 'unknown'].includes(f.verdict),
    );
    const why = open.map(
      (f) => `${f.requirement.id} ${f.verdict}${f.missing.length > 0 ? ` (${f.missing.join(', ')})` : ''}`,
    );
    lines.push(`verdict: expected ${expected}, is ${verdict}; open: ${why.join('; ') || 'nothing'}`);
  }
  return lines;
}

const files = readdirSync(inRoot('test/cases'))
  .filter((name) => name.endsWith('.yaml'))
  .sort();

const names = new Set<string>();
const repeated: string[] = [];

for (const file of files) {
  describe(file, () => {
    const read = parseAnswersYaml(readFileSync(inRoot(`test/cases/${file}`), 'utf8'));
    const cases = z.array(caseShape).safeParse(read.ok ? read.value : read);
    it('has the form of cases', () => {
      expect(
        cases.success ? [] : [z.prettifyError(cases.error), JSON.stringify(read.ok ? 'read' : read)],
      ).toEqual([]);
    });
    for (const given of cases.data ?? []) {
      const name = `${given.position}: ${given.name}`;
      if (names.has(name)) repeated.push(`${file}: ${name}`);
      names.add(name);
      it(name, () => {
        expect(mismatches(given)).toEqual([]);
      });
    }
  });
}

it('each case has its own name', () => {
  expect(repeated).toEqual([]);
});
