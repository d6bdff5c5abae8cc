import { describe, expect, it } from 'vitest';
import { assembleCatalog, type RawCatalog } from '../../src/catalog/assemble.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { openCatalog } from '../../src/catalog/open-catalog.ts';
import { fingerprintOfFiles, readSnapshot, writeSnapshot } from '../../src/catalog/snapshot.ts';
import { collections } from '../../src/core/model/catalog.ts';
import { linksOf } from '../../src/core/model/credential-links.ts';
import { readDataFolder } from '../../src/infra/node-files.ts';
import type { PackagedData, TextFile } from '../../src/ports.ts';
import { inRoot } from '../support/root.ts';

const files = readDataFolder(inRoot('data'));
const fromYaml = loadCatalog([files]);
const text = writeSnapshot(fromYaml.catalog!, fromYaml.raw!, fingerprintOfFiles(files));

const country = (id: string, title: string): TextFile => ({
  path: 'mine/vocabularies/countries.yaml',
  inFolder: 'vocabularies/countries.yaml',
  text: `id: ${id}\ntitle: ${title}\n`,
});

function packaged(parts: Partial<{ snapshot: string; edited: TextFile[] }>): PackagedData {
  return {
    snapshot: () => parts.snapshot,
    edited: () => parts.edited,
    checkout: () => undefined,
    text: () => undefined,
  };
}

describe('the snapshot', () => {
  it('gives the same catalog as the YAML it was made from', async () => {
    const { catalog } = await openCatalog(packaged({ snapshot: text }), []);
    expect(catalog!.version).toBe(fromYaml.catalog!.version);
    expect(catalog!.checkedOn).toBe(fromYaml.catalog!.checkedOn);
    for (const name of collections) {
      expect([name, [...catalog![name]]]).toEqual([name, [...fromYaml.catalog![name]]]);
    }
  });

  it('is plain JSON of ASCII characters', () => {
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    const whole = JSON.parse(text) as Record<string, unknown[]>;
    for (const name of collections) expect(whole[name]!.slice(1)).toEqual(fromYaml.raw![name]);
  });

  it('parses an entry only when it is looked at, and then once', () => {
    const { catalog } = readSnapshot(text.replaceAll('"publisher":', '"publisher"!'))!;
    expect(catalog.sources.size).toBe(fromYaml.catalog!.sources.size);
    expect([...catalog.roles.values()]).toEqual([...fromYaml.catalog!.roles.values()]);
    expect(catalog.countries.get('US')).toBe(catalog.countries.get('US'));
    expect(() => [...catalog.sources.values()]).toThrow(SyntaxError);
  });

  it('tells what credentials count as without parsing them, and of what was put in since', () => {
    const { credentials } = readSnapshot(text.replaceAll('"options":', '"options"!'))!.catalog;
    const whole = fromYaml.catalog!.credentials;
    expect([...linksOf(credentials)]).toEqual([...linksOf(whole)]);
    expect([...linksOf(whole).values()].some((links) => links !== undefined)).toBe(true);
    const [first] = whole.values();
    credentials.set(first!.id, { ...first!, gives: { countsAs: ['another'] } });
    expect(linksOf(credentials).get(first!.id)).toEqual(['another']);
  });

  it('gives its values by every way of reading a map', () => {
    const { countries } = readSnapshot(text)!.catalog;
    const seen: string[] = [];
    for (const [id, entry] of countries) if (entry.id !== id) seen.push(id);
    countries.forEach((entry, id, map) => {
      if (entry.id !== id || map !== countries) seen.push(id);
    });
    expect(seen).toEqual([]);
    expect(countries.get('XX')).toBeUndefined();
    expect([...countries.keys()]).toEqual([...countries.values()].map((entry) => entry.id));
  });

  it('may have empty collections', () => {
    const empty = Object.fromEntries(collections.map((name) => [name, []])) as unknown as RawCatalog;
    const read = readSnapshot(writeSnapshot(assembleCatalog(empty), empty, 'x'))!;
    expect([read.inputs, ...collections.map((name) => read.catalog[name].size)]).toEqual([
      'x',
      ...collections.map(() => 0),
    ]);
    expect(read.raw()).toEqual(empty);
  });

  it('of another format is not read', () => {
    expect(readSnapshot('')).toBeUndefined();
    expect(readSnapshot('{}')).toBeUndefined();
    expect(readSnapshot(text.replace('snapshot@3', 'snapshot@0'))).toBeUndefined();
  });
});

describe('opening the catalog', () => {
  it('reads YAML instead of the snapshot when it was edited since', async () => {
    const edited = files.map((file) => ({
      ...file,
      text: file.text.replace('United States', 'United  States'),
    }));
    const { catalog } = await openCatalog(packaged({ snapshot: text, edited }), []);
    expect(catalog!.version).not.toBe(fromYaml.catalog!.version);
  });

  it('stays with the snapshot when the files were only touched', async () => {
    const { catalog } = await openCatalog(packaged({ snapshot: text, edited: files }), []);
    expect(Object.getPrototypeOf(catalog!.roles)).not.toBe(Map.prototype);
  });

  it('reads YAML where nothing was built', async () => {
    const { catalog } = await openCatalog(packaged({ edited: files }), []);
    expect(catalog!.version).toBe(fromYaml.catalog!.version);
  });

  it("lays a user's folders over the packaged data, the last one counting most", async () => {
    const layers = [[country('US', 'First')], [country('US', 'Second')]];
    const { catalog } = await openCatalog(packaged({ snapshot: text }), layers);
    expect(catalog!.countries.get('US')!.title).toBe('Second');
    expect(catalog!.countries.size).toBe(fromYaml.catalog!.countries.size);
    expect([...catalog!.positions]).toEqual([...fromYaml.catalog!.positions]);
  });

  it('gives the same over a snapshot and over YAML', async () => {
    const layers = [[country('XZ', 'Elsewhere')]];
    const overSnapshot = await openCatalog(packaged({ snapshot: text }), layers);
    const overYaml = await openCatalog(packaged({ edited: files }), layers);
    expect(overSnapshot.catalog!.version).toBe(overYaml.catalog!.version);
  });

  it("checks a user's folders as strictly as the packaged data", async () => {
    const wrong = {
      path: 'mine/positions/x.yaml',
      inFolder: 'positions/x.yaml',
      text: 'id: us-x\nrole: no-such-role\n',
    };
    const { catalog, diagnostics } = await openCatalog(packaged({ snapshot: text }), [[wrong]]);
    expect(catalog).toBeUndefined();
    expect(diagnostics.every((d) => d.file === wrong.path)).toBe(true);
    expect(diagnostics.some((d) => d.code === 'SHAPE_MISSING')).toBe(true);
  });
});
