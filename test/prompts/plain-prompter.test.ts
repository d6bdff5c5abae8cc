import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { wrap } from '../../src/cli/interview/wrap.ts';
import { plainPrompter } from '../../src/infra/prompts/plain-prompter.ts';
import { interviewText } from '../../src/messages/spoken.ts';
import { type AskOne, type AskSome, type AskText, Left } from '../../src/prompter.ts';
import { plainStyler } from '../../src/report/styler.ts';

const opened: { close: () => void }[] = [];
afterEach(() => {
  for (const prompter of opened.splice(0)) prompter.close();
});

/** A prompter over pipes, with the lines typed ahead, and all that it says. */
function typing(...lines: string[]) {
  const input = new PassThrough();
  let said = '';
  const prompter = plainPrompter(
    {
      words: interviewText.prompts,
      styler: plainStyler,
      accessible: true,
      show: (text) => text,
      wrap,
      terms: () => [{ term: 'asylum', text: 'Protection by a country.' }],
      onHangUp: () => undefined,
    },
    {
      input,
      write: (text) => {
        said += text;
      },
      columns: () => 60,
    },
  );
  opened.push(prompter);
  input.end(lines.map((line) => `${line}\n`).join(''));
  return { prompter, said: () => said };
}

const base = { head: ['Question 1'], text: 'Which?', help: ['Why we ask: because.'], mayStayOpen: true };
const fruit: AskOne = {
  ...base,
  choices: [
    { value: 'a', label: 'Apple' },
    { value: 'b', label: 'Banana', also: ['Plantain'] },
    { value: 'c', label: 'Cherry', disabled: 'not in season' },
    { value: 'none', label: 'None of these', alone: true },
  ],
};
const some: AskSome = { ...fruit, current: [] };

describe('questions as plain lines', () => {
  it('reads the choices out with numbers, and takes a number', async () => {
    const { prompter, said } = typing('2');
    expect(await prompter.one(fruit)).toEqual({ kind: 'value', value: 'b' });
    expect(said()).toBe(
      '\nQuestion 1\nWhich?\n1. Apple\n2. Banana\n3. Cherry - not in season\n4. None of these\nType a number or the text.\n> = Banana\n',
    );
  });

  it('explains any word, and goes on with the question', async () => {
    const { prompter, said } = typing('?', '? Asyl', '? zzz', '2');
    expect(await prompter.one(fruit)).toEqual({ kind: 'value', value: 'b' });
    expect(said()).toContain('To have any word explained, type ? and the word');
    expect(said()).toContain('> asylum: Protection by a country.\n');
    expect(said()).toContain('> "zzz" is not among the words we explain.\n');
  });

  it('takes a name, a part of it, or another name, in any case', async () => {
    for (const typed of ['banana', 'BAN', 'plantain']) {
      expect(await typing(typed).prompter.one(fruit)).toEqual({ kind: 'value', value: 'b' });
    }
  });

  it('takes several at once, and leaves "none of these" out beside others', async () => {
    expect(await typing('1, ban').prompter.some(some)).toEqual({ kind: 'value', value: ['a', 'b'] });
    expect(await typing('4, 1').prompter.some(some)).toEqual({ kind: 'value', value: ['a'] });
  });

  it('takes numbers with spaces between them, as they are dictated', async () => {
    expect(await typing('1 2').prompter.some(some)).toEqual({ kind: 'value', value: ['a', 'b'] });
  });

  it('takes no name for one that was typed because the letters stand inside a word', async () => {
    const { prompter, said } = typing('nan', '1');
    expect(await prompter.one(fruit)).toEqual({ kind: 'value', value: 'a' });
    expect(said()).toContain('"nan" could be Banana. Type more of the name.');
  });

  it('names the answer of before as briefly as it is echoed', async () => {
    const tasks: AskSome = { ...some, choices: [{ value: 'd', label: 'Grow dates.', short: 'Dates' }] };
    const { prompter, said } = typing('');
    await prompter.some({ ...tasks, current: ['d'] });
    expect(said()).toContain('Now: Dates. Press Enter to keep it.');
  });

  it('says why a choice is closed, and what is not in the list, and asks on', async () => {
    const { prompter, said } = typing('cherry', 'kiwi', '9', 'a', '1');
    expect(await prompter.one(fruit)).toEqual({ kind: 'value', value: 'a' });
    expect(said()).toContain('Cherry: not in season');
    expect(said()).toContain('"kiwi" is not in the list.');
    expect(said()).toContain('"9" is not in the list.');
  });

  it('goes back, tells why, and leaves open', async () => {
    const { prompter, said } = typing('?', 'back', 'don’t know', 'prefer not to say');
    expect(await prompter.one(fruit)).toEqual({ kind: 'back' });
    expect(said()).toContain('Why we ask: because.');
    expect(await prompter.one(fruit)).toEqual({ kind: 'open', how: 'dont-know' });
    expect(said().endsWith("> = I don't know\n")).toBe(true);
    expect(await prompter.one(fruit)).toEqual({ kind: 'open', how: 'prefer-not' });
  });

  it('keeps the answer of before with Enter', async () => {
    expect(await typing('').prompter.some({ ...some, current: ['b'] })).toEqual({
      kind: 'value',
      value: ['b'],
    });
    const text: AskText = {
      ...base,
      initial: '24',
      example: '24',
      read: (typed) => ({ ok: true, echo: `${typed} months` }),
    };
    const { prompter, said } = typing('');
    expect(await prompter.text(text)).toEqual({ kind: 'value', value: '24' });
    expect(said()).toContain('Now: 24.');
    expect(said()).toContain('= 24 months');
  });

  it('says what is wrong with a text, and takes the next', async () => {
    const text: AskText = {
      ...base,
      initial: '',
      example: '5',
      read: (typed) =>
        /^\d+$/.test(typed) ? { ok: true, echo: typed } : { ok: false, message: 'We accept 5.' },
    };
    const { prompter, said } = typing('x', '7');
    expect(await prompter.text(text)).toEqual({ kind: 'value', value: '7' });
    expect(said()).toContain('We accept 5.');
  });

  it('reads long lists out in part, and whole when asked', async () => {
    const choices = Array.from({ length: 40 }, (_, i) => ({ value: `v${i}`, label: `Choice ${i}` }));
    const { prompter, said } = typing('all', 'Choice 39');
    expect(await prompter.one({ ...base, choices })).toEqual({ kind: 'value', value: 'v39' });
    expect(said()).toContain('There are 20 more');
    expect(said()).toContain('40. Choice 39');
  });

  it('leaves on quit and at the end of the input', async () => {
    await expect(typing('quit').prompter.one(fruit)).rejects.toBeInstanceOf(Left);
    await expect(typing().prompter.one(fruit)).rejects.toBeInstanceOf(Left);
  });
});
