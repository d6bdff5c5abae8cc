import { nearestName } from '../core/text/nearest.ts';
import { errorText } from '../messages/spoken.ts';
import { commandNames } from './definitions.ts';
import { UserError } from './errors.ts';
import { clean } from './text.ts';

/** What to throw for a word that names no command. */
export function unknownCommand(name: string): UserError {
  const near = nearestName(name, commandNames);
  return new UserError(
    errorText.unknownCommand(clean(name)),
    near ? errorText.didYouMean(`career-advisor ${near}`) : errorText.seeHelp('--help'),
  );
}
