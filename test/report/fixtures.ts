import { assembleCatalog, type RawCatalog } from '../../src/catalog/assemble.ts';
import { doneStep } from '../../src/core/advice/done-steps.ts';
import type { RoadmapRecord } from '../../src/core/advice/roadmap-record.ts';
import type { Advice, Closes, Match } from '../../src/core/advice/types.ts';
import { assess } from '../../src/core/eligibility/assess.ts';
import type { Catalog } from '../../src/core/model/catalog.ts';
import { collections } from '../../src/core/model/catalog.ts';
import type { Credential, Position, Role, Source } from '../../src/core/model/entries.ts';
import type { Profile } from '../../src/core/model/profile.ts';
import type { Route, Step } from '../../src/core/planner/types.ts';
import { plainOptions } from '../../src/report/options.ts';
import { renderPlan } from '../../src/report/render.ts';

/** A small made-up country with one goal, one first job, one course, and everything a report can show. */
const source = (id: string, title: string, more: Partial<Source> = {}): Source => ({
  id,
  title,
  url: `https://example.org/${id}`,
  publisher: 'Border Service',
  dated: '1 Mar 2026',
  checkedOn: '2026-11-22',
  kind: 'official',
  ...more,
});

const sources: Source[] = [
  source('s1', 'Officer career page'),
  source('s2', 'Experience rules', { kind: 'law', publisher: 'Parliament' }),
  source('s3', 'Fitness leaflet', { kind: 'third-party', dated: 'none shown', publisher: 'A forum' }),
  source('s4', 'Assistant vacancy'),
  source('s5', 'Language school prices', { publisher: 'City college' }),
  source('s6', 'Pay table'),
  source('s7', 'An older page', { dated: '2019' }),
];

const officer: Position = {
  id: 'us-border-officer',
  title: 'Border Officer',
  also: ['Inspector'],
  role: 'immigration-officer',
  agency: 'border-service',
  country: 'US',
  grade: 'Grade 7',
  summary: 'Checks people and goods at the border.',
  requirements: [
    {
      id: 'citizen',
      topic: 'citizenship',
      text: 'U.S. citizen',
      condition: { kind: 'citizenship', countries: ['US'] },
      sources: ['s1'],
    },
    {
      id: 'education-or-experience',
      topic: 'experience',
      text: "Bachelor's degree, or 3 years of general experience",
      condition: {
        kind: 'any',
        of: [
          { kind: 'education', level: 'bachelor' },
          { kind: 'experience', kinds: ['general'], months: 36 },
        ],
      },
      sources: ['s2'],
    },
    {
      id: 'spanish',
      topic: 'language',
      text: 'Spanish at B2',
      condition: { kind: 'language', languages: ['es'], level: 'B2' },
      sources: ['s1'],
      confidence: 'old',
      note: 'Only asked at southern posts.',
    },
    {
      id: 'course',
      topic: 'credential',
      text: 'Border law course',
      condition: { kind: 'credential', credentials: ['us-border-course'] },
      sources: ['s1'],
    },
    {
      id: 'driving',
      topic: 'licence',
      text: "Valid driver's licence",
      condition: { kind: 'declaration', fact: 'drivingLicence', is: true },
      sources: ['s1'],
    },
    {
      id: 'age',
      topic: 'age',
      text: 'Referred before your 40th birthday',
      condition: { kind: 'age', before: 40 },
      counts: 'referral',
      waivers: [
        {
          id: 'veteran',
          text: "Veterans' preference",
          condition: { kind: 'declaration', fact: 'veteran', is: true },
          sources: ['s2'],
        },
      ],
      sources: ['s1'],
      conflictsWith: ['s7'],
    },
    {
      id: 'fitness',
      topic: 'fitness',
      text: 'Pass a fitness test',
      condition: { kind: 'at-hiring', what: 'fitness' },
      sources: ['s3'],
      confidence: 'third-party',
    },
    {
      id: 'polygraph',
      topic: 'exam',
      text: 'Pass a polygraph',
      condition: { kind: 'at-hiring', what: 'polygraph' },
      sources: ['s1'],
    },
    {
      id: 'degree',
      topic: 'education',
      text: 'Degree in criminal justice',
      preferred: true,
      condition: { kind: 'education', level: 'bachelor', fields: ['criminal-justice'] },
      sources: ['s1'],
    },
    {
      id: 'served',
      topic: 'other',
      text: 'Discharge papers',
      appliesIf: { kind: 'declaration', fact: 'veteran', is: true },
      condition: { kind: 'declaration', fact: 'papers', is: true },
      sources: ['s2'],
    },
  ],
  hiring: {
    portal: { name: 'State Jobs', url: 'https://example.org/jobs' },
    months: { min: 5, typical: 8, max: 14 },
    referralMonths: 2,
    steps: [
      { title: 'Apply on State Jobs' },
      { title: 'Interview', months: { min: 1, typical: 1, max: 2 }, sources: ['s1'] },
    ],
    opens: [3, 9],
    sources: ['s1'],
  },
  pay: [
    { min: 52000, max: 78000, currency: 'USD', per: 'year', what: 'Grade 7', asOf: '2026', sources: ['s6'] },
  ],
  ladder: [
    { to: { id: 'us-immigration-assistant' } },
    { to: { title: 'Port director' }, text: 'after ten years', sources: ['s1'] },
  ],
  notes: [
    { text: 'Announcements close early when enough people apply.', sources: ['s1'], confidence: 'unclear' },
  ],
  training: [{ text: 'Twelve weeks at the academy, paid.', sources: ['s1'] }],
};

const assistant: Position = {
  id: 'us-immigration-assistant',
  title: 'Immigration Services Assistant',
  role: 'immigration-clerk',
  agency: 'border-service',
  country: 'US',
  iJob: true,
  summary: 'Prepares the files that officers decide.',
  requirements: [
    {
      id: 'school',
      topic: 'education',
      text: 'High-school diploma',
      condition: { kind: 'education', level: 'secondary' },
      sources: ['s4'],
    },
  ],
  hiring: {
    months: { min: 2, typical: 3, max: 5 },
    steps: [{ title: 'Apply' }],
    sources: ['s4'],
    confidence: 'derived',
    note: 'No page gives the length.',
  },
  holding: {
    minMonths: 12,
    hoursPerWeek: 40,
    paid: true,
    experience: [{ kind: 'general' }, { kind: 'immigration' }],
    why: 'You learn the forms and the law behind them',
    sources: ['s4'],
  },
  pay: [{ min: 40000, max: 52000, currency: 'USD', per: 'year', asOf: '2026', sources: ['s6'] }],
};

const course: Credential = {
  id: 'us-border-course',
  title: 'Border law course',
  kind: 'course',
  country: 'US',
  awardedBy: 'City college',
  summary: 'An evening course on border law.',
  requirements: [
    {
      id: 'school',
      topic: 'education',
      text: 'High-school diploma',
      condition: { kind: 'education', level: 'secondary' },
      sources: ['s5'],
    },
  ],
  options: [
    {
      id: 'evening',
      title: 'Evenings',
      months: { min: 3, typical: 4, max: 6 },
      hoursPerWeek: 8,
      sources: ['s5'],
      costs: [{ amount: 1200, currency: 'USD', what: 'Tuition', asOf: '2026', sources: ['s5'] }],
    },
  ],
  costs: [
    { amount: 50, currency: 'USD', what: 'Badge', asOf: '2026', paidBy: 'organisation', sources: ['s5'] },
  ],
  intakes: [9],
  validMonths: 60,
  renewal: { text: 'Six hours of training a year.', sources: ['s5'] },
  gives: { facts: ['papers'], countsAs: ['us-border-course'], experience: [{ kind: 'general', months: 1 }] },
};

const role = (id: string, title: string): Role => ({
  id,
  title,
  family: 'enforcement',
  summary: `${title}s decide who may come in.`,
  duties: [{ text: 'Interview travellers.', sources: ['s1'] }],
  day: [{ time: '08:00', text: 'Briefing' }],
  skills: ['attention-to-detail'],
  interests: ['helping'],
  riasec: { code: 'ECR', sources: ['s1'] },
  backgrounds: ['criminal-justice'],
  specialisations: [{ text: 'Fraud detection' }],
  challenges: [{ text: 'Shift work.' }],
  benefits: [{ text: 'A secure job.', sources: ['s1'] }],
  growth: [{ text: 'Supervisor after some years.' }],
  outlook: [{ text: 'Steady hiring.', sources: ['s1'], country: 'US', confidence: 'derived' }],
  impact: [{ text: 'Safe travel.' }],
  suits: ['stay calm when others do not'],
  suitsNot: ['dislike uniforms'],
  codes: [{ system: 'onet-soc', code: '33-3051.04', title: 'Customs officers', sources: ['s1'] }],
  pay: [
    { country: 'US', min: 50000, max: 90000, currency: 'USD', per: 'year', asOf: '2025', sources: ['s6'] },
  ],
  sources: ['s1'],
});

const raw: RawCatalog = {
  ...(Object.fromEntries(collections.map((name) => [name, []])) as unknown as RawCatalog),
  sources,
  positions: [officer, assistant],
  credentials: [course],
  roles: [role('immigration-clerk', 'Immigration clerk'), role('immigration-officer', 'Immigration officer')],
  agencies: [
    {
      id: 'border-service',
      title: 'Border Service',
      short: 'BS',
      kind: 'government',
      country: 'US',
      mission: { text: 'Keeps the border open and safe.', sources: ['s1'] },
      culture: [{ text: 'Uniformed and formal.' }],
      work: [{ text: 'Checks travellers.', sources: ['s1'] }],
      size: { text: 'About 60,000 people.', sources: ['s1'] },
      portal: { name: 'State Jobs', url: 'https://example.org/jobs' },
      sources: ['s1'],
    },
    {
      id: 'asylum-office',
      title: 'Asylum Office',
      kind: 'government',
      country: 'US',
      parent: 'border-service',
      mission: { text: 'Decides claims for asylum.' },
      work: [{ text: 'Hears people who seek protection.' }],
      sources: ['s1'],
    },
  ],
  tips: [
    {
      id: 'resume',
      stage: 'apply',
      text: 'Keep your resume to two pages.',
      countries: ['US'],
      sources: ['s1'],
    },
    {
      id: 'run',
      stage: 'prepare',
      text: 'Start to run three months before the test.',
      positions: ['us-border-officer'],
      confidence: 'third-party',
      sources: ['s3'],
    },
  ],
  rules: [{ id: 'us-shared', title: 'Shared by all', requirements: [] }],
  sector: [
    {
      id: 'sector',
      title: 'Work in immigration',
      sections: [
        { title: 'Scale', statements: [{ text: '280 million people live abroad.', sources: ['s1'] }] },
      ],
      sources: ['s1'],
    },
  ],
  questions: [
    {
      key: 'citizenship',
      type: 'countries',
      text: 'Which citizenships do you hold?',
      why: 'Jobs ask it.',
      section: 'status',
      order: 1,
    },
    {
      key: 'birthDate',
      type: 'birth-date',
      text: 'When were you born?',
      why: 'Age limits.',
      section: 'background',
      order: 1,
    },
    {
      key: 'education',
      type: 'education',
      text: 'What is your highest education?',
      why: 'Jobs ask it.',
      section: 'background',
      order: 2,
    },
    {
      key: 'experience',
      type: 'experience',
      text: 'Which work have you done?',
      why: 'It counts.',
      section: 'background',
      order: 3,
    },
    {
      key: 'languages',
      type: 'languages',
      text: 'Which languages do you speak?',
      why: 'Jobs ask it.',
      section: 'background',
      order: 4,
    },
    {
      key: 'credentials',
      type: 'credentials',
      text: 'What do you hold?',
      why: 'It counts.',
      section: 'background',
      order: 5,
    },
    {
      key: 'drivingLicence',
      type: 'yes-no',
      text: 'Do you have a valid driving licence?',
      why: 'Officers drive.',
      section: 'readiness',
      order: 1,
    },
    {
      key: 'veteran',
      type: 'yes-no',
      text: 'Did you serve in the armed forces?',
      why: 'It lifts the age limit.',
      section: 'readiness',
      order: 2,
      canNotApply: true,
    },
    {
      key: 'papers',
      type: 'yes-no',
      text: 'Do you have discharge papers?',
      why: 'They are asked.',
      section: 'readiness',
      order: 3,
    },
  ],
  experienceKinds: [
    { id: 'general', title: 'any paid or unpaid work', help: 'Any work.' },
    { id: 'immigration', title: 'immigration work', help: 'Work with immigrants.', countsAs: ['general'] },
  ],
  studyFields: [{ id: 'criminal-justice', title: 'criminal justice' }],
  skills: [
    {
      id: 'attention-to-detail',
      title: 'attention to detail',
      help: 'You see small things.',
      build: 'Check texts.',
    },
  ],
  interests: [{ id: 'helping', title: 'helping people', task: 'Help people.' }],
  willing: [{ id: 'firearm', title: 'Carry a firearm' }],
  countries: [
    { id: 'CA', title: 'Canada' },
    { id: 'US', title: 'United States' },
  ],
  languages: [
    { id: 'en', title: 'English' },
    { id: 'es', title: 'Spanish' },
  ],
  currencies: [],
  glossary: [{ term: 'polygraph', text: 'A test with a machine.' }],
};

export const rawCatalog = raw;
export const smallCatalog: Catalog = assembleCatalog(structuredClone(raw));

export const person: Profile = {
  citizenship: ['US'],
  birthDate: '1998-04-12',
  education: [{ level: 'secondary' }],
  experience: { general: 14 },
  languages: { en: 'C2', es: 'A2' },
  credentials: [],
  facts: { veteran: false },
  willing: {},
  interests: ['helping'],
};

const usd = (amount: number) => ({ amount, currency: 'USD' });
const step = (
  more: Partial<Step> & Pick<Step, 'id' | 'kind' | 'ref' | 'title' | 'start' | 'end' | 'months'>,
): Step => ({
  span: { min: more.months, typical: more.months, max: more.months },
  hoursPerWeek: 40,
  cost: usd(0),
  paid: false,
  serves: [],
  needs: [],
  why: { goal: [], enables: [], insteadOf: [] },
  critical: true,
  sources: [],
  ...more,
});

export const route: Route = {
  objective: 'fastest',
  alsoBest: ['earning'],
  optimal: true,
  bound: null,
  months: { min: 24, typical: 30, max: 41 },
  finish: '2029-07-04',
  cost: usd(1200),
  paidMonths: 22,
  unpaidMonths: 8,
  steps: [
    step({
      id: 'hold-assistant',
      kind: 'position',
      ref: 'us-immigration-assistant',
      title: 'Immigration Services Assistant',
      start: '2027-01-04',
      end: '2028-11-04',
      months: 22,
      paid: true,
      serves: ['education-or-experience'],
      sources: ['s4'],
      why: {
        goal: ['education-or-experience'],
        enables: ['apply'],
        insteadOf: [
          { ref: 'us-bachelor', title: "Bachelor's degree", months: 30, cost: 46000, reason: 'slower' },
        ],
      },
    }),
    step({
      id: 'earn-course',
      kind: 'credential',
      ref: 'us-border-course',
      option: 'evening',
      title: 'Border law course, evenings',
      start: '2027-09-01',
      end: '2028-01-01',
      months: 4,
      span: { min: 3, typical: 4, max: 6 },
      hoursPerWeek: 8,
      cost: usd(1200),
      serves: ['course'],
      critical: false,
      sources: ['s5'],
      why: { goal: ['course'], enables: ['apply'], insteadOf: [] },
    }),
    step({
      id: 'learn-es',
      kind: 'language',
      ref: 'es',
      option: 'B2',
      title: 'Spanish to B2',
      start: '2027-02-01',
      end: '2027-12-01',
      months: 10,
      hoursPerWeek: 6,
      serves: ['spanish'],
      critical: false,
      sources: ['s5'],
    }),
    step({
      id: 'apply',
      kind: 'apply',
      ref: 'us-border-officer',
      title: 'Apply: exam, interview, fitness, polygraph',
      start: '2028-11-04',
      end: '2029-07-04',
      months: 8,
      span: { min: 5, typical: 8, max: 14 },
      hoursPerWeek: 2,
      needs: ['hold-assistant', 'earn-course'],
      sources: ['s1'],
    }),
  ],
  assumes: [
    {
      requirement: 'driving',
      text: "Valid driver's licence",
      condition: { kind: 'declaration', fact: 'drivingLicence', is: true },
      keys: ['drivingLicence'],
      doubtful: false,
    },
    {
      requirement: 'spanish',
      text: 'Spanish at B2',
      condition: { kind: 'language', languages: ['es'], level: 'B2' },
      keys: [],
      doubtful: true,
    },
  ],
  warnings: [],
  answersAfter: {
    schema: 'career-advisor/answers@1',
    citizenship: ['US'],
    credentials: ['us-border-course'],
  },
};

export const asOf = '2026-11-22';

/** Advice made by hand: the officer, reachable, with one of everything. */
export function adviceFor(catalog: Catalog = smallCatalog, more: Partial<Advice> = {}): Advice {
  const position = catalog.positions.get('us-border-officer')!;
  const assessment = assess(position, person, asOf, catalog);
  const closes: Record<string, Closes> = {
    unmet: 'steps',
    met: 'already',
    waived: 'already',
    unknown: 'unknown',
    'at-hiring': 'at-hiring',
    'not-applicable': 'already',
  };
  const deadline = {
    date: '2038-04-11',
    requirement: 'age',
    text: 'Referred before your 40th birthday',
    counts: 'referral' as const,
  };
  return {
    position,
    profile: person,
    asOf,
    start: '2027-01-04',
    verdict: 'reachable',
    assessment,
    met: 2,
    of: 6,
    closes: new Map(assessment.findings.map((finding) => [finding.requirement.id, closes[finding.verdict]!])),
    undecided: ['drivingLicence'],
    deadlines: [deadline],
    routes: [
      { ...route, warnings: [{ deadline, atPace: 'typical' }] },
      {
        ...route,
        objective: 'cheapest',
        alsoBest: [],
        optimal: false,
        bound: 0,
        cost: usd(0),
        against: { months: 4, cost: -1200, paidMonths: 0 },
        steps: route.steps.slice(0, 1),
      },
    ],
    moreRoutes: 2,
    obstacles: [
      {
        requirement: 'age',
        text: 'Referred before your 40th birthday',
        reason: { kind: 'too-late', months: 5, lastDay: '2038-04-11', slower: [] },
        wouldHelp: [{ kind: 'waiver', key: 'veteran', value: 'yes', text: "Veterans' preference" }],
      },
      {
        requirement: 'course',
        text: 'Border law course',
        reason: { kind: 'over-budget', by: usd(700) },
        wouldHelp: [{ kind: 'budget', money: usd(1200) }],
      },
    ],
    planB: [
      {
        position: catalog.positions.get('us-immigration-assistant')!,
        verdict: 'reachable',
        months: 3,
        because: 'agency',
      },
    ],
    tips: [...catalog.tips.values()],
    fit: {
      score: 60,
      for: [{ kind: 'interest', id: 'helping' }],
      against: [{ kind: 'not-willing', id: 'firearm' }],
    },
    options: { objective: 'all', pace: 'typical', asOf },
    ...more,
  };
}

export function matchFor(catalog: Catalog = smallCatalog): Match {
  const [assistantPosition, officerPosition] = [
    catalog.positions.get('us-immigration-assistant')!,
    catalog.positions.get('us-border-officer')!,
  ];
  return {
    asOf,
    profile: person,
    entries: [
      {
        position: assistantPosition,
        verdict: 'eligible',
        met: 1,
        of: 1,
        fit: { score: 70, for: [{ kind: 'interest', id: 'helping' }], against: [] },
        months: { min: 0, typical: 0, max: 0 },
        undecided: [],
        obstacles: [],
      },
      {
        position: officerPosition,
        verdict: 'reachable',
        met: 2,
        of: 6,
        fit: {
          score: 60,
          for: [{ kind: 'skill', id: 'attention-to-detail' }],
          against: [{ kind: 'no-interest' }],
        },
        months: { min: 24, typical: 30, max: 41 },
        undecided: ['drivingLicence'],
        obstacles: [],
      },
      {
        position: { ...officerPosition, id: 'us-old-officer', title: 'Old Officer' },
        verdict: 'closed',
        met: 1,
        of: 6,
        fit: { score: 0, for: [], against: [] },
        undecided: [],
        obstacles: adviceFor(catalog).obstacles,
      },
    ],
    questions: ['drivingLicence', 'veteran'],
    nearestFixes: [
      {
        step: 'us-border-course',
        title: 'Border law course',
        opens: ['us-border-officer', 'us-immigration-assistant'],
      },
    ],
  };
}

/** A roadmap as it was saved half a year before, under older facts, and what has been done since. */
export async function progressFor(catalog: Catalog = smallCatalog) {
  const written = await renderPlan(
    { advice: adviceFor(catalog), catalog },
    { ...plainOptions, format: 'json' },
  );
  const now = JSON.parse(written) as RoadmapRecord;
  const [first] = now.routes;
  const course = first!.steps.find(({ id }) => id === 'earn-course')!;
  const gone = { ...course, id: 'old-exam', ref: 'old-exam', title: 'Old entrance exam' };
  const saved: RoadmapRecord = {
    ...now,
    asOf: '2026-05-22',
    catalog: { version: '0123456789abcdef', checkedOn: '2026-05-01' },
    requirements: now.requirements.map((entry) =>
      entry.id === 'spanish' ? { ...entry, text: 'Spanish at B1', verdict: 'unmet' } : entry,
    ),
    deadlines: [{ date: '2026-10-01', requirement: 'window', text: 'Applied in the window of 2026' }],
    routes: [
      {
        ...first!,
        finish: '2029-01-04',
        steps: [
          ...first!.steps.map((one) =>
            one.id === 'earn-course' ? { ...one, cost: usd(1000), start: '2027-03-01' } : one,
          ),
          gone,
        ],
      },
    ],
    sources: now.sources.map((one) => ({ ...one, checkedOn: '2026-05-01' })),
  };
  const learned = first!.steps.find(({ id }) => id === 'hold-assistant')!;
  return {
    saved,
    done: [doneStep(learned, asOf, first!.steps, catalog)],
    now: adviceFor(catalog),
    replayed: adviceFor(catalog, { asOf: '2026-05-22' }),
    catalog,
  };
}
