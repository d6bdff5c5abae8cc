// Rows a second of `cohort`, for verdicts and for plans, against one run of the program for each person.
// Usage: node scripts/bench-cohort.mjs [people]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './build/root.mjs';

const program = inRoot('bin/career-advisor.js');
const day = ['--as-of', '2026-11-22'];
const folder = mkdtempSync(join(tmpdir(), 'career-advisor-bench-cohort-'));
const count = Number(process.argv[2] ?? 20_000);
const processors = availableParallelism();
/** So many people are planned for, and run one by one. */
const few = 6;

try {
  const people = write('people.jsonl', count);
  const class6 = write('class.jsonl', few);
  const single = [
    '--citizenship',
    'US',
    '--work-in',
    'US',
    '--birth-date',
    '1998-04-12',
    '--education',
    'bachelor',
  ];
  const alone = rate(few, () => {
    for (let n = 0; n < few; n++) run(['match', ...single, '--json']);
  });
  console.log('cohort, rows a second');
  show('match, one run for each person', alone);
  for (const depth of ['verdicts', 'plans']) {
    const [path, rows] = depth === 'verdicts' ? [people, count] : [class6, few];
    for (const jobs of new Set([1, processors])) {
      const words = ['cohort', path, '--depth', depth, '--jobs', String(jobs), '--format', 'jsonl', '-q'];
      const measured = rate(rows, () => run(words));
      show(`${depth} of ${rows} people, --jobs ${jobs}`, measured, alone);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Made-up people, always the same. */
function write(name, rows) {
  const levels = [
    'secondary',
    'associate:law',
    'bachelor:criminal-justice',
    'bachelor:law',
    'master:human-rights',
  ];
  const person = (n) => ({
    code: `P${n}`,
    workIn: [['US'], ['GB', 'IE'], ['CA']][n % 3],
    citizenship: [['US', 'GB', 'CA', 'IE'][(n >> 1) % 4]],
    birthDate: `${1970 + (n % 37)}-0${1 + (n % 9)}-1${n % 10}`,
    education: levels[n % levels.length],
    experience: { 'customer-service': n % 61, immigration: n % 31 },
    languages: { en: 'C2', es: ['A2', 'B1', 'B2', 'C1'][n % 4] },
    drivingLicence: n % 2 ? 'yes' : 'no',
  });
  const path = join(folder, name);
  writeFileSync(path, Array.from({ length: rows }, (_, n) => `${JSON.stringify(person(n))}\n`).join(''));
  return path;
}

function run(words) {
  const { status, stderr } = spawnSync(process.execPath, [program, ...words, ...day], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')}: exit code ${status}\n${stderr}`);
}

function rate(rows, work) {
  const begin = process.hrtime.bigint();
  work();
  return rows / (Number(process.hrtime.bigint() - begin) / 1e9);
}

function show(name, rowsASecond, other) {
  const figure = rowsASecond.toFixed(rowsASecond < 10 ? 2 : 0).padStart(9);
  console.log(
    `  ${name.padEnd(40)} ${figure}${other ? `  ${(rowsASecond / other).toFixed(1)} x single runs` : ''}`,
  );
}
