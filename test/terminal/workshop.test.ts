import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureBuilt } from '../support/built.ts';
import { answerByKeys } from './person.ts';
import { keys, Terminal } from './terminal.ts';

vi.setConfig({ testTimeout: 180_000 });
beforeAll(ensureBuilt);

const opened: Terminal[] = [];
afterEach(() => {
  for (const terminal of opened.splice(0)) terminal.close();
});

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'career-advisor-workshop-')), 'class');

async function workshop(folder: string, ...args: string[]): Promise<Terminal> {
  const terminal = new Terminal({
    args: ['workshop', '--out', folder, '--min-cell', '2', ...args],
    rows: 40,
  });
  opened.push(terminal);
  await terminal.shows(/Press Enter to begin/);
  return terminal;
}

/** One student from the first question to the code; gives the code. */
async function student(terminal: Terminal): Promise<string> {
  await terminal.type(keys.enter);
  await answerByKeys(terminal);
  await terminal.shows(/All as it should be\?/);
  await terminal.type(keys.enter);
  await terminal.shows(/Which job would you like to see\?/);
  await terminal.type(keys.enter);
  await terminal.shows(/And now\?/);
  await terminal.type('l');
  await terminal.type(keys.enter);
  await terminal.shows(/Write the code down/);
  const code = /to go on another day: (\w{3}-\w{3})/.exec(terminal.everything())![1]!;
  await terminal.type(keys.enter);
  await terminal.shows(/Press Enter to begin/);
  return code;
}

const students = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.student.json'));
const fileOf = (folder: string, code: string, ending: string) =>
  join(folder, `${code.replace('-', '')}.${ending}`);

describe('a workshop', () => {
  it('gives each student a page and a code, clears the screen, and ends with a summary', async () => {
    const folder = newFolder();
    const terminal = await workshop(folder);
    const code = await student(terminal);
    expect(code).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{3}-[ACDEFGHJKMNPQRTWXY34679]{3}$/);
    expect(terminal.everything()).not.toMatch(/Question|And now|to go on another day/);
    expect(terminal.screen()).toContain('1 student has finished.');
    const second = await student(terminal);
    for (const one of [code, second]) {
      for (const ending of ['matches.html', 'roadmap.html', 'student.json'])
        expect(statSync(fileOf(folder, one, ending)).mode & 0o777).toBe(0o600);
    }
    expect(existsSync(join(terminal.state, 'career-advisor'))).toBe(false);
    await terminal.type('end of workshop\r');
    await terminal.shows(/There is no such code/);
    await terminal.type(`${keys.clear}end-of-workshop\r`);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.everything()).toContain('2 people.');
    expect(JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'))).toMatchObject({
      people: 2,
      minCell: 2,
    });
  });

  it('keeps what is finished when the terminal is closed, and students go on by their code', async () => {
    const folder = newFolder();
    const first = await workshop(folder);
    const code = await student(first);
    await first.type(keys.enter);
    await answerByKeys(first, 3);
    first.hangUp();
    expect(await first.ends()).toBe(130);
    expect(students(folder)).toHaveLength(2);
    const again = await workshop(folder);
    expect(again.screen()).toContain('1 student has finished.');
    await again.type(`${code.toLowerCase().replace('-', ' ')}`);
    await again.shows(/go on with your answers/);
    await again.type(keys.enter);
    await again.shows(/All as it should be\?/);
    await again.type(keys.leave);
    await again.shows(/Clear the screen/);
    await again.type(keys.enter);
    await again.shows(/1 student has finished/);
    for (const left of [1, 2, 3]) {
      await again.type(keys.leave);
      if (left < 3) await again.shows(/Ctrl-C does not end the workshop/);
    }
    expect(await again.ends()).toBe(130);
    expect(JSON.parse(readFileSync(fileOf(folder, code, 'student.json'), 'utf8'))).toHaveProperty('tally');
  });

  it('keeps each answer at once, under a code that the student knows, should the machine stop', async () => {
    const folder = newFolder();
    const first = await workshop(folder);
    await first.type(keys.enter);
    await first.shows(/Your code is \w{3}-\w{3}\. Write it down/);
    const code = /Your code is (\w{3}-\w{3})/.exec(first.everything())![1]!;
    expect(students(folder)).toEqual([]);
    await first.type(keys.escape);
    await first.shows(/in the folder of this workshop\. Answers/);
    expect(first.everything()).not.toContain('Nothing is stored');
    await first.type(keys.enter);
    await answerByKeys(first, 3);
    await first.shows(/Question 4 of about/);
    first.close();
    await first.ends();
    const kept = fileOf(folder, code, 'student.json');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(kept, 'utf8')).interview.path).toHaveLength(3);
    const again = await workshop(folder);
    await again.type(`${code}\r`);
    await again.shows(/Question 4 of about/);
  });

  it('keeps the answers of a student whose pages are being written when the machine stops', async () => {
    const folder = newFolder();
    const first = await workshop(folder);
    await first.type(keys.enter);
    await answerByKeys(first);
    await first.shows(/All as it should be\?/);
    await first.type(keys.enter);
    await first.shows(/Which job would you like to see\?/);
    await first.type(keys.enter);
    await first.shows(/And now\?/);
    await first.type('l');
    await first.type(keys.enter);
    await first.shows(/Writing your page/);
    await vi.waitFor(() => expect(students(folder)).toHaveLength(1), 60_000);
    first.close();
    await first.ends();
    const again = await workshop(folder);
    await again.type(students(folder)[0]!.slice(0, 6));
    await again.shows(/go on with your answers/);
  });

  it('reads aloud', async () => {
    const folder = newFolder();
    const terminal = await workshop(folder, '--accessible');
    await terminal.type('\r');
    await terminal.shows(/Question 1 of about/);
    await terminal.type('quit\r');
    await terminal.shows(/1\. Clear the screen/);
    expect(students(folder)).toEqual([]);
    await terminal.type('1\r');
    await terminal.shows(/Nobody has finished yet/);
    await terminal.type('end-of-workshop\r');
    expect(await terminal.ends()).toBe(0);
    expect(terminal.everything()).toContain('fewer than 2 people');
  });
});
