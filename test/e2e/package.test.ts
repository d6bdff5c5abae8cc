import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

interface Packed {
  filename: string;
  size: number;
  files: { path: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'career-advisor-pack-'));
let packed: Packed;
let tarball: string;

function npm(
  words: string[],
  cwd: string,
  command = 'npm',
): { code: number | null; stdout: string; stderr: string } {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    npm_config_offline: 'true',
    npm_config_cache: join(folder, 'cache'),
  };
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd,
    env,
    encoding: 'utf8',
    input: '',
    timeout: 120_000,
  });
  return { code: status, stdout, stderr };
}

beforeAll(async () => {
  await ensureBuilt();
  const { stdout } = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], inRoot('.'));
  [packed] = JSON.parse(stdout) as [Packed];
  tarball = join(folder, packed.filename);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('is at most 1 MB, with no data files but the compiled catalog', () => {
    expect(packed.size).toBeLessThanOrEqual(1_000_000);
    const paths = packed.files.map((file) => file.path);
    expect(paths).toContain('dist/catalog.json');
    expect(paths.filter((path) => /^(src|test|docs|scripts)\//.test(path) || /\.ya?ml$/.test(path))).toEqual(
      [],
    );
    expect(paths.filter((path) => path.includes('/compiled/'))).toEqual([]);
    const texts = ['data/LICENSE', 'data/README.md'];
    expect(paths.filter((path) => path.startsWith('data/') && !texts.includes(path))).toEqual([]);
  });

  it('names the licence of everything it holds', () => {
    const { devDependencies, dependencies } = JSON.parse(
      readFileSync(inRoot('package.json'), 'utf8'),
    ) as Record<string, object>;
    expect(dependencies).toBeUndefined();
    const licences = readFileSync(inRoot('dist/LICENSES.txt'), 'utf8');
    for (const name of ['commander', 'chalk', 'yaml', 'zod']) {
      expect(devDependencies).toHaveProperty(name);
      expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, 'm'));
    }
  });

  it('runs by npx in an empty folder and installs no other package', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { code, stdout } = npm(
      ['--yes', `../${packed.filename}`, 'show', 'us-cbp-officer', '--json'],
      empty,
      'npx',
    );
    expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ id: 'us-cbp-officer' })]);
    expect(readdirSync(empty)).toEqual([]);
    const caches = readdirSync(join(folder, 'cache', '_npx'));
    const installed = readdirSync(join(folder, 'cache', '_npx', caches[0]!, 'node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    expect(installed).toEqual(['career-advisor']);
  });

  it('is a typed library', () => {
    const project = join(folder, 'project');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    expect(npm(['install', '--no-audit', '--no-fund', tarball], project).code).toBe(0);
    const code = `
      import { type Advice, assess, loadCatalog, match, parseAnswers, plan, profileOf } from 'career-advisor';
      const catalog = await loadCatalog();
      const { answers, problems } = parseAnswers({ citizenship: ['US'] }, catalog, '2026-11-22');
      const profile = profileOf(answers, catalog, '2026-11-22');
      const position = catalog.positions.get('us-cbp-officer')!;
      const verdicts: string[] = assess(position, profile, '2026-11-22', catalog).findings.map((finding) => finding.verdict);
      const functions: [typeof match, typeof plan] = [match, plan];
      const none: Advice[] = [];
      globalThis.process.stdout.write(JSON.stringify([problems.length, verdicts.includes('met'), functions.length, none.length]));
    `;
    writeFileSync(join(project, 'use.ts'), code);
    const config = {
      compilerOptions: {
        module: 'nodenext',
        target: 'es2023',
        strict: true,
        types: [],
        outDir: 'out',
        skipLibCheck: false,
      },
    };
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ ...config, files: ['use.ts', 'node.d.ts'] }),
    );
    writeFileSync(
      join(project, 'node.d.ts'),
      'declare var process: { stdout: { write(text: string): void } };',
    );
    const types = spawnSync(process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '-p', project], {
      encoding: 'utf8',
    });
    expect(types.stdout).toBe('');
    const run = spawnSync(process.execPath, [join(project, 'out/use.js')], { encoding: 'utf8' });
    expect([run.stderr, run.stdout]).toEqual(['', '[0,true,2,0]']);
  });
});
