import { describe, expect, it } from 'vitest';
import { inForce } from '../../src/core/time/in-force.ts';
import { realCatalog } from '../support/real-catalog.ts';

const fees = [
  { amount: 4790, until: '2025-08-31' },
  { amount: 4908, since: '2025-09-01', until: '2026-08-31' },
  { amount: 5092, since: '2026-09-01' },
];
const on = (day: string) => inForce(fees, day).map(({ amount }) => amount);

describe('values at different days', () => {
  it.each([
    ['2024-01-01', 4790],
    ['2025-08-31', 4790],
    ['2025-09-01', 4908],
    ['2026-08-31', 4908],
    ['2026-09-01', 5092],
  ])('on %s the one that holds is %i', (day, amount) => expect(on(day)).toEqual([amount]));

  it('shows all with their days where none holds', () => {
    const ended = [{ amount: 1, until: '2020-01-01' }];
    expect(inForce(ended, '2026-01-01')).toEqual(ended);
  });
});

describe('the packaged data', () => {
  const { credentials, positions } = realCatalog();
  const fee = (id: string, day: string) =>
    inForce(credentials.get(id)!.costs ?? [], day).map(({ amount }) => amount);
  const pay = (id: string, day: string) => inForce(positions.get(id)!.pay ?? [], day).map(({ max }) => max);

  it.each([
    ['2024-10-01', [1888], [2902]],
    ['2026-03-01', [1934], [2974]],
    ['2026-11-22', [2007], [3085]],
  ])('knows the solicitor exam fees of %s', (day, first, second) => {
    expect([fee('gb-sqe1', day), fee('gb-sqe2', day)]).toEqual([first, second]);
  });

  it.each([
    ['2026-05-31', [58834]],
    ['2026-06-01', [63227]],
  ])('knows the scale of Irish executive officers of %s', (day, max) => {
    expect(pay('ie-executive-officer-immigration', day)).toEqual(max);
  });
});
