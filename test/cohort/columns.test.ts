import { describe, expect, it } from 'vitest';
import { fileNameOf, readHeader, rowFromCells, rowFromRecord } from '../../src/core/cohort/columns.ts';
import { smallCatalog } from '../support/small-data.ts';

describe('the titles of a table', () => {
  it('are answers keys in any spelling, and code, name, target', () => {
    const { keys, problems } = readHeader(
      ['Code', 'birth date', 'work-in', 'hours_per_week', '', 'Name'],
      smallCatalog,
    );
    expect(problems).toEqual([]);
    expect(keys).toEqual(['code', 'birthDate', 'workIn', 'hoursPerWeek', '', 'name']);
  });
  it('that nobody knows are told with the nearest one', () => {
    const { problems } = readHeader(['citisenship', 'code', 'code'], smallCatalog);
    expect(problems.map(({ key, reason, nearest }) => [key, reason, nearest])).toEqual([
      ['citisenship', 'unknown-key', 'citizenship'],
      ['code', 'contradiction', undefined],
    ]);
  });
});

describe('a row', () => {
  const dates = (cell: string, order?: 'dmy' | 'mdy') =>
    rowFromCells(['birthDate'], [cell], order).raw.birthDate;
  it('keeps what is no answer apart and leaves empty cells out', () => {
    const row = rowFromCells(['code', 'citizenship', '', 'age'], [' A1 ', 'US', 'left over', '']);
    expect(row).toEqual({ code: 'A1', raw: { citizenship: 'US' } });
  });
  it('has dates as spreadsheets write them', () => {
    expect(dates('35897')).toBe('1998-04-12');
    expect(dates('1998-04-12 00:00:00')).toBe('1998-04-12');
    expect(dates('3/4/1998', 'dmy')).toBe('1998-04-03');
    expect(dates('3/4/1998', 'mdy')).toBe('1998-03-04');
    expect(dates('3/4/1998')).toBe('3/4/1998');
  });
  it('takes a field beside the education', () => {
    expect(rowFromCells(['education', 'field'], ['bachelor', 'law']).raw).toEqual({
      education: 'bachelor:law',
    });
    expect(rowFromRecord({ 'birth-date': '1998-04-12' }).raw).toEqual({ birthDate: '1998-04-12' });
  });
  it('cannot reach behind the object', () => {
    const row = rowFromRecord(JSON.parse('{"__proto__": {"age": 3}}') as Record<string, unknown>);
    expect(Object.keys(row.raw)).toHaveLength(1);
  });
});

it('names of files are harmless', () => {
  expect(['A 1', '../../etc/passwd', 'con', '..', 'Zoë', 'a'.repeat(99), 'summary'].map(fileNameOf)).toEqual([
    'A-1',
    'etc-passwd',
    '_con',
    'person',
    'Zoë',
    'a'.repeat(60),
    '_summary',
  ]);
});
