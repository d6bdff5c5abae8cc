import type { Diagnostic } from './diagnostic.ts';
import type { PlacedEntry } from './load-catalog.ts';
import { locate, pathText } from './locate.ts';

export type Report = (d: Diagnostic) => void;

/** A mapping inside an entry; the entry itself is the first. */
export type Fact = Record<string, unknown>;

/** A diagnostic at a path of an entry. */
export function trouble(
  entry: PlacedEntry,
  path: PropertyKey[],
  what: Required<Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>>,
): Diagnostic {
  const full = [...entry.at, ...path];
  return { ...what, file: entry.file.path, ...locate(entry.file, full), path: pathText(full) };
}

/** Visits every mapping of a value, outermost first, with its path. */
export function walkFacts(value: unknown, visit: (fact: Fact, path: PropertyKey[]) => void): void {
  const walk = (part: unknown, path: PropertyKey[]): void => {
    if (typeof part !== 'object' || part === null) return;
    if (!Array.isArray(part)) visit(part as Fact, path);
    for (const [key, inner] of Object.entries(part))
      walk(inner, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  walk(value, []);
}
