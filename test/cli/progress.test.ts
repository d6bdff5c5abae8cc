import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { outputShapes } from '../../src/catalog/schema/outputs.ts';
import { fingerprintOfFiles, writeSnapshot } from '../../src/catalog/snapshot.ts';
import type { PackagedData } from '../../src/ports.ts';
import { career, FakeFiles } from '../support/fake-runtime.ts';
import { smallData, smallFiles } from '../support/small-data.ts';

const person =
  '--citizenship US --birth-date 2000-01-01 --driving-licence --credentials none --experience none --languages en=C2';
const saved = (await career(`plan us-example-officer ${person} --json`)).stdout;
const files = (text = saved) => new FakeFiles({ 'plan.json': text });
const progress = (words: string, more: Parameters<typeof career>[1] = {}) =>
  career(`progress plan.json ${words}`, { files: files(), today: '2027-02-01', ...more });
const json = async (words: string, more: Parameters<typeof career>[1] = {}) => {
  const { stdout, stderr } = await progress(`${words} --json`, more);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
};

/** The small data with a text replaced. */
function dataWith(from: string, to: string): PackagedData {
  const changed = smallFiles.map((file) => ({ ...file, text: file.text.replaceAll(from, to) }));
  const { catalog, raw, diagnostics } = loadCatalog([changed]);
  if (!catalog || !raw) throw new Error(JSON.stringify(diagnostics));
  const snapshot = writeSnapshot(catalog, raw, fingerprintOfFiles(changed));
  return { ...smallData, snapshot: () => snapshot };
}

describe('progress', () => {
  it('plans again from today and says what has moved', async () => {
    const result = await json('');
    expect(result).toMatchObject({
      schema: 'career-advisor/progress@1',
      since: '2026-11-22',
      asOf: '2027-02-01',
      verdict: { before: 'reachable', after: 'reachable' },
      finish: { before: '2027-06-22', after: '2027-09-01' },
      done: [],
      facts: [],
    });
    expect(result.changes.stepsMoved.map(({ id }: { id: string }) => id)).toEqual([
      'us-example-course:evening',
      'apply',
    ]);
    expect(outputShapes.progress.safeParse(result).error?.issues).toBeUndefined();
  });

  it.each(['1', 'us-example-course', 'us-example-course:evening'])('takes --done %s', async (step) => {
    const result = await json(`--done ${step}`);
    expect(result.done).toEqual([
      { id: 'us-example-course:evening', title: 'Example Course', on: '2027-02-01', experience: [] },
    ]);
    expect(result.verdict.after).toBe('eligible');
    expect(result.changes).toMatchObject({
      requirements: [{ id: 'course', before: 'unmet', after: 'met' }],
      stepsGone: [],
    });
    expect(result.roadmap.answers.credentials).toEqual(['us-example-course']);
  });

  it('takes the day of a done step, and saves the answers as they are now', async () => {
    const result = await progress('--done 1=2027-01-10 --save-answers me.json --json');
    expect(JSON.parse(result.stdout).done[0].on).toBe('2027-01-10');
    expect(JSON.parse(result.files.written.get('me.json')!).credentials).toEqual(['us-example-course']);
  });

  it('lays new answers over the saved ones', async () => {
    const result = await json('--driving-licence no');
    expect(result.changes.requirements).toEqual([
      { id: 'driving', text: 'Driving licence', before: 'met', after: 'unmet' },
    ]);
    expect(result.roadmap.answers).toMatchObject({ citizenship: ['US'], drivingLicence: 'no' });
  });

  it('tells changes of the facts from changes of the person', async () => {
    const dearer = await json('--done 1', { data: dataWith('amount: 500', 'amount: 650') });
    expect(dearer.facts).toMatchObject([
      {
        kind: 'step-cost',
        id: 'us-example-course:evening',
        before: { amount: 500 },
        after: { amount: 650 },
        text: 'Example Course costs $650; it was $500.',
      },
    ]);
    const renamed = await json('', { data: dataWith('text: Driving licence', 'text: Full driving licence') });
    expect(renamed.facts).toMatchObject([
      { kind: 'requirement-text', before: 'Driving licence', after: 'Full driving licence' },
    ]);
    const harder = await json('', { data: dataWith('countries: [US] }', 'countries: [CA] }') });
    expect(harder.facts.map(({ kind }: { kind: string }) => kind)).toEqual([
      'verdict',
      'requirement-verdict',
      'step-gone',
      'step-gone',
    ]);
    expect(harder.changes.requirements).toMatchObject([{ id: 'citizen', before: 'met', after: 'unmet' }]);
  });

  it('says in words what is the same', async () => {
    const { stdout } = await progress('', { today: '2026-11-22' });
    expect(stdout).toContain('Nothing in your roadmap has changed.');
    expect(stdout).toMatch(/None: the data is the same as then \([0-9a-f]{8}\)\./);
    expect(stdout).toContain('Your roadmap from today');
  });

  it('updates a calendar: what fell away is taken out', async () => {
    const { stdout } = await progress('--credentials us-example-course --format ics');
    const gone = stdout
      .split('BEGIN:VEVENT')
      .find((event) => event.includes('step.us-example-course-evening'))!;
    expect(gone).toContain('STATUS:CANCELLED');
    const kept = stdout.split('BEGIN:VEVENT').find((event) => event.includes('step.apply'))!;
    expect(kept).not.toContain('STATUS');
  });

  it('leaves answers out with --redact', async () => {
    const { stdout } = await progress('--done 1 --redact --json');
    expect(stdout).not.toContain('2000-01-01');
  });

  const wrong: [string, string, string][] = [
    ['progress plan.json --done us-exampel-course', 'no step "us-exampel-course"', 'us-example-course'],
    ['progress plan.json --done 9', 'no step "9"', 'use one of: us-example-course:evening, apply'],
    ['progress plan.json --done 1=2027-13-01', '--done does not take "2027-13-01"', 'use '],
    ['progress plan.json --done 1=2027-03-01', '2027-03-01 is after 2027-02-01', 'the day they were'],
    ['progress plan.json --as-of 2026-01-01', 'the roadmap is of 2026-11-22, after 2026-01-01', '--as-of'],
    ['progress broken.json', 'broken.json is no roadmap: it is not JSON', 'plan POSITION'],
    ['progress other.json', 'other.json is no roadmap: "schema" ', 'plan POSITION'],
    ['progress none.json', 'none.json: there is no such file', 'spelling'],
    ['progress redacted.json', 'redacted.json was written with --redact', '--answers FILE'],
    ['progress', '<roadmap> is missing', 'progress --help'],
  ];
  it.each(wrong)('%s is refused in words', async (line, message, hint) => {
    const redacted = (await career(`plan us-example-officer ${person} --json --redact`)).stdout;
    const given = new FakeFiles({
      'plan.json': saved,
      'broken.json': '{',
      'other.json': '{"schema":"career-advisor/match@1"}',
      'redacted.json': redacted,
    });
    const { code, stdout, stderr } = await career(line, { files: given, today: '2027-02-01' });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error: `);
    expect(stderr).toContain(message);
    expect(stderr.slice(stderr.indexOf('hint: '))).toContain(hint);
  });
});
