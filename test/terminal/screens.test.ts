import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { madeUpRoot } from './made-up-root.ts';
import { keys, type Setting, Terminal } from './terminal.ts';

let root: string;
beforeAll(async () => {
  await ensureBuilt();
  root = madeUpRoot();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const opened: Terminal[] = [];
afterEach(() => {
  for (const terminal of opened.splice(0)) terminal.close();
});
const start = (setting: Setting): Terminal => {
  const terminal = new Terminal({ root, ...setting });
  opened.push(terminal);
  return terminal;
};

/** What a person of the made-up country types at each question, found by words of the question; the rest stays open. */
const typed: [RegExp, string[]][] = [
  [/Which citizenships/, ['u', keys.space, keys.enter]],
  [/When were you born/, ['12 Apr 1998', keys.enter]],
  [/highest education/, ['s', keys.enter]],
  [/How long in all/, ['14', keys.enter]],
  [/Which work have you done/, ['a', keys.space, keys.enter]],
  [/How well do you speak/, [keys.enter]],
  [/Which languages/, ['e', keys.space, keys.enter]],
  [/driving licence/, [keys.enter]],
];

/** From the start to the review, by keys; or to the question of that number. */
async function toReview(terminal: Terminal, { deep = false, until = 0 } = {}): Promise<void> {
  await terminal.shows(/How much time do you have\?/);
  if (deep) await terminal.type(keys.down);
  await terminal.type(keys.enter);
  await answerAll(terminal, until);
}

async function answerAll(terminal: Terminal, until = 0): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await terminal.shows(/Question \d+ of about[\s\S]*Ctrl-C|All as it should be\?/);
    const screen = terminal.screen();
    const open = screen.slice(screen.lastIndexOf('Question '));
    if (/All as it should be\?/.test(screen)) return;
    if (until > 0 && open.startsWith(`Question ${until} `)) return;
    const entry = typed.find(([words]) => words.test(open));
    for (const text of entry?.[1] ?? [keys.dontKnow]) await terminal.type(text);
  }
}

const golden = (terminal: Terminal): string => `${terminal.screen()}\n`;

describe.each([
  [80, 24],
  [60, 20],
  [200, 50],
])('screens at %d x %d', (columns, rows) => {
  it('from the review to the end of the roadmap', { timeout: 90_000 }, async () => {
    const name = (screen: string) => `golden/${screen}-${columns}x${rows}.txt`;
    const terminal = start({ columns, rows });
    await toReview(terminal);
    await expect(golden(terminal)).toMatchFileSnapshot(name('review'));
    await terminal.type(keys.enter);
    await terminal.shows(/Which job would you like to see\?/);
    await expect(golden(terminal)).toMatchFileSnapshot(name('matches'));
    await terminal.type('b');
    await terminal.type(keys.enter);
    await terminal.shows(/And now\?/);
    await expect(golden(terminal)).toMatchFileSnapshot(name('roadmap'));
    await terminal.type('l');
    await terminal.type(keys.enter);
    expect(await terminal.ends()).toBe(0);
    await expect(golden(terminal)).toMatchFileSnapshot(name('end'));
  });
});

describe('the same person', () => {
  /** From the review to the end; gives the printed command. */
  const command = async (terminal: Terminal): Promise<string> => {
    await terminal.type(keys.enter);
    await terminal.shows(/Which job would you like to see\?/);
    await terminal.type('b');
    await terminal.type(keys.enter);
    await terminal.shows(/And now\?/);
    await terminal.type('l');
    await terminal.type(keys.enter);
    expect(await terminal.ends()).toBe(0);
    return terminal.everything().split('without questions:').at(-1)!.replace(/\n/g, '');
  };
  const wide = { columns: 200, rows: 50 };

  it.each([
    ['quick', 'Ctrl-C', { deep: false }],
    ['deep', 'Ctrl-C', { deep: true }],
    ['deep', 'a closed window', { deep: true }],
  ])(
    'loses nothing in the %s interview by %s in the middle',
    { timeout: 90_000 },
    async (_mode, how, mode) => {
      const whole = start(wide);
      await toReview(whole, mode);
      const expected = await command(whole);

      const first = start(wide);
      await toReview(first, { ...mode, until: 5 });
      if (how === 'Ctrl-C') first.press(keys.leave);
      else first.hangUp();
      expect(await first.ends()).toBe(130);
      const second = start({ ...wide, state: first.state });
      await second.shows(/Go on from there\?/);
      await second.type(keys.enter);
      await second.shows(/Question 5 of about/);
      await answerAll(second);
      expect(await command(second)).toBe(expected);
    },
  );
});
