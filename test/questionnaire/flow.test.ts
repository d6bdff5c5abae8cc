import { describe, expect, it } from 'vitest';
import {
  type Ask,
  type AskOne,
  type AskSome,
  type AskText,
  Left,
  type Prompter,
  type Reply,
} from '../../src/prompter.ts';
import { career, FakeFiles, unreadable, type World } from '../support/fake-runtime.ts';

type Answer = string | string[] | 'BACK' | 'OPEN';
/** What a test person answers to questions with these words; lists of answers are used up one by one. */
type Script = Record<string, Answer[]>;

/** Answers by script, and remembers every question; what the script does not name stays open, or takes the first choice. */
class ScriptedPrompter implements Prompter {
  readonly asked: string[] = [];
  constructor(
    private readonly script: Script,
    private readonly leaveAt?: string,
  ) {}
  async one(ask: AskOne): Promise<Reply<string>> {
    const answer = this.next(ask);
    if (answer === undefined && !ask.mayStayOpen) return { kind: 'value', value: ask.choices[0]!.value };
    return this.reply(answer, (value) => value);
  }
  async some(ask: AskSome): Promise<Reply<string[]>> {
    return this.reply(this.next(ask), (value) => value.split(','));
  }
  async text(ask: AskText): Promise<Reply<string>> {
    const answer = this.next(ask);
    const typed = answer ?? (ask.mayStayOpen ? undefined : ask.initial);
    if (typed !== undefined && typed !== 'BACK') expect(ask.read(typed).ok).toBe(true);
    return this.reply(typed, (value) => value);
  }
  close(): void {}

  private next(ask: Ask): string | undefined {
    this.asked.push(ask.text);
    if (this.leaveAt !== undefined && ask.text.includes(this.leaveAt)) throw new Left();
    const found = Object.entries(this.script).find(([words]) => ask.text.includes(words));
    return found?.[1].shift() as string | undefined;
  }
  private reply<Value>(answer: string | undefined, value: (text: string) => Value): Reply<Value> {
    if (answer === undefined || answer === 'OPEN') return { kind: 'open', how: 'dont-know' };
    return answer === 'BACK' ? { kind: 'back' } : { kind: 'value', value: value(answer) };
  }
}

/** The small data, and a question that is nobody's business. */
class WithPrivateQuestion extends FakeFiles {
  override readDataFolder() {
    const text = [
      '- key: convictions',
      '  type: yes-no',
      '  section: sensitive',
      '  order: 10',
      '  text: Have you ever been convicted?',
      '  why: Some jobs ask.',
      '  sensitive: true',
    ].join('\n');
    return [
      { path: 'private/questions/private.yaml', inFolder: 'questions/private.yaml', text: `${text}\n` },
    ];
  }
}

async function interview(
  script: Script,
  { leaveAt, args = '', ...world }: World & { leaveAt?: string; args?: string } = {},
) {
  const prompter = new ScriptedPrompter(structuredClone(script), leaveAt);
  const files = world.files ?? new WithPrivateQuestion();
  const outcome = await career(`--data private ${args}`, {
    terminal: true,
    prompter: async () => prompter,
    ...world,
    files,
  });
  return { ...outcome, asked: prompter.asked };
}

const leave = { 'Which job would you like': ['(leave)'] };

describe('an interview', () => {
  it('asks nothing without a terminal, in CI, or when told not to', async () => {
    for (const [line, world] of [
      ['', { terminal: false }],
      ['', { terminal: true, env: { CI: 'true' } }],
      ['--no-input', { terminal: true }],
      ['--yes', { terminal: true }],
      ['--json', { terminal: true }],
    ] as [string, World][]) {
      expect((await career(line, world)).code).toBe(0);
    }
  });

  it('ends with the command that repeats it', async () => {
    const { code, stderr, stdout } = await interview({ 'How much time': ['deep'], ...leave });
    expect(code).toBe(0);
    expect(stderr).toContain('career-advisor match');
    expect(stdout).toBe('');
  });

  it('writes the roadmap, and nothing else, to stdout', async () => {
    const { stdout, stderr } = await interview({ 'How much time': ['quick'], 'And now': ['leave'] });
    expect(stdout).toContain('Limits of this advice');
    expect(stdout).not.toContain('Which job would you like');
    expect(stderr).toMatch(/career-advisor plan \S+/);
  });

  it('saves what was chosen, without answers to sensitive questions', async () => {
    const files = new WithPrivateQuestion();
    const { stderr } = await interview(
      {
        'Which job would you like': ['(save)', '(leave)'],
        'As what': ['json'],
        'Name of the file': ['mine.json'],
        'Your answers to personal questions': ['no'],
      },
      { files, args: '--citizenship US --convictions no' },
    );
    expect(files.written.get('mine.json')).toContain('"citizenship"');
    expect(files.written.get('mine.json')).not.toContain('convictions');
    expect(stderr).toContain('--citizenship US');
    expect(stderr).not.toContain('--convictions');
  });

  it('puts them in when the person says so', async () => {
    const { stderr } = await interview(
      { ...leave, 'Your answers to personal questions': ['yes'] },
      { args: '--citizenship US --convictions no' },
    );
    expect(stderr).toContain('--convictions no');
  });

  it('says what went wrong with a file, and goes on', async () => {
    const files = new WithPrivateQuestion({}, { 'mine.md': 'EROFS' });
    const { code, stderr } = await interview(
      {
        'Which job would you like': ['(save)', '(leave)'],
        'As what': ['md'],
        'Name of the file': ['mine.md'],
      },
      { files },
    );
    expect(code).toBe(0);
    expect(stderr).toContain('It was not written: mine.md: the disk can only be read');
  });

  it('keeps what was said when the person leaves in the middle, and nothing sensitive', async () => {
    const left = await interview(
      { citizenship: ['US'] },
      { leaveAt: 'All as it should be', args: '--citizenship US --convictions no' },
    );
    expect(left.code).toBe(130);
    expect(left.state['interview.json']).toContain('"citizenship":["US"]');
    expect(left.state['interview.json']).not.toContain('convictions');
    const again = await interview({ 'Go on from there': ['go-on'], ...leave }, { state: left.state });
    expect(again.asked[0]).toContain('You stopped on 22 Nov 2026');
    expect(again.asked).not.toContain('How much time do you have?');
    expect(again.stderr).toContain('--citizenship US');
    expect(again.state).toEqual({});
  });

  it('keeps what was kept when Esc is pressed at the question whether to go on', async () => {
    const left = await interview({ citizenship: ['US'] }, { leaveAt: 'All as it should be' });
    const again = await interview(
      { 'Go on from there': ['BACK', 'go-on'] },
      { state: left.state, leaveAt: 'All as it should be' },
    );
    expect(again.asked.slice(0, 2)).toEqual([again.asked[0], again.asked[0]]);
    expect(again.state['interview.json']).toContain('"citizenship":["US"]');
  });

  it('leaves what it cannot read where it is until something else is kept', async () => {
    const state = { 'interview.json': '{"schema":"career-advisor/interview@9"}' };
    const { code, state: after } = await interview({}, { state, leaveAt: 'How much time do you have?' });
    expect([code, after]).toEqual([130, state]);
  });

  it('starts anew when what was kept cannot be read', async () => {
    for (const kept of ['', '{', '[]', '{"schema":"other"}', unreadable]) {
      const { asked, stderr } = await interview(leave, { state: { 'interview.json': kept } });
      expect(asked[0]).toBe('How much time do you have?');
      expect(stderr).toContain('cannot be read');
    }
  });

  it('goes from the first question back to the start', async () => {
    const { asked } = await interview({
      'How much time': ['quick', 'deep'],
      'Which citizenships': ['BACK'],
      ...leave,
    });
    expect(asked.filter((text) => text.startsWith('How much time'))).toHaveLength(2);
  });
});
