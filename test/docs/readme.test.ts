import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

/** Each command is a process of its own, and a roadmap on a busy machine takes its time. */
vi.setConfig({ testTimeout: 180_000 });

beforeAll(ensureBuilt);

const folder = mkdtempSync(join(tmpdir(), 'career-advisor-docs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readme = readFileSync(inRoot('README.md'), 'utf8');
const guide = readFileSync(inRoot('docs/data-guide.md'), 'utf8');

function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1]!,
  );
}

/** Runs lines of a shell as they stand; `npx career-advisor` is the program of this checkout. */
function shell(lines: string, cwd: string) {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const npx = join(bin, 'npx');
  const program = inRoot('bin/career-advisor.js');
  writeFileSync(
    npx,
    `#!/bin/sh\n[ "$1" = career-advisor ] || exit 99\nshift\nexec "${process.execPath}" "${program}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', lines], {
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 50_000_000,
    env: { PATH: `${bin}:${process.env.PATH}`, HOME: cwd },
  });
  return { status, stdout, stderr };
}

/** Where the shown part differs from the whole: a shortened list shows some of the entries, in order. */
function missing(shown: unknown, whole: unknown, path = '$'): string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(whole)) return [path];
    let from = 0;
    return shown.flatMap((entry, index) => {
      const at = whole.findIndex((other, place) => place >= from && missing(entry, other).length === 0);
      from = at + 1;
      return at < 0 ? [`${path}[${index}]`] : [];
    });
  }
  if (typeof shown !== 'object' || shown === null) return shown === whole ? [] : [path];
  return Object.entries(shown).flatMap(([key, value]) =>
    missing(value, (whole as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  );
}

const commands = blocks(readme, 'sh')
  .join('')
  .split('\n')
  .filter((line) => line !== '');
const person = blocks(readme, 'yaml').find((block) => block.startsWith('# me.yaml'))!;

describe.skipIf(process.platform === 'win32')('README.md', () => {
  beforeAll(() => writeFileSync(join(folder, 'me.yaml'), person));

  it.each(commands.filter((line) => !line.startsWith('npm')))('runs as written: %s', (line) => {
    const { status, stdout, stderr } = shell(line, folder);
    expect([status, stderr]).toEqual([0, line.includes('-o ') ? expect.any(String) : '']);
    if (!line.includes('-o ') && !line.includes('>')) expect(stdout).not.toBe('');
  });

  it('shows JSON that the program prints', () => {
    const line = commands.find((command) => command.endsWith('--json'))!;
    const shown = JSON.parse(blocks(readme, 'json')[0]!) as unknown;
    expect(missing(shown, JSON.parse(shell(line, folder).stdout))).toEqual([]);
  });

  it('names every command and topic that it explains', () => {
    const help = shell('npx career-advisor --help', folder).stdout;
    for (const [, name] of readme.matchAll(/npx career-advisor ([a-z]+)/g))
      expect(help).toContain(`\n  ${name}`);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/data-guide.md', 'data/README.md'])(
    'has no dead link: %s',
    (page) => {
      const text = readFileSync(inRoot(page), 'utf8');
      const targets = [...text.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map((match) => match[1]!);
      const dead = targets.filter((target) => !existsSync(join(dirname(inRoot(page)), target)));
      expect(dead).toEqual([]);
    },
  );
});

describe.skipIf(process.platform === 'win32')('the worked example of docs/data-guide.md', () => {
  const home = join(folder, 'guide');
  const part = guide.slice(guide.indexOf('## Your own folder'));
  const files = blocks(part, 'yaml').map((text) => ({ path: /^# (\S+)\n/.exec(text)![1]!, text }));

  beforeAll(() => {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), text);
    }
    writeFileSync(join(home, 'me.yaml'), person);
  });

  it('runs as written', () => {
    for (const line of blocks(part, 'sh')
      .join('')
      .split('\n')
      .filter((one) => one !== '')) {
      expect([line, shell(line, home).status]).toEqual([line, 0]);
    }
  });

  it('adds the employer and its job', () => {
    const { stdout } = shell(
      'npx career-advisor plan us-rivertown-intake-clerk --data my-data --answers me.yaml --json',
      home,
    );
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'eligible',
      position: { agency: 'rivertown-newcomer-centre' },
    });
  });

  it('replaces the fee, here and in roadmaps that pay it', () => {
    const costs = (data: string) =>
      (
        JSON.parse(shell(`npx career-advisor show us-driving-licence ${data} --json`, home).stdout) as {
          options: { costs: { amount: number }[] }[];
        }
      ).options.flatMap((option) => option.costs.map((cost) => cost.amount));
    expect(costs('--data my-data')).toEqual([45]);
    expect(costs('')).not.toEqual([45]);
    const plan = shell(
      'npx career-advisor plan us-cbp-officer --data my-data --answers me.yaml --driving-licence no --json',
      home,
    );
    const steps = (
      JSON.parse(plan.stdout) as { routes: { steps: { ref: string; cost: { amount: number } }[] }[] }
    ).routes[0]!.steps;
    expect(steps.find((step) => step.ref === 'us-driving-licence')?.cost.amount).toBe(45);
  });

  it('adds a country of its own', () => {
    const { stdout } = shell(
      'npx career-advisor match --data my-data --citizenship DE --languages sv=C1 --no-input --json',
      home,
    );
    const { positions } = JSON.parse(stdout) as { positions: { id: string; verdict: string }[] };
    expect(positions.find(({ id }) => id === 'se-welcome-officer')?.verdict).toBe('eligible');
  });
});
