import { describe, expect, it } from 'vitest';
import type { TextFile } from '../../src/ports.ts';
import { career, FakeFiles } from '../support/fake-runtime.ts';
import { smallData, smallFiles } from '../support/small-data.ts';

describe('the command line', () => {
  it.each([
    'list positions',
    'show sector',
    'map',
    'validate data',
    'schema answers',
    'help formats',
    'completion bash',
    'forget',
    'match',
    'cohort --template csv',
  ])('takes the common flags after %s, so that a script can always give them', async (line) => {
    const common = '--no-input --yes --accessible --no-color --ascii --width 60 --no-pager -q';
    expect(await career(`${line} ${common}`)).toMatchObject({ code: 0 });
  });

  const wrong: [string, string, string][] = [
    ['mtach', 'there is no command "mtach"', 'did you mean career-advisor match?'],
    ['--json mtach', 'there is no command "mtach"', 'did you mean career-advisor match?'],
    ['zzz', 'there is no command "zzz"', 'see: career-advisor --help'],
    ['plan', '<position> is missing', 'see: career-advisor plan --help'],
    ['plan us-example-officer more', '"more" is one word too many', 'see: career-advisor plan --help'],
    [
      'plan us-example-oficer',
      'there is no position "us-example-oficer"',
      'did you mean us-example-officer?',
    ],
    ['match --citzenship US', 'there is no flag --citzenship', 'did you mean --citizenship?'],
    ['match --veteren', 'there is no flag --veteren', 'did you mean --veteran?'],
    ['match --objectiv fastest', 'there is no flag --objectiv', 'did you mean --objective?'],
    ['match -z', 'there is no flag -z', 'see: career-advisor match --help'],
    ['match --citizenship', '--citizenship needs a value', 'see: career-advisor match --help'],
    ['list --formt json', 'there is no flag --formt', 'did you mean --format?'],
    ['list nothing', 'list does not take "nothing"', 'use one of: roles'],
    ['list positions --country Atlantis', '--country does not take "Atlantis"', 'use a country'],
    [
      'list positions --role exmple-officer',
      'there is no role "exmple-officer"',
      'did you mean example-officer?',
    ],
    ['show uss-example-clerk', 'there is no entry "uss-example-clerk"', 'did you mean us-example-clerk?'],
    ['compare example-aid', 'compare takes two to five ids', 'one position to compare the ways to it'],
    ['compare a b c d e f', 'compare takes two to five ids', 'see: career-advisor compare --help'],
    [
      'compare us-example-offcer',
      'there is no position "us-example-offcer"',
      'did you mean us-example-officer?',
    ],
    [
      'compare example-aid us-example-clerk',
      'only things of one kind can be compared',
      'example-aid: agencies',
    ],
    ['match --format ics', '--format does not take "ics"', 'use one of: text, json'],
    ['list positions --format pdf', '--format does not take "pdf"', 'use one of: text, json'],
    ['plan us-border-officer --format pdf', 'a PDF needs a file', '-o roadmap.pdf'],
    ['show sector --format ics', '--format does not take "ics"', 'use one of: text, json, md, html'],
    ['match --json --format md', '--json and --format ask for different forms', 'give one of the two'],
    ['match --width 10', '--width does not take "10"', 'from 40 to 400'],
    ['match --as-of soon', '--as-of does not take "soon"', 'use a date'],
    ['match --objective quick', '--objective does not take "quick"', 'use one of: fastest'],
    ['match --pace slowly', '--pace does not take "slowly"', 'did you mean slow?'],
    ['match --data nowhere', 'nowhere: there is no such file or folder', 'check the spelling'],
    [
      'match --data package.json',
      'package.json: it is a file, and a folder is needed',
      'give the path of a folder',
    ],
    ['match --data .ci', '.ci has no YAML files', 'docs/data-guide.md'],
    ['help nonsense', 'there is no help on "nonsense"', 'use one of: environment'],
    ['schema answrs', 'schema does not take "answrs"', 'did you mean answers?'],
  ];
  for (const [line, message, hint] of wrong) {
    it(`"${line}" is refused before anything runs`, async () => {
      const { code, stdout, stderr } = await career(line);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`error: ${message}`);
      expect(stderr).toMatch(/\nhint: /);
      expect(stderr.slice(stderr.indexOf('hint: '))).toContain(hint);
    });
  }

  it('takes flags in any order, also before the command', async () => {
    const { stdout } = await career('show us-example-clerk --json');
    expect((await career('--json show us-example-clerk')).stdout).toBe(stdout);
    expect((await career('show --json us-example-clerk')).stdout).toBe(stdout);
    expect((await career('--as-of 2026-11-22 show us-example-clerk --json')).stdout).toBe(stdout);
  });

  it('keeps hostile words inert in messages', async () => {
    const { stderr } = await career(['show', '\u001b[2J\u202eevil\n\u0007']);
    expect(stderr).toBe('error: there is no entry "[2J evil"\nhint: see: career-advisor list positions\n');
  });

  it('shows a fault of the program as such', async () => {
    const data = { ...smallData, snapshot: () => '{"header":broken\n' };
    const { code, stderr } = await career('list roles', { data });
    expect(code).toBe(1);
    expect(stderr).toContain('\n    at ');
    expect(stderr).toContain('this is a fault of career-advisor, not yours');
  });

  it('says so when the catalog is missing', async () => {
    const data = { ...smallData, snapshot: () => undefined };
    const { code, stderr } = await career('list roles', { data });
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'error: the catalog of the program is missing']);
  });
});

describe('help', () => {
  it('of the program starts with examples and names every command and topic', async () => {
    const { code, stdout } = await career('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Examples:\n/);
    for (const name of [
      'match',
      'plan <position>',
      'explain',
      'list <kind>',
      'validate',
      'schema',
      'forget',
      'privacy',
    ]) {
      expect(stdout).toContain(name);
    }
    expect((await career('help')).stdout).toBe(stdout);
    expect((await career('-h')).stdout).toBe(stdout);
  });

  it('of a command starts with examples and names its flags', async () => {
    const { stdout } = await career('plan --help');
    expect(stdout).toMatch(/^Examples:\n {2}career-advisor plan /);
    for (const flag of [
      '--citizenship <COUNTRIES>',
      '--objective',
      '--why',
      '-o, --output',
      '--no-input',
      '--data',
    ]) {
      expect(stdout).toContain(flag);
    }
    expect((await career('help plan')).stdout).toBe(stdout);
    expect((await career('us-example-officer plan --help'.split(' ').slice(1))).stdout).toBe(stdout);
  });

  it('fits 80 columns', async () => {
    for (const line of ['--help', 'plan --help', 'help environment', 'help formats', 'help privacy']) {
      const { stdout } = await career(line);
      expect(stdout.split('\n').filter((text) => text.length > 112)).toEqual([]);
    }
  });

  it('on answers names every yes-or-no fact of the catalog', async () => {
    const { stdout } = await career('help answers');
    expect(stdout).toContain('--driving-licence yes|no\n      Do you have a driving licence?');
    expect(stdout).toContain('--veteran yes|no|does-not-apply');
    expect(stdout).toContain('--hours-per-week HOURS');
  });

  it('has its topics', async () => {
    expect((await career('help exit-codes')).stdout).toContain('130  stopped by you');
    expect((await career('help environment')).stdout).toContain('CAREER_ADVISOR_ANSWERS');
    expect((await career('help formats')).stdout).toContain('  plan       text json md html csv ics pdf\n');
    expect((await career('help privacy')).stdout).toContain('Nothing leaves this machine');
  });

  it('gives the version', async () => {
    expect((await career('--version')).stdout).toBe('9.9.9\n');
    expect((await career('-V')).stdout).toBe('9.9.9\n');
  });
});

describe('catalog commands', () => {
  it('list entries, filtered', async () => {
    const ids = async (line: string) =>
      (JSON.parse((await career(`${line} --json`)).stdout) as { id: string }[]).map((e) => e.id);
    expect(await ids('list positions')).toEqual(['us-example-clerk', 'us-example-officer']);
    expect(await ids('list i-jobs')).toEqual(['us-example-clerk']);
    expect(await ids('list positions --agency example-service')).toEqual(['us-example-officer']);
    expect(await ids('list positions --country Canada')).toEqual([]);
    expect(await ids('list agencies --role example-officer --country usa')).toEqual([
      'example-aid',
      'example-service',
    ]);
    expect(await ids('list roles --country CA')).toEqual([]);
    expect(await ids('list credentials')).toEqual(['us-example-course']);
    expect(await ids('list sources')).toEqual(['s1']);
  });

  it('show one entry, the sector, and compare', async () => {
    expect(JSON.parse((await career('show US-Example-Clerk --json')).stdout)).toMatchObject({
      id: 'us-example-clerk',
    });
    expect((await career('show sector')).stdout).toContain('The example field');
    expect((await career('compare example-aid example-service')).stdout).toContain('Example Aid');
  });

  it('compare positions for a person, where there are answers, and the routes to one', async () => {
    const aspects = async (line: string) =>
      (JSON.parse((await career(`${line} --json`)).stdout).rows as { aspect: string }[]).map(
        ({ aspect }) => aspect,
      );
    const two = 'compare us-example-officer us-example-clerk';
    expect(await aspects(two)).not.toContain('Verdict');
    expect((await aspects(`${two} --citizenship US`)).slice(0, 2)).toEqual(['Verdict', 'Requirements']);
    const routes = JSON.parse(
      (
        await career(
          'compare us-example-officer --citizenship US --driving-licence --credentials none --json',
        )
      ).stdout,
    );
    expect(routes).toMatchObject({ collection: 'routes', ids: ['fastest'], titles: ['Fastest route'] });
    expect(routes.rows.map(({ aspect }: { aspect: string }) => aspect)).toContain('Steps');
  });

  it('lay --data over the packaged data', async () => {
    const { stdout } = await career('list agencies --json --data test/support/more-data');
    expect(stdout).toContain('Local Office');
    expect(stdout).toContain('Example Aid');
  });

  it('refuse --data with errors, with place and code, exit 3', async () => {
    const { code, stdout, stderr } = await career('list agencies --data test/support/bad-data');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('test/support/bad-data/agencies/bad.yaml:4:10: error SHAPE_VALUE');
    expect(stderr).toContain('did you mean "charity"?');
    expect(stderr).toContain('error: the data has');
  });
});

describe('validate', () => {
  it('checks folders and answers files', async () => {
    const good = await career('validate test/support/more-data');
    expect([good.code, good.stdout]).toEqual([
      0,
      expect.stringContaining('test/support/more-data: no errors'),
    ]);
    const bad = await career('validate test/support/bad-data --json');
    expect(bad.code).toBe(3);
    expect(JSON.parse(bad.stdout)).toMatchObject({ data: [{ code: 'SHAPE_VALUE', line: 4 }], answers: [] });
    const files = new FakeFiles({ 'me.yaml': 'citizenship: [US]\n', 'no.yaml': 'citizenship: [XX]\n' });
    expect((await career('validate me.yaml', { files })).code).toBe(0);
    const answers = await career('validate me.yaml no.yaml', { files });
    expect([answers.code, answers.stdout]).toEqual([
      2,
      expect.stringContaining('no.yaml: --citizenship: “XX”'),
    ]);
  });

  it('checks the data of a checkout, or the packaged data', async () => {
    expect((await career('validate')).stdout).toContain('The data of career-advisor: no errors');
    const broken: TextFile[] = [
      ...smallFiles,
      { path: 'data/roles/x.yaml', inFolder: 'roles/x.yaml', text: 'id: [' },
    ];
    const { code, stdout } = await career('validate', { data: { ...smallData, checkout: () => broken } });
    expect(code).toBe(3);
    expect(stdout).toContain('data/roles/x.yaml:1:');
    expect(stdout).toContain('YAML_SYNTAX');
  });
});

describe('schema', () => {
  it('gives JSON Schemas; that of answers has the facts', async () => {
    for (const what of ['answers', 'roadmap', 'match', 'position', 'role']) {
      const { code, stdout } = await career(`schema ${what}`);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        title: what,
        $schema: expect.stringContaining('json-schema.org'),
      });
    }
    const answers = JSON.parse((await career('schema answers')).stdout) as { properties: object };
    expect(answers.properties).toHaveProperty('drivingLicence');
  });
});

describe('forget', () => {
  it('deletes what was kept, and says so', async () => {
    const { stdout, state } = await career('forget', { state: { 'interview.yaml': 'x' } });
    expect([stdout, state]).toEqual(['Deleted /state/career-advisor (1 file).\n', {}]);
    expect((await career('forget')).stdout).toBe('There is nothing to delete: nothing was stored.\n');
  });
});
