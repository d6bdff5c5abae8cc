import { Chalk, type ChalkInstance } from 'chalk';
import type { Styler, Tone } from '../report/styler.ts';

/** Looks by chalk, for a terminal that shows colours. */
export function chalkStyler(depth: 1 | 2 | 3): Styler {
  const chalk = new Chalk({ level: depth });
  const looks: Record<Tone, ChalkInstance> = {
    title: chalk.bold,
    heading: chalk.bold,
    strong: chalk.bold,
    good: chalk.green,
    bad: chalk.red,
    warn: chalk.yellow,
    unknown: chalk.magenta,
    muted: chalk.dim,
    accent: chalk.cyan,
    link: chalk.underline,
  };
  return { paint: (tone, text) => looks[tone](text) };
}
