import type { Ask, PrompterOptions } from '../../prompter.ts';
import type { Tone } from '../../report/styler.ts';

/** The terminal that prompts draw on. */
export interface Screen {
  paint(tone: Tone, text: string): string;
  /** The text in signs that the terminal has. */
  show(text: string): string;
  /** Lines that fit beside an indent of so many columns. */
  wrap(text: string, indent?: number): string[];
  /** Rows that are left for a list. */
  listRows(ask: Ask, help: boolean): number;
  /** Calls back when the size changes; gives the way to stop that. */
  onResize(changed: () => void): () => void;
}

interface Terminal extends NodeJS.EventEmitter {
  columns?: number;
  rows?: number;
}

/** Rows that hints, notes and the search line take at most. */
const otherRows = 6;
const fewestRows = 4;

export function openScreen(
  terminal: Terminal,
  { styler, show, wrap }: Pick<PrompterOptions, 'styler' | 'show' | 'wrap'>,
): Screen {
  const columns = () => Math.max(20, (terminal.columns || 80) - 1);
  const screen: Screen = {
    paint: (tone, text) => (text === '' ? '' : styler.paint(tone, text)),
    show,
    wrap: (text, indent = 0) => wrap(show(text), columns() - indent),
    listRows: (ask, help) =>
      Math.max(fewestRows, (terminal.rows || 24) - otherRows - topLines(ask, help, screen).length),
    onResize(changed) {
      terminal.on('resize', changed);
      return () => void terminal.off('resize', changed);
    },
  };
  return screen;
}

function topLines(ask: Ask, help: boolean, screen: Screen): string[] {
  return [
    ...ask.head.flatMap((line) => screen.wrap(line)).map((line) => screen.paint('muted', line)),
    ...screen.wrap(ask.text).map((line) => screen.paint('strong', line)),
    ...(help ? ask.help.flatMap((line) => screen.wrap(line, 2)).map((line) => `  ${line}`) : []),
  ];
}

interface Parts {
  help: boolean;
  /** The line that is typed on; the last line above it is used when there is none. */
  inputLine: string | undefined;
  bottom: readonly string[];
  hints: readonly string[];
  screen: Screen;
}

/** A question on the screen: what stands above the cursor, and below it. */
export function shownAsk(ask: Ask, { help, inputLine, bottom, hints, screen }: Parts): [string, string] {
  const top = [...topLines(ask, help, screen), ...(inputLine === undefined ? [] : [inputLine])];
  const below = [
    ...bottom,
    ...hints.flatMap((hint) => screen.wrap(hint)).map((hint) => screen.paint('muted', hint)),
  ];
  return [top.join('\n'), below.join('\n')];
}

/** What stays on the screen once a question is answered. */
export function shownAnswer(ask: Ask, answer: string, screen: Screen): string {
  const [first = '', ...rest] = screen.wrap(`${ask.short ?? ask.text} ${answer}`, 2);
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)].join('\n');
}
