import { describe, expect, it } from 'vitest';
import { advise } from '../../src/core/advice/advise.ts';
import { fitOf, skillsToBuild } from '../../src/core/advice/fit.ts';
import { withAlternatives } from '../../src/core/advice/instead-of.ts';
import { matchAll } from '../../src/core/advice/match.ts';
import { rankQuestions } from '../../src/core/advice/questions.ts';
import { tipsFor } from '../../src/core/advice/tips.ts';
import { compareAdvice, compareMatches } from '../../src/core/advice/what-if.ts';
import { assess } from '../../src/core/eligibility/assess.ts';
import type { Condition } from '../../src/core/model/condition.ts';
import type { Tip } from '../../src/core/model/entries.ts';
import { reportText } from '../../src/messages/spoken.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { course, job, person, req, tiny, today } from '../support/tiny.ts';

const options = { objective: 'fastest', pace: 'typical', asOf: today } as const;
const fact = (name: string, is = true): Condition => ({ kind: 'declaration', fact: name, is });
const work = (months: number): Condition => ({ kind: 'experience', kinds: ['general'], months });
type Answers = Record<string, unknown>;

describe('fit', () => {
  const catalog = tiny({
    positions: [
      job('goal', {
        skills: ['attention'],
        needs: [
          req('gun', { kind: 'willing', to: 'firearm' }),
          req('nice', fact('drivingLicence'), { preferred: true }),
        ],
      }),
      job('odd', { role: 'no-such-role', country: 'CA' }),
    ],
  });
  const suits = (answers: Answers, id = 'goal') => {
    const position = catalog.positions.get(id)!;
    const profile = person(answers, catalog);
    return fitOf(position, profile, assess(position, profile, today, catalog), catalog);
  };
  it('names the skills that are asked for and were not named, once skills were named at all', () => {
    const toBuild = (answers: Answers) =>
      skillsToBuild(catalog.positions.get('goal')!, person(answers, catalog), catalog).map(({ id }) => id);
    expect(toBuild({})).toEqual([]);
    expect(toBuild({ skills: [] })).toContain('attention');
    expect(toBuild({ skills: ['attention'] })).not.toContain('attention');
  });
  it('of somebody who said nothing is nothing', () => {
    expect(suits({})).toEqual({ score: 0, for: [], against: [] });
    expect(suits({ interests: [], riasec: {} })).toEqual({ score: 0, for: [], against: [] });
    expect(suits({ interests: 'helping' }, 'odd')).toEqual({ score: 0, for: [], against: [] });
  });
  it('names each reason', () => {
    const all = suits({
      interests: 'helping,rules',
      riasec: 'E=30,S=30,C=30',
      skills: 'attention',
      education: 'bachelor:law',
      studying: 'master:law',
      workIn: 'US',
      willing: 'firearm=no',
      drivingLicence: 'yes',
    });
    expect(all.for).toEqual([
      { kind: 'interest', id: 'helping' },
      { kind: 'interest', id: 'rules' },
      { kind: 'riasec', code: 'ESC' },
      { kind: 'skill', id: 'attention' },
      { kind: 'background', id: 'law' },
      { kind: 'country', country: 'US' },
    ]);
    expect(all.against).toEqual([{ kind: 'not-willing', id: 'firearm' }]);
    expect(all.score).toBeGreaterThan(suits({ interests: 'helping' }).score);
    expect(all.score).toBeLessThanOrEqual(100);
  });
  it('counts the first letters of a code most', () => {
    expect(suits({ riasec: 'E=30,S=5,C=5' }).for).toEqual([{ kind: 'riasec', code: 'ESC' }]);
    expect(suits({ riasec: 'R=30,C=20' }).for).toEqual([]);
  });
  it('says when no interest is shared', () => {
    const helper = tiny({ positions: [job('goal', { role: 'helper' })] });
    const profile = person({ interests: 'rules' }, helper);
    const position = helper.positions.get('goal')!;
    expect(fitOf(position, profile, assess(position, profile, today, helper), helper).against).toEqual([
      { kind: 'no-interest' },
    ]);
  });
});

describe('a job in another country than the person lives in', () => {
  const catalog = tiny({
    positions: [
      job('a-abroad', { country: 'CA' }),
      job('b-home', { country: 'US' }),
      job('world', { country: 'INT' }),
    ],
  });
  const toldOf = (answers: Answers) =>
    Object.fromEntries(
      matchAll(catalog, person(answers, catalog), options).entries.flatMap(({ position, fit }) =>
        fit.against.map((reason) => [position.id, reason]),
      ),
    );
  const inUs = { residence: 'US:2010-01-01' };
  const said = { kind: 'abroad', country: 'CA', lives: 'US' };
  it('is said so, unless the person would move or tells no residence', () => {
    expect(toldOf(inUs)).toEqual({ 'a-abroad': { ...said, unwilling: false } });
    expect(toldOf({ ...inUs, willing: 'relocate' })).toEqual({});
    expect(toldOf({})).toEqual({});
  });
  it('comes last for somebody who would not move, and stays open: no rule closes it', () => {
    const answers = { ...inUs, willing: 'relocate=no' };
    expect(toldOf(answers)).toEqual({ 'a-abroad': { ...said, unwilling: true } });
    const { entries } = matchAll(catalog, person(answers, catalog), options);
    expect(entries.map(({ position, verdict }) => [position.id, verdict])).toEqual([
      ['b-home', 'eligible'],
      ['world', 'eligible'],
      ['a-abroad', 'eligible'],
    ]);
  });
  it('is not unwanted where the person named the country themselves', () => {
    expect(toldOf({ ...inUs, willing: 'relocate=no', workIn: 'CA' })).toEqual({
      'a-abroad': { ...said, unwilling: false },
    });
  });
  it('is said in the sentence of the verdict', () => {
    const sentence = (answers: Answers) =>
      buildReport(advise(catalog, catalog.positions.get('a-abroad')!, person(answers, catalog), options), {
        m: reportText,
        catalog,
        redact: false,
      }).verdictSentence;
    expect(sentence(inUs)).toMatch(
      /you can apply now\. But the job is in Canada, and you live in the United States: it may/,
    );
    expect(sentence({ ...inUs, willing: 'relocate=no' })).toMatch(/you said that you would not move/);
    expect(sentence({ ...inUs, willing: 'relocate' })).not.toMatch(/But the job/);
  });
});

describe('tips', () => {
  const tip = (id: string, more: Partial<Tip> = {}): Tip => ({
    id,
    text: id,
    stage: 'apply',
    sources: ['s'],
    ...more,
  });
  const tips = [
    tip('for-all'),
    tip('for-country', { countries: ['US'] }),
    tip('for-role', { roles: ['officer'] }),
    tip('for-agency', { agencies: ['service'] }),
    tip('for-position', { positions: ['goal'] }),
    tip('another', { positions: ['goal'] }),
    tip('elsewhere', { countries: ['CA'] }),
    tip('other-role', { roles: ['helper'], positions: ['goal'] }),
    tip('explore', { stage: 'explore' }),
    tip('past', { until: '2026-11-21' }),
    tip('future', { since: '2026-11-23' }),
    tip('today', { since: today, until: today, stage: 'grow' }),
    tip('drivers', { onlyIf: fact('drivingLicence'), stage: 'interview' }),
  ];
  const catalog = tiny({ positions: [job('goal')], tips });
  const ids = (answers: Answers) =>
    tipsFor(catalog.positions.get('goal')!, person(answers, catalog), today, catalog).map((one) => one.id);
  it('come in the order of the journey, the most special first', () => {
    const expected = [
      'explore',
      'another',
      'for-position',
      'for-agency',
      'for-role',
      'for-country',
      'for-all',
    ];
    expect(ids({ drivingLicence: 'no' })).toEqual([...expected, 'today']);
    expect(ids({ drivingLicence: 'yes' })).toEqual([...expected, 'drivers', 'today']);
    expect(ids({})).toContain('drivers');
  });
});

describe('questions', () => {
  const catalog = tiny({
    positions: [
      job('a', { needs: { x: fact('drivingLicence'), y: fact('convictions', false) } }),
      job('b', { needs: [req('x', fact('drivingLicence')), req('z', fact('veteran'), { preferred: true })] }),
      job('c', { needs: { z: { kind: 'willing', to: 'firearm' } } }),
    ],
  });
  const assessments = [...catalog.positions.values()].map((position) =>
    assess(position, person({}, catalog), today, catalog),
  );
  it('come by what they decide, sensitive ones last', () => {
    expect(rankQuestions(assessments, catalog)).toEqual(['drivingLicence', 'willing', 'convictions']);
  });
  it('count for more where the position does', () => {
    expect(rankQuestions(assessments, catalog, [1, 0, 5])).toEqual([
      'willing',
      'drivingLicence',
      'convictions',
    ]);
  });
});

describe('matches', () => {
  // open ◀ everybody; near ◀ one course; far ◀ 24 months as a clerk; shut ◀ no convictions; asked ◀ a licence
  const catalog = tiny({
    positions: [
      job('asked', { needs: { x: fact('drivingLicence') } }),
      job('clerk', { hiring: 1, gives: { general: 1 } }),
      job('far', { needs: { w: work(24) } }),
      job('near', { needs: { c: { kind: 'credential', credentials: ['us-c'] } } }),
      job('next', { needs: { c: { kind: 'credential', credentials: ['us-c'] } } }),
      job('open', { country: 'INT' }),
      job('shut', { needs: { x: fact('convictions', false) } }),
      job('abroad', { country: 'CA' }),
    ],
    credentials: [course('us-c', { months: 1 })],
  });
  const match = (answers: Answers) => matchAll(catalog, person(answers, catalog), options);
  const someone = { experience: {}, credentials: [], convictions: 'yes', workIn: 'US' };
  it('come by verdict, then fit, then months', () => {
    const { entries, questions, nearestFixes } = match(someone);
    expect(
      entries.map((entry) => `${entry.position.id} ${entry.verdict} ${entry.months?.typical ?? '-'}`),
    ).toEqual([
      'clerk eligible 0',
      'open eligible 0',
      'near reachable 3',
      'next reachable 3',
      'far reachable 27',
      'asked undetermined 2',
      'shut closed -',
    ]);
    expect(questions).toEqual(['drivingLicence']);
    expect(entries.at(-1)!.obstacles.map((obstacle) => obstacle.requirement)).toEqual(['x']);
    expect(nearestFixes.map((fix) => [fix.title, fix.opens])).toEqual([
      ['us-c', ['near', 'next']],
      ['clerk', ['far']],
    ]);
  });
  it('of any country when none was named', () => {
    expect(match({}).entries.map((entry) => entry.position.id)).toContain('abroad');
    expect(match({ workIn: [] }).entries.map((entry) => entry.position.id)).toContain('abroad');
  });

  it('are compared with what they would be', () => {
    const before = match(someone);
    const after = match({ ...someone, convictions: 'no', credentials: 'us-c' });
    const { changes, same } = compareMatches(before, after);
    expect(changes.map((change) => [change.id, change.turn])).toEqual(
      expect.arrayContaining([
        ['near', 'better'],
        ['next', 'better'],
        ['shut', 'better'],
      ]),
    );
    expect(same).toBe(before.entries.length - changes.length);
    expect(compareMatches(after, before).changes.map((change) => change.turn)).toContain('worse');
    expect(compareMatches(before, before)).toEqual({ changes: [], same: before.entries.length });
    const wider = compareMatches(before, match({ ...someone, workIn: 'US,CA' }));
    expect(wider.changes.map((change) => [change.id, change.before?.verdict, change.after?.verdict])).toEqual(
      [['abroad', undefined, 'eligible']],
    );
    expect(
      compareMatches(match({ ...someone, workIn: 'US,CA' }), before).changes.map((change) => change.id),
    ).toEqual(['abroad']);
  });
});

describe('what if', () => {
  const catalog = tiny({
    positions: [
      job('goal', { needs: { c: { kind: 'credential', credentials: ['us-c'] }, w: work(6) } }),
      job('clerk', { hiring: 1, gives: { general: 1 } }),
    ],
    credentials: [course('us-c', { ways: { evening: { months: 18, hours: 10, cost: 900 } } })],
  });
  const plan = (answers: Answers) =>
    advise(catalog, catalog.positions.get('goal')!, person(answers, catalog), options);
  const before = plan({ credentials: [], experience: {} });
  it('shows what is gained', () => {
    const difference = compareAdvice(before, plan({ credentials: 'us-c', experience: {} }));
    expect(difference).toMatchObject({ met: 1, nothing: false });
    expect(difference.months).toBeLessThan(0);
    expect(difference.stepsGone.some((id) => id.startsWith('us-c'))).toBe(true);
    expect(
      difference.requirements.map((change) => [change.requirement.id, change.before, change.after]),
    ).toEqual([['c', 'unmet', 'met']]);
  });
  it('shows what is lost', () => {
    const difference = compareAdvice(plan({ credentials: 'us-c', experience: 'general=6' }), before);
    expect(difference).toMatchObject({ verdict: 'worse', met: -2 });
  });
  it('shows that nothing changes', () => {
    expect(compareAdvice(before, plan({ credentials: [], experience: {} }))).toMatchObject({
      verdict: 'same',
      months: 0,
      nothing: true,
    });
  });
  it('has no months where one side has no route', () => {
    const closed = plan({ credentials: [], experience: {}, hoursPerWeek: 5 });
    expect(closed.verdict).toBe('closed');
    expect(compareAdvice(before, closed).months).toBeUndefined();
  });
  it('compares no prices of different currencies', () => {
    expect(
      compareAdvice(before, plan({ credentials: [], experience: {}, budget: '90000 EUR' })).cost,
    ).toBeUndefined();
  });
});

describe('why a step and no other', () => {
  // one of four courses ──▶ goal
  const catalog = tiny({
    positions: [
      job('goal', {
        needs: { c: { kind: 'credential', credentials: ['us-a', 'us-b', 'us-c', 'us-d', 'us-e'] } },
      }),
    ],
    credentials: [
      course('us-a', { months: 6, cost: 100 }),
      course('us-b', { months: 9, cost: 50 }),
      course('us-c', { months: 3, cost: 9000 }),
      course('us-d', { months: 2, hours: 60 }),
      course('us-e', { months: 6, cost: 200 }),
    ],
  });
  it('names what else would have served, and why it lost', () => {
    const profile = person({ credentials: [], budget: '1000 USD', hoursPerWeek: 40 }, catalog);
    const advice = advise(catalog, catalog.positions.get('goal')!, profile, options);
    const explained = withAlternatives(catalog, advice, (step) => step.kind === 'credential');
    const [step] = explained.routes[0]!.steps;
    expect(step!.ref).toBe('us-a');
    const reasons = Object.fromEntries(step!.why.insteadOf.map((other) => [other.ref, other.reason]));
    expect(reasons).toMatchObject({ 'us-c': 'over-budget', 'us-d': 'over-hours' });
    expect(Object.values(reasons)).toEqual(expect.arrayContaining(['over-budget', 'over-hours']));
    expect(withAlternatives(catalog, advice, () => false)).toEqual(advice);
  });
});
