import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersJsonSchema, dataJsonSchemas, outputJsonSchemas } from '../../src/catalog/json-schema.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { outputShapes } from '../../src/catalog/schema/outputs.ts';
import { readDataFolder } from '../../src/infra/node-files.ts';
import { career } from '../support/fake-runtime.ts';
import { inRoot } from '../support/root.ts';

describe('schema/', () => {
  const { catalog } = loadCatalog([readDataFolder(inRoot('data'))]);
  const expected = { ...dataJsonSchemas(), ...outputJsonSchemas(), answers: answersJsonSchema(catalog) };

  it('holds one file for each kind, and nothing else', () => {
    expect(readdirSync(inRoot('schema')).sort()).toEqual(
      Object.keys(expected)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });

  it.each(Object.entries(expected))('%s is current (npm run build writes it)', (name, schema) => {
    expect(JSON.parse(readFileSync(inRoot(`schema/${name}.json`), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  });

  it('is what the data files point editors to', () => {
    const wrong = readDataFolder(inRoot('data')).filter(({ inFolder, text }) => {
      const line = /^# yaml-language-server: \$schema=((?:\.\.\/)+)schema\/([a-z-]+)\.json$/m.exec(text);
      return line && (line[1]!.length / 3 !== inFolder!.split('/').length || !(line[2]! in expected));
    });
    expect(wrong.map((file) => file.inFolder)).toEqual([]);
  });
});

describe('results', () => {
  const person = '--citizenship US --birth-date 2000-01-01 --driving-licence --credentials none';
  it.each([
    ['roadmap', `plan us-example-officer ${person} --json`],
    ['roadmap', `plan us-example-officer ${person} --json --redact --objective all`],
    ['roadmap', 'plan us-example-officer --json --citizenship CA'],
    ['match', `match ${person} --json`],
    ['match', 'match --json'],
    ['explain', `explain us-example-officer ${person} --json`],
    ['compare', 'compare example-aid example-service --json'],
    ['compare', `compare us-example-officer ${person} --json`],
    ['diagnostics', 'validate test/support/bad-data --json'],
  ] as const)('have the shape that "schema %s" gives: %s', async (name, line) => {
    const { stdout } = await career(line);
    const result = outputShapes[name].safeParse(JSON.parse(stdout));
    expect(result.error?.issues).toBeUndefined();
  });
});
