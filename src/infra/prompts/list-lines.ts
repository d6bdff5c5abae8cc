import type { Choice, PromptWords } from '../../prompter.ts';
import type { Screen } from './screen.ts';

/** The last lines of a list that may stay open. */
export function openChoices(words: PromptWords): Choice[] {
  return [
    { value: 'dont-know', label: words.dontKnow },
    { value: 'prefer-not', label: words.preferNot },
  ];
}

interface List {
  visible: readonly Choice[];
  active: Choice | undefined;
  ticked: readonly string[];
  several: boolean;
  /** Most lines to draw. */
  rows: number;
  screen: Screen;
  words: PromptWords;
}

/** The list as lines, wrapped, around the active choice, with a line that tells how much is hidden. */
export function listLines({ visible, active, ticked, several, rows, screen, words }: List): string[] {
  if (visible.length === 0) return screen.wrap(words.noMatch).map((line) => screen.paint('warn', line));
  const lines: { text: string; choice: Choice }[] = [];
  let group: string | undefined;
  for (const choice of visible) {
    if (choice.group !== undefined && choice.group !== group)
      lines.push({ text: screen.paint('heading', screen.show(choice.group)), choice });
    group = choice.group;
    const open = choice.value === 'dont-know' || choice.value === 'prefer-not';
    const box = several && !open ? (ticked.includes(choice.value) ? '[x] ' : '[ ] ') : '';
    const tone = choice === active ? 'accent' : choice.disabled ? 'muted' : undefined;
    const about = choice.disabled ?? choice.note;
    const text = about ? `${choice.label} - ${about}` : choice.label;
    for (const [at, part] of screen.wrap(text, 2 + box.length).entries()) {
      const start = at === 0 ? `${choice === active ? '> ' : '  '}${box}` : ' '.repeat(2 + box.length);
      lines.push({ text: tone ? screen.paint(tone, start + part) : start + part, choice });
    }
  }
  if (lines.length <= rows) return lines.map((line) => line.text);
  return windowed(lines, active, rows - 1, (hidden) =>
    screen.paint('muted', `  ${screen.show(words.more(hidden))}`),
  );
}

function windowed(
  lines: readonly { text: string; choice: Choice }[],
  active: Choice | undefined,
  rows: number,
  more: (hidden: number) => string,
): string[] {
  const first = Math.max(
    0,
    lines.findIndex((line) => line.choice === active),
  );
  const start = Math.max(0, Math.min(first - Math.floor(rows / 2), lines.length - rows));
  const shown = lines.slice(start, start + rows);
  const hidden =
    new Set(lines.map((line) => line.choice)).size - new Set(shown.map((line) => line.choice)).size;
  return [...shown.map((line) => line.text), more(hidden)];
}
