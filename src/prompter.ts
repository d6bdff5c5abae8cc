import type { Styler } from './report/styler.ts';

/** One line of a list to choose from. */
export interface Choice {
  value: string;
  label: string;
  /** What is said once it is chosen; the label unless given. */
  short?: string;
  /** A plain sentence about it. */
  note?: string;
  /** Other names that find it when typed. */
  also?: readonly string[];
  /** The heading that it stands under. */
  group?: string;
  /** Why it cannot be chosen. */
  disabled?: string;
  /** Goes with no other choice of the list: "none of these". */
  alone?: boolean;
  /** Not read out in lists that are read aloud, unless it is looked for. */
  rare?: boolean;
  /** Not shown at all until it is looked for. */
  hidden?: boolean;
}

/** A question as it is put. Texts are plain and unwrapped. */
export interface Ask {
  /** Lines above the question: how far, what is settled. */
  head: readonly string[];
  text: string;
  /** What `?` shows: why we ask, terms explained. */
  help: readonly string[];
  /** May be left open: "I don't know", "I prefer not to say". */
  mayStayOpen: boolean;
  /** What stands before the answer once it is given; the question itself unless given. */
  short?: string | undefined;
}

export interface AskOne extends Ask {
  choices: readonly Choice[];
  current?: string | undefined;
}

export interface AskSome extends Ask {
  choices: readonly Choice[];
  current: readonly string[];
  /** Most choices that may be taken. */
  most?: number;
}

export interface AskText extends Ask {
  initial: string;
  /** An accepted form, such as `1998-04-12`. */
  example: string;
  /** How the text is understood: the reading to echo, or what is wrong with an accepted form. */
  read: (text: string) => Reading;
}

export type Reading = { ok: true; echo: string } | { ok: false; message: string };

/** What came back from a question. */
export type Reply<Value> =
  | { kind: 'value'; value: Value }
  | { kind: 'back' }
  | { kind: 'open'; how: 'dont-know' | 'prefer-not' };

/** A word of the field with its meaning. */
export interface Term {
  term: string;
  text: string;
}

/** Asks people. Every method throws a Left when they leave with Ctrl-C, Ctrl-D, or by closing the terminal. */
export interface Prompter {
  one(ask: AskOne): Promise<Reply<string>>;
  some(ask: AskSome): Promise<Reply<string[]>>;
  text(ask: AskText): Promise<Reply<string>>;
  /** Frees the keyboard. */
  close(): void;
}

/** The person left. */
export class Left extends Error {
  override readonly name = 'AbortError';
}

/** How the prompter shows things. */
export interface PrompterOptions {
  words: PromptWords;
  styler: Styler;
  /** Plain lines, numbers to type, nothing drawn twice. */
  accessible: boolean;
  /** The text in signs that the terminal has, and without any that would disturb it. */
  show: (text: string) => string;
  /** Breaks text into lines; later lines begin with the indent. */
  wrap: (text: string, columns: number, indent?: string) => string[];
  /** The words that can be looked up at any question. */
  terms: () => readonly Term[];
  /** Runs when the terminal is closed from outside; must not wait for anything. */
  onHangUp: () => void;
}

/** The prompter's own words. */
export interface PromptWords {
  dontKnow: string;
  preferNot: string;
  filter: string;
  noMatch: string;
  more: (hidden: number) => string;
  keysOne: string;
  keysSome: string;
  /** While a search is typed. */
  keysFound: string;
  keysFoundOne: string;
  keysText: string;
  keysOpen: string;
  chosen: (labels: readonly string[]) => string;
  reading: (echo: string) => string;
  example: (example: string) => string;
  tooMany: (most: number) => string;
  /** After the help of a question: how to look up a word. */
  lookUp: string;
  lookUpAsk: string;
  meaning: (term: string, text: string) => string;
  /** `none`: the choice that goes with no other, where the list has one. */
  nothingTicked: (none: string | undefined) => string;
  cannot: (label: string, why: string) => string;
  plain: {
    one: string;
    some: string;
    text: string;
    now: (value: string) => string;
    rest: (count: number) => string;
    lookUp: string;
    noTerm: (typed: string) => string;
    notFound: (typed: string) => string;
    several: (typed: string, labels: readonly string[]) => string;
    commands: {
      back: readonly string[];
      why: readonly string[];
      all: readonly string[];
      leave: readonly string[];
    };
    dontKnow: readonly string[];
    preferNot: readonly string[];
  };
}
