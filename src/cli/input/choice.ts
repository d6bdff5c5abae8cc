import { nearestName } from '../../core/text/nearest.ts';
import { errorText } from '../../messages/spoken.ts';
import { UserError } from '../errors.ts';
import { clean } from '../text.ts';

/** The value of a flag that takes one of a few words; throws a UserError with the nearest of them. */
export function choice<Word extends string>(
  flag: string,
  given: string | undefined,
  known: readonly Word[],
): Word | undefined {
  if (given === undefined) return undefined;
  const found = known.find((word) => word === given.toLowerCase());
  if (found) return found;
  const near = nearestName(given, known);
  const all = errorText.choices(known);
  throw new UserError(
    errorText.badChoice(flag, clean(given)),
    near ? `${errorText.didYouMean(near)} ${all}` : all,
  );
}
