import type { Block, Document, ListItem, Rich, Span, StepItem } from '../../blocks.ts';
import { type Page, paragraph, shown } from './pieces.ts';
import { tableLines } from './table.ts';
import { timelineLines } from './timeline.ts';
import { textWidth } from './width.ts';

/** A document as text for a terminal, a pipe or a screen reader. Complete without colour. */
export function writeText(document: Document, page: Page): string {
  const lines: string[] = [];
  const blocks = document.blocks.filter((block) => !(block.kind === 'facts' && block.glance));
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    if (before && !joined(before, block)) lines.push('');
    lines.push(...blockLines(block, page));
  });
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** True where no empty line stands between two blocks. */
function joined(before: Block, block: Block): boolean {
  return (
    (before.kind === 'heading' && block.kind !== 'heading') ||
    (before.kind === 'title' && block.kind === 'paragraph')
  );
}

function blockLines(block: Block, page: Page): string[] {
  switch (block.kind) {
    case 'title':
      return titleLines(block, page);
    case 'heading':
      return paragraph(
        headingText(block, page),
        page,
        block.level === 3 && !page.accessible ? '  ' : '',
        undefined,
        'heading',
      );
    case 'paragraph':
      return paragraph(block.text, page);
    case 'callout':
      return calloutLines(block, page);
    case 'list':
      return block.items.flatMap((item, i) => listLines(item, page, 0, block.ordered ? i + 1 : undefined));
    case 'facts':
      return tableLines(
        {
          columns: [
            { title: '', keep: true },
            { title: '', flexible: true },
          ],
          rows: block.rows.map((row) => [row.term, row.text]),
          bare: true,
        },
        page,
      );
    case 'table':
      return tableLines(block, page);
    case 'timeline':
      return timelineLines(block, page);
    case 'steps':
      return block.items.flatMap((item, i) => [
        ...(i > 0 ? [''] : []),
        ...paragraph([{ text: item.title, tone: 'strong' }], page, page.accessible ? '' : '  '),
        ...paragraph(stepFacts(item, page), page, page.accessible ? '' : '     '),
        ...item.why.flatMap((sentence) => paragraph(sentence, page, page.accessible ? '' : '     ')),
      ]);
    case 'chart':
      return [
        ...tableLines(
          {
            columns: block.columns.map((title, c) => (c === 0 ? { title } : { title, align: 'right' })),
            rows: block.rows.map((row) => [row.label, ...row.values.map((value) => value.text)]),
          },
          page,
        ),
        ...paragraph([{ text: block.note, tone: 'muted' }], page, page.accessible ? '' : '  '),
      ];
    case 'form':
      return block.rows.flatMap((row) => [
        ...paragraph([{ text: row.label, tone: 'strong' }], page, page.accessible ? '' : '  '),
        ...row.proposed.flatMap((text) => paragraph(text, page, page.accessible ? '' : '    ')),
        ...Array<string>(row.lines).fill(`    ${'_'.repeat(Math.max(10, Math.min(page.width, 80) - 4))}`),
      ]);
    case 'sources':
      return block.items.flatMap((item) => {
        const number = page.accessible ? `${page.m.plan.sourceSpoken(item.n)}: ` : `  [${item.n}] `;
        const following = page.accessible ? '' : ' '.repeat(textWidth(number));
        const about = [item.title, item.about, item.dates].filter((part) => part !== '').join('. ');
        const address = item.url === '' ? [] : paragraph([{ text: item.url, tone: 'link' }], page, following);
        return [...paragraph(about, page, number, following), ...address];
      });
  }
}

function headingText({ text, aside, tail }: Extract<Block, { kind: 'heading' }>, { m }: Page): string {
  const named = aside ? m.words.parenthesis(text, aside) : text;
  return tail ? m.plan.routeHead(named, tail) : named;
}

function calloutLines(block: Extract<Block, { kind: 'callout' }>, page: Page): string[] {
  const text = typeof block.text === 'string' ? [block.text] : block.text;
  if (page.accessible) return paragraph(text, page, '', '', block.tone);
  return paragraph([{ text: '! ', tone: 'warn' }, ...text], page, '  ', '    ', block.tone);
}

/** `Jan 2027 to Nov 2028 (22 months) · 40 hours a week · paid [4]`. */
function stepFacts({ when, facts, cites }: StepItem, page: Page): Rich {
  return [
    [when, ...facts].join(page.accessible ? '. ' : page.m.words.separator),
    ...cites.flatMap((cite): Span[] => [' ', { cite }]),
  ];
}

/** The name on the left and the verdict on the right; below each other where they do not fit. */
function titleLines(block: Extract<Block, { kind: 'title' }>, page: Page): string[] {
  const name = shown(block.text, page);
  const aside = shown(block.aside ?? '', page);
  const title = paragraph([{ text: name, tone: 'title' }], page);
  if (aside === '') return title;
  const painted = page.styler.paint(block.tone ?? 'strong', aside);
  const room = page.width - textWidth(name) - textWidth(aside);
  if (page.accessible || room < 2)
    return [...title, ...paragraph([{ text: aside, tone: block.tone ?? 'strong' }], page)];
  return [title[0]! + ' '.repeat(room) + painted];
}

function listLines(item: ListItem, page: Page, depth: number, number?: number): string[] {
  const bullet = number === undefined ? (page.accessible || page.ascii ? '- ' : '• ') : `${number}. `;
  const first = '  '.repeat(depth + (page.accessible ? 0 : 1)) + bullet;
  return [
    ...paragraph(item.text, page, first),
    ...(item.items ?? []).flatMap((child) => listLines(child, page, depth + 1)),
  ];
}
