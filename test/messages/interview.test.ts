import { expect, it, vi } from 'vitest';
import type { Language } from '../../src/messages/language.ts';
import type { PrompterOptions } from '../../src/prompter.ts';
import { career } from '../support/fake-runtime.ts';
import { accented } from '../support/pseudo-locale.ts';
import { escapes, foreignData } from './foreign.ts';
import { Wanderer } from './wanderer.ts';

vi.mock('../../src/messages/spoken.ts', async (load) => {
  const { pseudoOf } = await import('../support/pseudo-locale.ts');
  return pseudoOf(await load<Language>());
});

it('no word of the interview escapes the message catalog', { timeout: 60_000 }, async () => {
  const wanderer = new Wanderer();
  let words: PrompterOptions['words'] | undefined;
  const { code, stderr } = await career('--as-of 2026-11-22', {
    terminal: true,
    data: foreignData,
    prompter: async (options) => {
      words = options.words;
      return wanderer;
    },
  });
  expect(code).toBe(0);
  expect(words?.dontKnow).not.toMatch(/[a-z]{2}/);
  expect(escapes([stderr, ...wanderer.heard].join('\n'), ['mine.txt'])).toEqual([]);
  for (const screen of [
    'Your answers',
    'Your matches',
    'All jobs',
    'And now?',
    'As what?',
    'Name of the file',
  ])
    expect(wanderer.heard).toContain(accented(screen));
});
