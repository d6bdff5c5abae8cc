import type { Tally } from '../../core/cohort/tally.ts';
import type { Interview } from '../../core/questionnaire/interview.ts';
import { type Restored, restore, type SavedInterview, toSave } from '../../core/questionnaire/saved.ts';
import type { Machine, Runtime } from '../../ports.ts';
import type { Desk } from '../interview/desk.ts';
import { codeAlphabet, codeLength, readCode } from './resume-code.ts';

const schema = 'career-advisor/workshop@1';

/** What is kept of a student, in a file named by the code. No name, and no answer to a sensitive question. */
interface Student {
  schema: typeof schema;
  code: string;
  interview: SavedInterview;
  /** What a finished student adds to the summary. */
  tally?: Tally;
}

const ending = '.student.json';

/** The students of a workshop: a file for each, so that nothing of one can be lost by another. */
export class Students {
  readonly folder: string;
  private readonly runtime: Runtime;
  private readonly machine: Machine;

  constructor(folder: string, runtime: Runtime, machine: Machine) {
    this.folder = folder;
    this.runtime = runtime;
    this.machine = machine;
  }

  /** Codes of all students, in order. */
  codes(): string[] {
    return this.machine
      .names(this.folder)
      .filter((name) => name.endsWith(ending))
      .flatMap((name) => readCode(name.slice(0, -ending.length)) ?? []);
  }

  newCode(): string {
    const taken = new Set(this.codes());
    for (;;) {
      const code = this.machine.randomWord(codeAlphabet, codeLength);
      if (!taken.has(code)) return code;
    }
  }

  /** What each finished student adds to the summary. */
  tallies(): Tally[] {
    return this.codes().flatMap((code) => this.read(code)?.tally ?? []);
  }

  isFinished(code: string): boolean {
    return this.read(code)?.tally !== undefined;
  }

  /** The interview of a student who was here before; undefined when the file cannot be read. */
  restore(code: string, { catalog, today }: Pick<Desk, 'catalog' | 'today'>): Restored | undefined {
    return restore(this.read(code)?.interview, catalog, today);
  }

  /** Keeps a student: with a tally as finished. Throws a SystemError when the disk refuses. */
  keep(code: string, interview: Interview, desk: Pick<Desk, 'catalog' | 'today'>, tally?: Tally): void {
    const student: Student = {
      schema,
      code,
      interview: toSave(interview, desk.catalog, desk.today),
      ...(tally ? { tally } : {}),
    };
    this.runtime.files.write(this.pathOf(code), `${JSON.stringify(student)}\n`);
  }

  private read(code: string): Student | undefined {
    const path = this.pathOf(code);
    if (this.runtime.files.kind(path) !== 'file') return undefined;
    try {
      const found = JSON.parse(new TextDecoder().decode(this.runtime.files.read(path, largest))) as Student;
      return found.schema === schema ? found : undefined;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  private pathOf(code: string): string {
    return `${this.folder}/${code}${ending}`;
  }
}

const largest = 1_000_000;
