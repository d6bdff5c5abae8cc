import { z } from 'zod';
import { nearestName } from '../core/text/nearest.ts';
import { diagnosticText as text } from '../messages/spoken.ts';
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
import { locate, pathText } from './locate.ts';
import type { ParsedFile } from './parse-yaml.ts';

type Issue = z.core.$ZodIssue;

/** Checks one entry against its schema; every zod issue becomes a diagnostic with its place. */
export function checkShape(
  schema: z.ZodType,
  file: ParsedFile,
  at: PropertyKey[],
  value: unknown,
  report: (d: Diagnostic) => void,
): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of flatten(result.error.issues)) reportIssue(issue, schema, file, at, value, report);
  return undefined;
}

/** Unions hide the useful issues inside; the branch with the fewest issues is the one the writer meant. */
function flatten(issues: readonly Issue[], base: PropertyKey[] = []): Issue[] {
  return issues.flatMap((issue) => {
    const placed = { ...issue, path: [...base, ...issue.path] };
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [placed];
    const fewest = [...issue.errors].sort((a, b) => a.length - b.length)[0]!;
    return flatten(fewest, placed.path);
  });
}

function reportIssue(
  issue: Issue,
  schema: z.ZodType,
  file: ParsedFile,
  at: PropertyKey[],
  value: unknown,
  report: (d: Diagnostic) => void,
): void {
  const path = [...at, ...issue.path];
  const found = valueAt(value, issue.path);
  const base = { severity: 'error' as const, file: file.path };
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const near = nearestName(key, knownKeys(schema));
      report({
        ...base,
        ...locate(file, path, key),
        code: 'SHAPE_UNKNOWN_KEY',
        path: pathText([...path, key]),
        message: text.unknownKey(key),
        found: key,
        hint: unknownKeyHint(key, near),
      });
    }
    return;
  }
  const missing = found === undefined;
  const code: DiagnosticCode = missing
    ? 'SHAPE_MISSING'
    : issue.code === 'invalid_type'
      ? 'SHAPE_TYPE'
      : 'SHAPE_VALUE';
  const expected = expectation(issue);
  const near =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? nearestName(found, issue.values.map(String))
      : undefined;
  report({
    ...base,
    ...locate(file, path),
    code,
    path: pathText(path),
    message: missing ? text.missing(String(path.at(-1) ?? text.entry)) : text.invalid(pathText(path)),
    expected,
    ...(missing ? {} : { found: show(found) }),
    ...(near ? { hint: text.didYouMean(near) } : {}),
  });
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return text.shapes.types[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'invalid_union')
    return issue.errors.length === 0 ? text.shapes.kind : text.shapes.several;
  if (issue.code === 'too_small') return text.shapes.atLeast(String(issue.minimum), sizeOf(issue.origin));
  if (issue.code === 'too_big') return text.shapes.atMost(String(issue.maximum), sizeOf(issue.origin));
  if (issue.code === 'invalid_format' && issue.format !== 'regex')
    return issue.format === 'date'
      ? text.shapes.day
      : issue.format === 'url'
        ? text.shapes.url
        : text.shapes.text;
  return issue.message.replace(/^Invalid .*$/, text.shapes.text);
}

/** What a limit counts: signs of a text, entries of a list, or a number itself. */
function sizeOf(origin: string): 'signs' | 'entries' | 'number' {
  return origin === 'string' ? 'signs' : origin === 'array' ? 'entries' : 'number';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<PropertyKey, unknown>)[part];
  }
  return current;
}

/** Every key that some part of the schema knows: the pool for "did you mean". */
function knownKeys(schema: z.ZodType): Set<string> {
  const keys = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [name, inner] of Object.entries(part)) {
      if (name === 'properties') for (const key of Object.keys(inner as object)) keys.add(key);
      walk(inner);
    }
  };
  walk(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));
  return keys;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (text ?? String(value)).slice(0, 80);
}

/** A key of several words is most often the rest of a text that a comma between braces has cut in two. */
function unknownKeyHint(key: string, near: string | undefined): string {
  if (near) return text.didYouMean(near);
  if (/\S\s/.test(key.trim())) return text.commaInBraces;
  return text.seeSchema;
}
