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

/**
 * The documents that describe the system ask for these things; each stands in the running program. A row: its number,
 * what is asked, a command, and what its output must say.
 */
const rows: [row: number, asked: string, command: string, ...says: RegExp[]][] = [
  [1, 'the size of migration', 'show sector', /304 million/, /280 million/],
  [1, 'what drives the work', 'show sector', /New laws/, /Technology/, /Policy advocacy/],
  [2, 'lawyers', 'show immigration-lawyer', /citizenship/, /asylum/, /deportation/, /naturalisation/],
  [2, 'a way to be a lawyer', `plan us-immigration-lawyer ${graduate}`, /Juris Doctor/, /Bar Exam/],
  [3, 'paralegals', 'show immigration-paralegal', /documents|proof/i, /case/i],
  [3, 'paralegals as a first job', 'list i-jobs --role immigration-paralegal', /us-immigration-paralegal/],
  [
    4,
    'policy analysts',
    'list positions --role policy-analyst',
    /think tank|Think Tank/,
    /government|Government/i,
  ],
  [4, 'a way to be one', `plan us-immigration-policy-analyst ${student}`, /degree/i],
  [5, 'case managers', 'show refugee-caseworker', /housing|flat|home/i, /work|job/i, /court|lawyer|legal/i],
  [6, 'social workers', `plan us-social-worker ${student}`, /social work/i],
  [7, 'data analysts', `plan us-immigration-data-analyst ${student}`, /data|statistics/i],
  [7, 'developers', 'show software-developer', /visa/i],
  [8, 'designers', `plan us-immigration-ux-designer ${student}`, /portfolio|design/i],
  [9, 'studies', 'list credentials --country US', /us-jd/, /us-msw/, /us-master-public-policy/, /us-nala-cp/],
  [9, 'international relations', 'show immigration-officer', /International relations/i],
  [10, 'niches', 'show immigration-lawyer', /Ways to specialise/, /Asylum and refugee law/],
  [10, 'advice to choose one', `plan us-immigration-lawyer ${graduate}`, /Choose a field early/],
  [
    11,
    'networks',
    `plan us-immigration-paralegal ${student}`,
    /American Immigration Lawyers Association|AILA/,
  ],
  [
    12,
    'work of the real world',
    'list i-jobs --country US',
    /intern/i,
    /volunteer/i,
    /us-immigration-clerk|clerk/i,
  ],
  [13, 'what is hard', 'show refugee-caseworker', /What is hard/],
  [
    13,
    'changing policy, feelings, dilemmas',
    'show sector',
    /law|rules/i,
    /stress|trauma|strain/i,
    /rule|conscience|honest|ethic/i,
  ],
  [14, 'what the work achieves', 'show asylum-officer', /What it achieves|What the work achieves/i],
  [15, 'the future', 'show sector', /AI/, /digital/i],
  [16, 'a niche by background', `match --interests helping --field social-work ${student}`, /us-/],
  [
    17,
    'consultants with a licence',
    'list positions --role immigration-adviser',
    /ca-rcic/,
    /gb-immigration-adviser-level-1/,
    /au-registered-migration-agent/,
    /nz-licensed-immigration-adviser/,
    /us-immigration-document-preparer/,
  ],
  [18, 'government work of all levels', 'list positions --country CA', /ircc|IRCC/i, /Ontario/],
  [19, 'border agents', 'show us-cbp-border-patrol-agent', /fitness/i, /academy/i, /firearm/i],
  [
    20,
    'caseworkers with refugees',
    'list positions --agency unhcr',
    /int-unhcr-associate-protection-officer/,
  ],
  [20, 'and in charities', 'list positions --role refugee-caseworker', /us-refugee-resettlement-caseworker/],
  [21, 'advocates', 'show advocate', /campaign/i, /meet|organis/i, /law|parliament|politic/i],
  [22, 'studies asked for', 'show us-social-worker', /social work/i],
  [22, 'the certificate of consultants', 'show ca-rcic', /RCIC|licence/i],
  [23, 'what a first job counts as', 'show us-uscis-immigration-services-assistant', /counts|experience/i],
  [
    24,
    'skills',
    'show immigration-officer',
    /Communication/,
    /Attention to detail/i,
    /Languages/,
    /Critical thinking/,
  ],
  [
    25,
    'services professionals',
    'show immigration-services-professional',
    /USCIS/,
    /Department of Labor|labour/i,
  ],
  [26, 'courses later on', 'show ca-rcic-licence', /hours|course|year/i],
  [26, 'tips about them', `plan us-uscis-immigration-services-officer ${graduate}`, /webinars|courses/],
  [27, 'qualities', 'show immigration-services-professional', /Patience/, /Cultural sensitivity/],
  [28, 'a day hour by hour', 'show immigration-services-professional', /A typical day/, /0?9:|08:/],
  [29, 'why it matters', 'show immigration-services-professional', /What is hard/, /achieves/i],
  [
    30,
    'trends',
    'show immigration-services-professional',
    /Outlook|How it looks ahead|future/i,
    /tools|AI|digital/i,
  ],
  [
    31,
    'a career in one office',
    'show us-uscis-immigration-services-officer',
    /us-uscis-supervisory-immigration-services-officer/,
    /fdns|Fraud/i,
    /asylum/i,
  ],
  [32, 'degrees that help', 'show us-uscis-asylum-officer', /law/i],
  [33, 'portals', `plan us-cbp-officer ${graduate}`, /USAJOBS/],
  [33, 'the portal of Canada', 'show ircc', /jobs\.gc\.ca|canada\.ca|GC Jobs/i],
  [34, 'tips by what one has', `plan us-cbp-border-patrol-agent ${graduate}`, /Begin Spanish now/],
  [
    35,
    'interviews',
    `plan us-uscis-immigration-services-officer ${graduate}`,
    /story|stories/,
    /what would you do if/,
  ],
  [36, 'agencies side by side', 'compare uscis cbp ice home-office ircc', /Mission/, /Culture/],
  [37, 'the good and the hard at an agency', 'show home-office', /What is good/, /What is hard/],
  [38, 'first jobs', 'list i-jobs', /us-cbp-border-patrol-agent/, /us-refugee-case-aide/],
  [38, 'what they are', 'show sector', /I-job/],
  [
    39,
    'duties of an officer',
    'show border-officer',
    /admit|refuse|enter/i,
    /question|interview/i,
    /passport|document/i,
    /detain|hold/i,
  ],
  [40, 'why a first job', `plan us-uscis-refugee-officer ${student}`, /You learn|teaches|learn/i],
  [
    41,
    'the four first jobs',
    'list i-jobs --country US',
    /Clerk/,
    /Border Patrol Agent/,
    /Paralegal/,
    /Resettlement Caseworker/,
  ],
  [
    42,
    'degree or work',
    'show us-uscis-immigration-services-officer',
    /Bachelor's degree, or 3 years of general experience/,
  ],
  [
    43,
    'citizenship',
    'explain us-cbp-officer --citizenship MX --as-of 2026-11-22 --no-input',
    /U\.S\. citizen/,
  ],
  [44, 'background check', 'show us-cbp-officer', /background check/i, /domestic violence/],
  [45, 'languages', 'show us-state-consular-fellow', /Arabic, Mandarin, Portuguese or Spanish/],
  [46, 'fitness', 'show us-cbp-officer', /fitness test/],
  [47, 'integrity', 'show border-officer', /Integrity/],
  [
    48,
    'the application',
    `plan us-cbp-officer ${graduate}`,
    /two pages/,
    /truth/i,
    /their words|own words|same words/i,
  ],
  [
    48,
    'letters and people',
    `plan us-refugee-resettlement-caseworker ${student}`,
    /letter/i,
    /Ask someone who does the job/,
  ],
  [49, 'courses in the law', 'list credentials --country US', /us-viista-partial|VIISTA/],
  [50, 'growth', 'show us-cbp-officer', /us-cbp-supervisory-officer/, /us-hsi-special-agent/],
  [51, 'learning on', 'show us-nala-cp', /hours|year/i],
  [52, 'is it right for you', 'show border-officer', /suits|for you/i],
  [52, 'reasons for and against', `match --interests law ${graduate}`, /for|fits/i],
  [53, 'answers checked against YAML', `explain us-cbp-officer ${student}`, /met/, /not known|unknown/],
  [54, 'a roadmap', `plan us-cbp-officer ${student}`, /Fastest route|route/, /Sources/],
  [55, 'no questions in a script', `match ${student}`, /us-/],
  [55, 'workshops', 'cohort --help', /csv|CSV/],
];

describe('what the founding documents ask for', () => {
  for (const [row, asked, command, ...says] of rows)
    it(`row ${row}: ${asked}`, () => {
      const text = output(command);
      expect(says.filter((pattern) => !pattern.test(text)).map(String)).toEqual([]);
    }, 60_000);

  it('every row has its place', () => {
    const found = new Set(rows.map(([row]) => row));
    expect(Array.from({ length: 55 }, (_, index) => index + 1).filter((row) => !found.has(row))).toEqual([]);
  });
});
