import type { Catalog } from '../../src/core/model/catalog.ts';
import { collections } from '../../src/core/model/catalog.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Position } from '../../src/core/model/entries.ts';
import type { Question } from '../../src/core/model/question.ts';

export const today = '2026-11-22';

/** A catalog with a few positions, each a list of conditions that must hold. */
export function worldOf(positions: Record<string, Condition[]>, questions: Question[]): Catalog {
  const catalog = { version: 'test', checkedOn: today } as Catalog;
  for (const name of collections)
    (catalog as unknown as Record<string, Map<string, unknown>>)[name] = new Map();
  for (const entry of questions) catalog.questions.set(entry.key, entry);
  for (const [id, conditions] of Object.entries(positions))
    catalog.positions.set(id, position(id, conditions));
  for (const code of ['US', 'CA', 'GB', 'IN']) catalog.countries.set(code, { id: code, title: code });
  return catalog;
}

export function question(key: string, more: Partial<Question> = {}): Question {
  return {
    key,
    type: 'yes-no',
    text: `${key}?`,
    why: `why ${key}`,
    section: 'readiness',
    order: 10,
    ...more,
  };
}

export const fact = (name: string, is = true): Condition => ({ kind: 'declaration', fact: name, is });
export const citizen = (...countries: string[]): Condition => ({ kind: 'citizenship', countries });

function position(id: string, conditions: Condition[]): Position {
  const country = id.split('-')[0]!.toUpperCase();
  return {
    id,
    title: id,
    role: 'role',
    agency: 'agency',
    country,
    summary: '',
    requirements: conditions.map((condition, i) => ({
      id: `r${i}`,
      topic: 'other',
      text: `requirement ${i}`,
      condition,
      sources: [],
    })),
    hiring: { months: { min: 1, typical: 1, max: 1 }, steps: [], sources: [] },
  };
}
