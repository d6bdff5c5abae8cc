import { describe, expect, it } from 'vitest';
import { dataJsonSchemas, outputJsonSchemas } from '../../src/catalog/json-schema.ts';
import { typedWords } from '../../src/cli/completion/typed-words.ts';
import { schemaNames } from '../../src/cli/completion/values.ts';
import { career } from '../support/fake-runtime.ts';
import { smallCatalog } from '../support/small-data.ts';

/** What is offered at the end of a line, in the form that fish takes. */
async function offered(line: string, shell = 'fish'): Promise<string[]> {
  const words = line.split(' ');
  const env = {
    SHELL: shell,
    COMP_CWORD: String(words.length - 1),
    COMP_LINE: line,
    COMP_POINT: `${line.length}`,
  };
  const { stdout, code } = await career(['completion-server', '--', ...words], { env });
  expect(code).toBe(0);
  return stdout.split('\n').slice(0, -1);
}
const values = async (line: string) => (await offered(line)).map((one) => one.split('\t')[0]);

describe('completion offers', () => {
  const position = [...smallCatalog.positions.keys()][0]!;

  it('commands, and after one its flags', async () => {
    expect(await values('career-advisor pl')).toEqual(['plan']);
    expect(await values('career-advisor plan --obj')).toEqual(['--objective']);
    expect(await values('career-advisor list --obj')).toEqual([]);
    expect(await values('career-advisor plan -')).toContain('-o');
  });
  it('ids of the catalog with their titles', async () => {
    const { title } = smallCatalog.positions.get(position)!;
    expect(await offered(`career-advisor plan ${position}`)).toEqual([`${position}\t${title}`]);
    expect(await values('career-advisor plan ')).toEqual([...smallCatalog.positions.keys()]);
    expect(await values(`career-advisor plan ${position} `)).toEqual([]);
    expect(await values('career-advisor list --role ')).toEqual([...smallCatalog.roles.keys()]);
  });
  it('to compare, only things of the same kind that are not yet named', async () => {
    const agencies = [...smallCatalog.agencies.keys()];
    expect(await values(`career-advisor compare ${agencies[0]} `)).toEqual(agencies.slice(1));
  });
  it('values of flags, also after =, and facts', async () => {
    expect(await values('career-advisor plan --pace ')).toEqual(['fast', 'typical', 'slow']);
    expect(await values('career-advisor match --format=ht')).toEqual(['--format=html']);
    expect(await values('career-advisor match --format ')).not.toContain('ics');
    expect(await values('career-advisor match --format p')).toEqual(['pdf']);
    expect(await values('career-advisor match --veteran ')).toEqual(expect.arrayContaining(['yes', 'no']));
    expect(await values('career-advisor match --vet')).toEqual(['--veteran']);
  });
  it('one more of a list, in capitals also when typed small, and none twice', async () => {
    expect(await values('career-advisor match --citizenship US,c')).toContain('US,CA');
    expect(await values('career-advisor match --citizenship US,U')).not.toContain('US,US');
    expect(await values('career-advisor cohort x.csv --format html,i')).toEqual(['html,ics']);
  });
  it('a name with an open =, and its values once the name is clear', async () => {
    expect(await values('career-advisor match --languages e')).toEqual(
      expect.arrayContaining(['en=', 'es=']),
    );
    expect(await values('career-advisor match --languages en=C2,es=B')).toEqual([
      'en=C2,es=B1',
      'en=C2,es=B2',
    ]);
    expect(await values('career-advisor plan x --what-if education=ba')).toEqual(['education=bachelor']);
    expect(await values('career-advisor plan x --what-if vetera')).toContain('veteran=yes');
  });
  it('files', async () => {
    for (const line of ['match --answers ', 'cohort ', 'progress ', 'validate a b ', 'match -o '])
      expect(await offered(`career-advisor ${line}`)).toEqual(['__tabtab_complete_files__']);
    expect(await offered('career-advisor match --answers ', 'bash')).toEqual([]);
  });
  it('every schema there is', () => {
    const all = ['answers', ...Object.keys(dataJsonSchemas()), ...Object.keys(outputJsonSchemas())];
    expect([...schemaNames].sort()).toEqual([...new Set(all)].sort());
  });
});

describe('each shell gets what it understands', () => {
  it('bash: only what follows the last =, since it replaces no more', async () => {
    expect(await offered('career-advisor match --languages en=C2,es=B', 'bash')).toEqual(['B1', 'B2']);
    expect(await offered('career-advisor match --format=ht', 'bash')).toEqual(['html']);
    expect(await offered('career-advisor match --citizenship US,c', 'bash')).toContain('US,CA');
  });
  it('zsh: colons are part of the text', async () => {
    const lines = await offered('career-advisor completion z', '/usr/bin/zsh');
    expect(lines).toEqual(['zsh']);
    expect(await offered('career-advisor pl', 'zsh')).toEqual(['plan:the dated roadmap to a position']);
  });
  it('PowerShell: without the flag, which its script puts back', async () => {
    expect(await offered('career-advisor match --format=ht', 'pwsh')).toEqual(['html']);
  });
  it('quotes and the place of the cursor count', () => {
    const typed = (line: string, point = line.length) =>
      typedWords('bash', [], { COMP_LINE: line, COMP_POINT: String(point) });
    expect(typed('ca plan "us cbp" --x')).toEqual({ before: ['plan', 'us cbp'], current: '--x' });
    expect(typed("ca plan 'us c")).toEqual({ before: ['plan'], current: 'us c' });
    expect(typed('ca plan us-cbp', 7)).toEqual({ before: [], current: 'plan' });
    expect(typed('ca plan ')).toEqual({ before: ['plan'], current: '' });
  });
});

describe('completion', () => {
  it('prints the script of a shell, and names the shells it knows', async () => {
    expect((await career('completion zsh')).stdout).toBe('script completions/career-advisor.zsh\n');
    const { code, stderr } = await career('completion zhs');
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean zsh?')]);
  });
});
