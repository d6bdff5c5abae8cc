import { describe, expect, it } from 'vitest';
import { assess, isSure, requirementsOn } from '../../src/core/eligibility/assess.ts';
import { compileCatalog } from '../../src/core/eligibility/compiled.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Requirement } from '../../src/core/model/requirement.ts';
import { job, person, req, tiny, today } from '../support/tiny.ts';

const licence: Condition = { kind: 'declaration', fact: 'drivingLicence', is: true };
const veteran: Condition = { kind: 'declaration', fact: 'veteran', is: true };
const clean: Condition = { kind: 'declaration', fact: 'convictions', is: false };
const waiver = (condition: Condition, more = {}) => ({
  id: 'w',
  text: 'w',
  condition,
  sources: ['s'],
  ...more,
});

function found(requirements: Requirement[], answers: Record<string, unknown>, on = today) {
  const catalog = tiny({ positions: [job('us-x', { needs: requirements })] });
  const profile = person(answers, catalog);
  const { findings } = assess(catalog.positions.get('us-x')!, profile, on, catalog);
  expect(compileCatalog(catalog, on).verdicts(profile).requirements(0)).toEqual(
    findings.map((finding) => finding.verdict),
  );
  return findings;
}
const first = (requirement: Requirement, answers: Record<string, unknown>) =>
  found([requirement], answers)[0]!;

describe('a requirement', () => {
  it.each([
    ['met', { drivingLicence: 'yes' }, []],
    ['unmet', { drivingLicence: 'no' }, []],
    ['unknown', {}, ['drivingLicence']],
  ])('is %s: %j', (verdict, answers, missing) => {
    expect(first(req('driving', licence), answers)).toMatchObject({ verdict, missing, doubtful: false });
  });

  it('that only the employer judges is left for hiring', () => {
    expect(first(req('talk', { kind: 'at-hiring', what: 'interview' }), {}).verdict).toBe('at-hiring');
  });

  it('whose question does not apply falls away', () => {
    expect(first(req('served', veteran), { veteran: 'does-not-apply' }).verdict).toBe('not-applicable');
  });
});

describe('a waiver', () => {
  const requirement = req('driving', licence, { waivers: [waiver(clean), waiver(veteran)] });
  it.each([
    ['waived', { drivingLicence: 'no', veteran: 'yes' }, []],
    ['waived', { drivingLicence: 'no', convictions: 'no' }, []],
    ['waived', { veteran: 'yes' }, []],
    ['met', { drivingLicence: 'yes', veteran: 'yes' }, []],
    ['unmet', { drivingLicence: 'no', veteran: 'no', convictions: 'yes' }, []],
    ['unmet', { drivingLicence: 'no', veteran: 'no' }, ['convictions']],
    ['unknown', { veteran: 'no' }, ['drivingLicence', 'convictions']],
  ])('leaves it %s: %j', (verdict, answers, missing) => {
    expect(first(requirement, answers)).toMatchObject({ verdict, missing });
  });

  it('says which one it was', () => {
    expect(first(requirement, { drivingLicence: 'no', veteran: 'yes' }).waivedBy).toBe(
      requirement.waivers![1],
    );
  });

  it('that is not sure leaves it open', () => {
    const unsure = req('driving', licence, { waivers: [waiver(veteran, { confidence: 'unclear' })] });
    expect(first(unsure, { drivingLicence: 'no', veteran: 'yes' })).toMatchObject({
      verdict: 'unknown',
      doubtful: true,
    });
  });
});

describe('a requirement for some', () => {
  const requirement = req('driving', licence, { appliesIf: veteran, waivers: [waiver(clean)] });
  it.each([
    ['not-applicable', { drivingLicence: 'no', veteran: 'no' }, []],
    ['not-applicable', { veteran: 'does-not-apply' }, []],
    ['unmet', { drivingLicence: 'no', veteran: 'yes', convictions: 'yes' }, []],
    ['met', { drivingLicence: 'yes' }, []],
    ['unknown', { drivingLicence: 'no' }, ['convictions', 'veteran']],
    ['unknown', { veteran: 'yes' }, ['drivingLicence', 'convictions']],
    ['waived', { drivingLicence: 'no', convictions: 'no' }, []],
  ])('is %s: %j', (verdict, answers, missing) => {
    expect(first(requirement, answers)).toMatchObject({ verdict, missing });
  });
});

describe('a requirement that is not sure', () => {
  it.each(['old', 'third-party', 'derived', 'unclear'] as const)('(%s) closes no door', (confidence) => {
    expect(isSure({ confidence })).toBe(false);
    expect(first(req('driving', licence, { confidence }), { drivingLicence: 'no' })).toMatchObject({
      verdict: 'unknown',
      doubtful: true,
      missing: [],
    });
  });

  const unsure = req('driving', licence, { confidence: 'old' });
  const driver = { drivingLicence: 'yes', convictions: 'no' };

  it('opens no door alone', () => {
    expect(first(unsure, driver)).toMatchObject({ verdict: 'unknown', doubtful: true, missing: [] });
    const alsoUnsure = req('clean', clean, { confidence: 'third-party' });
    expect(found([unsure, alsoUnsure], driver).map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown']);
  });

  it.each([
    ['is met beside a sure rule', req('clean', clean), 'met'],
    ['not beside a sure wish', req('clean', clean, { preferred: true }), 'unknown'],
    ['not beside what only the employer judges', req('x', { kind: 'at-hiring', what: 'exam' }), 'unknown'],
  ])('%s', (_, beside, verdict) => {
    expect(found([unsure, beside], driver)[0]!.verdict).toBe(verdict);
  });

  it('is met as a wish, and left to hiring where only the employer judges', () => {
    expect(first({ ...unsure, preferred: true }, driver).verdict).toBe('met');
    const exam = req(
      'exam',
      { kind: 'all', of: [{ kind: 'at-hiring', what: 'exam' }] },
      { confidence: 'old' },
    );
    expect(first(exam, driver).verdict).toBe('at-hiring');
  });

  it('is sure when confirmed or not marked', () => {
    expect([isSure({}), isSure({ confidence: 'confirmed' })]).toEqual([true, true]);
    const sure = req('driving', licence, { confidence: 'confirmed' });
    expect(first(sure, { drivingLicence: 'no' }).verdict).toBe('unmet');
  });
});

describe('requirements of a time', () => {
  const old = req('driving', licence, { until: '2026-12-31' });
  const next = req('driving', clean, { since: '2027-01-01' });
  it.each([
    ['2026-12-31', [old]],
    ['2027-01-01', [next]],
  ])('hold on %s', (on, list) => {
    expect(requirementsOn([old, next], on)).toEqual(list);
    expect(
      found([old, next], { drivingLicence: 'no', convictions: 'no' }, on).map(
        (finding) => finding.requirement,
      ),
    ).toEqual(list);
  });
});
