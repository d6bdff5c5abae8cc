import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseAnswersYaml } from '../../src/catalog/answers-yaml.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Position } from '../../src/core/model/entries.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { inRoot } from '../support/root.ts';

const caseHead = z.array(z.looseObject({ position: z.string(), verdict: z.string() }));

/** The verdicts that the case files show for each position. */
const shown = new Map<string, Set<string>>();
for (const file of readdirSync(inRoot('test/cases')).filter((name) => name.endsWith('.yaml'))) {
  const read = parseAnswersYaml(readFileSync(inRoot(`test/cases/${file}`), 'utf8'));
  for (const { position, verdict } of read.ok ? caseHead.parse(read.value) : [])
    shown.set(position, (shown.get(position) ?? new Set()).add(verdict));
}

/** Whether a person who does not meet it could come to meet it by learning or working. */
function canBeEarned(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.some(canBeEarned);
    case 'any':
      return condition.of.every((part) => part.kind !== 'at-hiring') && condition.of.some(canBeEarned);
    case 'education':
    case 'experience':
    case 'language':
    case 'credential':
      return true;
    default:
      return false;
  }
}

/** Doubtful requirements read as unknown and never as unmet, so only a certain one can make a position "reachable". */
const hasSomethingToEarn = (position: Position) =>
  position.requirements.some(
    (r) => !r.preferred && !r.confidence && !r.appliesIf && canBeEarned(r.condition),
  );

const lacking = (wanted: (verdicts: Set<string>) => boolean, whom: (position: Position) => boolean) =>
  [...realCatalog().positions.values()]
    .filter((position) => whom(position) && !wanted(shown.get(position.id) ?? new Set()))
    .map((position) => position.id);

it('each position has a test person who is closed or undetermined', () => {
  const wanted = (verdicts: Set<string>) => verdicts.has('closed') || verdicts.has('undetermined');
  expect(lacking(wanted, () => true)).toEqual([]);
});

it('each position for which one can earn what is missing has a test person who can reach it', () => {
  expect(lacking((verdicts) => verdicts.has('reachable'), hasSomethingToEarn)).toEqual([]);
});
