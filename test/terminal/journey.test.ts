import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { answerByKeys, openQuestion } from './person.ts';
import { keys, type Setting, Terminal } from './terminal.ts';

beforeAll(ensureBuilt);

const opened: Terminal[] = [];
afterEach(() => {
  for (const terminal of opened.splice(0)) terminal.close();
});

async function start(setting: Setting = {}): Promise<Terminal> {
  const terminal = new Terminal(setting);
  opened.push(terminal);
  await terminal.shows(/How much time do you have\?|Go on from there\?/);
  return terminal;
}

/** The screen with numbers masked: how many jobs there are changes with the data. */
const golden = (terminal: Terminal): string => `${terminal.screen().replace(/\d+/g, '#')}\n`;
const questionIn = (text: string): string =>
  text
    .split('\n')
    .slice(1)
    .join(' ')
    .replace(/^.*ruled out /, '')
    .split(/[?.:]/)[0]!
    .trim();
/** The words of the question that is open now; undefined on the review. */
const question = (terminal: Terminal): string | undefined => {
  const open = openQuestion(terminal);
  return open && questionIn(open.text);
};
/** The answers on the review, as they stand there. */
const reviewRows = (terminal: Terminal): string[] => terminal.screen().match(/^ {2}\d+\. .*$/gm) ?? [];
const stateFile = (state: string): string => join(state, 'career-advisor', 'interview.json');

describe('the interview in a real terminal', () => {
  for (const [columns, rows] of [
    [80, 24],
    [60, 20],
    [200, 50],
  ] as const) {
    it(`leads from the first question to the roadmap at ${columns} x ${rows}`, {
      timeout: 90_000,
    }, async () => {
      const terminal = await start({ columns, rows });
      await expect(golden(terminal)).toMatchFileSnapshot(`golden/start-${columns}x${rows}.txt`);
      await terminal.type(keys.enter);
      await terminal.shows(/Question 1 of about/);
      await expect(golden(terminal)).toMatchFileSnapshot(`golden/first-question-${columns}x${rows}.txt`);
      expect(await answerByKeys(terminal)).toBeLessThanOrEqual(10);
      await terminal.shows(/All as it should be\?/);
      await terminal.type(keys.enter);
      await terminal.shows(/Which job would you like to see\?/);
      expect(terminal.screen()).toMatch(/met \d+ of \d+/);
      await terminal.type(keys.enter);
      await terminal.shows(/And now\?/);
      expect(terminal.everything()).toContain('Limits of this advice');
      await terminal.type('l');
      await terminal.type(keys.enter);
      expect(await terminal.ends()).toBe(0);
      expect(terminal.everything()).toContain('career-advisor plan ');
      expect(existsSync(stateFile(terminal.state))).toBe(false);
    });
  }

  it('goes back with Esc, with the answers filled in', async () => {
    const terminal = await start();
    await terminal.type(keys.enter);
    await answerByKeys(terminal, 2);
    await terminal.shows(/Question 3/);
    await terminal.type(keys.escape);
    await terminal.shows(/Question 2/);
    expect(terminal.screen()).toContain('[x] Read a law');
    await terminal.type(keys.escape);
    await terminal.shows(/Question 1/);
    expect(terminal.screen()).toContain('[x] New Zealand');
    await terminal.type(keys.enter);
    await terminal.shows(/Question 3/);
  });

  it('tells why it asks, and finds by name or code', async () => {
    const terminal = await start();
    await terminal.type(keys.enter);
    await terminal.shows(/Question 1/);
    await terminal.type('?');
    expect(terminal.screen()).toContain('Why we ask:');
    await terminal.type('gb');
    expect(terminal.screen()).toContain('> [ ] United Kingdom');
  });

  it('explains any word at any question, and comes back to it', async () => {
    const terminal = await start();
    await terminal.type(keys.enter);
    await answerByKeys(terminal, 1);
    await terminal.type('?');
    expect(terminal.screen()).toContain('Press ? once more to look up any word.');
    await terminal.type('?');
    await terminal.type('asylum');
    await expect(golden(terminal)).toMatchFileSnapshot('golden/look-up-80x24.txt');
    await terminal.type(keys.enter);
    await terminal.shows(/- asylum: Protection by a country/);
    expect(openQuestion(terminal)).toMatchObject({ number: 2 });
  });

  it('takes no line for an answer that nobody ticked', async () => {
    const terminal = await start({ args: ['--work-in', 'NZ', '--interests', 'law', '--skills', 'none'] });
    await terminal.type(keys.enter);
    await terminal.shows(/Question 1 of about \d+[\s\S]*\[ \]/);
    await terminal.type(keys.enter);
    await terminal.type(keys.enter);
    expect(terminal.screen()).toMatch(/Nothing is ticked yet\. Press Space to tick the marked line/);
    expect(openQuestion(terminal)).toMatchObject({ number: 1 });
  });

  it('can be left at every question and at the review, and goes on from there', {
    timeout: 180_000,
  }, async () => {
    let terminal = await start();
    await terminal.type(keys.enter);
    await answerByKeys(terminal, 1);
    for (let n = 2; n < 12; n++) {
      await terminal.shows(new RegExp(`Question ${n} of|All as it should be`));
      const left = openQuestion(terminal);
      await terminal.type(keys.leave);
      expect(await terminal.ends()).toBe(130);
      expect(terminal.screen()).toMatch(/Stopped\. \d+ answers? kept\. Go on: career-advisor\./);
      terminal = await start({ state: terminal.state });
      await terminal.type(keys.enter);
      await terminal.shows(left ? new RegExp(`Question ${n} of`) : /All as it should be/);
      expect(question(terminal)).toBe(left && questionIn(left.text));
      if (!left) return;
      while (openQuestion(terminal)?.number === n) await answerByKeys(terminal, 1);
    }
    throw new Error('the review did not come');
  });

  it('can be left while the matches are worked out', async () => {
    const terminal = await start({ args: ['--work-in', 'US', '--interests', 'law', '--citizenship', 'US'] });
    await terminal.type(keys.enter);
    await answerByKeys(terminal);
    await terminal.shows(/All as it should be/);
    terminal.press(keys.enter);
    await terminal.shows(/\d+ of \d+ jobs checked/);
    terminal.press(keys.leave);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.screen()).toMatch(/Stopped\. \d+ answers kept/);
    expect(existsSync(stateFile(terminal.state))).toBe(true);
  });

  it('goes back through every question with all answers kept', { timeout: 90_000 }, async () => {
    const terminal = await start({ columns: 200, rows: 50 });
    await terminal.type(keys.enter);
    const asked = await answerByKeys(terminal);
    await terminal.shows(/All as it should be\?/);
    const rows = reviewRows(terminal);
    expect(rows.length).toBe(asked);
    // Only what stands on the screen is found by typing, not the question behind it.
    await terminal.type('countries');
    await terminal.shows(/Nothing has that name/);
    await terminal.type(keys.clear);
    for (let n = asked; n > 0; n--) {
      await terminal.type(keys.escape);
      await terminal.shows(new RegExp(`Question ${n} of`));
    }
    await terminal.type(keys.escape);
    await terminal.shows(/How much time do you have\?/);
    await terminal.type(keys.enter);
    await terminal.shows(/All as it should be\?/);
    expect(reviewRows(terminal)).toEqual(rows);
  });

  it('begins without an answer, a flag or a day given', async () => {
    const terminal = await start({ asOf: false });
    await terminal.type(keys.enter);
    await terminal.shows(/Question 1 of about/);
    expect(terminal.screen()).toMatch(/\d+ jobs in \d+ countries/);
  });

  it('has only ASCII signs where the locale has no others', async () => {
    const terminal = await start({ env: { LANG: 'C' } });
    await terminal.type(keys.enter);
    await answerByKeys(terminal, 1);
    await terminal.type('?');
    expect(terminal.everything()).toMatch(/^[\x00-\x7f]*$/);
    expect(terminal.screen()).toMatch(/\.\.\. \d+ more/);
  });

  it('has no colours with NO_COLOR', async () => {
    const terminal = await start({ env: { NO_COLOR: '1' } });
    await terminal.type(keys.enter);
    await terminal.shows(/Question 1 of about/);
    // Bold, dim and colours; the library hides and shows the cursor by other codes.
    expect(terminal.written()).not.toMatch(/\x1b\[\d+(;\d+)*m/);
  });

  it('echoes a date, and says what it accepts when it cannot read one', async () => {
    const terminal = await start({ args: ['--work-in', 'NZ', '--interests', 'law', '--citizenship', 'NZ'] });
    await terminal.type(keys.enter);
    for (let i = 0; i < 8 && !/When were you born/.test(openQuestion(terminal)?.text ?? ''); i++) {
      await terminal.type(keys.dontKnow);
    }
    await terminal.type('03/04/1998');
    await terminal.type(keys.enter);
    await terminal.shows(/This can be two days: the day or the month may come first\./);
    await terminal.shows(/We accept a date\s+such as\s+1998-04-12/);
    await terminal.type(keys.clear);
    await terminal.type('31/02/2001');
    await terminal.type(keys.enter);
    await terminal.shows(/There is no such day\. We accept a date such as/);
    await terminal.type(keys.clear);
    await terminal.type('April 12, 1998');
    await terminal.shows(/= born on 12 Apr 1998, 28 years old/);
  });

  it('keeps the answers on Ctrl-C, for the owner alone, and goes on from there', async () => {
    const first = await start();
    await first.type(keys.enter);
    await answerByKeys(first, 3);
    await first.shows(/Question 4 of/);
    const open = openQuestion(first)!;
    await first.type(keys.leave);
    expect(await first.ends()).toBe(130);
    expect(first.screen()).toMatch(/Stopped\. \d answers kept\. Go on: career-advisor\./);
    expect(first.screen()).not.toMatch(/ at .*\.c?js/);
    expect(statSync(stateFile(first.state)).mode & 0o777).toBe(0o600);

    const second = await start({ state: first.state });
    expect(second.screen()).toMatch(/You stopped on 22 Nov 2026, with \d answers\./);
    await second.type(keys.enter);
    await second.shows(/Question \d+/);
    expect(openQuestion(second)).toMatchObject({ number: open.number });
    await second.type(keys.escape);
    await second.shows(new RegExp(`Question ${open.number - 1} `));
  });

  it('starts anew with --fresh', async () => {
    const first = await start();
    await first.type(keys.enter);
    await answerByKeys(first, 1);
    await first.type(keys.leave);
    await first.ends();
    const second = await start({ state: first.state, args: ['--fresh'] });
    expect(second.screen()).toContain('How much time do you have?');
    expect(existsSync(stateFile(first.state))).toBe(false);
  });

  it('asks a question again that --ask names, though the flags answer it', async () => {
    const given = ['--work-in', 'NZ', '--interests', 'law', '--citizenship', 'NZ'];
    const without = await start({ args: given });
    await without.type(keys.enter);
    await without.shows(/Question 1 /);
    expect(without.screen()).not.toContain('In which countries would you like to work');
    const again = await start({ args: [...given, '--ask', 'work-in'] });
    await again.type(keys.enter);
    await again.shows(/Question 1 /);
    expect(again.screen()).toContain('In which countries would you like to work');
  });

  it('keeps the answers when the terminal is closed', async () => {
    const terminal = await start();
    await terminal.type(keys.enter);
    await answerByKeys(terminal, 2);
    terminal.hangUp();
    await terminal.ends();
    const kept = JSON.parse(readFileSync(stateFile(terminal.state), 'utf8')) as {
      answers: { workIn: string[] };
    };
    expect(kept.answers.workIn).toEqual(['NZ']);
  });

  it('stores nothing when nothing was answered', async () => {
    const terminal = await start();
    await terminal.type(keys.leave);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.screen()).toContain('Stopped. Nothing was stored.');
    expect(existsSync(stateFile(terminal.state))).toBe(false);
  });

  it('leaves with Ctrl-D as with Ctrl-C', async () => {
    const terminal = await start();
    await terminal.type(keys.end);
    expect(await terminal.ends()).toBe(130);
  });

  it('goes on after the window changed its size', async () => {
    const terminal = await start();
    await terminal.type(keys.enter);
    await terminal.shows(/Question 1/);
    terminal.resize(60, 20);
    await terminal.type(keys.down);
    expect(terminal.screen()).toContain('> [ ] United States');
    terminal.resize(200, 50);
    await terminal.type(keys.down);
    expect(terminal.screen()).toContain('> [ ] United Kingdom');
    await answerByKeys(terminal, 1);
    await terminal.shows(/Question 2/);
  });
});

describe('the interview read aloud', () => {
  for (const [name, setting] of [
    ['with --accessible', { args: ['--accessible'] }],
    ['on a simple terminal', { env: { TERM: 'dumb' } }],
  ] as [string, Setting][]) {
    it(`leads to the roadmap in plain lines ${name}`, { timeout: 90_000 }, async () => {
      const terminal = await start({ columns: 60, ...setting });
      await expect(golden(terminal)).toMatchFileSnapshot('golden/start-plain-60.txt');
      await terminal.says('quick', /Question 1 [\s\S]*> $/);
      await terminal.says('new zealand', /Question 2 [\s\S]*> $/);
      await terminal.says('law and rules, 10', /Question 3 [\s\S]*> $/);
      await terminal.says('back', /Question 2 [\s\S]*Now: [\s\S]*> $/);
      let said = await terminal.says('', /Question 3 [\s\S]*> $/);
      for (let n = 4; n < 30 && !/All as it should be\?/.test(said); n++) {
        said = await terminal.says(
          "don't know",
          new RegExp(`(Question ${n} |All as it should be)[\\s\\S]*> $`),
        );
      }
      await terminal.says('1', /Which job would you like to see\?[\s\S]*> $/);
      await terminal.says('1', /And now\?[\s\S]*> $/);
      await terminal.says('leave', /career-advisor plan/);
      expect(await terminal.ends()).toBe(0);
      expect(terminal.everything()).not.toMatch(/[█▒░]/);
    });
  }

  it('keeps the answers when the person quits', async () => {
    const terminal = await start({ args: ['--accessible'] });
    await terminal.says('quick', /Question 1 /);
    await terminal.says('new zealand', /Question 2 /);
    await terminal.type('quit\r');
    expect(await terminal.ends()).toBe(130);
    expect(existsSync(stateFile(terminal.state))).toBe(true);
  });
});
