import { describe, expect, it } from 'vitest';
import { career } from '../support/fake-runtime.ts';

const who = '--citizenship US --credentials none --as-of 2026-11-22';

describe('--what-if', () => {
  it('shows both outcomes of a plan and the difference', async () => {
    const { code, stdout } = await career(
      `plan us-example-officer ${who} --driving-licence no --what-if driving-licence=yes`,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('What if: Example Officer');
    expect(stdout).toContain('--driving-licence yes');
    expect(stdout).toMatch(/Verdict +closed for now +reachable by/);
    expect(stdout).toContain('Driving licence: missing, then met');
  });
  it('gives both roadmaps and the difference as JSON', async () => {
    const { stdout } = await career(
      `plan us-example-officer ${who} --driving-licence no --what-if driving-licence=yes --json`,
    );
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      schema: 'career-advisor/what-if@1',
      of: 'plan',
      changes: [{ key: 'drivingLicence', value: 'yes' }],
      before: { schema: 'career-advisor/roadmap@1', verdict: 'closed', routes: [] },
      after: { schema: 'career-advisor/roadmap@1', verdict: 'reachable' },
      difference: { verdict: { before: 'closed', after: 'reachable', turn: 'better' }, met: 1, months: null },
    });
  });
  it('says so when nothing changes', async () => {
    const { stdout } = await career(`plan us-example-officer ${who} --what-if interests=`);
    expect(stdout).toContain('The change makes no difference here.');
  });
  it('names the positions of a match that move', async () => {
    const line = `match --citizenship CA --work-in US --credentials none --driving-licence yes --as-of 2026-11-22 --what-if citizenship=US`;
    const { stdout } = await career(line);
    expect(stdout).toContain('Comes nearer (2)');
    const { positions, same } = JSON.parse((await career(`${line} --json`)).stdout).difference;
    expect(
      positions.map(({ id, verdict }: { id: string; verdict: { turn: string } }) => [id, verdict.turn]),
    ).toEqual([
      ['us-example-clerk', 'better'],
      ['us-example-officer', 'better'],
    ]);
    expect(same).toBe(0);
  });
  it('keeps the changed value out of a redacted copy', async () => {
    const { stdout } = await career(
      `plan us-example-officer ${who} --what-if driving-licence=no --redact --json`,
    );
    expect(JSON.parse(stdout).changes).toEqual([{ key: 'drivingLicence' }]);
  });
});
