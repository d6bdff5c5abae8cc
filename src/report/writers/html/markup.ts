import type { Rich, Span } from '../../blocks.ts';
import { safeUrl } from '../../sources-book.ts';
import { clean } from '../clean.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that no browser takes for markup, inside elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (sign) => entities[sign]!);
}

export function link(text: string, url: string): string {
  const href = safeUrl(url);
  return href ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${text}</a>` : text;
}

/** Rich text as inline elements. */
export function richHtml(text: Rich): string {
  return typeof text === 'string' ? escapeHtml(text) : text.map(spanHtml).join('');
}

function spanHtml(span: Span): string {
  if (span === '\n') return '<br>';
  if (typeof span === 'string') return escapeHtml(span);
  if ('cite' in span) return `<a class="cite" href="#source-${span.cite.n}">[${span.cite.n}]</a>`;
  const shown = escapeHtml(span.text);
  if (span.code) return `<code>${shown}</code>`;
  if (span.href) return link(shown, span.href);
  if (span.remark) return `<span class="remark ${span.tone ?? 'muted'}">${shown}</span>`;
  return span.tone ? `<span class="${span.tone}">${shown}</span>` : shown;
}
