import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const room = resolve(import.meta.dirname, '../../src/report');
const files = readdirSync(room, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

/** What a file imports when it is loaded; types are gone by then. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export) (?!type )(?:[^;'"]*from )?'([^']+)';/gm)].map(
    (found) => found[1]!,
  );
}

/** Everything that is loaded with a file, as paths below src. */
function loadedWith(...names: string[]): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of importsOf(file)) visit(resolve(dirname(file), name));
  };
  for (const name of names) visit(join(room, name));
  return [...seen].map((file) => relative(dirname(room), file));
}

it('imports only core, the messages and itself, and types of the ports: no package, no node module', () => {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const loaded = text.replace(/^import type [^;]*from '\.[^']*';/gm, '');
    for (const [, name] of loaded.matchAll(/(?:from|import\() ?'([^']+)'/g)) {
      const target = relative(dirname(room), resolve(dirname(file), name!));
      expect(
        name!.startsWith('.') && /^(core|messages|report)\//.test(target),
        `${relative(room, file)} imports ${name}`,
      ).toBe(true);
    }
  }
});

it('loads no writer and no layout with the front door', () => {
  expect(loadedWith('render.ts').filter((name) => !name.startsWith('messages/'))).toEqual([
    'report/render.ts',
  ]);
});

it('loads no other writer and no layout for plan --json', () => {
  const loaded = loadedWith('render.ts', 'build-report.ts', 'writers/json/roadmap.ts');
  expect(loaded.filter((name) => /layout\/|writers\/(?!json\/(roadmap|common))/.test(name))).toEqual([]);
});

it('needs no message to know the formats', () => {
  expect(loadedWith('options.ts')).toEqual(['report/options.ts', 'report/styler.ts']);
});
