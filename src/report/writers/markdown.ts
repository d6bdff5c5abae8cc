import type { Messages } from '../../messages/language.ts';
import type { Block, Document, ListItem, Rich, TimelineBlock } from '../blocks.ts';
import { safeUrl } from '../sources-book.ts';
import { clean } from './clean.ts';

/** A document as Markdown that GitHub draws: tables, task lists, a Mermaid timeline. */
export function writeMarkdown(document: Document, m: Messages): string {
  const blocks = document.blocks.map((block) => blockText(block, m)).filter((text) => text !== '');
  return `${blocks.join('\n\n')}\n`;
}

/** Text in which no sign has a meaning to Markdown or HTML. */
export function escapeMarkdown(text: string): string {
  return clean(text)
    .replace(/[\\`*_[\]{}<>#|~$&!]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    )
    .replace(
      /^(\s*)([-+=]|\d+[.)])/,
      (_found, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    )
    .replace(/@(?=\w)/g, '@\u200d')
    .replace(
      /(https?|www)(:|\.)/gi,
      (_found, word: string, sign: string) => `${word}${sign === ':' ? '&#58;' : '&#46;'}`,
    );
}

/** Code that no backtick inside can end. */
function code(text: string): string {
  const inner = clean(text);
  const fence = '`'.repeat(Math.max(0, ...[...inner.matchAll(/`+/g)].map((found) => found[0].length)) + 1);
  return fence.length > 1 ? `${fence} ${inner} ${fence}` : `\`${inner}\``;
}

function link(text: string, url: string): string {
  const href = safeUrl(url);
  return href ? `[${text}](<${href}>)` : text;
}

function rich(text: Rich, lineBreak: string): string {
  if (typeof text === 'string') return escapeMarkdown(text);
  return text
    .map((span) => {
      if (span === '\n') return lineBreak;
      if (typeof span === 'string') return escapeMarkdown(span);
      if ('cite' in span) return link(`\\[${span.cite.n}\\]`, span.cite.url);
      if (span.code) return code(span.text);
      if (span.href) return link(escapeMarkdown(span.text), span.href);
      const shown = escapeMarkdown(span.text);
      if (shown.trim() === '') return shown;
      return span.remark ? `*${shown}*` : span.tone === 'strong' ? `**${shown}**` : shown;
    })
    .join('');
}

/** A table cell: pipes inside code would end it. */
function cell(text: Rich): string {
  return rich(text, '<br>').replace(/(?<!\\)\|/g, '\\|');
}

function table(titles: string[], rows: string[][], right: boolean[] = []): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rule = titles.map((_, i) => (right[i] ? '---:' : '---'));
  return [line(titles), line(rule), ...rows.map(line)].join('\n');
}

function blockText(block: Block, m: Messages): string {
  switch (block.kind) {
    case 'title':
      return block.aside
        ? `# ${escapeMarkdown(block.text)}\n\n**${escapeMarkdown(block.aside)}**`
        : `# ${escapeMarkdown(block.text)}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}${block.aside ? ` (${escapeMarkdown(block.aside)})` : ''}${block.tail ? `\n\n**${escapeMarkdown(block.tail)}**` : ''}`;
    case 'paragraph':
      return rich(block.text, '<br>\n');
    case 'callout':
      return `> ${rich(block.text, '<br>\n> ')}`;
    case 'list':
      return block.items.map((item, i) => listText(item, block.ordered ? `${i + 1}.` : '-', '')).join('\n');
    case 'facts':
      return block.rows
        .map((row) => `- **${escapeMarkdown(row.term)}**: ${rich(row.text, '<br>')}`)
        .join('\n');
    case 'table':
      return table(
        block.columns.map((column) => escapeMarkdown(column.title)),
        block.rows.map((row) => row.map(cell)),
        block.columns.map((column) => column.align === 'right'),
      );
    case 'form':
      return block.rows
        .map((row) => {
          const proposed = row.proposed.map((text) => `  - ${escapeMarkdown(text)}`);
          const lines = Array<string>(row.lines).fill(`  - ${'\\_'.repeat(40)}`);
          return [`- **${escapeMarkdown(row.label)}**`, ...proposed, ...lines].join('\n');
        })
        .join('\n');
    case 'timeline':
      return mermaid(block);
    case 'steps':
      return block.items
        .map((item) => {
          const cites = item.cites.map((cite) => ` ${link(`\\[${cite.n}\\]`, cite.url)}`).join('');
          const lines = [item.when, ...item.facts].map(escapeMarkdown).join(m.words.separator) + cites;
          return [
            `- [ ] **${escapeMarkdown(item.title)}**`,
            `  - ${lines}`,
            ...item.why.map((text) => `  - ${escapeMarkdown(text)}`),
          ].join('\n');
        })
        .join('\n');
    case 'chart':
      return `${table(
        block.columns.map(escapeMarkdown),
        block.rows.map((row) => [row.label, ...row.values.map((value) => escapeMarkdown(value.text))]),
        block.columns.map((_, i) => i > 0),
      )}\n\n*${escapeMarkdown(block.note)}*`;
    case 'sources':
      return block.items
        .map((item) => {
          const about = [item.about, item.dates].filter((part) => part !== '').map(escapeMarkdown);
          return `${item.n}. ${[link(escapeMarkdown(item.title), item.url), ...about].join('. ')}`;
        })
        .join('\n');
  }
}

function listText(item: ListItem, bullet: string, indent: string): string {
  const own = `${indent}${bullet} ${rich(item.text, `<br>\n${indent}  `)}`;
  return [own, ...(item.items ?? []).map((child) => listText(child, '-', `${indent}  `))].join('\n');
}

const mermaidState = { work: 'active, ', study: '', wait: 'done, ', apply: 'crit, ' } as const;

/** A Mermaid gantt; signs that its grammar reads become plain ones. */
function mermaid(block: TimelineBlock): string {
  const bars = block.bars.map(
    (bar) =>
      `    ${mermaidText(`${bar.n} ${bar.kindWord} ${bar.title}`)} :${mermaidState[bar.kind]}${bar.start}, ${bar.end}`,
  );
  const marks = block.marks
    .filter((mark) => mark.date <= block.to)
    .map((mark) => `    ${mermaidText(mark.label)} :milestone, ${mark.date}, 0d`);
  const later = block.marks
    .filter((mark) => mark.date > block.to)
    .map((mark) => `- ${escapeMarkdown(mark.spoken)}`);
  const drawing = [
    '```mermaid',
    'gantt',
    `    title ${mermaidText(block.title)}`,
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %b %Y',
    ...bars,
    ...marks,
    '```',
  ].join('\n');
  return later.length > 0 ? `${drawing}\n\n${later.join('\n')}` : drawing;
}

function mermaidText(text: string): string {
  return clean(text)
    .replace(/[:;#,`"'<>{}[\]%\\|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
