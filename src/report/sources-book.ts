import type { Id } from '../core/model/basics.ts';
import type { Source } from '../core/model/entries.ts';
import type { Cite, SourceItem, Span } from './blocks.ts';
import { dateWords, type Wording } from './phrases.ts';

/** Numbers the sources of one report in the order in which they are first cited. */
export interface SourceBook {
  /** The numbers of the sources, in the order given; a source seen first gets the next number. */
  cites(ids: readonly Id[] | undefined): Cite[];
  /** The same as spans of rich text. */
  cite(ids: readonly Id[] | undefined): Span[];
  /** The same as text, `[1] [3]`. */
  citeText(ids: readonly Id[] | undefined): string;
  /** Every source cited so far, by number. */
  cited(): { n: number; id: Id; source: Source | undefined }[];
}

export function openSourceBook(w: Wording): SourceBook {
  const numbers = new Map<Id, number>();
  const numberOf = (id: Id): Cite => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return { n: numbers.get(id)!, url: safeUrl(w.catalog.sources.get(id)?.url ?? '') };
  };
  const cites = (ids: readonly Id[] | undefined) => [...new Set(ids ?? [])].map(numberOf);
  return {
    cites,
    cite: (ids) => cites(ids).map((cite) => ({ cite })),
    citeText: (ids) =>
      cites(ids)
        .map(({ n }) => `[${n}]`)
        .join(' '),
    cited: () => [...numbers].map(([id, n]) => ({ n, id, source: w.catalog.sources.get(id) })),
  };
}

/** The sources list of a report. */
export function sourceItems(w: Wording, book: SourceBook): SourceItem[] {
  const { plan, words } = w.m;
  return book.cited().map(({ n, id, source }) =>
    source
      ? {
          n,
          id,
          title: source.title,
          url: safeUrl(source.url),
          about: words.parenthesis(source.publisher, words.sourceKind[source.kind]),
          dates: plan.sourceDates(source.dated, dateWords(w, source.checkedOn)),
        }
      : { n, id, title: id, url: '', about: plan.sourceUnknown, dates: '' },
  );
}

/** Only web addresses become links; anything else (`javascript:`, `data:`) comes back empty. */
export function safeUrl(url: string): string {
  return /^https?:\/\/[^\s<>"'`\\]+$/i.test(url) ? url : '';
}
