import { beforeAll, describe, expect, it } from 'vitest';
import { careerAdvisor, ensureBuilt } from '../support/built.ts';

beforeAll(ensureBuilt);

const shown = new Map<string, string>();

/** What a command prints; wide, so that no sentence is broken. */
function output(line: string): string {
  const known = shown.get(line);
  if (known !== undefined) return known;
  const { code, stdout, stderr } = careerAdvisor([...line.split(' '), '--width', '400']);
  expect([line, code, stderr]).toEqual([line, 0, '']);
  shown.set(line, stdout);
  return stdout;
}

const student =
  '--citizenship US --age 20 --education secondary --languages en=C2 --as-of 2026-11-22 --no-input';
const graduate =
  '--citizenship US --age 24 --education bachelor --field history --languages en=C2 --as-of 2026-11-22 --no-input';

/** A row: its number, what is asked, a command, and what its output must say, to the letter or as a pattern. */
type Row = [row: number, asked: string, command: string, ...says: (string | RegExp)[]];

const rows: Row[] = [
  [1, 'the size of migration', 'show sector', 'About 304 million people', 'over 280 million', '275 million'],
  [1, 'what drives the work', 'show sector', '• New laws.', '• Technology.', '• Policy advocacy.'],
  [
    2,
    'lawyers',
    'show immigration-lawyer',
    'in citizenship, visas, asylum, deportation and naturalisation',
    'Deportation defence',
  ],
  [
    2,
    'a way to be a lawyer',
    `plan us-immigration-lawyer ${graduate}`,
    /exam: LSAT/,
    /degree: Juris Doctor/,
    /exam: Bar Exam/,
  ],
  [
    3,
    'paralegals',
    'show immigration-paralegal',
    'Collect birth certificates',
    'Prepares cases for a lawyer',
  ],
  [
    3,
    'as a first job',
    'list i-jobs --role immigration-paralegal',
    'us-immigration-paralegal',
    'us-immigration-legal-assistant',
  ],
  [
    3,
    'a way to be one',
    `plan us-immigration-paralegal ${student}`,
    'open to you today',
    /apply: Immigration Paralegal/,
  ],
  [
    4,
    'policy analysts of all employers',
    'list positions --role policy-analyst',
    'us-immigration-policy-analyst',
    'us-orr-program-specialist',
    'gb-home-office-policy-adviser',
  ],
  [
    4,
    'a way to be one',
    `plan us-immigration-policy-analyst ${student}`,
    /Bachelor's degree/,
    /apply: Immigration Policy Analyst/,
  ],
  [
    5,
    'case managers',
    'show refugee-caseworker',
    'Case manager',
    'phone the landlord',
    'Help with benefits, school, doctor, bank and job',
    'find them legal help',
  ],
  [
    5,
    'a way to be one',
    `plan us-refugee-resettlement-caseworker ${student}`,
    /apply: Refugee Resettlement Caseworker/,
  ],
  [6, 'social workers', 'show social-worker', 'Social worker with migrants', 'What you do'],
  [
    6,
    'a way to be one',
    `plan us-social-worker ${student}`,
    "Bachelor's or master's in social work",
    /apply: Social Worker with Immigrants/,
  ],
  [7, 'data analysts', 'show data-analyst', 'Migration data analyst', 'What you do'],
  [
    7,
    'developers of visa systems',
    'show software-developer',
    'the systems behind visas, borders, courts and charities',
  ],
  [
    7,
    'a way to be one',
    `plan us-immigration-data-analyst ${student}`,
    'Programming, statistics, databases and charts',
    /apply: Immigration Data Analyst/,
  ],
  [8, 'designers', 'show ux-designer', 'Holland', 'What you do', /designer/i],
  [
    8,
    'a way to be one',
    `plan us-immigration-ux-designer ${student}`,
    'A portfolio or earlier design work',
    /certificate: Google UX Design/,
  ],
  [9, 'studies', 'list credentials --country US', 'us-jd', 'us-msw', 'us-master-public-policy', 'us-nala-cp'],
  [9, 'useful fields', 'show immigration-officer', /Useful fields of study .*International relations/],
  [
    10,
    'niches',
    'show immigration-lawyer',
    'Ways to specialise',
    'Asylum and refugee law',
    'Work and business visas',
  ],
  [
    10,
    'advice to choose one',
    `plan us-immigration-lawyer ${graduate}`,
    'Choose a field early',
    /apply: Immigration Lawyer/,
  ],
  [
    11,
    'networks',
    `plan us-immigration-paralegal ${student}`,
    'American Immigration Lawyers Association',
    'webinars',
    /apply: Immigration Paralegal/,
  ],
  [
    11,
    'networks elsewhere',
    'plan gb-immigration-adviser-level-1 --as-of 2026-11-22 --no-input',
    /Immigration Law Practitioners/,
    /apply: .*[Aa]dviser/,
  ],
  [
    12,
    'work of the real world',
    'list i-jobs --country US',
    'us-mpi-research-intern',
    'us-refugee-volunteer',
    'us-court-clerk',
  ],
  [12, 'work as a step', `plan us-uscis-refugee-officer ${student}`, /i-job: Immigration Services Assistant/],
  [
    13,
    'what is hard',
    'show refugee-caseworker',
    'What is hard',
    'Rules and arrivals change with politics',
    'keep your own balance',
  ],
  [
    13,
    'changing policy, feelings, dilemmas',
    'show sector',
    'Rules change quickly',
    'The stories weigh on you',
    'Law and conscience can pull apart',
  ],
  [
    14,
    'what the work achieves',
    'show asylum-officer',
    'What the work achieves',
    'People in danger get safety',
  ],
  [
    15,
    'the future',
    'show sector',
    'Where it is going',
    'AI and data',
    'Global mobility services',
    'Policy and services built around people',
  ],
  [15, 'the future of a role', 'show software-developer', 'Outlook', 'expected to grow 16 percent'],
  [
    16,
    'a niche by background',
    'show sector',
    'Where to begin',
    'With law or',
    'With technology',
    'With social work',
  ],
  [
    16,
    'matches by background',
    `match --interests helping --field social-work ${student}`,
    'you enjoy: Helping people directly; + you bring background in: Social work',
  ],
  [
    17,
    'consultants with a licence',
    'list positions --role immigration-adviser',
    'ca-rcic',
    'gb-immigration-adviser-level-1',
    'au-registered-migration-agent',
    'nz-licensed-immigration-adviser',
    'us-immigration-document-preparer',
  ],
  [17, 'their exams', 'show ca-rcic', 'Pass the Entry-to-Practice Exam', 'Licence of the College'],
  [
    18,
    'government work of all levels',
    'list positions --country CA',
    'ca-ircc-immigration-officer',
    'ca-ontario-nominee-analyst',
  ],
  [
    18,
    'applications, interviews, decisions',
    'show immigration-officer',
    'Read applications',
    'Interview applicants',
    'decide: grant, ask for more, or refuse',
  ],
  [19, 'border agents', 'show us-cbp-border-patrol-agent', /sit-ups/, 'The academy in Artesia', /firearm/],
  [20, 'with UNHCR', 'list positions --agency unhcr', 'int-unhcr-associate-protection-officer'],
  [
    20,
    'in charities',
    'list positions --role refugee-caseworker',
    'us-refugee-resettlement-caseworker',
    'us-unaccompanied-children-case-manager',
  ],
  [21, 'advocates', 'show advocate', 'Lobbying:', 'Organising:', 'Public education:', 'Direct help'],
  [
    21,
    'as jobs',
    'list positions --role advocate',
    'us-immigrant-rights-organizer',
    'us-immigration-advocacy-attorney',
  ],
  [
    22,
    'a degree or work',
    'show sector',
    'many posts ask for a bachelor’s degree or work experience instead',
    'lawyers need a law degree and a licence',
    'social workers a social-work degree',
  ],
  [22, 'the licence of consultants', 'show ca-rcic', 'Accredited graduate diploma', 'Licence of the College'],
  [
    23,
    'what a first job counts as',
    'show us-uscis-immigration-services-assistant',
    'It counts as experience in: Immigration casework or decisions',
  ],
  [23, 'first steps', 'list i-jobs', 'us-uscis-pathways-intern', 'us-recognized-organization-volunteer'],
  [
    24,
    'skills',
    'show immigration-officer',
    /Skills it asks for .*Attention to detail.*Critical thinking.*Communication.*Languages/,
  ],
  [
    24,
    'skills as gaps',
    `plan us-uscis-immigration-services-officer --skills languages ${graduate}`,
    'Skills it also asks for, and how to build them',
  ],
  [
    25,
    'services professionals',
    'show immigration-services-professional',
    'Case management:',
    'Documentation:',
    'Client consultation:',
    'Legal compliance:',
    'USCIS, ICE and the Department of Labor',
    'Advocacy:',
  ],
  [26, 'courses later on', 'show ca-rcic-licence', 'Keeping it', '16 course hours'],
  [
    26,
    'tips about them',
    `plan us-uscis-immigration-services-officer ${graduate}`,
    /webinars|courses/,
    'Growing in the job',
    /apply: Immigration Services Officer/,
  ],
  [
    27,
    'qualities',
    'show immigration-services-professional',
    /Skills it asks for .*Attention to detail.*Patience and resilience.*Cultural sensitivity/,
  ],
  [
    28,
    'a day hour by hour',
    'show immigration-services-professional',
    'A typical day',
    '08:00: Inbox',
    '12:00: Work visa of an engineer',
    '17:15:',
  ],
  [
    29,
    'why it matters',
    'show immigration-services-professional',
    'What the work achieves',
    'Tight dates and great pressure',
    'Growing demand where many people move',
  ],
  [
    30,
    'trends',
    'show immigration-services-professional',
    'Case systems, online visas and AI',
    'Societies grow older and lack workers',
  ],
  [
    31,
    'a career in one office',
    'show us-uscis-immigration-services-officer',
    'Where it can lead',
    'us-uscis-supervisory-immigration-services-officer',
    'us-uscis-fdns-immigration-officer',
    'us-uscis-asylum-officer',
    'us-uscis-immigration-services-analyst',
  ],
  [
    32,
    'degrees that help',
    'show immigration-officer',
    /Useful fields of study .*Criminal justice, International relations, Public administration, Political science/,
  ],
  [32, 'advanced degrees', 'show us-uscis-asylum-officer', "master's or law degree"],
  [33, 'portals', `plan us-cbp-officer ${graduate}`, 'Apply at: USAJOBS: https://www.usajobs.gov'],
  [33, 'the portal of Canada', 'show ircc', 'GC Jobs: https://www.canada.ca/'],
  [34, 'tips by what one has', `plan us-cbp-border-patrol-agent ${graduate}`, 'Begin Spanish now'],
  [
    35,
    'interviews',
    `plan us-uscis-immigration-services-officer ${graduate}`,
    'Prepare short stories',
    'what would you do if',
    /honest|ethic/,
  ],
  [
    36,
    'agencies side by side',
    'compare uscis cbp ice home-office ircc',
    'Mission',
    'Culture',
    'Decides who gets immigration benefits',
    'Selects and welcomes permanent and temporary residents',
  ],
  [
    37,
    'the good and the hard at an agency',
    'show home-office',
    'Civil Service pension',
    'Asylum staff hear painful accounts',
    'A clear ladder of grades',
  ],
  [
    37,
    'strain and scrutiny',
    'show immigration-officer',
    'Many files and daily targets',
    'Everybody may look at your work',
    'Steady public job',
  ],
  [
    38,
    'first jobs',
    'list i-jobs',
    'us-cbp-border-patrol-agent',
    'us-refugee-case-aide',
    'us-uscis-immigration-services-assistant',
  ],
  [38, 'what they are', 'show sector', '"I-job" is no official word'],
  [
    39,
    'duties of an officer',
    'show border-officer',
    'Let people in, send them back',
    'Check passports, visas and faces',
    'Arrest or hold people who broke the law',
    'Tell travellers what they may do',
    'Interview him',
  ],
  [
    40,
    'how they help',
    'show sector',
    'They help in four ways',
    'you learn the law by using it',
    'you meet officers and lawyers',
  ],
  [
    40,
    'why a first job',
    `plan us-uscis-refugee-officer ${student}`,
    'You handle immigration files and checks every day',
  ],
  [
    41,
    'the four first jobs',
    'list i-jobs --country US',
    'us-uscis-immigration-services-assistant',
    'us-cbp-border-patrol-agent',
    'us-immigration-paralegal',
    'us-refugee-resettlement-caseworker',
  ],
  [
    42,
    'degree or work',
    'show us-uscis-immigration-services-officer',
    "Bachelor's degree, or 3 years of general experience",
  ],
  [
    43,
    'citizenship',
    'explain us-cbp-officer --citizenship MX --as-of 2026-11-22 --no-input',
    'missing: U.S. citizen',
  ],
  [44, 'background check', 'show us-cbp-officer', 'Background check: ', 'domestic violence', 'Tier 5'],
  [45, 'languages', 'show us-state-consular-fellow', 'Arabic, Mandarin, Portuguese or Spanish'],
  [46, 'fitness', 'show us-cbp-officer', 'Pass the fitness test', 'Step test on a 12-inch bench'],
  [
    47,
    'skills of an officer',
    'show border-officer',
    /Skills it asks for +Integrity, Communication.*Attention to detail.*Critical thinking/,
  ],
  [
    48,
    'the application',
    `plan us-cbp-officer ${graduate}`,
    'Keep your USAJOBS resume to two pages',
    'in your own words',
    'Fill the background forms in truthfully',
  ],
  [
    48,
    'research, letters and people',
    `plan us-refugee-resettlement-caseworker ${student}`,
    'Write a one-page letter for this job only',
    'Ask someone who does the job',
    'Read the mission page',
    /apply: Refugee Resettlement Caseworker/,
  ],
  [49, 'courses in the law', 'list credentials --country US', 'us-viista-partial', 'us-coil'],
  [50, 'growth', 'show us-cbp-officer', 'us-cbp-supervisory-officer', 'us-hsi-special-agent'],
  [50, 'posts abroad', 'show immigration-officer', 'How people grow', 'Posts at embassies abroad'],
  [51, 'learning on', 'show us-nala-cp', 'Keeping it', '50 hours of courses in five years'],
  [
    52,
    'is it right for you',
    'show border-officer',
    'It suits people who',
    'It suits less people who',
    'You stay calm when others do not',
  ],
  [
    52,
    'reasons for and against',
    `match --interests law ${graduate}`,
    '+ you enjoy: Law and rules',
    '- none of the interests you named is part of it',
  ],
  [
    53,
    'answers checked against YAML',
    `explain us-cbp-officer ${student}`,
    'met: U.S. citizen',
    'unknown: Valid driving licence',
  ],
  [
    54,
    'a roadmap',
    `plan us-cbp-officer ${student}`,
    'Fastest route',
    'The steps, one by one',
    'Tips for each stage',
    /i-job: /,
  ],
  [55, 'no questions in a script', `match ${student}`, 'Positions for you', 'You could apply today'],
  [55, 'workshops', 'cohort --help', 'a page for each student', '.jsonl'],
];

/** A page of the same kind that is about something else: what the rows ask for must not stand there. */
const elsewhere: [kind: RegExp, command: string][] = [
  [/^show sector/, 'show volunteer'],
  [/^show (?:home-office|ircc)/, 'show trac'],
  [/^show ca-rcic-licence|^show us-nala-cp/, 'show nz-citizenship'],
  [/^show (?:us|ca)-/, 'show nz-licensed-immigration-adviser'],
  [/^show/, 'show interpreter'],
  [/^list positions/, 'list positions --country DE'],
  [/^list i-jobs/, 'list i-jobs --country FR'],
  [/^list credentials/, 'list credentials --country NZ'],
  [/^plan/, 'plan nz-customs-officer --citizenship NZ --age 30 --no-input --as-of 2026-11-22'],
  [/^explain/, 'explain nz-licensed-immigration-adviser --as-of 2026-11-22 --no-input'],
  [/^match/, 'match --work-in FR --as-of 2026-11-22 --no-input'],
  [/^compare/, 'compare trac hias'],
  [/^cohort/, 'match --help'],
];

const saysNot = (text: string, says: (string | RegExp)[]) =>
  says.filter((one) => !(typeof one === 'string' ? text.includes(one) : one.test(text))).map(String);

/** The documents that describe the system ask for these things; each stands in the running program. */
describe('what the founding documents ask for', () => {
  for (const [row, asked, command, ...says] of rows)
    it(`row ${row}: ${asked}`, () => {
      expect(saysNot(output(command), says)).toEqual([]);
    }, 60_000);

  it('no row is met by any page of its kind', { timeout: 60_000 }, () => {
    const loose = rows.filter(([, , command, ...says]) => {
      const [, other] = elsewhere.find(([kind]) => kind.test(command))!;
      return saysNot(output(other), says).length === 0;
    });
    expect(loose.map(([row, asked]) => `${row}: ${asked}`)).toEqual([]);
  });

  it('every row has its place', () => {
    const found = new Set(rows.map(([row]) => row));
    expect(Array.from({ length: 55 }, (_, index) => index + 1).filter((row) => !found.has(row))).toEqual([]);
  });
});
