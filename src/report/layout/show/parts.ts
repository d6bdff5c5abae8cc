import type { Block, Rich } from '../../blocks.ts';
import { plainText } from '../../blocks.ts';

/** The head of a page: its name and one paragraph. */
export function titleOf(title: string, summary: string): Block[] {
  return [
    { kind: 'title', text: title },
    { kind: 'paragraph', text: summary },
  ];
}

/** Terms with their values; those without a value are left out. */
export function factRows(rows: [string, Rich | undefined][]): Block {
  return {
    kind: 'facts',
    rows: rows.flatMap(([term, text]) =>
      text === undefined || plainText(text) === '' ? [] : [{ term, text }],
    ),
  };
}
