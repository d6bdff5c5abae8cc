import type { Messages } from '../../../messages/language.ts';
import type { Block, Column, Document, FormBlock, ListItem } from '../../blocks.ts';
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
  const contents = contentsHtml(document.blocks, m);
  const firstSection = document.blocks.findIndex(isSection);
  const body = document.blocks
    .flatMap((block, i) => [i === firstSection ? contents : '', blockHtml(block, m, i)])
    .filter((text) => text !== '');
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
    `<a class="skip" href="#main">${escapeHtml(m.pages.html.skip)}</a>`,
    '<main id="main">',
    ...body,
    '</main>',
    ...(hasSteps ? [`<script>${script}</script>`] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const fewSections = 4;

/** Links to the sections of a long page; empty for a short one. */
function contentsHtml(blocks: Block[], m: Messages): string {
  const links = blocks.flatMap((block, i) =>
    isSection(block) ? [`<li><a href="#${sectionId(i)}">${escapeHtml(block.text)}</a></li>`] : [],
  );
  if (links.length < fewSections) return '';
  const name = escapeHtml(m.pages.html.contents);
  return `<nav class="contents" aria-label="${name}"><p class="strong">${name}</p><ul>\n${links.join('\n')}\n</ul></nav>`;
}

function isSection(block: Block): block is Extract<Block, { kind: 'heading' }> {
  return block.kind === 'heading' && block.level === 2;
}

const sectionId = (index: number): string => `section-${index}`;

function blockHtml(block: Block, m: Messages, index: number): string {
  switch (block.kind) {
    case 'title': {
      const aside = block.aside
        ? `\n<p class="verdict ${block.tone ?? 'strong'}">${escapeHtml(block.aside)}</p>`
        : '';
      return `<h1>${escapeHtml(block.text)}</h1>${aside}`;
    }
    case 'heading':
      return headingHtml(block, index);
    case 'paragraph':
      return `<p>${richHtml(block.text)}</p>`;
    case 'callout':
      return `<div class="callout ${block.tone}"><span>${richHtml(block.text)}</span></div>`;
    case 'list':
      return listHtml(block.items, block.ordered ? 'ol' : 'ul');
    case 'facts':
      return `<dl${block.glance ? ' class="glance"' : ''}>\n${block.rows.map((row) => `<dt>${escapeHtml(row.term)}</dt><dd>${richHtml(row.text)}</dd>`).join('\n')}\n</dl>`;
    case 'table':
      return tableHtml(block, m);
    case 'timeline':
      return timelineHtml(block);
    case 'form':
      return formHtml(block);
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

function headingHtml(
  { level, text, aside, tail, newPage }: Extract<Block, { kind: 'heading' }>,
  index: number,
): string {
  const id = level === 2 ? ` id="${sectionId(index)}"` : '';
  const count = aside ? ` <span class="muted">(${escapeHtml(aside)})</span>` : '';
  const facts = tail ? `\n<p class="strong">${escapeHtml(tail)}</p>` : '';
  const sheet = newPage ? ' class="new-page"' : '';
  return `<h${level}${id}${sheet}>${escapeHtml(text)}${count}</h${level}>${facts}`;
}

/** Proposals as text, and ruled lines to write on by hand. */
function formHtml({ rows }: FormBlock): string {
  const items = rows.map(({ label, proposed, lines }) => {
    const texts = proposed.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
    return `<dt>${escapeHtml(label)}</dt><dd>${texts === '' ? '' : `<ul>${texts}</ul>`}${'<span class="rule"></span>'.repeat(lines)}</dd>`;
  });
  return `<dl class="form">\n${items.join('\n')}\n</dl>`;
}

function listHtml(items: ListItem[], tag: 'ol' | 'ul'): string {
  const lines = items.map(
    (item) => `<li>${richHtml(item.text)}${item.items?.length ? `\n${listHtml(item.items, 'ul')}` : ''}</li>`,
  );
  return `<${tag}>\n${lines.join('\n')}\n</${tag}>`;
}

/**
 * Columns that only explain the one before stand below its text. Roles are named because the phone layout turns rows
 * into blocks, which would hide them from screen readers.
 */
function tableHtml({ columns, rows, caption }: Extract<Block, { kind: 'table' }>, m: Messages): string {
  const heads = columns.map(({ title, wideOnly }, c) =>
    columns[c + 1]?.wideOnly ? m.pages.html.andWhy(title, columns[c + 1]!.title) : wideOnly ? '' : title,
  );
  const shown = columns.flatMap((column, c) => (column.wideOnly ? [] : [{ ...column, c, head: heads[c]! }]));
  const classOf = ({ align, flexible }: Column) =>
    align === 'right' ? ' class="number"' : flexible ? ' class="wide-cell"' : '';
  const head = shown
    .map((column) =>
      column.head === ''
        ? '<td role="cell"></td>'
        : `<th scope="col" role="columnheader"${classOf(column)}>${escapeHtml(column.head)}</th>`,
    )
    .join('');
  const body = rows.map((row) => {
    const cells = shown.map(({ c, head: label, ...column }, i) => {
      const named = i > 0 ? ` data-label="${escapeHtml(label)}"` : '';
      const below = columns[c + 1]?.wideOnly ? richHtml(row[c + 1]!) : '';
      const more = below === '' ? '' : `<span class="more">${below}</span>`;
      return `<td role="cell"${named}${classOf(column)}>${richHtml(row[c]!)}${more}</td>`;
    });
    return `<tr role="row">${cells.join('')}</tr>`;
  });
  return `<table class="wide" role="table"><caption>${escapeHtml(caption)}</caption>\n<thead role="rowgroup"><tr role="row">${head}</tr></thead>\n<tbody role="rowgroup">\n${body.join('\n')}\n</tbody></table>`;
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
