import { splitWord, textWidth } from '../../report/writers/text/width.ts';

/** Breaks text into lines of at most `width` columns; later lines begin with the indent. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  const room = Math.max(8, width);
  for (const whole of text.split(/\s+/)) {
    for (const word of textWidth(whole) > room - indent.length
      ? splitWord(whole, room - indent.length)
      : [whole]) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || textWidth(longer) <= room) line = longer;
      else {
        lines.push(line);
        line = indent + word;
      }
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
