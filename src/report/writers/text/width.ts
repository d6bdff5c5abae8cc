/** Made when first needed: it costs more time than everything else at start-up. */
let segmenter: Intl.Segmenter | undefined;
const plain = /^[\x20-\x7e]*$/;
const emoji = /\p{Emoji_Presentation}|\ufe0f/u;
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;

/** First and last code points that take two columns (Unicode East Asian Width, wide and fullwidth, without emoji). */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4dc0, 0x4dff],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

/** What a reader sees as single signs. */
export function graphemes(text: string): string[] {
  if (plain.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map((part) => part.segment);
}

/** Terminal columns of a text without control characters. */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const sign of graphemes(text)) width += signWidth(sign);
  return width;
}

function signWidth(sign: string): number {
  if (zeroWidth.test(sign)) return 0;
  if (emoji.test(sign)) return 2;
  const code = sign.codePointAt(0)!;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Fills up with spaces on the right (or the left) to the width. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const fill = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + fill : fill + text;
}

/** Cuts to the width, with a sign that something is missing. */
export function truncate(text: string, width: number, more: string): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = textWidth(more);
  for (const sign of graphemes(text)) {
    used += signWidth(sign);
    if (used > width) break;
    kept += sign;
  }
  return kept.trimEnd() + more;
}

/** Cuts one long word into parts of at most the width. */
export function splitWord(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const sign of graphemes(word)) {
    const own = signWidth(sign);
    if (used + own > width && part !== '') {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += sign;
    used += own;
  }
  return part === '' ? parts : [...parts, part];
}
