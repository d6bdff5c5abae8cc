import { type Document, isAlias, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { diagnosticText as text, yamlText } from '../messages/spoken.ts';
import type { Diagnostic } from './diagnostic.ts';

/** One data file as text, with the path people know it by. */
export interface DataFile {
  path: string;
  text: string;
  /** The path inside the data folder, which says what the file holds; the whole path where it is absent. */
  inFolder?: string;
}

/** A parsed file that can say where each of its values stands. */
export interface ParsedFile {
  path: string;
  text: string;
  document: Document;
  lines: LineCounter;
  value: unknown;
}

const largestFile = 2_000_000;

/** Parses one YAML file; all trouble is pushed to `report`, and a file with errors gives undefined. */
export function parseYamlFile(file: DataFile, report: (d: Diagnostic) => void): ParsedFile | undefined {
  const trouble = (code: Diagnostic['code'], what: { message: string; hint: string }) =>
    void report({ code, severity: 'error', file: file.path, ...what });
  if (file.text.length > largestFile) {
    trouble('FILE_TOO_LARGE', text.tooLarge);
    return undefined;
  }
  if (file.text.includes('\u0000') || file.text.includes('\uFFFD')) {
    trouble('FILE_NOT_TEXT', text.notText);
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    report({
      code: 'YAML_SYNTAX',
      severity: 'error',
      file: file.path,
      line,
      column: col,
      message: yamlText[error.code] ?? yamlText.other,
      hint: text.syntaxHint,
      frame: lineOf(file.text, line),
    });
  }
  if (document.errors.length > 0) return undefined;
  let alias: Node | undefined;
  visit(document, (_, node) => {
    if (isAlias(node)) alias ??= node;
  });
  if (alias) {
    const { line, col } = lines.linePos(alias.range?.[0] ?? 0);
    report({
      code: 'YAML_ALIASES',
      severity: 'error',
      file: file.path,
      line,
      column: col,
      ...text.aliases,
      frame: lineOf(file.text, line),
    });
    return undefined;
  }
  return { path: file.path, text: file.text, document, lines, value: document.toJS() };
}

export function lineOf(text: string, line: number): string {
  return (text.split('\n')[line - 1] ?? '').replace(/\r$/, '').slice(0, 200);
}
