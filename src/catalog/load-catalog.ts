import { type Catalog, type Collection, collections } from '../core/model/catalog.ts';
import { diagnosticText as text } from '../messages/spoken.ts';
import { assembleCatalog, keyOf, type RawCatalog } from './assemble.ts';
import type { Diagnostic } from './diagnostic.ts';
import { checkLinks } from './link.ts';
import { locate, pathText } from './locate.ts';
import { type DataFile, type ParsedFile, parseYamlFile } from './parse-yaml.ts';
import { checkQuality } from './quality.ts';
import { shapes } from './schema/collections.ts';
import { checkShape } from './shape-check.ts';

/** An entry that passed its schema. */
export interface CheckedEntry {
  collection: Collection;
  key: string;
  value: Record<string, unknown>;
}

/** An entry that passed its schema, and where it stands. */
export interface PlacedEntry extends CheckedEntry {
  file: ParsedFile;
  at: PropertyKey[];
}

/** What can lie below a user's own data: files, or entries that were checked when the package was built. */
export type Layer = DataFile[] | RawCatalog;

export interface LoadResult {
  /** Absent when there are errors: half a catalog is worse than none. */
  catalog?: Catalog;
  /** The same entries as they were written, rule sets not merged. */
  raw?: RawCatalog;
  diagnostics: Diagnostic[];
}

/**
 * Reads layers of data into one catalog; a later layer replaces entries of an earlier one by id. Four
 * passes (syntax, shape, links, quality) collect all trouble; nothing is thrown. `today` is the day staleness
 * is judged on; without it nothing is stale. Layers of checked entries are not checked again, but entries of
 * files may name them.
 */
export function loadCatalog(layers: Layer[], today?: string): LoadResult {
  const diagnostics: Diagnostic[] = [];
  const report = (d: Diagnostic) => void diagnostics.push(d);
  const entries = new Map<string, PlacedEntry | CheckedEntry>();
  for (const layer of layers) {
    const seen = new Map<string, PlacedEntry>();
    if (Array.isArray(layer)) for (const file of layer) readFile(file, seen, report);
    else for (const entry of checkedEntries(layer)) entries.set(`${entry.collection}/${entry.key}`, entry);
    for (const [key, entry] of seen) entries.set(key, entry);
  }
  const all = [...entries.values()];
  const placed = all.filter((entry): entry is PlacedEntry => 'file' in entry);
  const checked = all.filter((entry) => !('file' in entry));
  checkLinks(placed, report, checked);
  checkQuality(placed, report, today, checked);
  diagnostics.sort(
    (a, b) =>
      a.severity.localeCompare(b.severity) ||
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
  if (diagnostics.some((d) => d.severity === 'error')) return { diagnostics };
  const raw = rawCatalog(all);
  return { catalog: assembleCatalog(raw), raw, diagnostics };
}

function checkedEntries(raw: RawCatalog): CheckedEntry[] {
  return collections.flatMap((collection) =>
    (raw[collection] as object[]).map((entry) => {
      const value = entry as Record<string, unknown>;
      return { collection, key: String(value[keyOf[collection]]), value };
    }),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function collectionOf(path: string): Collection | undefined {
  const clean = path.replace(/\\/g, '/').replace(/\.ya?ml$/, '');
  return collections.find((name) => {
    const place = shapes[name].place;
    return (
      clean === place ||
      clean.startsWith(`${place}/`) ||
      clean.includes(`/${place}/`) ||
      clean.endsWith(`/${place}`)
    );
  });
}

function readFile(file: DataFile, seen: Map<string, PlacedEntry>, report: (d: Diagnostic) => void): void {
  const collection = collectionOf(file.inFolder ?? file.path);
  if (!collection) {
    report({
      code: 'FILE_UNKNOWN_PLACE',
      severity: 'error',
      file: file.path,
      ...text.unknownPlace,
      expected: collections.map((name) => shapes[name].place).join(', '),
    });
    return;
  }
  const parsed = parseYamlFile(file, report);
  if (!parsed || parsed.value === null) return;
  const { schema, key } = shapes[collection];
  const list: [PropertyKey[], unknown][] = Array.isArray(parsed.value)
    ? parsed.value.map((value, index) => [[index], value])
    : [[[], parsed.value]];
  for (const [at, raw] of list) {
    const value = checkShape(schema, parsed, at, raw, report) as Record<string, unknown> | undefined;
    if (!value) continue;
    const name = String(value[key]);
    const id = `${collection}/${name}`;
    const earlier = seen.get(id);
    if (earlier) {
      const first = locate(earlier.file, [...earlier.at, key]);
      report({
        code: 'ID_DUPLICATE',
        severity: 'error',
        file: file.path,
        ...locate(parsed, [...at, key]),
        path: pathText([...at, key]),
        ...text.duplicate(name, `${earlier.file.path}:${first.line}:${first.column}`),
      });
      continue;
    }
    seen.set(id, { collection, key: name, value, file: parsed, at });
  }
}

function rawCatalog(placed: CheckedEntry[]): RawCatalog {
  const raw = Object.fromEntries(collections.map((name) => [name, []])) as unknown as Record<
    Collection,
    unknown[]
  >;
  for (const entry of [...placed].sort((a, b) => compare(a.key, b.key)))
    raw[entry.collection].push(entry.value);
  return raw as unknown as RawCatalog;
}
