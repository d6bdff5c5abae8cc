import { describe, expect, it } from 'vitest';
import { advise, judge } from '../../src/core/advice/advise.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { person } from '../support/tiny.ts';

const catalog = realCatalog();
const position = catalog.positions.get('us-cbp-officer')!;
/** 37, with nothing of what is asked: every way to it ends after the 40th birthday, by a few months only. */
const late = person(
  {
    citizenship: ['US'],
    birthDate: '1989-03-01',
    residence: { country: 'US', since: '1989-03-01' },
    education: { level: 'secondary' },
    drivingLicence: 'yes',
    experience: {},
    credentials: [],
    veteran: 'no',
  },
  catalog,
);
const options = { objective: 'fastest', pace: 'typical', asOf: '2026-11-25' } as const;

describe('a search that has found nothing', () => {
  it('goes on beyond its usual limit, until it knows', { timeout: 60_000 }, () => {
    const short = judge(catalog, position, late, { ...options, maxExpansions: 300 });
    expect([short.verdict, short.planned.gaveUp]).toEqual(['undetermined', true]);
    const { verdict, planned } = judge(catalog, position, late, options);
    expect([verdict, planned.gaveUp]).toEqual(['closed', false]);
  });

  it('says by how much it is too late, and that a degree takes longer still', { timeout: 60_000 }, () => {
    const [obstacle] = advise(catalog, position, late, options).obstacles;
    const slower = obstacle?.reason.kind === 'too-late' ? obstacle.reason.slower : [];
    expect(obstacle?.reason.kind).toBe('too-late');
    expect(slower.map(({ condition }) => condition)).toContainEqual({ kind: 'education', level: 'bachelor' });
  });
});
