import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Credential } from '../../src/core/model/entries.ts';
import type { Requirement } from '../../src/core/model/requirement.ts';
import { type StandingState, standingsOf } from '../../src/core/questionnaire/standing.ts';
import { course, job, person, req, tiny, today } from '../support/tiny.ts';

/** The person has answered no to the licence, is a citizen of Canada and not of the US, and is 40. */
const answers = {
  citizenship: ['CA'],
  permanentResident: [],
  workPermission: [],
  age: 40,
  drivingLicence: 'no',
  veteran: 'yes',
  experience: {},
  willing: { firearm: 'no' },
};

function stateFor(
  needs: Requirement[] | Condition,
  gives?: Credential['gives'],
  given: Record<string, unknown> = answers,
): StandingState {
  const catalog = tiny({
    positions: [job('us-officer', { needs: Array.isArray(needs) ? needs : { need: needs } })],
    credentials: gives ? [course('us-step', { gives })] : [],
  });
  return standingsOf(catalog, person(given, catalog), today)[0]!.state;
}

const citizen: Condition = { kind: 'citizenship', countries: ['US'] };
const licence: Condition = { kind: 'declaration', fact: 'drivingLicence', is: true };
const notVeteran: Condition = { kind: 'declaration', fact: 'veteran', is: false };
const armed: Condition = { kind: 'willing', to: 'firearm' };
const experienced: Condition = { kind: 'experience', kinds: ['general'], months: 12 };
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });

describe('citizenship and residence that are missing', () => {
  it('rule a position out unless the catalog has a way to become a citizen', () => {
    expect(stateFor(citizen)).toBe('ruled-out');
    expect(stateFor(citizen, { citizenship: 'CA' })).toBe('ruled-out');
    expect(stateFor(citizen, { citizenship: 'US' })).toBe('with-steps');
  });

  it('of a group of countries have no way in', () => {
    const group: Condition = { kind: 'citizenship', groups: ['eu'] };
    expect(stateFor(group, { citizenship: 'DE' })).toBe('ruled-out');
  });

  it.each(['right-to-work', 'permanent-residence'] as const)(
    '(%s) are closed by citizenship or residence of the country',
    (kind) => {
      const condition: Condition = { kind, country: 'US' };
      expect(stateFor(condition)).toBe('ruled-out');
      expect(stateFor(condition, { permanentResidence: 'CA' })).toBe('ruled-out');
      expect(stateFor(condition, { permanentResidence: 'US' })).toBe('with-steps');
      expect(stateFor(condition, { citizenship: 'US' })).toBe('with-steps');
    },
  );
});

describe('facts that are missing', () => {
  it('are closed by a credential that gives them', () => {
    expect(stateFor(licence)).toBe('ruled-out');
    expect(stateFor(licence, { facts: ['drivingLicence'] })).toBe('with-steps');
  });

  it('are never undone by one', () => {
    expect(stateFor(notVeteran, { facts: ['veteran'] })).toBe('ruled-out');
  });
});

describe('age, experience and readiness', () => {
  it('wait for a birthday to come, but not for one that has passed', () => {
    expect(stateFor({ kind: 'age', min: 45 })).toBe('with-steps');
    expect(stateFor({ kind: 'age', before: 37 })).toBe('ruled-out');
  });

  it('count work as something one can still gain', () => {
    expect(stateFor(experienced)).toBe('with-steps');
  });

  it('take a no to what the job asks for as final', () => {
    expect(stateFor(armed)).toBe('ruled-out');
  });
});

describe('conditions put together', () => {
  it('need every part closed where all must hold', () => {
    expect(stateFor(all(experienced, notVeteran))).toBe('ruled-out');
    expect(stateFor(all(experienced, { kind: 'age', min: 18 }))).toBe('with-steps');
  });

  it('need one part closed where any will do', () => {
    expect(stateFor(any(citizen, armed))).toBe('ruled-out');
    expect(stateFor(any(citizen, experienced))).toBe('with-steps');
  });

  it('cannot take back what must not be', () => {
    expect(stateFor({ kind: 'not', of: { kind: 'citizenship', countries: ['CA'] } })).toBe('ruled-out');
  });

  it('look into what the sources do not state clearly', () => {
    const doubtful = (of: Condition): Condition => ({ kind: 'doubtful', of, why: 'unclear' });
    expect(stateFor(doubtful(citizen))).toBe('ruled-out');
    expect(stateFor(doubtful(experienced))).toBe('with-steps');
  });
});

describe('how a position stands', () => {
  it('is met where a mere wish is not', () => {
    expect(stateFor([req('wish', citizen, { preferred: true })])).toBe('met');
  });

  it('is open while an answer could still waive what is missing', () => {
    const waiver = { id: 'licensed', text: 'licensed', condition: licence, sources: ['s'] };
    const needs = [req('citizen', citizen, { waivers: [waiver] })];
    const { drivingLicence: _, ...silent } = answers;
    expect(stateFor(needs, undefined, silent)).toBe('open');
    expect(stateFor(needs, undefined, { ...silent, drivingLicence: 'yes' })).toBe('met');
    expect(stateFor(needs)).toBe('ruled-out');
  });

  it('is not ruled out by a requirement whose source is not sure', () => {
    expect(stateFor([req('citizen', citizen, { confidence: 'unclear' })])).toBe('with-steps');
  });
});
