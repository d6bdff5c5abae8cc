import { camel } from '../../core/answers/parse-answers.ts';
import type { Flags } from '../flags.ts';
import { clean } from '../text.ts';

/** The changes of `--what-if key=value`, for showing; they were read and checked with the answers. */
export function changesOf({ whatIf = [] }: Flags): { key: string; value: string }[] {
  return whatIf.map((text) => {
    const at = text.indexOf('=');
    return { key: camel(text.slice(0, at)), value: clean(text.slice(at + 1)) };
  });
}
