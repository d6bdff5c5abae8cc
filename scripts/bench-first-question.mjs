// How long until the first question stands on a terminal, against an empty node in the same terminal. Needs a build.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { inRoot } from './build/root.mjs';

const rounds = 25;
const warmUp = 3;
const firstQuestion = /How much time do you have\?[\s\S]*Ctrl-C/;

/** Milliseconds until a program in a terminal has shown what is waited for, or has ended when nothing is. */
function timeOf(words, env, shows) {
  return new Promise((resolve) => {
    const begin = process.hrtime.bigint();
    const elapsed = () => Number(process.hrtime.bigint() - begin) / 1e6;
    const terminal = spawn(process.execPath, words, { cols: 80, rows: 24, env });
    let text = '';
    let shown;
    terminal.onData((data) => {
      text += data;
      if (shown !== undefined || !shows?.test(text)) return;
      shown = elapsed();
      terminal.kill('SIGKILL');
    });
    terminal.onExit(() => resolve(shown ?? elapsed()));
  });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Medians in milliseconds, and the median of the ratios of the pairs. */
export async function benchFirstQuestion(program = inRoot('bin/career-advisor.js')) {
  const folder = mkdtempSync(join(tmpdir(), 'career-advisor-bench-'));
  const env = { PATH: process.env.PATH, HOME: folder, TERM: 'xterm-256color', LANG: 'C.UTF-8' };
  const pairs = [];
  try {
    for (let round = 0; round < rounds + warmUp; round++) {
      const empty = await timeOf(['-e', ''], env);
      const question = await timeOf([program], env, firstQuestion);
      if (round >= warmUp) pairs.push({ empty, question });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    empty: median(pairs.map(({ empty }) => empty)),
    question: median(pairs.map(({ question }) => question)),
    ratio: median(pairs.map(({ empty, question }) => question / empty)),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { empty, question, ratio } = await benchFirstQuestion();
  const budget = 1.6;
  process.stdout.write(
    `first question on a terminal: ${question.toFixed(1)} ms, an empty node: ${empty.toFixed(1)} ms, ` +
      `${ratio.toFixed(2)} x (budget ${budget} x: ${ratio <= budget ? 'kept' : 'MISSED'})\n`,
  );
}
