import { describe, expect, it } from 'vitest';
import { offeredFor, willingOffered } from '../../src/core/questionnaire/offered.ts';
import { standingsOf } from '../../src/core/questionnaire/standing.ts';
import { course, job, person, req, tiny, today } from '../support/tiny.ts';

const titled = (...ids: string[]) => ids.map((id) => ({ id, title: id, help: '' }));

describe('the list of credentials', () => {
  const catalog = tiny({
    credentials: [
      course('us-academy'),
      course('ca-diploma', { country: 'CA' }),
      course('first-aid', { country: 'INT' }),
      course('us-green-card', { kind: 'status' }),
    ],
  });

  it('offers those of the countries to work in, and international ones', () => {
    expect(offeredFor(catalog, 'credentials', ['US'])).toEqual(['us-academy', 'first-aid']);
    expect(offeredFor(catalog, 'credentials', ['CA'])).toEqual(['ca-diploma', 'first-aid']);
    expect(offeredFor(catalog, 'credentials', ['GB'])).toEqual(['first-aid']);
  });

  it('offers those of all countries where none is named, but never a status such as residence', () => {
    const all = ['us-academy', 'ca-diploma', 'first-aid'];
    expect(offeredFor(catalog, 'credentials', undefined)).toEqual(all);
    expect(offeredFor(catalog, 'credentials', [])).toEqual(all);
  });
});

describe('the list of experience', () => {
  const catalog = tiny({
    experienceKinds: titled('general', 'us-federal', 'ca-federal', 'int-peacekeeping', 'it-support'),
  });

  it('leaves out the kinds of other countries, and keeps general and international ones', () => {
    expect(offeredFor(catalog, 'experience', ['CA'])).toEqual([
      'general',
      'ca-federal',
      'int-peacekeeping',
      'it-support',
    ]);
  });

  it('takes two letters for a country only where the catalog has that country', () => {
    expect(offeredFor(catalog, 'experience', ['US'])).toContain('it-support');
  });
});

it('questions without a list of their own offer nothing by country', () => {
  expect(offeredFor(tiny(), 'languages', ['US'])).toEqual([]);
});

describe('what one may be asked to be ready for', () => {
  const ready = (to: string) => ({ kind: 'willing', to }) as const;
  const catalog = tiny({
    willing: titled('shifts', 'firearm', 'travel', 'relocate'),
    positions: [
      job('us-guard', { needs: { both: { kind: 'all', of: [ready('relocate'), ready('firearm')] } } }),
      job('us-marshal', { needs: [req('move', ready('relocate')), req('shifts', ready('shifts'))] }),
      job('ca-guard', { country: 'CA', needs: { travel: ready('travel') } }),
    ],
  });
  const offered = (workIn: string[]) =>
    willingOffered(catalog, standingsOf(catalog, person({ workIn }, catalog), today));

  it('is what positions in scope ask for, the most frequent first and ties by name', () => {
    expect(offered(['US'])).toEqual(['relocate', 'firearm', 'shifts']);
  });

  it('leaves out what only positions elsewhere ask for', () => {
    expect(offered(['CA'])).toEqual(['travel']);
    expect(offered(['GB'])).toEqual([]);
  });

  it('puts ties in the order of their names, however the catalog lists them', () => {
    const needs = { a: ready('a'), b: ready('b'), c: ready('c') };
    for (const order of ['abc', 'cba', 'bca']) {
      const world = tiny({ willing: titled(...order), positions: [job('us-guard', { needs })] });
      expect(willingOffered(world, standingsOf(world, person({}, world), today))).toEqual(['a', 'b', 'c']);
    }
  });
});
