import { expect, it, vi } from 'vitest';
import { assembleCatalog, type RawCatalog } from '../../src/catalog/assemble.ts';
import { writeSnapshot } from '../../src/catalog/snapshot.ts';
import type { Language } from '../../src/messages/language.ts';
import type { Ask, AskOne, AskSome, AskText, Choice, Prompter, PrompterOptions } from '../../src/prompter.ts';
import { rawCatalog } from '../report/fixtures.ts';
import { career } from '../support/fake-runtime.ts';
import { accented } from '../support/pseudo-locale.ts';

vi.mock('../../src/messages/spoken.ts', async (load) => {
  const { pseudoOf } = await import('../support/pseudo-locale.ts');
  return pseudoOf(await load<Language>());
});

/** Texts of the data without ASCII letters, so that what remains is the program's own. */
const dataKeys = [
  'title',
  'text',
  'short',
  'why',
  'help',
  'also',
  'term',
  'task',
  'summary',
  'publisher',
  'note',
];
function foreign(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return dataKeys.includes(key) ? value.replace(/[a-zA-Z]/g, 'ж') : value;
  if (Array.isArray(value)) return value.map((item) => foreign(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, foreign(item, name)]));
}
const raw = foreign(rawCatalog) as RawCatalog;
const snapshot = writeSnapshot(assembleCatalog(structuredClone(raw)), raw, 'foreign');

const typed = ['1998-04-12', '2 years', '24', '20000 USD', '40', 'R=10, I=10', '2018-09-01', 'mine.txt'];

/** Goes everywhere: takes the choices of the matches and of the roadmap one after the other, and remembers all words. */
class Wanderer implements Prompter {
  readonly heard: string[] = [];
  private readonly times = new Map<string, number>();

  async one(ask: AskOne) {
    const { choices } = this.hear(ask, ask.choices);
    const time = this.times.get(ask.text) ?? 0;
    this.times.set(ask.text, time + 1);
    const again = ask.mayStayOpen ? 0 : time;
    const shown = choices.filter((choice) => !choice.disabled && !choice.hidden);
    return { kind: 'value' as const, value: shown[again % shown.length]!.value };
  }
  async some(ask: AskSome) {
    const { choices } = this.hear(ask, ask.choices);
    const several = choices.filter((choice) => !choice.alone && !choice.disabled).slice(0, ask.most ?? 2);
    return { kind: 'value' as const, value: several.map((choice) => choice.value) };
  }
  async text(ask: AskText) {
    this.hear(ask, []);
    this.heard.push(ask.example);
    for (const text of ['?!', ...typed]) {
      const reading = ask.read(text);
      this.heard.push(reading.ok ? reading.echo.replaceAll(text, '') : reading.message);
      if (reading.ok) return { kind: 'value' as const, value: text };
    }
    throw new Error(`nothing fits: ${ask.text}`);
  }
  close(): void {}

  private hear(ask: Ask, choices: readonly Choice[]): { choices: readonly Choice[] } {
    this.heard.push(...ask.head, ask.text, ask.short ?? '', ...ask.help);
    for (const { label, short = '', note = '', group = '', disabled = '' } of choices)
      this.heard.push(label, short, note, group, disabled);
    return { choices };
  }
}

/** Commands, flags and codes: the same in every language. */
const sameEverywhere = [
  /^career-advisor .*$/gm,
  /--[a-z-]+/g,
  /\b(US|GB|CA|USD|EN|mine\.txt)\b/g,
  /\b[0-9a-f]{8}\b/g,
];

it('no word of the interview escapes the message catalog', { timeout: 60_000 }, async () => {
  const wanderer = new Wanderer();
  let words: PrompterOptions['words'] | undefined;
  const { code, stderr } = await career('--as-of 2026-11-22', {
    terminal: true,
    data: {
      snapshot: () => snapshot,
      edited: () => undefined,
      checkout: () => undefined,
      text: () => undefined,
    },
    prompter: async (options) => {
      words = options.words;
      return wanderer;
    },
  });
  expect(code).toBe(0);
  expect(words?.dontKnow).not.toMatch(/[a-z]{2}/);
  let said = [stderr.replace(/<\/?[a-z]*>/g, ''), ...wanderer.heard].join('\n');
  for (const pattern of sameEverywhere) said = said.replace(pattern, ' ');
  expect([...new Set(said.match(/.*[a-zA-Z]{2,}.*/g) ?? [])]).toEqual([]);
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
