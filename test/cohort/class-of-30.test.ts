import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { inRoot } from '../support/root.ts';

vi.setConfig({ hookTimeout: 600_000 });

/** Thirty students as a counsellor typed them in: five rows have one mistake each. */
const file = inRoot('test/cohort/fixtures/class-of-30.csv');
const folder = mkdtempSync(join(tmpdir(), 'career-advisor-class-'));
const out = join(folder, 'out');
let run: { status: number | null; stderr: string };

beforeAll(async () => {
  await ensureBuilt();
  const words = ['cohort', file, '--out', out, '--format', 'html,ics', '--as-of', '2026-11-22'];
  run = spawnSync(process.execPath, [inRoot('bin/career-advisor.js'), ...words], { encoding: 'utf8' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a class of 30 with five broken rows', () => {
  it('gives 25 sets of reports and a summary, and exit code 2', () => {
    expect([run.status, run.stderr.trim().split('\n').at(-1)]).toEqual([
      2,
      '25 people done, 5 rows with errors.',
    ]);
    const names = readdirSync(out);
    for (const ending of ['matches.html', 'roadmap.html', 'roadmap.ics'])
      expect(names.filter((name) => name.endsWith(ending))).toHaveLength(25);
    expect(names.filter((name) => name.startsWith('summary'))).toEqual(['summary.html', 'summary.json']);
    expect(names.join()).not.toMatch(/moreno|adams/i);
  });
  it('says of each broken row where it is, what was given, and what to write', () => {
    const [head, ...rows] = readFileSync(join(out, 'errors.csv'), 'utf8').trim().split('\r\n');
    expect(head).toBe('row,code,column,given,accepted,nearest,message');
    const starts = [
      '7,K6,citizenship,Untied States,',
      '12,K11,birthDate,2008-02-30,',
      '16,K15,languages,B9,',
      '22,K21,target,us-imigration-paralegal,',
      '30,K28,code,K28,',
    ];
    expect(rows.map((row, at) => row.startsWith(starts[at]!))).toEqual(starts.map(() => true));
    expect(rows[0]).toContain(',United States,');
    expect(rows[3]).toContain(',us-immigration-paralegal,');
  });
  it('puts no row of a person into the summary', () => {
    const summary = readFileSync(join(out, 'summary.json'), 'utf8');
    expect(JSON.parse(summary)).toMatchObject({ people: 25, failed: 5, tooSmall: false });
    expect(summary).not.toMatch(/"K\d+"|Moreno/);
  });
});
