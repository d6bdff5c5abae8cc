import { pages } from './en/pages.ts';
import { plan } from './en/plan.ts';
import { problems } from './en/problems.ts';
import { reasons } from './en/reasons.ts';
import { words } from './en/words.ts';

/**
 * Every sentence of the program about findings, gaps, steps and obstacles, in English. Another language is one
 * more object of the same type.
 */
export const en = { words, reasons, plan, pages, problems };

export type Messages = typeof en;
