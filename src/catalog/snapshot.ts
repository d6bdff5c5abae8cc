import { type Catalog, type Collection, collections } from '../core/model/catalog.ts';
import type { Position } from '../core/model/entries.ts';
import type { RuleSet } from '../core/model/requirement.ts';
import type { TextFile } from '../ports.ts';
import { fingerprint, keyOf, mergeRules, type RawCatalog } from './assemble.ts';

/**
 * The checked catalog in one file that opens fast. The file is plain JSON; its first line is a header that names
 * the length of every entry, so that the reader cuts out and parses only what is looked at. All characters
 * are ASCII: lengths count bytes and characters alike.
 */
export const snapshotFormat = 'career-advisor/snapshot@1';

interface Header {
  format: string;
  /** Fingerprint of the data files it was made from. */
  inputs: string;
  version: string;
  checkedOn: string;
  /** Per collection: keys and lengths of the entries, in the order of the file. */
  entries: Record<Collection, { keys: string[]; lengths: number[] }>;
}

export interface Snapshot {
  inputs: string;
  catalog: Catalog;
  /** The entries as they were written, rule sets not merged: the first layer below a user's own data. */
  raw: () => RawCatalog;
}

/** Writes a snapshot; `inputs` names the state of the data files. */
export function writeSnapshot(
  catalog: Pick<Catalog, 'version' | 'checkedOn'>,
  raw: RawCatalog,
  inputs: string,
): string {
  const entries = {} as Header['entries'];
  const bodies: string[] = [];
  for (const name of collections) {
    const texts = (raw[name] as object[]).map((entry) => asciiJson(entry));
    const keys = (raw[name] as object[]).map((entry) => (entry as Record<string, string>)[keyOf[name]]!);
    entries[name] = { keys, lengths: texts.map((text) => text.length) };
    bodies.push(`"${name}":[\n${texts.join(',\n')}\n]`);
  }
  const header: Header = {
    format: snapshotFormat,
    inputs,
    version: catalog.version,
    checkedOn: catalog.checkedOn,
    entries,
  };
  return `{"header":${asciiJson(header)},\n${bodies.join(',\n')}\n}\n`;
}

/** Opens a snapshot, or undefined when the text is of another format. Entries are parsed when first looked at. */
export function readSnapshot(text: string): Snapshot | undefined {
  const end = text.indexOf('\n');
  if (!text.startsWith('{"header":') || end < 0) return undefined;
  const header = JSON.parse(text.slice('{"header":'.length, end - 1)) as Header;
  if (header.format !== snapshotFormat) return undefined;
  const maps = {} as Record<Collection, LazyMap<object>>;
  let at = end + 1;
  for (const name of collections) {
    const { keys, lengths } = header.entries[name];
    at += `"${name}":[\n`.length;
    const places = new Map<string, [number, number]>();
    for (const [index, key] of keys.entries()) {
      const length = lengths[index]!;
      places.set(key, [at, at + length]);
      at += length + ',\n'.length;
    }
    // An empty list and the last entry both end in "\n],\n"; entries counted one separator too many.
    at += keys.length > 0 ? '\n],\n'.length - ',\n'.length : '\n],\n'.length;
    maps[name] = new LazyMap(keys, (key) => JSON.parse(text.slice(...places.get(key)!)) as object);
  }
  const written = maps as unknown as { [Name in Collection]: Catalog[Name] };
  const positions = new LazyMap<Position>(maps.positions.keys(), (key) =>
    mergeRules(written.positions.get(key)!, written.rules as Map<string, RuleSet>),
  );
  return {
    inputs: header.inputs,
    catalog: { version: header.version, checkedOn: header.checkedOn, ...written, positions },
    raw: () =>
      Object.fromEntries(
        collections.map((name) => [name, [...written[name].values()]]),
      ) as unknown as RawCatalog,
  };
}

/** Names a state of the data files: the same places and texts give the same fingerprint. */
export function fingerprintOfFiles(files: TextFile[]): string {
  return fingerprint(
    files
      .map(({ path, inFolder, text }) => `${(inFolder ?? path).replace(/\\/g, '/')}\n${text.length}\n${text}`)
      .join('\n'),
  );
}

const unread = Symbol('unread');

/** A map whose values are made when first looked at; keys and their order are there from the start. */
class LazyMap<Value extends object> extends Map<string, Value> {
  readonly #read: (key: string) => Value;

  constructor(keys: Iterable<string>, read: (key: string) => Value) {
    super();
    this.#read = read;
    for (const key of keys) super.set(key, unread as unknown as Value);
  }

  override get(key: string): Value | undefined {
    const found = super.get(key);
    if ((found as unknown) !== unread) return found;
    const value = this.#read(key);
    super.set(key, value);
    return value;
  }

  override *entries(): MapIterator<[string, Value]> {
    for (const key of super.keys()) yield [key, this.get(key)!];
  }

  override *values(): MapIterator<Value> {
    for (const key of super.keys()) yield this.get(key)!;
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  override forEach(each: (value: Value, key: string, map: Map<string, Value>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
