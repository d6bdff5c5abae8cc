// The hardest worlds that the tests generate: a search of any of them must end within two seconds of processor time, with
// a bound where it stopped.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSource } from '../build/bundle.mjs';
import { verdict } from './figures.mjs';

const seeds = 10;
/** Seconds. */
const budget = 2;

export async function hardWorlds() {
  const folder = mkdtempSync(join(tmpdir(), 'career-advisor-bench-'));
  try {
    const { hardWorld } = await importSource('test/planner/hard-world.ts', folder);
    const { search } = await importSource('src/core/planner/search.ts', folder);
    for (const steps of [60, 120, 240]) {
      const runs = [];
      for (let seed = 1; seed <= seeds; seed++)
        for (const name of ['fastest', 'cheapest', 'earning']) {
          const world = hardWorld(seed, steps);
          const begin = process.cpuUsage();
          const { complete, bound } = search(world, name);
          const { user, system } = process.cpuUsage(begin);
          runs.push({ seconds: (user + system) / 1e6, complete, told: complete || bound !== undefined });
        }
      const longest = Math.max(...runs.map((run) => run.seconds));
      const stopped = runs.filter((run) => !run.complete).length;
      const silent = runs.filter((run) => !run.told).length;
      console.log(
        `hardest generated worlds of ${steps} steps: longest search ${longest.toFixed(2)} s${verdict(longest, budget, 's')}` +
          `, ${stopped} of ${runs.length} stopped, ${silent} of them without a bound`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
