import type { Choice } from '../../prompter.ts';

/** Small letters without accents: how names are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();
}

/** The choices that a typed text finds: exact codes and beginnings first, then words, then any part. */
export function search(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = fold(typed);
  if (wanted === '') return [...choices];
  const ranked = choices.flatMap((choice) => {
    const rank = rankOf(choice, wanted);
    return rank === undefined ? [] : [{ choice, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map((entry) => entry.choice);
}

/** True when a space after the typed text still leads to a name: then it is typed, and ticks nothing. */
export function continuesWithSpace(choices: readonly Choice[], typed: string): boolean {
  const wanted = `${fold(typed)} `;
  return choices.some(({ label, also = [] }) => [label, ...also].some((name) => fold(name).includes(wanted)));
}

/** True when a word of one of its names begins with what was typed: "law" finds Malawi, but hardly means it. */
export function beginsWord(choice: Choice, typed: string): boolean {
  const rank = rankOf(choice, fold(typed));
  return rank !== undefined && rank < anyPart;
}

/** The rank of a name that holds the typed text somewhere inside a word. */
const anyPart = 3;

function rankOf({ value, label, also = [] }: Choice, wanted: string): number | undefined {
  const names = [label, value, ...also].map(fold);
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)))) return 2;
  return names.some((name) => name.includes(wanted)) ? anyPart : undefined;
}
