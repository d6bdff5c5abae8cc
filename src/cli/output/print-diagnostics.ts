import type { Diagnostic } from '../../catalog/diagnostic.ts';
import { diagnosticText as text } from '../../messages/spoken.ts';
import { clean } from '../text.ts';

/** Trouble in data as people read it: place, code, what is wrong, the line meant, what to do. */
export function diagnosticsText(diagnostics: Diagnostic[]): string {
  return diagnostics.map(diagnosticText).join('\n');
}

function diagnosticText(d: Diagnostic): string {
  const place = d.line === undefined ? clean(d.file) : `${clean(d.file)}:${d.line}:${d.column ?? 1}`;
  const lines = [`${place}: ${text.severity[d.severity]} ${d.code}: ${clean(d.message)}`];
  if (d.path) lines.push(`  ${text.at(clean(d.path))}`);
  if (d.frame !== undefined && d.line !== undefined) {
    const number = String(d.line);
    const column = Math.min(d.column ?? 1, d.frame.length + 1);
    lines.push(`  ${number} | ${clean(d.frame.replace(/\t/g, ' '), 110, false)}`);
    if (column <= 110) lines.push(`  ${' '.repeat(number.length)} | ${' '.repeat(column - 1)}^`);
  }
  if (d.expected) lines.push(`  ${text.expected(clean(d.expected))}`);
  if (d.found) lines.push(`  ${text.found(clean(d.found))}`);
  if (d.hint) lines.push(`  ${clean(d.hint)}`);
  return `${lines.join('\n')}\n`;
}
