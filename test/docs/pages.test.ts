import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

beforeAll(ensureBuilt);

const read = (path: string) => readFileSync(inRoot(path), 'utf8');

/** Runs a script that compares a page with what it would write now. */
function check(script: string) {
  const { status, stderr } = spawnSync(process.execPath, [inRoot(`scripts/${script}.mjs`), '--check'], {
    encoding: 'utf8',
    timeout: 170_000,
  });
  return [status, stderr];
}

describe('pages made by scripts are current', () => {
  it('data/README.md (npm run data:table)', () => expect(check('data-table')).toEqual([0, '']), 180_000);
  it('docs/roadmap.svg (npm run picture)', () => expect(check('picture')).toEqual([0, '']), 180_000);
});

describe('docs/architecture.md', () => {
  it('names every folder of the source, and none that is not there', () => {
    const named = [...read('docs/architecture.md').matchAll(/^\|[^|]*\|/gm)].flatMap((row) =>
      [...row[0].matchAll(/`([^`]+\/)`/g)].map((match) => match[1]!.replace(/\/$/, '')),
    );
    expect(named.filter((folder) => !existsSync(inRoot(folder)))).toEqual([]);
    const folders = ['src', 'src/core', 'src/cli'].flatMap((folder) =>
      readdirSync(inRoot(folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${folder}/${entry.name}`),
    );
    const text = named.join(' ');
    const deep = ['src/core'];
    const unnamed = folders.filter(
      (folder) =>
        !deep.includes(folder) && !text.includes(folder) && !/^src\/cli\/(commands|interview)$/.test(folder),
    );
    expect(unnamed).toEqual([]);
  });

  it('names only files that are there', () => {
    const files = [...read('docs/architecture.md').matchAll(/`((?:bin|src|test|scripts)\/[\w./-]+\.\w+)`/g)];
    expect(files.map((match) => match[1]!).filter((file) => !existsSync(inRoot(file)))).toEqual([]);
  });
});

describe('docs/adr', () => {
  it('are numbered without gaps and listed', () => {
    const pages = readdirSync(inRoot('docs/adr'))
      .filter((name) => name !== 'README.md')
      .sort();
    expect(pages.map((name) => Number(name.slice(0, 4)))).toEqual(pages.map((_, at) => at + 1));
    for (const page of pages) expect(read('docs/adr/README.md')).toContain(`(${page})`);
  });
});

describe('data/LICENSE', () => {
  it('credits what the data names as licensed', () => {
    const licence = read('data/LICENSE');
    for (const credit of [
      'O*NET',
      'Open Government\n  Licence v3.0',
      'Open Government Licence – Canada',
      'UNICODE LICENSE V3',
      'European Central Bank',
    ])
      expect(licence).toContain(credit);
  });

  it('travels with the package', () => {
    const { files } = JSON.parse(read('package.json')) as { files: string[] };
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'data/LICENSE', 'README.md', 'dist']));
  });
});
