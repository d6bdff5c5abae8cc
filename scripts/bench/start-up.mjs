// How long whole commands take, against an empty node in turns, so that a busy machine slows all alike.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFirstQuestion } from '../bench-first-question.mjs';
import { inRoot } from '../build/root.mjs';
import { quantile, verdict } from './figures.mjs';
import { withFolder } from './scratch.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 25);
/** The first run of a command keeps what it compiled. */
const warmUp = 2;
const day = '2026-11-22';
const usual = 1.6;

/** Tells the processor time of a process when it ends: wall time on a busy machine says little. */
const meter = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(3, String((user + system) / 1000));
});
`;

/** Variables such as NODE_OPTIONS and NODE_EXTRA_CA_CERTS slow every node and so flatter what is compared with an empty one. */
const env = { PATH: process.env.PATH, HOME: process.env.HOME };

/** The program in a folder of its own, as it is installed: in a checkout it would also look whether the YAML was edited. */
export function startUp() {
  return withFolder((folder) => {
    for (const part of ['bin', 'dist', 'package.json'])
      cpSync(inRoot(part), join(folder, part), { recursive: true });
    rmSync(join(folder, 'dist', 'program', 'compiled'), { recursive: true, force: true });
    writeFileSync(join(folder, 'meter.cjs'), meter);
    return startUpOf(folder);
  });
}

async function startUpOf(folder) {
  const program = join(folder, 'bin', 'career-advisor.js');
  const answers = join(folder, 'answers.yaml');
  writeFileSync(answers, 'citizenship: [US]\nage: 20\neducation: secondary\nlanguages: { en: C2 }\n');
  const person = ['--citizenship', 'US', '--age', '20', '--education', 'secondary', '--languages', 'en=C2'];
  const flags = [...person, '--as-of', day];
  const few = ['--citizenship', 'US', '--as-of', day];
  const paralegal = ['plan', 'us-immigration-paralegal', '--json'];
  const rows = [
    { name: 'an empty node', words: ['-e', ''] },
    { name: '--version', words: [program, '--version'], budget: 1.15 },
    { name: '--help', words: [program, '--help'], budget: 1.15 },
    { name: 'list roles', words: [program, 'list', 'roles'] },
    { name: 'explain <position> --json', words: [program, 'explain', paralegal[1], '--json', ...flags] },
    { name: 'plan --json, by flags', words: [program, ...paralegal, ...flags], budget: usual },
    {
      name: 'plan --json, by a file',
      words: [program, ...paralegal, '--answers', answers, '--as-of', day],
      budget: usual,
    },
    { name: 'plan --json, with a plan B', words: [program, ...paralegal, ...few] },
    { name: 'plan --json, a long search', words: [program, 'plan', 'us-cbp-officer', '--json', ...flags] },
  ];
  const runs = rows.map(() => []);
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const [at, { words }] of rows.entries()) {
      const run = measured(['--require', join(folder, 'meter.cjs'), ...words]);
      if (round >= warmUp) runs[at].push(run);
    }
  }
  console.log(`start-up (medians of ${rounds} runs in turns; ratios to an empty node, pair by pair)`);
  console.log(`  ${''.padEnd(28)}     processor              wall`);
  for (const [at, { name, budget }] of rows.entries()) {
    const [processor, wall] = ['processor', 'wall'].map((figure) => ({
      time: quantile(
        runs[at].map((run) => run[figure]),
        0.5,
      ),
      ratio: quantile(
        runs[at].map((run, round) => run[figure] / runs[0][round][figure]),
        0.5,
      ),
    }));
    const shown = ({ time, ratio }) => `${time.toFixed(0).padStart(5)} ms ${ratio.toFixed(2).padStart(5)} x`;
    const kept = budget === undefined ? '' : verdict(processor.ratio, budget, 'x an empty node');
    console.log(`  ${name.padEnd(28)} ${shown(processor)}   ${shown(wall)}${kept}`);
  }
  const { question, ratio } = await benchFirstQuestion(program);
  console.log(
    `  ${'first question, on a terminal'.padEnd(28)} ${question.toFixed(0).padStart(20)} ms ${ratio.toFixed(2).padStart(5)} x` +
      verdict(ratio, usual, 'x an empty node'),
  );
}

/** Milliseconds of one run. */
function measured(words) {
  const begin = process.hrtime.bigint();
  const { status, output } = spawnSync(process.execPath, words, {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const wall = Number(process.hrtime.bigint() - begin) / 1e6;
  if (status !== 0) throw new Error(`${words.join(' ')}: exit code ${status}`);
  return { wall, processor: Number(output[3]) };
}
