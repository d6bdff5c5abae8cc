import { camel } from '../../core/answers/parse-answers.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import { nearestName } from '../../core/text/nearest.ts';
import { errorText } from '../../messages/spoken.ts';
import { UserError } from '../errors.ts';
import type { Flags } from '../flags.ts';
import { clean } from '../text.ts';

/** The questions that `--ask` names, to be asked although they are answered. Throws a UserError for one that there is not. */
export function askedAgain(flags: Flags, { questions }: Catalog): string[] {
  const named = (flags.ask ?? []).flatMap((keys) => keys.split(',')).map((key) => camel(key.trim()));
  for (const key of named) {
    if (questions.has(key)) continue;
    const near = nearestName(key, questions.keys());
    throw new UserError(errorText.unknownQuestion(clean(key)), near && errorText.didYouMean(near));
  }
  return named;
}
