import type { PlainDate } from './core/model/basics.ts';
import type { Prompter, PrompterOptions } from './prompter.ts';
import type { CalendarWriter } from './report/calendar.ts';
import type { Styler } from './report/styler.ts';

/** Where text is read from: the keyboard, a pipe or a file. */
export interface Input {
  isTerminal: boolean;
  /** Everything up to the end of the stream; stops after `limit` bytes and gives one byte more than it. */
  readAll(limit: number): Promise<Uint8Array>;
}

/** Where text is written to. */
export interface Output {
  isTerminal: boolean;
  /** Columns and rows of the terminal, where it tells them. */
  columns?: number;
  rows?: number;
  write(text: string): void;
}

export interface Clock {
  /** The calendar day where the person is. */
  today(): PlainDate;
}

/** A text file, with the path that people know it by. */
export interface TextFile {
  path: string;
  text: string;
  /** The path inside the folder that was read. */
  inFolder?: string;
}

/** Files of the person. Every method throws a SystemError when the system refuses. */
export interface Files {
  kind(path: string): 'file' | 'folder' | 'device' | 'missing';
  /** The first bytes of a file; gives one byte more than `limit` when there is more. */
  read(path: string, limit: number): Uint8Array;
  /** Writes the whole file or nothing: to a temporary file beside it, for the owner's eyes only, and renames. */
  write(path: string, content: string | Uint8Array): void;
  /** All YAML files below a folder, in path order. */
  readDataFolder(folder: string): TextFile[];
}

/** The system refused a file: `code` is its word for it, such as ENOENT or EACCES. */
export class SystemError extends Error {
  override readonly name = 'SystemError';
  readonly code: string;
  readonly path: string;

  constructor(code: string, path: string) {
    super(`${code}: ${path}`);
    this.code = code;
    this.path = path;
  }
}

/** A text of which only parts are read; a string is one. */
export interface LongText {
  /** The place of a character, or -1. */
  indexOf(character: string, from?: number): number;
  /** The characters from one place up to, not including, another. */
  slice(from: number, to?: number): string;
}

/** The data that comes with the program. */
export interface PackagedData {
  /** The compiled catalog, or undefined before the first build. */
  snapshot(): LongText | undefined;
  /** In a checkout: the YAML files, when one was touched after the snapshot was made or there is no snapshot. */
  edited(): TextFile[] | undefined;
  /** A text that the build made, by its name in `dist/`; undefined before the first build. */
  text(name: string): string | undefined;
  /** In a checkout: the YAML files. */
  checkout(): TextFile[] | undefined;
}

/** What the program keeps between runs: nothing, unless an interview was left in the middle. */
export interface StateStore {
  /** The folder, for messages. */
  folder: string;
  /** Whether something of that name is there, readable or not. */
  has(name: string): boolean;
  /** The text, or undefined when there is none. Throws SystemError when it cannot be read. */
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  /** Deletes everything and gives the names of what was there. */
  forget(): string[];
}

/** Shows long text page by page; false when no pager is at hand and nothing was shown. */
export type Pager = (text: string) => Promise<boolean>;

/** A page of HTML as a PDF file, by a browser of this machine. */
export type PagePrinter = (html: string) => Promise<PrintedPage>;
export type PrintedPage =
  | { ok: true; pdf: Uint8Array }
  | { ok: false; reason: 'no-browser' }
  | { ok: false; reason: 'failed'; browser: string };

/** Colours for a terminal of the given depth: 1 = 16 colours, 2 = 256, 3 = all. */
export type LoadStyler = (depth: 1 | 2 | 3) => Promise<Styler>;

/**
 * One row of a table or one line of a stream, as it was read, or that it was too long to be read; `number` is the one that a
 * spreadsheet or editor shows.
 */
export type SourceRow =
  | { number: number; cells: string[] }
  | { number: number; text: string }
  | { number: number; longerThan: number };

/** Rows that are read as they are needed. */
export interface RowSource extends AsyncIterable<SourceRow> {
  /** How much was read of how much, in bytes; the whole is unknown for a stream. */
  progress(): { read: number; whole?: number };
}

/** Text that is written as it comes; waits while the reader or the disk is slow. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Bytes in the file, all of them safe on the disk when this comes back. */
  sync(): Promise<number>;
  close(): Promise<void>;
}

/** Does the same work on other processors; `run` takes a batch as soon as one is free. */
export interface Workers<Batch, Result> {
  run(batch: Batch): Promise<Result>;
  close(): Promise<void>;
}

/** What work on very many rows needs of the machine. Opened for `cohort` only. */
export interface Machine {
  processors: number;
  /** A table (`csv`: the first row has the titles) or JSON lines; `-` is stdin. Rejects with a TableError. */
  rows(path: string, form: 'csv' | 'jsonl'): RowSource;
  /** Appends to a file for the owner's eyes only, after its first `keep` bytes; `-` is stdout. */
  sink(path: string, keep: number): Promise<Sink>;
  makeFolder(path: string): void;
  /** Names of the files in a folder, in order. */
  names(folder: string): string[];
  /** So many letters of the alphabet, by chance. */
  randomWord(alphabet: string, length: number): string;
  remove(path: string): void;
  startWorkers<Batch, Result>(count: number, setup: unknown): Workers<Batch, Result>;
  /** Seconds on a stopwatch. */
  seconds(): number;
  /** Calls back once when the person stops the program, instead of ending it; gives the way to stop listening. */
  onStop(callback: () => void): () => void;
}

/** A table that cannot be read; `row` is where. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly reason: 'encoding' | 'quotes' | 'too-long' | 'other';
  readonly row: number | undefined;

  constructor(reason: TableError['reason'], message: string, row?: number) {
    super(message);
    this.reason = reason;
    this.row = row;
  }
}

/** The world as commands see it; tests hand in a small one of their own. */
export interface Runtime {
  version: string;
  env: Readonly<Record<string, string | undefined>>;
  /** What parts lists of paths: `:`, or `;` on Windows. */
  pathDelimiter: string;
  stdin: Input;
  /** The result, and nothing else. */
  stdout: Output;
  /** Prompts, warnings, errors. */
  stderr: Output;
  clock: Clock;
  files: Files;
  data: PackagedData;
  state: StateStore;
  pager: Pager;
  printPage: PagePrinter;
  loadStyler: LoadStyler;
  loadMachine: () => Promise<Machine>;
  loadCalendarWriter: () => Promise<CalendarWriter>;
  /** Opens the keyboard for questions. */
  openPrompter: (options: PrompterOptions) => Promise<Prompter>;
}
