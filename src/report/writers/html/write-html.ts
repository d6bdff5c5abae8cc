import type { Block, Document, ListItem, Rich } from '../../blocks.ts';
import type { Messages } from '../../messages/en.ts';
import { chartHtml, timelineHtml } from './drawings.ts';
import { escapeHtml, link, richHtml } from './markup.ts';
import { script, scriptHash } from './script.ts';
import { styles } from './styles.ts';

/**
 * A document as one file that needs no network and no script: the policy in its head forbids everything but its own
 * style and the checklist script.
 */
export function writeHtml(document: Document, m: Messages): string {
  const hasSteps = document.blocks.some((block) => block.kind === 'steps');
  const scripts = hasSteps ? `sha256-${scriptHash}` : 'none';
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scripts}'; base-uri 'none'; form-action 'none'`;
  const body = document.blocks.map((block, i) => blockHtml(block, m, i)).filter((text) => text !== '');
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(document.language)}" dir="${document.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="career-advisor">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    ...(hasSteps ? [`<script>${script}</script>`] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: Block, m: Messages, index: number): string {
  switch (block.kind) {
    case 'title': {
      const aside = block.aside
        ? `\n<p class="verdict ${block.tone ?? 'strong'}">${escapeHtml(block.aside)}</p>`
        : '';
      return `<h1>${escapeHtml(block.text)}</h1>${aside}`;
    }
    case 'heading':
      return headingHtml(block);
    case 'paragraph':
      return `<p>${richHtml(block.text)}</p>`;
    case 'callout':
      return `<div class="callout ${block.tone}"><span>${richHtml(block.text)}</span></div>`;
    case 'list':
      return listHtml(block.items, block.ordered ? 'ol' : 'ul');
    case 'facts':
      return `<dl>\n${block.rows.map((row) => `<dt>${escapeHtml(row.term)}</dt><dd>${richHtml(row.text)}</dd>`).join('\n')}\n</dl>`;
    case 'table':
      return tableHtml(block);
    case 'timeline':
      return timelineHtml(block);
    case 'steps':
      return stepsHtml(block, m, index);
    case 'chart':
      return chartHtml(block);
    case 'sources':
      return `<ol class="sources">\n${block.items
        .map((item) => {
          const about = [item.about, item.dates].filter((part) => part !== '').map(escapeHtml);
          return `<li id="source-${item.n}" value="${item.n}">${[link(escapeHtml(item.title), item.url), ...about].join('. ')}</li>`;
        })
        .join('\n')}\n</ol>`;
  }
}

function headingHtml({ level, text, aside, tail }: Extract<Block, { kind: 'heading' }>): string {
  const count = aside ? ` <span class="muted">(${escapeHtml(aside)})</span>` : '';
  const facts = tail ? `\n<p class="strong">${escapeHtml(tail)}</p>` : '';
  return `<h${level}>${escapeHtml(text)}${count}</h${level}>${facts}`;
}

function listHtml(items: ListItem[], tag: 'ol' | 'ul'): string {
  const lines = items.map(
    (item) => `<li>${richHtml(item.text)}${item.items?.length ? `\n${listHtml(item.items, 'ul')}` : ''}</li>`,
  );
  return `<${tag}>\n${lines.join('\n')}\n</${tag}>`;
}

/** Roles are named because the phone layout turns rows into blocks, which would hide them from screen readers. */
function tableHtml({ columns, rows, caption }: Extract<Block, { kind: 'table' }>): string {
  const head = columns
    .map((column) => `<th scope="col" role="columnheader">${escapeHtml(column.title)}</th>`)
    .join('');
  const cell = (text: Rich, i: number) => {
    const label = i > 0 ? ` data-label="${escapeHtml(columns[i]!.title)}"` : '';
    return `<td role="cell"${label}${columns[i]!.align === 'right' ? ' class="number"' : ''}>${richHtml(text)}</td>`;
  };
  const body = rows.map((row) => `<tr role="row">${row.map(cell).join('')}</tr>`).join('\n');
  return `<table class="wide" role="table"><caption>${escapeHtml(caption)}</caption>\n<thead role="rowgroup"><tr role="row">${head}</tr></thead>\n<tbody role="rowgroup">\n${body}\n</tbody></table>`;
}

function stepsHtml(
  { items, hint, key }: Extract<Block, { kind: 'steps' }>,
  m: Messages,
  index: number,
): string {
  const lines = items.map((item) => {
    const id = `step-${index}-${item.n}`;
    const cites = item.cites.map((cite) => ` ${richHtml([{ cite }])}`).join('');
    const why =
      item.why.length > 0
        ? `\n<ul>${item.why.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`
        : '';
    return [
      `<li><input type="checkbox" id="${id}" value="${escapeHtml(item.id)}"><label for="${id}">${escapeHtml(item.title)}</label>`,
      `<p class="facts">${[item.when, ...item.facts].map(escapeHtml).join(m.words.separator)}${cites}</p>${why}</li>`,
    ].join('\n');
  });
  return `<p class="hint muted" hidden>${escapeHtml(hint)}</p>\n<ol class="steps" data-plan="${escapeHtml(key)}">\n${lines.join('\n')}\n</ol>`;
}
