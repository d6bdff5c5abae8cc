import { describe, expect, it } from 'vitest';
import { career, FakeFiles, type World } from '../support/fake-runtime.ts';

/** The answers as a run understood them, read back from `--save-answers`. */
async function answersOf(line: string | string[], world: World = {}): Promise<unknown> {
  const argv = typeof line === 'string' ? line.split(' ').filter(Boolean) : line;
  const { code, stderr, files } = await career(
    ['match', ...argv, '--save-answers', 'out.json', '--json'],
    world,
  );
  expect([code, stderr]).toEqual([0, 'Written to out.json\n']);
  const { schema, ...answers } = JSON.parse(files.written.get('out.json')!) as Record<string, unknown>;
  expect(schema).toBe('career-advisor/answers@1');
  return answers;
}

const withFile = (text: string | Uint8Array, env: Record<string, string> = {}): World => ({
  files: new FakeFiles({ 'me.yaml': text }),
  env,
});

describe('flags', () => {
  it('read every kind of answer', async () => {
    const flags = [
      ...[
        '--citizenship',
        'US,Canada',
        '--work-in',
        'none',
        '--residence',
        'US:2018-09-01',
        '--birth-date',
        '12 Apr 1998',
      ],
      ...['--education', 'bachelor', '--field', 'criminal-justice', '--studying', 'master:law:2027-06-30'],
      ...[
        '--experience',
        'customer-service=24,general=2 years',
        '--languages',
        'en=C2,Spanish=b2',
        '--credentials',
      ],
      ...[
        'us-example-course',
        '--driving-licence',
        'yes',
        '--veteran',
        'does-not-apply',
        '--willing',
        'firearm,shifts=no',
      ],
      ...[
        '--interests',
        'helping',
        '--riasec',
        'R=10,I=22',
        '--skills',
        'attention',
        '--budget',
        '20000 USD',
      ],
      ...['--hours-per-week', '30', '--start', '2027-01-04', '--keeps-job', 'no'],
    ];
    expect(await answersOf(flags)).toEqual({
      workIn: [],
      citizenship: ['US', 'CA'],
      residence: { country: 'US', since: '2018-09-01' },
      birthDate: '1998-04-12',
      education: { level: 'bachelor', field: 'criminal-justice' },
      studying: { level: 'master', field: 'law', finishes: '2027-06-30' },
      experience: { 'customer-service': 24, general: 24 },
      languages: { en: 'C2', es: 'B2' },
      credentials: ['us-example-course'],
      willing: { firearm: 'yes', shifts: 'no' },
      interests: ['helping'],
      riasec: { R: 10, I: 22 },
      skills: ['attention'],
      budget: { amount: 20000, currency: 'USD' },
      hoursPerWeek: 30,
      start: '2027-01-04',
      keepsJob: 'no',
      drivingLicence: 'yes',
      veteran: 'does-not-apply',
    });
  });

  it('of yes-or-no facts take a value, stand alone, or begin with no-', async () => {
    expect(await answersOf('--driving-licence --veteran no')).toEqual({
      drivingLicence: 'yes',
      veteran: 'no',
    });
    expect(await answersOf('--no-driving-licence --veteran=yes')).toEqual({
      drivingLicence: 'no',
      veteran: 'yes',
    });
  });

  it('that mean "not known" leave the answer out', async () => {
    expect(await answersOf(['--veteran', "don't know", '--citizenship', 'prefer-not-to-say'])).toEqual({});
  });

  it('add up when given several times', async () => {
    expect(
      await answersOf('--citizenship US --citizenship CA --education bachelor:law --education master'),
    ).toEqual({
      citizenship: ['US', 'CA'],
      education: [{ level: 'bachelor', field: 'law' }, { level: 'master' }],
    });
  });

  it('of a test that are all alike are said to tell nothing apart', async () => {
    const alike = 'All your scores are alike, so they cannot tell jobs apart.';
    expect((await career('match --riasec R=10,I=10,A=10')).stdout).toContain(alike);
    expect((await career('match --riasec R=10,I=10,A=20')).stdout).not.toContain(alike);
  });

  it('of hours are told how many a week there can be', async () => {
    const { code, stderr } = await career(['match', '--hours-per-week', '999999 hours']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('out of range. Give hours a week from 0 to 120'),
    ]);
  });

  it('that can be given once are refused twice', async () => {
    const { code, stderr } = await career('match --age 20 --age 30');
    expect([code, stderr]).toEqual([2, 'error: --age is given twice\n']);
    expect((await career('match --veteran yes --no-veteran')).stderr).toBe(
      'error: --no-veteran is given twice\n',
    );
  });
});

describe('precedence', () => {
  it('is flag, environment, file', async () => {
    const file = 'citizenship: [CA]\nhoursPerWeek: 10\nstart: 2027-01-01\n';
    const env = {
      CAREER_ADVISOR_CITIZENSHIP: 'CA,US',
      CAREER_ADVISOR_HOURS_PER_WEEK: '20',
      CAREER_ADVISOR_VETERAN: 'no',
    };
    expect(await answersOf('--answers me.yaml --citizenship US', withFile(file, env))).toEqual({
      citizenship: ['US'],
      hoursPerWeek: 20,
      start: '2027-01-01',
      veteran: 'no',
    });
  });

  it('takes age and birth date as one answer', async () => {
    expect(await answersOf('--answers me.yaml --age 40', withFile('birthDate: 1998-04-12\n'))).toEqual({
      asOf: '2026-11-22',
      age: 40,
    });
  });

  it('lets a field join the education of a weaker place', async () => {
    expect(
      await answersOf('--answers me.yaml --field law', withFile('education: { level: bachelor }\n')),
    ).toEqual({
      education: { level: 'bachelor', field: 'law' },
    });
  });

  it('uses the answers file that the environment names, and the day of the file', async () => {
    const env = { CAREER_ADVISOR_ANSWERS: 'me.yaml' };
    const { stdout } = await career('match --json', withFile('asOf: 2030-01-01\n', env));
    expect(JSON.parse(stdout)).toMatchObject({ asOf: '2030-01-01' });
    const flag = await career('match --json --as-of 2031-02-03', withFile('asOf: 2030-01-01\n', env));
    expect(JSON.parse(flag.stdout)).toMatchObject({ asOf: '2031-02-03' });
  });

  it('warns of a variable that nobody knows, and goes on', async () => {
    const { code, stderr } = await career('match --json', { env: { CAREER_ADVISOR_CITIZENSIP: 'US' } });
    expect(code).toBe(0);
    expect(stderr).toContain(
      'CAREER_ADVISOR_CITIZENSIP is not known and was left out; did you mean CAREER_ADVISOR_CITIZENSHIP?',
    );
  });
});

describe('--what-if', () => {
  it('changes this run and not what is saved', async () => {
    const argv = [
      'match',
      '--citizenship',
      'CA',
      '--what-if',
      'citizenship=US',
      '--save-answers',
      'a.json',
      '--json',
    ];
    const { stdout, files } = await career(argv);
    expect(JSON.parse(stdout)).toMatchObject({
      before: { answers: { citizenship: ['CA'] } },
      after: { answers: { citizenship: ['CA', 'US'] } },
    });
    expect(JSON.parse(files.written.get('a.json')!)).toMatchObject({ citizenship: ['CA'] });
  });

  it('adds to lists and maps, replaces the rest, and can take an answer away', async () => {
    const argv = ['match', '--json', '--languages', 'en=C2', '--age', '41', '--education', 'bachelor'];
    const whatIf = ['--what-if', 'languages=es=B2', '--what-if', 'age=30', '--what-if', 'education=unknown'];
    const { stdout } = await career([...argv, ...whatIf]);
    const { answers } = (JSON.parse(stdout) as { after: { answers: Record<string, unknown> } }).after;
    expect(answers).toMatchObject({ languages: { en: 'C2', es: 'B2' }, age: 30 });
    expect(answers).not.toHaveProperty('education');
  });

  it('says what it takes', async () => {
    expect((await career('match --what-if age')).stderr).toContain(
      '--what-if does not take "age"; use key=value',
    );
    expect((await career('match --what-if agee=3')).stderr).toContain('Did you mean “age”?');
  });
});

describe('answers files', () => {
  it('are YAML or JSON, from a file or stdin', async () => {
    const json = '{"citizenship": ["US"], "veteran": "no"}';
    const expected = { citizenship: ['US'], veteran: 'no' };
    expect(await answersOf('--answers me.yaml', withFile('citizenship: [US]\nveteran: no\n'))).toEqual(
      expected,
    );
    expect(await answersOf('--answers me.yaml', withFile(json))).toEqual(expected);
    expect(await answersOf('--answers -', { stdin: json })).toEqual(expected);
    expect(await answersOf('--answers me.yaml', withFile('{ citizenship: [US], veteran: no }'))).toEqual(
      expected,
    );
  });

  it('that were saved come back the same', async () => {
    const first = await career(
      'match --citizenship US --languages es=B2 --no-veteran --save-answers me.yaml',
    );
    const text = first.files.written.get('me.yaml')!;
    expect(text).toBe(
      'schema: career-advisor/answers@1\ncitizenship:\n  - US\nlanguages:\n  es: B2\nveteran: no\n',
    );
    expect(await answersOf('--answers me.yaml', withFile(text))).toEqual({
      citizenship: ['US'],
      languages: { es: 'B2' },
      veteran: 'no',
    });
  });

  const trouble: [string, string | Uint8Array, string][] = [
    ['empty', '', 'me.yaml is empty'],
    ['of blanks', ' \n\n', 'me.yaml is empty'],
    ['huge', 'a'.repeat(1_000_001), 'me.yaml is larger than 1 MB'],
    ['binary', new Uint8Array([0x89, 0x50, 0, 1]), 'me.yaml is not a text file'],
    ['in Latin-1', new Uint8Array([0x61, 0x3a, 0x20, 0xe9]), 'me.yaml is not a text file'],
    ['broken YAML', 'citizenship: [US\nveteran: no', 'me.yaml:2:'],
    ['broken JSON', '{"citizenship": ["US"', 'me.yaml:1:'],
    ['with aliases', 'a: &x [1]\nb: *x\n', 'me.yaml uses aliases (*name), which are not accepted'],
    ['a list', '- US\n', 'me.yaml holds no answers'],
    ['a text', 'hello\n', 'me.yaml holds no answers'],
    ['with an unknown key', 'citizenshp: [US]\n', 'me.yaml: We know no answer “citizenshp”'],
    ['with a bad value', 'languages: { es: Z9 }\n', 'me.yaml: --languages: “Z9” is not known here'],
    [
      'of another schema',
      'schema: career-advisor/answers@9\n',
      'me.yaml: --schema: “career-advisor/answers@9” cannot be read',
    ],
    [
      'with control characters',
      'citizenship: ["\\u001b[31mred"]\n',
      'me.yaml: --citizenship: “[31mred” is not known here',
    ],
  ];
  for (const [name, text, message] of trouble) {
    it(`that are ${name} get a clear message`, async () => {
      const { code, stdout, stderr } = await career('match --answers me.yaml', withFile(text));
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr.toLowerCase()).toContain(`error: ${message}`.toLowerCase());
      expect(stderr).toMatch(/^[^\u0000-\u0009\u000b-\u001f]*$/);
      expect(stderr).not.toMatch(/\n\s+at /);
    });
  }

  it('that cannot be opened say why', async () => {
    expect((await career('match --answers gone.yaml')).stderr).toBe(
      'error: gone.yaml: there is no such file or folder\nhint: check the spelling of the path\n',
    );
    const files = new FakeFiles({}, { 'secret.yaml': 'EACCES' });
    expect((await career('match --answers secret.yaml', { files })).stderr).toContain(
      'it may not be read or written by you',
    );
    expect((await career('match --answers src')).stderr).toContain('it is a folder, and a file is needed');
  });
});

describe('bad answers', () => {
  it('are all named at once, each with what is accepted', async () => {
    const { code, stdout, stderr } = await career(
      'match --citizenship XX --education bachelr --birth-date 2030-01-01 --age x',
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n').filter((line) => line.startsWith('error:'))).toHaveLength(4);
    expect(stderr).toContain('Did you mean “bachelor”?');
    expect(stderr).toContain('lies in the future');
  });

  it('an age that does not fit the birth date is one of them', async () => {
    expect((await career('match --age 41 --birth-date 1998-04-12')).stderr).toContain(
      'the age and the birth date do not fit',
    );
  });

  it('a field without education is one of them', async () => {
    expect((await career('match --field law')).stderr).toContain('--field needs --education');
  });
});
