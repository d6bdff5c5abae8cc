import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './root.ts';

const built = 'dist/program/main.cjs';

function newest(folder: string): number {
  const names = readdirSync(inRoot(folder), { recursive: true }) as string[];
  return Math.max(...names.map((name) => statSync(inRoot(`${folder}/${name}`)).mtimeMs));
}

function isCurrent(): boolean {
  const time = statSync(inRoot(built), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return time > Math.max(newest('src'), newest('scripts/build'));
}

/** Builds the program when it is older than its sources; test files that run side by side wait for one build. */
export async function ensureBuilt(): Promise<void> {
  const lock = inRoot('node_modules/.building');
  for (let tries = 0; !isCurrent() && tries < 240; tries++) {
    try {
      mkdirSync(lock);
    } catch {
      await sleep(500);
      continue;
    }
    try {
      const { status, stderr } = spawnSync(process.execPath, [inRoot('scripts/build.mjs')], {
        encoding: 'utf8',
      });
      if (!isCurrent()) throw new Error(`the build failed (${status}):\n${stderr}`);
    } finally {
      rmdirSync(lock);
    }
  }
}

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the built program as a user does: words, environment, stdin. */
export function careerAdvisor(
  words: string[],
  { env = {}, input = '', cwd = inRoot('.'), node = [] as string[], timeout = 120_000 } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, inRoot('bin/career-advisor.js'), ...words],
    {
      cwd,
      input,
      encoding: 'utf8',
      timeout,
      maxBuffer: 50_000_000,
      env: { PATH: process.env.PATH ?? '', HOME: cwd, ...env },
    },
  );
  return { code: status, stdout, stderr };
}
