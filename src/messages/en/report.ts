import { madeWhenUsed } from '../parts.ts';
import { pages } from './pages.ts';
import { plan } from './plan.ts';
import { problems } from './problems.ts';
import { reasons } from './reasons.ts';
import { words } from './words.ts';

/** What reports say about findings, gaps, steps and obstacles. */
export const reportText = /* @__PURE__ */ madeWhenUsed({ words, reasons, plan, pages, problems });
