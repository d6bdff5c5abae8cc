import type { Messages } from '../../../messages/language.ts';
import type { Rich } from '../../blocks.ts';
import type { Styler, Tone } from '../../styler.ts';
import { clean } from '../clean.ts';
import { splitWord, textWidth } from './width.ts';

/** A run of text in one tone. */
export interface Piece {
  text: string;
  tone?: Tone;
}
export type Line = Piece[];

/** What the text writer knows of its surroundings. */
export interface Page {
  width: number;
  styler: Styler;
  accessible: boolean;
  ascii: boolean;
  m: Messages;
}

/** Signs outside ASCII that the program itself writes, with their fallback. Letters of names stay. */
const asciiSigns: Record<string, string> = {
  '·': '-',
  '•': '-',
  '…': '...',
  '“': '"',
  '”': '"',
  '’': "'",
  '–': '-',
  '—': '-',
  '→': '->',
  '£': 'GBP ',
  '€': 'EUR ',
};

/** Text as this page shows it: harmless, in ASCII signs or as plain words where asked. Names keep their letters. */
export function shown(text: string, page: Pick<Page, 'accessible' | 'ascii' | 'm'>): string {
  const harmless = clean(text);
  const spoken = page.accessible ? harmless.replaceAll(page.m.words.separator, ', ') : harmless;
  return page.ascii ? spoken.replace(/[·•…“”’–—→£€]/g, (sign) => asciiSigns[sign]!) : spoken;
}

/** Rich text to runs; a run that is exactly a line end breaks the line. */
export function piecesOf(text: Rich, page: Page): Piece[] {
  if (typeof text === 'string') return [{ text: shown(text, page) }];
  return text.flatMap((span): Piece[] => {
    if (span === '\n') return [{ text: '\n' }];
    if (typeof span === 'string') return [{ text: shown(span, page) }];
    if ('cite' in span)
      return [
        { text: page.accessible ? page.m.plan.citeSpoken(span.cite.n) : `[${span.cite.n}]`, tone: 'muted' },
      ];
    const words = span.href && span.href !== span.text ? `${span.text} (${span.href})` : span.text;
    const sign = span.remark && span.tone === 'warn' && !page.accessible ? '! ' : '';
    return [{ text: sign + shown(words, page), ...(span.tone ? { tone: span.tone } : {}) }];
  });
}

/** Breaks runs into lines of at most the width. Web addresses are never cut: a cut address does not open. */
export function wrap(pieces: Piece[], width: number): Line[] {
  const lines: Line[] = [[]];
  let used = 0;
  let gap = false;
  const newLine = () => {
    lines.push([]);
    used = 0;
    gap = false;
  };
  const put = (text: string, tone: Tone | undefined) => {
    const line = lines.at(-1)!;
    const before = gap && used > 0 ? ' ' : '';
    const last = line.at(-1);
    if (last && last.tone === tone) last.text += before + text;
    else {
      if (before && last) last.text += before;
      line.push(tone ? { text, tone } : { text });
    }
    used += before.length + textWidth(text);
    gap = false;
  };
  for (const { text, tone } of pieces) {
    if (text === '\n') {
      newLine();
      continue;
    }
    for (const token of text.split(/(\s+)/)) {
      if (token === '') continue;
      if (/^\s+$/.test(token)) {
        gap = true;
        continue;
      }
      const room = width - used - (gap && used > 0 ? 1 : 0);
      if (textWidth(token) > room && gap && used > 0) newLine();
      const fits = textWidth(token) <= width - used || /^https?:/.test(token);
      const parts = fits ? [token] : splitWord(token, Math.max(2, width));
      parts.forEach((part, i) => {
        if (i > 0 || (textWidth(part) > width - used && used > 0 && !fits)) newLine();
        put(part, tone);
      });
    }
  }
  return lines;
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, piece) => sum + textWidth(piece.text), 0);
}

/** The line with its tones, filled up with spaces to the width. */
export function paint(
  line: Line,
  { styler }: Pick<Page, 'styler'>,
  width = 0,
  align: 'left' | 'right' = 'left',
): string {
  const text = line.map((piece) => (piece.tone ? styler.paint(piece.tone, piece.text) : piece.text)).join('');
  const fill = ' '.repeat(Math.max(0, width - lineWidth(line)));
  return align === 'left' ? text + fill : fill + text;
}

/** Rich text as painted lines behind a first and a following indent. */
export function paragraph(
  text: Rich,
  page: Page,
  first = '',
  following = ' '.repeat(textWidth(first)),
  tone?: Tone,
): string[] {
  const pieces = piecesOf(text, page).map((piece) =>
    tone && !piece.tone && piece.text !== '\n' ? { ...piece, tone } : piece,
  );
  const lines = wrap(pieces, Math.max(10, page.width - Math.max(textWidth(first), textWidth(following))));
  return lines.map((line, i) => (i === 0 ? first : following) + paint(line, page));
}
