import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

vi.setConfig({ testTimeout: 120_000 });
beforeAll(ensureBuilt);

const folder = mkdtempSync(join(tmpdir(), 'career-advisor-shells-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const env = {
  PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
  HOME: folder,
  LANG: 'C.UTF-8',
  TERM: 'xterm',
};
beforeAll(() => {
  mkdirSync(join(folder, 'bin'));
  const file = join(folder, 'bin/career-advisor');
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${inRoot('bin/career-advisor.js')}" "$@"\n`);
  chmodSync(file, 0o755);
  writeFileSync(join(folder, 'class.csv'), 'code\n');
});

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;
const lines = [
  ['career-advisor plan us-uscis-as', 'us-uscis-asylum-officer'],
  ['career-advisor match --obj', '--objective'],
  ['career-advisor match --pace ty', 'typical'],
  ['career-advisor cohort cl', 'class.csv'],
] as const;
/** Completing must never run what stands on the line. */
const hostile = `career-advisor plan $(touch ${join(folder, 'ran')}) us-cbp-off`;

describe.skipIf(!has('bash'))('bash', () => {
  const script = (line: string) => `
    source <(career-advisor completion bash)
    source <(career-advisor completion bash)
    COMP_LINE=${JSON.stringify(line).replaceAll('$', '\\$')} COMP_POINT=${line.length}
    read -ra COMP_WORDS <<< "$COMP_LINE"
    COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
    _career-advisor_completion
    complete -p career-advisor
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const run = (line: string) =>
    spawnSync('bash', ['--norc', '-c', script(line)], { cwd: folder, env, encoding: 'utf8' });
  it.each(lines.filter(([, wanted]) => wanted !== 'class.csv'))('%s', (line, wanted) => {
    const { stdout, stderr } = run(line);
    expect([stdout.trim().split('\n').at(-1), stderr]).toEqual([wanted, '']);
  });
  it('leaves files to bash itself, and runs nothing', () => {
    const { stdout } = run('career-advisor cohort cl');
    expect(stdout).toContain('complete -o default -F');
    run(hostile);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  const run = (line: string) => {
    const words = `career-advisor completion fish | source; complete -C ${JSON.stringify(line).replaceAll('$', '\\$')}`;
    return spawnSync('fish', ['--no-config', '-c', words], { cwd: folder, env, encoding: 'utf8' }).stdout;
  };
  it.each(lines)('%s', (line, wanted) => {
    expect(run(line).split(/[\t\n]/)[0]).toBe(wanted);
  });
  it('runs nothing', () => {
    run(hostile);
    run(hostile.replace('$', ''));
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  it('completes at a real prompt, and runs nothing', async () => {
    const terminal = spawn('zsh', ['-f', '-i'], {
      cwd: folder,
      env: { ...env, PS1: 'ready> ' },
      cols: 160,
      rows: 40,
    });
    let shown = '';
    terminal.onData((data) => {
      shown += data;
    });
    const shows = (wanted: string) =>
      vi.waitFor(() => expect(shown).toContain(wanted), { timeout: 30_000, interval: 50 });
    await shows('ready> ');
    terminal.write(
      'autoload -Uz compinit; compinit -D -u; source <(career-advisor completion zsh); echo do""ne\r',
    );
    await shows('done');
    for (const [line, wanted] of lines) {
      shown = '';
      terminal.write(`${line}\t`);
      await shows(wanted);
      terminal.write('\x15');
    }
    terminal.write(`${hostile}\t`);
    await shows('us-cbp-off');
    terminal.write('\x15echo en""d\r');
    await shows('end');
    terminal.kill();
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });
});

describe('PowerShell', () => {
  it('gets a script whose brackets and quotes are closed', () => {
    const script = readFileSync(inRoot('dist/completions/career-advisor.ps1'), 'utf8');
    const bare = script
      .replace(/`./g, '')
      .replace(/'(?:[^']|'')*'/g, "''")
      .replace(/"(?:[^"$]|\$\((?:[^()]|\([^()]*\))*\)|\$)*"/g, '""')
      .replace(/#.*$/gm, '');
    for (const [open, close] of ['{}', '()', '[]'])
      expect(bare.split(open!).length).toBe(bare.split(close!).length);
    expect(bare).not.toMatch(/[^']'[^']|[^"]"[^"]/);
    expect(script).toContain("Register-ArgumentCompleter -CommandName 'career-advisor'");
    expect(script).not.toContain('{pkgname}');
  });
});
