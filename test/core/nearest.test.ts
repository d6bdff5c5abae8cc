import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/core/text/nearest.ts';

const known = ['citizenship', 'education', 'experience', 'languages', 'hoursPerWeek', 'US', 'GB', 'Canada'];

describe('the nearest name', () => {
  it.each([
    ['education', 'education'],
    ['educaton', 'education'],
    ['edcuation', 'education'],
    ['educations', 'education'],
    ['edukation', 'education'],
    ['EDUCATION', 'education'],
    ['citizen', 'citizenship'],
    ['week', 'hoursPerWeek'],
    ['canda', 'Canada'],
    ['UK', 'US'],
    ['gb', 'GB'],
    ['xyzzy', undefined],
    ['', undefined],
    ['a long text that no name of the list comes near to in any way', undefined],
    ['x'.repeat(5000), undefined],
  ])('of "%s" is %s', (typed, name) => {
    expect(nearestName(typed, known)).toBe(name);
  });

  it('prefers the shorter of two names that contain the text', () => {
    expect(nearestName('officer', ['officer-of-the-border', 'border-officer'])).toBe('border-officer');
  });

  it('takes the first of equally near names', () => {
    expect(nearestName('bat', ['cat', 'hat'])).toBe('cat');
  });

  it('of nothing known is nothing', () => {
    expect(nearestName('education', [])).toBeUndefined();
  });

  it('finds every known name itself and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 5 }),
        fc.string(),
        (names, typed) => {
          expect(names.map((name) => name.toLowerCase())).toContain(
            nearestName(names[0]!, names)?.toLowerCase(),
          );
          const near = nearestName(typed, names);
          expect(near === undefined || names.includes(near)).toBe(true);
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });
});
