import type { Diagnostic } from '../catalog/diagnostic.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

/** Trouble that the person can mend: shown as a message with a hint, never with a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;
  readonly exitCode: ExitCode;

  /** `message` may have several lines, one for each piece of trouble. */
  constructor(message: string, hint?: string, exitCode: ExitCode = exitCodes.usage) {
    super(message);
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

/** The data has errors: all of them are shown. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
  readonly diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    super('the catalog has errors');
    this.diagnostics = diagnostics;
  }
}
