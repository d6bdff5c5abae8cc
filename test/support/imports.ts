import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { inRoot } from './root.ts';

export interface Import {
  /** `node:fs`, a package, or a path below the repository. */
  target: string;
  /** Only types: gone when the program runs. */
  typeOnly: boolean;
  /** `await import(…)`: loaded when it is needed. */
  lazy: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const dynamic = /\bimport\('([^']+)'\)/g;

/** Every import of a source file. Relative targets are given from the top of the repository. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(inRoot(file), 'utf8').replace(/^\s*(\/\*[\s\S]*?\*\/|\/\/.*|\*.*)$/gm, '');
  const target = (name: string) =>
    name.startsWith('.') ? relative(inRoot('.'), resolve(dirname(inRoot(file)), name)) : name;
  return [
    ...[...text.matchAll(statement)].map(([, type, name]) => ({
      target: target(name!),
      typeOnly: type !== undefined,
      lazy: false,
    })),
    ...[...text.matchAll(dynamic)].map(([, name]) => ({
      target: target(name!),
      typeOnly: false,
      lazy: true,
    })),
  ];
}

/** All source files below a folder of the repository. */
export function sourcesIn(folder: string): string[] {
  return (readdirSync(inRoot(folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** What loads at once with the given files: source files, packages and node modules. */
export function loadedWith(files: string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...files];
  while (queue.length > 0) {
    const file = queue.pop()!;
    if (seen.has(file)) continue;
    seen.add(file);
    if (!file.startsWith('src/')) continue;
    queue.push(
      ...importsOf(file)
        .filter((one) => !one.typeOnly && !one.lazy)
        .map((one) => one.target),
    );
  }
  return seen;
}
