import type { RowError } from './setup.ts';

/** Kinds of errors that a screen can take. */
const mostKinds = 20;

/** Errors for the screen: the same mistake in a whole column is told once, with the number of rows that have it. */
export class ErrorKinds {
  private readonly kinds = new Map<string, { first: RowError; rows: number }>();
  /** Errors of kinds that are not told. */
  others = 0;

  add(error: RowError): void {
    const kind = JSON.stringify([error.column, error.given, error.accepted]);
    const known = this.kinds.get(kind);
    if (known) known.rows++;
    else if (this.kinds.size < mostKinds) this.kinds.set(kind, { first: error, rows: 1 });
    else this.others++;
  }

  /** The first error of each kind, and how many rows have it. */
  list(): { first: RowError; rows: number }[] {
    return [...this.kinds.values()];
  }
}
