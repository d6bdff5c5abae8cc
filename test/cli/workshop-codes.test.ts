import { expect, it } from 'vitest';
import { codeAlphabet, meantCode } from '../../src/cli/workshop/resume-code.ts';

const codes = ['KFM7RT', 'KFMJRT', 'ACD346', 'QCD34T'];

it.each([
  ['kfm-7rt', 'KFM7RT'],
  ['KFM2RT', 'KFM7RT'],
  ['acd 34S', 'ACD346'],
  ['0cd-34t', 'QCD34T'],
])('the code %s means %s', (typed, meant) => {
  expect(meantCode(typed, codes)).toBe(meant);
});

it.each([
  ['KFM1RT', 'two codes look like it'],
  ['ACD34', 'it is too short'],
  ['ACD347', 'only signs that no code has are taken for others'],
  ['', 'nothing was typed'],
])('the code "%s" means none: %s', (typed) => {
  expect(meantCode(typed, codes)).toBeUndefined();
});

it('no sign of a code is taken for another', () => {
  for (const sign of codeAlphabet)
    for (const other of codeAlphabet)
      if (sign !== other) expect(meantCode(sign.repeat(6), [other.repeat(6)])).toBeUndefined();
});
