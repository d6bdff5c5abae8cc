/** Line ends and control characters: they become one space. */
const breaks = /[\p{Cc}\u2028\u2029]+/gu;
/** Invisible signs that change the order or hide text: bidirectional marks, soft hyphens, zero-width spaces, tags. */
const invisible =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Text from data or answers as one harmless line: no control characters, no marks that reorder or hide text, no
 * broken characters. Letters of every script stay, with the joiners that they need.
 */
export function clean(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(breaks, ' ')
    .replace(invisible, '');
}
