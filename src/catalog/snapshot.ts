import { type Catalog, type Collection, collections } from '../core/model/catalog.ts';
import { type LinkedMap, type Links, linksOf } from '../core/model/credential-links.ts';
import type { Credential, Position } from '../core/model/entries.ts';
import type { RuleSet } from '../core/model/requirement.ts';
import type { LongText, TextFile } from '../ports.ts';
import { fingerprint, keyOf, mergeRules, type RawCatalog } from './assemble.ts';

/**
 * The checked catalog in one file that opens fast. The file is plain JSON: a header on the first line says where each
 * collection stands, each collection begins with a line of its keys and lengths, and each entry has its own line, so
 * that the reader cuts out and parses only what is looked at. All characters are ASCII: lengths count bytes and
 * characters alike.
 */
export const snapshotFormat = 'career-advisor/snapshot@3';

interface Header {
  format: string;
  /** Fingerprint of the data files it was made from. */
  inputs: string;
  version: string;
  checkedOn: string;
  /** Length of each collection, from its index to its last entry. */
  lengths: Record<Collection, number>;
}

/** The first line of a collection. */
interface Index {
  keys: string[];
  lengths: number[];
  /** Of credentials: what those count as that count as others. */
  links?: Record<string, Links>;
}

export interface Snapshot {
  inputs: string;
  catalog: Catalog;
  /** The entries as they were written, rule sets not merged: the first layer below a user's own data. */
  raw: () => RawCatalog;
}

const head = '{"header":';
const between = ',\n';

/** Writes a snapshot; `inputs` names the state of the data files. */
export function writeSnapshot(
  { version, checkedOn }: Pick<Catalog, 'version' | 'checkedOn'>,
  raw: RawCatalog,
  inputs: string,
): string {
  const bodies = collections.map((name) => collectionText(name, raw[name] as object[]));
  const lengths = Object.fromEntries(
    collections.map((name, at) => [name, bodies[at]!.length]),
  ) as Header['lengths'];
  const header: Header = { format: snapshotFormat, inputs, version, checkedOn, lengths };
  const parts = collections.map((name, at) => `"${name}":${bodies[at]}`);
  return `${head}${asciiJson(header)}${between}${parts.join(between)}\n}\n`;
}

/** `[index, entry, entry, …]`, one a line. */
function collectionText(name: Collection, entries: object[]): string {
  const texts = entries.map(asciiJson);
  const index: Index = {
    keys: entries.map((entry) => (entry as Record<string, string>)[keyOf[name]]!),
    lengths: texts.map((text) => text.length),
    ...(name === 'credentials' ? { links: linksIn(entries as Credential[]) } : {}),
  };
  return `[${[asciiJson(index), ...texts].join(between)}]`;
}

/** Links that are absent stay out of the text, as JSON has no word for them. */
function linksIn(credentials: Credential[]): Record<string, Links> {
  return Object.fromEntries(linksOf(new Map(credentials.map((entry) => [entry.id, entry]))));
}

/** Opens a snapshot, or undefined when the text is of another format. Entries are parsed when first looked at. */
export function readSnapshot(text: LongText): Snapshot | undefined {
  const end = text.indexOf('\n');
  if (end < 0 || text.slice(0, head.length) !== head) return undefined;
  const header = JSON.parse(text.slice(head.length, end - 1)) as Header;
  if (header.format !== snapshotFormat) return undefined;
  const written = {} as { [Name in Collection]: Catalog[Name] };
  let at = end + 1;
  for (const name of collections) {
    const start = at + `"${name}":`.length;
    defineLazily(written, name, () => readCollection(text, start) as never);
    at = start + header.lengths[name] + between.length;
  }
  const catalog = { version: header.version, checkedOn: header.checkedOn } as Catalog;
  for (const name of collections) defineLazily(catalog, name, () => written[name] as never);
  defineLazily(catalog, 'positions', () => merged(written.positions, written.rules));
  return {
    inputs: header.inputs,
    catalog,
    raw: () =>
      Object.fromEntries(
        collections.map((name) => [name, [...written[name].values()]]),
      ) as unknown as RawCatalog,
  };
}

function readCollection(text: LongText, start: number): Map<string, object> {
  const end = text.indexOf('\n', start);
  const line = text.slice(start + 1, end);
  const { keys, lengths, links } = JSON.parse(line.slice(0, line.lastIndexOf('}') + 1)) as Index;
  const starts: number[] = [];
  let at = end + 1;
  for (const length of lengths) {
    starts.push(at);
    at += length + between.length;
  }
  const read = (_: string, index: number) =>
    JSON.parse(text.slice(starts[index]!, starts[index]! + lengths[index]!)) as never;
  return links ? new LazyCredentials(keys, read, links) : new LazyMap<object>(keys, read);
}

function merged(positions: Map<string, Position>, rules: Map<string, RuleSet>): Map<string, Position> {
  return new LazyMap<Position>(positions.keys(), (key) => mergeRules(positions.get(key)!, rules));
}

/** A property whose value is made when it is first read. */
function defineLazily<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  make: () => Owner[Name],
): void {
  Object.defineProperty(owner, name, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true });
      return value;
    },
  });
}

/** Names a state of the data files: the same places and texts give the same fingerprint. */
export function fingerprintOfFiles(files: TextFile[]): string {
  return fingerprint(
    files
      .map(({ path, inFolder, text }) => `${(inFolder ?? path).replace(/\\/g, '/')}\n${text.length}\n${text}`)
      .join('\n'),
  );
}

/** A map whose values are made when first looked at; keys and their order are there from the start. */
class LazyMap<Value extends object> extends Map<string, Value> {
  readonly #read: (key: string, index: number) => Value;

  constructor(keys: Iterable<string>, read: (key: string, index: number) => Value) {
    super();
    this.#read = read;
    let index = 0;
    // Until its value is read, a key holds its number.
    for (const key of keys) super.set(key, index++ as unknown as Value);
  }

  override get(key: string): Value | undefined {
    const found: Value | number | undefined = super.get(key);
    if (typeof found !== 'number') return found;
    const value = this.#read(key, found);
    super.set(key, value);
    return value;
  }

  /** The value, or its number while it is unread. */
  protected peek(key: string): Value | number | undefined {
    return super.get(key);
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

/** Credentials of which it is known what they count as before they are read. */
class LazyCredentials extends LazyMap<Credential> implements LinkedMap {
  readonly #links: Record<string, Links>;

  constructor(
    keys: Iterable<string>,
    read: (key: string, index: number) => Credential,
    links: Record<string, Links>,
  ) {
    super(keys, read);
    this.#links = links;
  }

  links(): Map<string, Links> {
    return new Map(
      [...this.keys()].map((key) => {
        const found = this.peek(key)!;
        return [key, typeof found === 'number' ? this.#links[key] : found.gives?.countsAs];
      }),
    );
  }
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
