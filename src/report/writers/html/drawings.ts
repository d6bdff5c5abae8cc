import { dayNumber, makeDay } from '../../../core/time/plain-date.ts';
import type { ChartBlock, TimelineBar, TimelineBlock } from '../../blocks.ts';
import { escapeHtml } from './markup.ts';

/*
 * Drawings are SVG bars beside real text: the words wrap, grow and are read aloud like all others; the bars only
 * repeat them and are hidden from screen readers. Positions are per cent, so that they fit any screen and paper.
 */

export function timelineHtml(block: TimelineBlock): string {
  const at = scale(block);
  const grid = gridLines(block, at);
  const row = (label: string, inner: string, name = '') =>
    `<li${name === '' ? '' : ` class="${name}"`}><span>${label}</span><svg aria-hidden="true" focusable="false">${grid}${inner}</svg></li>`;
  const bars = block.bars.flatMap((bar) => {
    const label = `${bar.n}. ${escapeHtml(bar.title)} <span class="kind">${escapeHtml(bar.kindWord)}</span>`;
    const others = bar.alternatives.slice(0, mostAlternatives).map((other) => {
      const line = `<line class="other" x1="${at(bar.start)}%" x2="${at(other.end)}%" y1="11" y2="11"/>`;
      return row(escapeHtml(other.label), line + sign('other-end', other.end, block, at), 'instead');
    });
    return [row(label, barShape(bar, at)), ...others];
  });
  const marks = block.marks.map((mark) => row(escapeHtml(mark.label), sign(mark.kind, mark.date, block, at)));
  const head = `<li class="axis" aria-hidden="true"><span></span><svg focusable="false">${grid}${years(block, at)}</svg></li>`;
  return `<p class="muted lead">${escapeHtml(block.spoken)}</p>\n<ol class="timeline" aria-label="${escapeHtml(block.title)}">\n${[head, ...bars, ...marks].join('\n')}\n</ol>`;
}

type At = (date: string) => number;

/** Even a day is wide enough to be seen. */
const leastBar = 0.8;

function barShape({ kind, start, end }: TimelineBar, at: At): string {
  const width = round(Math.max(leastBar, at(end) - at(start)));
  return `<rect class="bar-${kind}" x="${at(start)}%" y="3" width="${width}%" height="16" rx="3"/>`;
}

/** A diamond at the day; near the right edge it stands inside, and beyond it becomes an arrow. */
function sign(name: string, date: string, { to }: TimelineBlock, at: At): string {
  const x = at(date);
  const inside = x > 97 ? 'M-8 3L0 11L-8 19L-16 11Z' : 'M0 3L8 11L0 19L-8 11Z';
  const path = date > to ? 'M-14 4L-2 11L-14 18Z' : inside;
  return `<svg x="${x}%" overflow="visible"><path class="${name}" d="${path}"/></svg>`;
}

/** The nearest ones are drawn; the steps name them all. */
const mostAlternatives = 2;
/** Up to this many days, quarters are ruled as well as years. */
const fewYears = 4 * 366;

function gridLines(block: TimelineBlock, at: At): string {
  const line = (date: string, name: string) => {
    const x = at(date);
    return `<line class="${name}" x1="${x}%" x2="${x}%" y1="0" y2="22"/>`;
  };
  const starts = yearStarts(block).map(({ date }) => line(date, 'grid'));
  if (dayNumber(block.to) - dayNumber(block.from) > fewYears) return starts.join('');
  const quarters = yearStarts(block).flatMap(({ year }) =>
    [4, 7, 10].map((month) => makeDay(year, month, 1)),
  );
  const inside = quarters.filter((date) => date > block.from && date < block.to);
  return [...inside.map((date) => line(date, 'grid quarter')), ...starts].join('');
}

/** Years where they begin; the first only where the next leaves it room. */
function years(block: TimelineBlock, at: At): string {
  return yearStarts(block)
    .filter(({ date }, i, all) => at(date) < 92 && (i > 0 || !all[1] || at(all[1].date) > 8))
    .map(({ date, year }) => `<text class="year" x="${at(date)}%" y="15" dx="3">${year}</text>`)
    .join('');
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** Day to per cent of the width. */
function scale({ from, to }: TimelineBlock): At {
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
