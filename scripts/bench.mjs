// Prints the speed of the program as ratios measured in one run, next to its budget. Needs a build.
// Usage: npm run bench [-- start | routes | hardest | other]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadCatalog, parseAnswers, plan, profileOf } from '../dist/library.js';
import { quantile, verdict } from './bench/figures.mjs';
import { hardWorlds } from './bench/hard-worlds.mjs';
import { sampleOfCases } from './bench/people.mjs';
import { withFolder } from './bench/scratch.mjs';
import { startUp } from './bench/start-up.mjs';
import { importSource } from './build/bundle.mjs';
import { inRoot } from './build/root.mjs';

const day = '2026-11-22';
const parts = { start: startUp, routes, hardest: hardWorlds, other };
const asked = process.argv.slice(2);
for (const [name, part] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) await part();

/**
 * One optimal route with its verdict, over every position and test person, and beside it the whole advice (plan B, tips,
 * obstacles). The people are those of test/cases, every few of them.
 */
async function routes() {
  const catalog = await loadCatalog();
  const people = sampleOfCases(Number(process.env.BENCH_PEOPLE ?? 30)).map((answers) =>
    profileOf(parseAnswers(answers, catalog, day).answers, catalog, day),
  );
  const positions = [...catalog.positions.values()];
  const options = { objective: 'fastest', pace: 'typical', asOf: day };
  const judge = await routeFinder();
  for (const position of positions.slice(0, 20)) judge(catalog, position, people[0], options);
  const runs = [];
  const whole = [];
  for (const profile of people) {
    for (const position of positions) {
      const begin = process.hrtime.bigint();
      const { planned } = judge(catalog, position, profile, options);
      runs.push({ id: position.id, time: milliseconds(begin), route: planned.routes[0] });
      const again = process.hrtime.bigint();
      plan(catalog, position, profile, options);
      whole.push(milliseconds(again));
    }
  }
  const found = runs.filter((run) => run.route);
  const proven = found.filter((run) => run.route.optimal).length;
  const times = runs.map((run) => run.time);
  console.log(
    `one route: ${positions.length} positions x ${people.length} people, ${found.length} routes, ${proven} proven best`,
  );
  console.log(`  median ${quantile(times, 0.5).toFixed(1)} ms${verdict(quantile(times, 0.5), 5, 'ms')}`);
  console.log(`  p99    ${quantile(times, 0.99).toFixed(1)} ms${verdict(quantile(times, 0.99), 50, 'ms')}`);
  console.log(
    `  the whole advice: median ${quantile(whole, 0.5).toFixed(1)} ms, p99 ${quantile(whole, 0.99).toFixed(1)} ms`,
  );
  console.log(
    '  every position, slowest first (p50 over the people, months of the quickest route, its cost):',
  );
  const byId = grouped(runs);
  const table = [...byId].map(([id, list]) => ({
    id,
    time: quantile(
      list.map((run) => run.time),
      0.5,
    ),
    best: quickest(list),
  }));
  for (const { id, time, best } of table.sort((a, b) => b.time - a.time)) {
    const figures = best
      ? `${best.months.typical} months, ${best.cost.amount} ${best.cost.currency}`
      : 'no route';
    console.log(`  ${id.padEnd(52)} ${time.toFixed(1).padStart(8)} ms  ${figures}`);
  }
}

/** The part of the program that judges a position and plans the way, without the rest of the advice. */
function routeFinder() {
  return withFolder(async (folder) => (await importSource('src/core/advice/advise.ts', folder)).judge);
}

function grouped(runs) {
  const groups = new Map();
  for (const run of runs) {
    if (!groups.has(run.id)) groups.set(run.id, []);
    groups.get(run.id).push(run);
  }
  return groups;
}

function quickest(runs) {
  return runs.flatMap((run) => run.route ?? []).sort((a, b) => a.months.typical - b.months.typical)[0];
}

/** The benchmarks that have scripts of their own. */
function other() {
  for (const name of ['bench-assess', 'bench-interview', 'bench-scale', 'bench-cohort']) {
    const script = inRoot(`scripts/${name}.mjs`);
    if (!existsSync(script)) continue;
    console.log(`\n${name}`);
    const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

function milliseconds(begin) {
  return Number(process.hrtime.bigint() - begin) / 1e6;
}
