import type { PlainDate } from '../../core/model/basics.ts';
import type { Pay, Position } from '../../core/model/entries.ts';
import { inForce } from '../../core/time/in-force.ts';
import type { Block, Rich } from '../blocks.ts';
import { moneyWords, names, spanWords, timeWords, type Wording } from '../phrases.ts';
import { type SourceBook, safeUrl } from '../sources-book.ts';
import { section, statement } from './common.ts';

/**
 * Hiring, training, pay, what it leads to, and what is worth knowing of a position. With `on`, only the pay of that
 * day; without, all that is known, each with its days.
 */
export function jobBlocks(w: Wording, book: SourceBook, position: Position, on?: PlainDate): Block[] {
  const { plan, pages } = w.m;
  const { pay = [] } = position;
  return [
    ...section(plan.headings.hiring, hiringItems(w, book, position)),
    ...section(
      pages.show.training,
      (position.training ?? []).map((entry) => statement(w, book, entry)),
    ),
    ...section(
      pages.show.pay,
      (on ? inForce(pay, on) : pay).map((entry) => payItem(w, book, entry)),
    ),
    ...section(
      plan.headings.ladder,
      (position.ladder ?? []).map((step) => ladderItem(w, book, step)),
    ),
    ...section(
      plan.headings.notes,
      (position.notes ?? []).map((note) => statement(w, book, note)),
    ),
  ];
}

function hiringItems(w: Wording, book: SourceBook, { hiring }: Position): Rich[] {
  const { plan, words } = w.m;
  const { min, typical, max } = hiring.months;
  const time = plan.hiringTime(timeWords(w, typical), timeWords(w, min), timeWords(w, max));
  return [
    ...(hiring.portal ? [linked(plan.portal(hiring.portal.name), hiring.portal.url)] : []),
    statement(w, book, { ...hiring, text: time }),
    ...(hiring.opens
      ? [plan.hiringOpens(words.list(hiring.opens.map((month) => words.months[month - 1]!)))]
      : []),
    ...hiring.steps.map((step) =>
      statement(w, book, {
        ...step,
        text: step.months ? words.labelled(step.title, spanWords(w, step.months)) : step.title,
      }),
    ),
  ];
}

/** Words followed by a web address that readers can open or type. */
export function linked(text: string, url: string): Rich {
  const href = safeUrl(url);
  return href ? [`${text}: `, { text: href, href, tone: 'link' }] : text;
}

export function payItem(w: Wording, book: SourceBook, pay: Pay): Rich {
  return statement(w, book, { ...pay, text: payText(w, pay) });
}

/** `$50,000 to $81,000 a year (GS-5 to GS-7, 2025)`. */
export function payText(w: Wording, pay: Pay): string {
  const { plan, words } = w.m;
  const money = (amount: number) => moneyWords(w, { amount, currency: pay.currency });
  const range = pay.min === pay.max ? money(pay.min) : words.range(money(pay.min), money(pay.max));
  return plan.pay(
    range,
    words.payPer[pay.per],
    pay.what ? plan.payOf(pay.what, pay.asOf) : plan.payAsOf(pay.asOf),
  );
}

type LadderStep = NonNullable<Position['ladder']>[number];

export function ladderTitle(w: Wording, { to }: LadderStep): string {
  return 'id' in to ? names.position(w, to.id) : w.m.pages.show.ladderOutside(to.title);
}

function ladderItem(w: Wording, book: SourceBook, step: LadderStep): Rich {
  const title = ladderTitle(w, step);
  return statement(w, book, { ...step, text: step.text ? w.m.words.labelled(title, step.text) : title });
}
