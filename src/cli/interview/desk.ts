import type { PlanOptions } from '../../core/advice/types.ts';
import type { PlainDate } from '../../core/model/basics.ts';
import type { Catalog } from '../../core/model/catalog.ts';
import type { InterviewMessages } from '../../messages/language.ts';
import type { Runtime } from '../../ports.ts';
import type { Prompter } from '../../prompter.ts';
import type { RenderOptions } from '../../report/options.ts';
import type { Wording } from '../../report/phrases/wording.ts';
import type { Flags } from '../flags.ts';
import { wrap } from './wrap.ts';

/** What the first question needs: everything but the catalog. */
export interface Front {
  flags: Flags;
  runtime: Runtime;
  prompter: Prompter;
  look: RenderOptions;
  /** Text in signs that the terminal has. */
  show: (text: string) => string;
  /** The interview's sentences. */
  t: InterviewMessages;
}

/** What every other part of the interview works with. */
export interface Desk extends Front {
  catalog: Catalog;
  today: PlainDate;
  plan: PlanOptions;
  /** What turns data into words. */
  w: Wording;
}

/** The state file of an interview that was left in the middle. */
export const savedName = 'interview.json';

/** Says something beside the questions, wrapped to the terminal. */
export function tell(
  { runtime, look, show }: Pick<Front, 'runtime' | 'look' | 'show'>,
  text: string,
  tone?: 'strong' | 'muted' | 'warn',
): void {
  for (const line of wrap(show(text), look.width - 1)) {
    runtime.stderr.write(`${tone ? look.styler.paint(tone, line) : line}\n`);
  }
}
