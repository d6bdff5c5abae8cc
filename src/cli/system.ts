import { errorText } from '../messages/spoken.ts';
import { SystemError } from '../ports.ts';
import { UserError } from './errors.ts';
import { clean } from './text.ts';

/** What the system said about a path, in plain words. */
export function systemMessage(error: SystemError): { message: string; hint: string | undefined } {
  return {
    message: errorText.path(
      clean(error.path),
      errorText.system[error.code] ?? errorText.systemOther(error.code),
    ),
    hint: errorText.systemHint[error.code],
  };
}

/** Reads something the person named: a refusal of the system is then wrong usage. */
export function readGiven<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    const { message, hint } = systemMessage(new SystemError(error.code, path));
    throw new UserError(message, hint);
  }
}
