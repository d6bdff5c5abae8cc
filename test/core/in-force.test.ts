import { describe, expect, it } from 'vitest';
import { inForce } from '../../src/core/time/in-force.ts';

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
