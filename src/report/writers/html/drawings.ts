import { dayNumber, makeDay } from '../../../core/time/plain-date.ts';
import type { ChartBlock, TimelineBlock } from '../../blocks.ts';
import { escapeHtml } from './markup.ts';

/*
 * Drawings are SVG bars beside real text: the words wrap, grow and are read aloud like all others; the bars only
 * repeat them and are hidden from screen readers. Positions are per cent, so that they fit any screen and paper.
 */

export function timelineHtml(block: TimelineBlock): string {
  const at = scale(block);
  const years = yearStarts(block);
  const grid = years
    .map(({ date }) => `<line class="grid" x1="${at(date)}%" x2="${at(date)}%" y1="0" y2="22"/>`)
    .join('');
  const axis = years
    .map(({ date, year }) => `<text class="year" x="${at(date)}%" y="15" dx="3">${year}</text>`)
    .join('');
  const draw = (inner: string) => `<svg aria-hidden="true" focusable="false">${grid}${inner}</svg>`;
  const bars = block.bars.map((bar) => {
    const from = at(bar.start);
    const width = Math.max(0.8, at(bar.end) - from);
    const shape = `<rect class="bar-${bar.kind}" x="${from}%" y="3" width="${round(width)}%" height="16" rx="3"/>`;
    const label = `${bar.n}. ${escapeHtml(bar.title)} <span class="kind">${escapeHtml(bar.kindWord)}</span>`;
    return `<li><span>${label}</span>${draw(shape)}</li>`;
  });
  const marks = block.marks.map((mark) => {
    const beyond = mark.date > block.to;
    const x = at(mark.date);
    const sign = mark.kind === 'finish' ? 'goal' : 'mark';
    const path = beyond
      ? 'M-14 4L-2 11L-14 18Z'
      : x > 97
        ? 'M-8 3L0 11L-8 19L-16 11Z'
        : 'M0 3L8 11L0 19L-8 11Z';
    const shape = `<svg x="${x}%" overflow="visible"><path class="${sign}" d="${path}"/></svg>`;
    return `<li><span>${escapeHtml(mark.label)}</span>${draw(shape)}</li>`;
  });
  const head = `<li class="axis" aria-hidden="true"><span></span><svg focusable="false">${grid}${axis}</svg></li>`;
  return `<p class="muted lead">${escapeHtml(block.spoken)}</p>\n<ol class="timeline" aria-label="${escapeHtml(block.title)}">\n${[head, ...bars, ...marks].join('\n')}\n</ol>`;
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** Day to per cent of the width. */
function scale({ from, to }: TimelineBlock): (date: string) => number {
  const begin = dayNumber(from);
  const length = Math.max(1, dayNumber(to) - begin);
  return (date) => round(Math.max(0, Math.min(100, ((dayNumber(date) - begin) / length) * 100)));
}

function yearStarts({ from, to }: TimelineBlock): { year: number; date: string }[] {
  const first = Number(from.slice(0, 4));
  const count = Number(to.slice(0, 4)) - first + 1;
  return [...Array(count).keys()].map((i) => ({
    year: first + i,
    date: i === 0 ? from : makeDay(first + i, 1, 1),
  }));
}

/** A table of amounts by year, each with its bar. */
export function chartHtml(block: ChartBlock): string {
  const most = Math.max(1, ...block.rows.flatMap((row) => row.values.map((value) => value.amount)));
  const head = block.columns.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const kinds = ['cost', 'pay'];
  const rows = block.rows.map((row) => {
    const cells = row.values.map((value, i) => {
      const bar = `<svg aria-hidden="true" focusable="false"><rect class="bar-${kinds[i] ?? 'pay'}" x="0" y="0" width="${round((value.amount / most) * 100)}%" height="10" rx="2"/></svg>`;
      return `<td>${escapeHtml(value.text)}${bar}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(row.label)}</th>${cells.join('')}</tr>`;
  });
  return `<table class="chart"><caption>${escapeHtml(block.title)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n<p class="muted">${escapeHtml(block.note)}</p>`;
}
