import { describe, expect, it } from 'vitest';
import { readHeader, rowFromCells } from '../../src/core/cohort/columns.ts';
import { readPerson } from '../../src/core/cohort/person.ts';
import { nodeFiles } from '../../src/infra/node-files.ts';
import { readRows } from '../../src/infra/workers/rows.ts';
import { career } from '../support/fake-runtime.ts';
import { inRoot } from '../support/root.ts';
import { smallCatalog } from '../support/small-data.ts';
import { today } from '../support/tiny.ts';

const file = (name: string) => inRoot(`test/cohort/fixtures/spreadsheets/${name}`);

/** The people of a table as answers, or what is wrong with them. */
async function peopleIn(name: string, order?: 'dmy' | 'mdy') {
  let keys: string[] | undefined;
  const people: Record<string, unknown>[] = [];
  for await (const row of readRows(file(name), 'csv')) {
    if (!('cells' in row)) throw new Error('no table');
    if (!keys) {
      keys = readHeader(row.cells, smallCatalog).keys;
      continue;
    }
    const cells = rowFromCells(keys, row.cells, order);
    const { person, problems } = readPerson(cells, smallCatalog, today);
    const wrong = problems.map(({ key, given }) => `${key} ${given}`);
    people.push({ code: cells.code, ...person.answers, ...(wrong.length > 0 ? { wrong } : {}) });
  }
  return people;
}

const [first, second] = [
  { code: 'A1', citizenship: ['US'], languages: { en: 'C2', es: 'B2' } },
  { code: 'Ä2', citizenship: ['CA'], languages: { en: 'C1' } },
];

describe('a table is read as its program wrote it', () => {
  it.each([
    'excel-csv-utf-8.csv',
    'excel-unicode-text.txt',
    'sep-line.csv',
    'libreoffice-tabs.csv',
    'old-mac-returns.csv',
    'quoted-newlines.csv',
    'empty-rows-and-columns.csv',
  ])('%s', async (name) => expect(await peopleIn(name)).toEqual([first, second]));

  it('decimal commas and parted thousands, where semicolons part the cells', async () => {
    expect(await peopleIn('excel-semicolons-decimal-commas.csv')).toEqual([
      { ...first, hoursPerWeek: 37.5, budget: { amount: 20000.5, currency: 'EUR' } },
      { ...second, hoursPerWeek: 20, budget: { amount: 1500, currency: 'EUR' } },
    ]);
  });

  it('day numbers where a column of dates lost its form', async () => {
    const people = await peopleIn('date-serials.csv');
    expect(people.map(({ birthDate, start }) => [birthDate, start])).toEqual([
      ['1998-04-12', '2027-01-13'],
      ['1998-04-12', undefined],
    ]);
  });
});

describe('dates made of numbers', () => {
  const dates = async (name: string, order?: 'dmy' | 'mdy') =>
    (await peopleIn(name, order)).map(({ birthDate, residence, wrong }) => wrong ?? [birthDate, residence]);
  const [ann, bo] = [
    ['1998-12-25', { country: 'US', since: '2018-05-31' }],
    ['1998-04-03', { country: 'CA', since: '2018-06-05' }],
  ];

  it('are read where they have one reading, and never guessed where they have two', async () => {
    expect(await dates('dates-day-first.csv')).toEqual([
      ann,
      ['birthDate 3/4/1998', 'residence CA:5/6/2018'],
    ]);
    expect(await dates('dates-month-first.csv')).toEqual([
      ann,
      ['birthDate 4/3/1998', 'residence CA:6/5/2018'],
    ]);
  });
  it('are read in the order that is told, inside other answers too', async () => {
    expect(await dates('dates-day-first.csv', 'dmy')).toEqual([ann, bo]);
    expect(await dates('dates-month-first.csv', 'mdy')).toEqual([ann, bo]);
  });
  it('are wrong where the order told gives no day, though the other would', async () => {
    expect((await dates('dates-month-first.csv', 'dmy'))[0]).toEqual([
      'birthDate 12/25/1998 (dmy)',
      'residence US:05/31/2018 (dmy)',
    ]);
  });
  it('are wrong with two digits for the year: nobody knows the century', async () => {
    expect(await dates('dates-two-digit-years.csv')).toEqual([
      ['birthDate 25/12/98'],
      ['birthDate 25-Dec-98'],
    ]);
  });
  it('name the flag that tells the order, until it is told', async () => {
    const stderr = async (...words: string[]) =>
      (await career(['cohort', file('dates-day-first.csv'), ...words], { files: nodeFiles as never })).stderr;
    expect((await stderr()).match(/--dates dmy/g)).toHaveLength(2);
    expect(await stderr('--dates', 'mdy')).not.toContain('--dates');
  });
});

describe('a table that cannot be read says what to do', () => {
  const stderr = async (name: string) => {
    const { code, stdout, stderr } = await career(['cohort', file(name)], { files: nodeFiles as never });
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };
  it('a title that stands twice names both columns', async () =>
    expect(await stderr('titles-twice.csv')).toContain('this one stands in columns 2, 3'));
  it('an old Windows code page', async () =>
    expect(await stderr('windows-1252.csv')).toContain('save as "CSV UTF-8"'));
});
