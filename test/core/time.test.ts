import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as time from '../../src/core/time/plain-date.ts';

const anyDay = fc.integer({ min: -200_000, max: 400_000 }).map(time.dayFromNumber);

describe('calendar days', () => {
  it.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['0001-01-01', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['26-01-01', false],
    ['2026-01-01 ', false],
    ['2026-01-01T00:00', false],
    ['', false],
  ])('%s is a day: %s', (text, is) => {
    expect(time.isDay(text)).toBe(is);
  });

  it.each([
    [2024, true],
    [2023, false],
    [1900, false],
    [2000, true],
  ])('%i is a leap year: %s', (year, is) => {
    expect(time.isLeapYear(year)).toBe(is);
    expect(time.daysInMonth(year, 2)).toBe(is ? 29 : 28);
  });

  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11017],
    ['1600-02-29', -135081],
    ['2026-11-22', 20779],
  ])('%s is day %i', (day, number) => {
    expect(time.dayNumber(day)).toBe(number);
    expect(time.dayFromNumber(number)).toBe(day);
  });

  it('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(time.dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
        expect(time.dayFromNumber(time.dayNumber(day))).toBe(day);
        expect(time.parseDay(day)).toEqual({
          year: Number(day.slice(0, 4)),
          month: Number(day.slice(5, 7)),
          day: Number(day.slice(8)),
        });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('writes years with four digits', () => {
    expect(time.makeDay(33, 4, 3)).toBe('0033-04-03');
  });
});

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', -14, '2025-09-22'],
  ])('%s and %i months is %s', (day, months, result) => {
    expect(time.addMonths(day, months)).toBe(result);
  });

  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-21', 0],
    ['2026-11-22', '2026-12-21', 0],
    ['2026-11-22', '2026-12-22', 1],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2024-02-29', '2025-02-28', 12],
    ['2020-05-10', '2026-11-22', 78],
  ])('from %s to %s are %i whole months', (from, to, months) => {
    expect(time.monthsBetween(from, to)).toBe(months);
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 900 }), (day, months) => {
        expect(time.monthsBetween(day, time.addMonths(day, months))).toBe(months);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('adds days over months and years', () => {
    expect(time.addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(time.addDays('2024-03-01', -1)).toBe('2024-02-29');
  });
});

describe('ages', () => {
  it.each([
    ['1998-04-12', '2026-04-11', 27],
    ['1998-04-12', '2026-04-12', 28],
    ['1998-04-12', '1998-04-12', 0],
    ['2000-02-29', '2018-02-28', 17],
    ['2000-02-29', '2018-03-01', 18],
    ['2000-02-29', '2020-02-29', 20],
    ['1999-12-31', '2026-01-01', 26],
  ])('born %s is on %s %i years old', (born, on, age) => {
    expect(time.ageOn(born, on)).toBe(age);
  });

  it.each([
    ['1998-04-12', 40, '2038-04-12'],
    ['2000-02-29', 18, '2018-03-01'],
    ['2000-02-29', 40, '2040-02-29'],
    ['1995-12-31', 37, '2032-12-31'],
  ])('born %s turns %i on %s', (born, age, day) => {
    expect(time.birthday(born, age)).toBe(day);
  });

  it('changes on the birthday and on no other day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 100 }), (born, age) => {
        const day = time.birthday(born, age);
        expect(time.ageOn(born, day)).toBe(age);
        expect(time.ageOn(born, time.addDays(day, -1))).toBe(age - 1);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
