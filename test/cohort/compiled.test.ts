import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { countMet, hardFindings } from '../../src/core/advice/advise.ts';
import { assess } from '../../src/core/eligibility/assess.ts';
import { compileCatalog } from '../../src/core/eligibility/compiled.ts';
import { readDataFolder } from '../../src/infra/node-files.ts';
import { inRoot } from '../support/root.ts';
import { smallCatalog } from '../support/small-data.ts';
import { anyProfile } from './people.ts';

const today = '2026-11-22';
const { catalog: real, diagnostics } = loadCatalog([readDataFolder(inRoot('data'))]);

describe('the compiled catalog', () => {
  for (const [name, catalog, numRuns] of [
    ['the small catalog', smallCatalog, 200],
    ['the packaged catalog', real, 150],
  ] as const) {
    it(`gives the verdicts, counts and open answers of assess(): ${name}`, () => {
      if (!catalog)
        throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')));
      const compiled = compileCatalog(catalog, today);
      fc.assert(
        fc.property(anyProfile(catalog, today), (profile) => {
          const verdicts = compiled.verdicts(profile);
          for (const [number, position] of compiled.positions.entries()) {
            const assessment = assess(position, profile, today, catalog);
            const hard = hardFindings(assessment);
            const found = hard.map((finding) => finding.verdict);
            const standing = found.includes('unmet')
              ? 'not-today'
              : found.includes('unknown')
                ? 'undetermined'
                : 'eligible';
            const unmet: string[] = [];
            verdicts.unmet(number, (text) => unmet.push(compiled.texts[text]!));
            expect({
              id: position.id,
              requirements: verdicts.requirements(number),
              standing: verdicts.standing(number),
              met: verdicts.met(number),
              of: verdicts.of(number),
              missing: verdicts.missing(number).sort(),
              unmet,
            }).toEqual({
              id: position.id,
              requirements: assessment.findings.map((finding) => finding.verdict),
              standing,
              ...countMet(assessment),
              missing: [...new Set(hard.flatMap((finding) => finding.missing))].sort(),
              unmet: hard
                .filter((finding) => finding.verdict === 'unmet')
                .map((finding) => finding.requirement.text),
            });
          }
        }),
        { numRuns, seed: 20261122 },
      );
    });
  }
});
