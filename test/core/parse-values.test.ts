import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as read from '../../src/core/answers/parse-values.ts';

const value = (parsed: read.Parsed<unknown>) => (parsed.ok ? parsed.value : parsed.problem.reason);

describe('dates', () => {
  it.each([
    ['1998-04-12', '1998-04-12'],
    [' 1998-04-12 ', '1998-04-12'],
    ['12 Apr 1998', '1998-04-12'],
    ['12 April 1998', '1998-04-12'],
    ['12th April 1998', '1998-04-12'],
    ['1st of', 'unreadable'],
    ['1st Jan 2000', '2000-01-01'],
    ['2nd Feb 2000', '2000-02-02'],
    ['3rd. Mar. 2000', '2000-03-03'],
    ['12-apr-1998', '1998-04-12'],
    ['April 12, 1998', '1998-04-12'],
    ['Apr. 12 1998', '1998-04-12'],
    ['april 12th, 1998', '1998-04-12'],
    ['Sept 3 1998', '1998-09-03'],
    ['1998/4/12', '1998-04-12'],
    ['1998.4.12', '1998-04-12'],
    ['1998-4-2', '1998-04-02'],
    ['25/12/1998', '1998-12-25'],
    ['12/25/1998', '1998-12-25'],
    ['25.12.1998', '1998-12-25'],
    ['4/4/1998', '1998-04-04'],
    ['29 Feb 2000', '2000-02-29'],
    [new Date('1998-04-12T00:00:00Z'), '1998-04-12'],
    ['04/05/1998', 'two-days'],
    ['April 1998', 'unreadable'],
    ['12 Foo 1998', 'unreadable'],
    ['29 Feb 1999', 'no-such-day'],
    ['1999-02-29', 'no-such-day'],
    ['31/31/1998', 'no-such-day'],
    ['0 Apr 1998', 'unreadable'],
    ['1998', 'unreadable'],
    ['yesterday', 'unreadable'],
    ['', 'unreadable'],
    [19980412, 'unreadable'],
    [null, 'unreadable'],
    [{}, 'unreadable'],
    [new Date('nonsense'), 'unreadable'],
  ])('%s reads as %s', (given, result) => {
    expect(value(read.parseDate(given))).toBe(result);
  });
});

describe('yes and no', () => {
  it.each([
    ['yes', 'yes'],
    ['Y', 'yes'],
    ['TRUE', 'yes'],
    ['1', 'yes'],
    [1, 'yes'],
    [true, 'yes'],
    ['no', 'no'],
    ['n', 'no'],
    ['False', 'no'],
    ['0', 'no'],
    [0, 'no'],
    [false, 'no'],
    ['maybe', 'unreadable'],
    ['does-not-apply', 'unreadable'],
    [null, 'unreadable'],
    [{}, 'unreadable'],
  ])('%s reads as %s', (given, result) => {
    expect(value(read.parseYesNo(given))).toBe(result);
  });

  it.each(['does-not-apply', 'Does not apply', 'not-applicable', 'N/A'])(
    '%s may be said where it can be so',
    (given) => {
      expect(value(read.parseYesNo(given, true))).toBe('does-not-apply');
    },
  );

  it('name the nearest answer', () => {
    expect(read.parseYesNo('yess')).toEqual({
      ok: false,
      problem: { given: 'yess', reason: 'unreadable', accepted: { form: 'yes-no' }, nearest: 'yes' },
    });
    expect(read.parseYesNo('perhaps', true)).toMatchObject({
      problem: { accepted: { form: 'yes-no-not-applicable' } },
    });
  });
});

describe('no answer', () => {
  it.each([
    undefined,
    null,
    '',
    ' ',
    'unknown',
    "Don't know",
    'dont-know',
    'do not know',
    'prefer-not-to-say',
    'Prefer not to say',
  ])('is %s', (given) => {
    expect(read.isNoAnswer(given)).toBe(true);
  });
  it.each(['no', 'none', 0, false, [], {}])('is not %s', (given) => {
    expect(read.isNoAnswer(given)).toBe(false);
  });
});

describe('money', () => {
  it.each([
    ['20000 USD', 20000, 'USD'],
    ['USD 20,000', 20000, 'USD'],
    ['$20k', 20000, 'USD'],
    ['20k usd', 20000, 'USD'],
    ['£1,500.50', 1500.5, 'GBP'],
    ['1500€', 1500, 'EUR'],
    ["12'000 EUR", 12000, 'EUR'],
    ['12 000 EUR', 12000, 'EUR'],
    ['0 USD', 0, 'USD'],
    ['20.000 EUR', 20000, 'EUR'],
    ['20.000,50 EUR', 20000.5, 'EUR'],
    ['20000,5 EUR', 20000.5, 'EUR'],
    ['1 234 567,89 EUR', 1234567.89, 'EUR'],
    ['12,34,567 USD', 1234567, 'USD'],
    ['€1.5k', 1500, 'EUR'],
    ['0.500 USD', 0.5, 'USD'],
    [{ amount: 300, currency: 'GBP' }, 300, 'GBP'],
    [{ amount: 1.234, currency: 'GBP' }, 1.234, 'GBP'],
  ])('%s is %d %s', (given, amount, currency) => {
    expect(value(read.parseMoney(given, ['EUR', 'GBP', 'USD']))).toEqual({ amount, currency });
  });

  it.each([
    ['20000', 'unknown-name'],
    ['20000 XYZ', 'unknown-name'],
    ['20000 US', 'unreadable'],
    ['-5 USD', 'unreadable'],
    ['five USD', 'unreadable'],
    ['20.000.5 EUR', 'unreadable'],
    ['20000,500 EUR', 'unreadable'],
    ['2,00 0 EUR', 'unreadable'],
    ['1,2,3 EUR', 'unreadable'],
    ['', 'unreadable'],
    [undefined, 'unreadable'],
    [{ amount: 'x', currency: 'USD' }, 'unreadable'],
    ['2000000k USD', 'out-of-range'],
    [{ amount: 20 }, 'unreadable'],
  ])('%s is refused: %s', (given, reason) => {
    expect(value(read.parseMoney(given, ['EUR', 'GBP', 'USD']))).toBe(reason);
  });

  it('names the nearest currency', () => {
    expect(read.parseMoney('5 USB', ['EUR', 'USD'])).toMatchObject({ problem: { nearest: 'USD' } });
  });
});

describe('numbers and months', () => {
  it.each([
    ['12', 12],
    [' 12.5 ', 12.5],
    ['37,5', 37.5],
    ['1,000', 'unreadable'],
    [7, 7],
    [0, 0],
    [120, 120],
    [121, 'out-of-range'],
    ['-1', 'unreadable'],
    [-1, 'out-of-range'],
    ['1e3', 'unreadable'],
    ['12a', 'unreadable'],
    ['', 'unreadable'],
    [Number.NaN, 'unreadable'],
    [Number.POSITIVE_INFINITY, 'unreadable'],
    [[5], 'unreadable'],
    [true, 'unreadable'],
  ])('the number %s reads as %s', (given, result) => {
    expect(value(read.parseNumber(given, 0, 120, { form: 'hours' }))).toBe(result);
  });

  it.each([
    ['24', 24],
    [24, 24],
    ['24 months', 24],
    ['24m', 24],
    ['1 month', 1],
    ['2 years', 24],
    ['1 year', 12],
    ['2y', 24],
    ['1.5 Years', 18],
    ['1,5 years', 18],
    ['6,5', 6.5],
    ['0', 0],
    ['2 weeks', 'unreadable'],
    ['two years', 'unreadable'],
    ['-3', 'unreadable'],
    ['76 years', 'out-of-range'],
    [undefined, 'unreadable'],
  ])('the time %s reads as %s', (given, result) => {
    expect(value(read.parseMonths(given))).toBe(result);
  });
});

describe('levels', () => {
  it.each([
    ['bachelor', 'bachelor'],
    ['Bachelors', 'bachelor'],
    ["bachelor's", 'bachelor'],
    ['Lower secondary', 'lower-secondary'],
    ['post_secondary', 'post-secondary'],
    ['none', 'none'],
    ['phd', 'unknown-name'],
    [undefined, 'unknown-name'],
  ])('the education %s reads as %s', (given, result) => {
    expect(value(read.parseEducationLevel(given))).toBe(result);
  });

  it.each([
    ['B2', 'B2'],
    ['c1', 'C1'],
    ['Native', 'C2'],
    ['D1', 'unknown-name'],
    [2, 'unknown-name'],
    [null, 'unknown-name'],
  ])('the language level %s reads as %s', (given, result) => {
    expect(value(read.parseCefr(given))).toBe(result);
  });

  it('name the nearest', () => {
    expect(read.parseEducationLevel('bachlor')).toMatchObject({ problem: { nearest: 'bachelor' } });
    expect(read.parseCefr('B22')).toMatchObject({ problem: { nearest: 'B2' } });
  });
});

describe('what is shown of an answer', () => {
  it.each([
    ['plain', 'plain'],
    ['a\u001b[31mred\u0007', 'a [31mred'],
    ['right\u202eto left', 'right to left'],
    ['\u2066hidden\u2069', 'hidden'],
    ['x'.repeat(61), `${'x'.repeat(59)}…`],
    ['x'.repeat(60), 'x'.repeat(60)],
    [{ a: 1 }, '{"a":1}'],
    [undefined, 'undefined'],
    [12, '12'],
  ])('%j is %s', (given, text) => {
    expect(read.shown(given)).toBe(text);
  });

  it('is short and inert whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = read.shown(text);
        expect(result.length).toBeLessThanOrEqual(60);
        expect(result).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
