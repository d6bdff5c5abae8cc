import type { Catalog } from '../model/catalog.ts';
import { nearestName } from '../text/nearest.ts';
import type { Accepted, AcceptedForm } from './answers.ts';
import { bad, good, type Parsed } from './parse-values.ts';

interface Named {
  id: string;
  title: string;
  also?: string[];
}

/** Finds an entry by id, title or other name, without regard to case. `form` says what is accepted. */
export function findNamed(value: unknown, entries: Map<string, Named>, form: AcceptedForm): Parsed<string> {
  const text = String(value ?? '').trim();
  if (entries.has(text)) return good(text);
  const wanted = fold(text);
  if (wanted !== '') {
    for (const entry of entries.values()) {
      if ([entry.id, entry.title, ...(entry.also ?? [])].some((name) => fold(name) === wanted))
        return good(entry.id);
    }
  }
  const names = [...entries.values()].flatMap((entry) => [entry.id, entry.title, ...(entry.also ?? [])]);
  return bad(value, 'unknown-name', acceptedOf(form, entries), nearestName(text, names));
}

/** Where a list is too long to be told, its form says where to find it. */
function acceptedOf(form: AcceptedForm, entries: Map<string, Named>): Accepted {
  return longLists.has(form) ? { form } : { form, values: [...entries.keys()] };
}
const longLists = new Set<AcceptedForm>(['country', 'language', 'credential']);

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

export const findCountry = (value: unknown, catalog: Catalog) =>
  findNamed(value, catalog.countries, 'country');
export const findLanguage = (value: unknown, catalog: Catalog) =>
  findNamed(value, catalog.languages, 'language');
