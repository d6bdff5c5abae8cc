// How planning grows with the catalog: one optimal route, and the routes of all objectives, on the packaged catalog and
// on one a hundred times as large whose copies concern nobody here. Counted is processor time, in turns. The routes of
// both must be the same, since the copies lie in other countries.
import { loadCatalog, parseAnswers, profileOf } from '../dist/library.js';
import { enlargeCatalog } from './bench/enlarge-catalog.mjs';
import { sampleOfCases } from './bench/people.mjs';
import { withFolder } from './bench/scratch.mjs';
import { importSource } from './build/bundle.mjs';

const day = '2026-11-22';
const times = 100;
const people = Number(process.env.BENCH_PEOPLE ?? 5);
const everyPosition = 6;
/** Of the budget of a growth, what the noise of a busy machine may add. */
const noise = 1.25;

await withFolder(bench);

async function bench(folder) {
  const { judge } = await importSource('src/core/advice/advise.ts', folder);
  const packaged = await loadCatalog();
  const large = enlargeCatalog(packaged, times);
  const sizes = [packaged, large].map(({ positions, credentials }) => positions.size + credentials.size);
  console.log(`planning on ${sizes[0]} positions and credentials, and on ${sizes[1]}`);
  const positions = [...packaged.positions.keys()].filter((_, at) => at % everyPosition === 0);
  const answers = sampleOfCases(people);
  // A profile remembers what was worked out for it, so each catalog has its own.
  const sides = [packaged, large].map((catalog) => ({
    catalog,
    profiles: answers.map((one) => profileOf(parseAnswers(one, packaged, day).answers, catalog, day)),
  }));
  for (const [objective, factor] of [
    ['fastest', 1],
    ['all', 5],
  ]) {
    // Each side goes first every other time: whoever does finds the way not yet compiled.
    const runs = positions.flatMap((id, at) =>
      answers.map((_, person) => {
        const take = (side) => run(judge, side, id, person, objective);
        return (at + person) % 2 ? sides.map(take) : [...sides].reverse().map(take).reverse();
      }),
    );
    report(objective, factor, runs.slice(Math.min(20, Math.floor(runs.length / 4))));
  }
}

function run(judge, { catalog, profiles }, id, person, objective) {
  const options = { objective, pace: 'typical', asOf: day };
  const begin = process.cpuUsage();
  const { planned } = judge(catalog, catalog.positions.get(id), profiles[person], options);
  const { user, system } = process.cpuUsage(begin);
  const routes = planned.routes.map(({ months, cost, unpaidMonths }) => [
    months.typical,
    cost.amount,
    unpaidMonths,
  ]);
  return {
    time: (user + system) / 1000,
    steps: planned.compiled.world.steps.length,
    told: `${id}: ${planned.mode} ${JSON.stringify(routes)}`,
  };
}

function report(objective, factor, runs) {
  console.log(`  ${objective === 'all' ? 'all objectives' : 'one route'}, ${runs.length} runs`);
  const medians = [];
  for (const [at, name] of ['packaged', `${times}-fold`].entries()) {
    const list = runs.map((pair) => pair[at].time).sort((a, b) => a - b);
    const [median, p99] = [quantile(list, 0.5), quantile(list, 0.99)];
    medians.push(median);
    console.log(
      `    ${name.padEnd(9)} median ${median.toFixed(2)} ms${verdict(median, 5 * factor, ' ms')}` +
        `, p99 ${p99.toFixed(1)} ms${verdict(p99, 50 * factor, ' ms')}`,
    );
  }
  const sum = (at, key) => runs.reduce((total, pair) => total + pair[at][key], 0);
  const steps = sum(1, 'steps') / sum(0, 'steps');
  const time = sum(1, 'time') / sum(0, 'time');
  console.log(
    `    growth: relevant steps ${steps.toFixed(2)} x, median ${(medians[1] / medians[0]).toFixed(2)} x, ` +
      `total ${time.toFixed(2)} x${verdict(time, noise * steps, ' x')}`,
  );
  const other = runs.filter(([one, two]) => one.told !== two.told);
  for (const [one, two] of other.slice(0, 3))
    console.log(`    differs: ${one.told}\n         and ${two.told}`);
  if (other.length > 0) process.exitCode = 1;
}

function verdict(value, budget, unit) {
  return ` (budget ${Number(budget.toFixed(2))}${unit}: ${value <= budget ? 'kept' : 'MISSED'})`;
}

function quantile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
