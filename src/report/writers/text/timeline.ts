import { dayNumber, makeDay } from '../../../core/time/plain-date.ts';
import type { TimelineBar, TimelineBlock } from '../../blocks.ts';

import { type Page, paragraph, shown } from './pieces.ts';
import { pad, textWidth, truncate } from './width.ts';

const barSigns: Record<TimelineBar['kind'], [string, string]> = {
  work: ['█', '#'],
  study: ['▒', '='],
  wait: ['·', '.'],
  apply: ['░', '-'],
};
const markSigns = {
  milestone: ['△', '*'],
  deadline: ['◆', '!'],
  finish: ['▲', '^'],
  beyond: ['→', '>'],
} as const;
const leastChart = 14;

/** Bars under years, one line a step; plain sentences when read aloud or where there is no room. */
export function timelineLines(block: TimelineBlock, page: Page): string[] {
  const labels = labelColumns(block, page);
  const natural = Math.max(
    ...labels.map(textWidth),
    ...block.marks.map((mark) => textWidth(shown(mark.label, page)) + 4),
  );
  const labelWidth = Math.min(natural, Math.floor(page.width * 0.5));
  const chart = page.width - 2 - labelWidth - 1;
  if (page.accessible || chart < leastChart) {
    const spoken = [
      block.spoken,
      ...block.bars.map((bar) => bar.spoken),
      ...block.marks.map((mark) => mark.spoken),
    ];
    return spoken.flatMap((text) => paragraph(text, page, page.accessible ? '' : '  '));
  }
  const more = page.ascii ? '.' : '…';
  const row = (label: string, drawn: string) =>
    `  ${pad(truncate(label, labelWidth, more), labelWidth)} ${drawn}`.trimEnd();
  const at = scale(block, chart);
  const sign = (pair: readonly [string, string]) => pair[page.ascii ? 1 : 0];
  const lines = [row('', years(block, at, chart))];
  block.bars.forEach((bar, i) => {
    const from = Math.min(at(bar.start), chart - 1);
    const length = Math.max(1, at(bar.end) - from);
    const drawn = page.styler.paint(
      bar.kind === 'work' ? 'good' : bar.kind === 'study' ? 'accent' : 'muted',
      sign(barSigns[bar.kind]).repeat(length),
    );
    lines.push(row(labels[i]!, ' '.repeat(from) + drawn));
  });
  for (const mark of block.marks) {
    const beyond = mark.date > block.to;
    const column = Math.min(at(mark.date), chart - 1);
    const drawn =
      ' '.repeat(column) + page.styler.paint('warn', sign(markSigns[beyond ? 'beyond' : mark.kind]));
    lines.push(row(`    ${shown(mark.label, page)}`, drawn));
  }
  return lines;
}

/** `1 i-job  Immigration Services Assistant`, with the kinds under each other. */
function labelColumns(block: TimelineBlock, page: Page): string[] {
  const kinds = Math.max(...block.bars.map((bar) => textWidth(shown(bar.kindWord, page))));
  const numbers = String(block.bars.length).length;
  return block.bars.map(
    (bar) =>
      `${pad(String(bar.n), numbers, 'right')} ${pad(shown(bar.kindWord, page), kinds)} ${shown(bar.title, page)}`,
  );
}

/** Day to column. */
function scale({ from, to }: TimelineBlock, width: number): (date: string) => number {
  const begin = dayNumber(from);
  const length = Math.max(1, dayNumber(to) - begin);
  return (date) => Math.max(0, Math.min(width, Math.round(((dayNumber(date) - begin) / length) * width)));
}

/** The years where they begin; the first one where there is room for it. */
function years({ from, to }: TimelineBlock, at: (date: string) => number, width: number): string {
  let line = '';
  const first = Number(from.slice(0, 4));
  for (let year = first; year <= Number(to.slice(0, 4)); year++) {
    const column = year === first ? 0 : at(makeDay(year, 1, 1));
    const next = at(makeDay(year + 1, 1, 1));
    if (column < line.length + (line === '' ? 0 : 1) || column + 4 > width) continue;
    if (year === first && next < 5 && next > 0 && year < Number(to.slice(0, 4))) continue;
    line = line.padEnd(column) + String(year);
  }
  return line;
}
