import { describe, expect, it } from 'vitest';
import { abroadFor } from '../../src/core/advice/abroad.ts';
import { judge } from '../../src/core/advice/advise.ts';
import type { PositionVerdict } from '../../src/core/advice/types.ts';
import { nearestName } from '../../src/core/text/nearest.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { type Case, personOf, readCaseFiles } from './read-cases.ts';

const catalog = realCatalog();

/** What the case expects and the program does not say, in lines that a reviewer can act on. */
function mismatches(given: Case): string[] {
  const position = catalog.positions.get(given.position);
  if (!position)
    return [`no such position; nearest: ${nearestName(given.position, catalog.positions.keys())}`];
  const { profile, asOf, problems } = personOf(given, catalog);
  const lines = [...problems];
  const { assessment, verdict } = judge(
    catalog,
    position,
    profile,
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
  const abroad = abroadFor(position, profile);
  const told = abroad ? (abroad.unwilling ? 'said-unwilling' : 'said') : 'not-said';
  if (given.abroad && given.abroad !== told) lines.push(`abroad: expected ${given.abroad}, is ${told}`);
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

const names = new Set<string>();
const repeated: string[] = [];

for (const { file, cases, problems } of readCaseFiles()) {
  describe(file, () => {
    it('has the form of cases', () => {
      expect(problems).toEqual([]);
    });
    for (const given of cases) {
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
