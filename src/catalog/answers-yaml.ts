import { isAlias, LineCounter, parseDocument, stringify, visit } from 'yaml';
import { yamlText } from '../messages/spoken.ts';

/** The value of a YAML text, or why it cannot be read. */
export type YamlResult =
  | { ok: true; value: unknown }
  | { ok: false; reason: 'aliases' }
  | { ok: false; reason: 'syntax'; line: number; column: number; message: string };

/** Reads YAML that a person wrote by hand. Aliases are refused: a few lines of them can stand for a huge value. */
export function parseAnswersYaml(text: string): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const error = document.errors[0];
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      ok: false,
      reason: 'syntax',
      line,
      column: col,
      message: yamlText[error.code] ?? yamlText.other,
    };
  }
  let aliases = false;
  visit(document, (_, node) => {
    if (!isAlias(node)) return undefined;
    aliases = true;
    return visit.BREAK;
  });
  return aliases ? { ok: false, reason: 'aliases' } : { ok: true, value: document.toJS() as unknown };
}

/** Writes a value as YAML, long texts on one line. */
export function answersYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
