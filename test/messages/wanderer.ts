import type { Ask, AskOne, AskSome, AskText, Choice, Prompter } from '../../src/prompter.ts';

const typed = ['1998-04-12', '2 years', '24', '20000 USD', '40', 'R=10, I=10', '2018-09-01', 'mine.txt'];

/** Goes everywhere: takes the choices of the matches and of the roadmap one after the other, and remembers all words. */
export class Wanderer implements Prompter {
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

  protected hear(ask: Ask, choices: readonly Choice[]): { choices: readonly Choice[] } {
    this.heard.push(...ask.head, ask.text, ask.short ?? '', ...ask.help);
    for (const { label, short = '', note = '', group = '', disabled = '' } of choices)
      this.heard.push(label, short, note, group, disabled);
    return { choices };
  }
}
