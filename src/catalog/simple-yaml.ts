/**
 * Reads the plain YAML that most answers files are: keys with scalars, one-line lists and maps, and one level of
 * indented ones. Everything else gives undefined and is left to the YAML library, which costs more to load than the
 * rest of a run. Where it gives a value, the library gives the same.
 */
export function readSimpleYaml(text: string): Record<string, unknown> | undefined {
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text)) return undefined;
  const result = new Map<string, unknown>();
  let open: { key: string; indent: number; lines: string[] } | undefined;
  const close = (): boolean => {
    if (!open) return true;
    const value = readBlock(open.lines);
    if (value === undefined) return false;
    result.set(open.key, value);
    open = undefined;
    return true;
  };
  for (const line of text.split('\n')) {
    const content = withoutComment(line);
    if (content === undefined || /[&*!|>%`\\]|[^\u0000-\u007e]/.test(content)) return undefined;
    if (content.trim() === '') continue;
    const indent = content.length - content.trimStart().length;
    if (indent > 0 && open) {
      if (open.lines.length > 0 && indent !== open.indent) return undefined;
      open.indent = indent;
      open.lines.push(content.trim());
      continue;
    }
    const pair = indent === 0 && close() ? readPair(content) : undefined;
    if (!pair || result.has(pair[0])) return undefined;
    if (pair[1] === '') {
      open = { key: pair[0], indent: 0, lines: [] };
      result.set(pair[0], null);
      continue;
    }
    const value = readValue(pair[1]);
    if (value === undefined) return undefined;
    result.set(pair[0], value);
  }
  return close() && result.size > 0 ? Object.fromEntries(result) : undefined;
}

/** The line without its comment; undefined when quotes make that hard to tell. */
function withoutComment(line: string): string | undefined {
  const at = line.search(/(^| )#/);
  if (at < 0) return line.trimEnd();
  return /["']/.test(line) ? undefined : line.slice(0, at).trimEnd();
}

const word = /^[A-Za-z][A-Za-z0-9-]*$/;

function readPair(text: string): [string, string] | undefined {
  const at = text.search(/:( |$)/);
  const key = text.slice(0, Math.max(at, 0));
  return word.test(key) && !isKeyword(key) ? [key, text.slice(at + 1).trim()] : undefined;
}

function readBlock(lines: string[]): unknown {
  if (lines.length === 0) return null;
  if (lines.every((line) => line.startsWith('- ')))
    return allOf(lines.map((line) => readScalar(line.slice(2).trim())));
  return readMap(lines);
}

function readMap(parts: string[]): Record<string, unknown> | undefined {
  const result = new Map<string, unknown>();
  for (const part of parts) {
    const pair = readPair(part);
    const value = pair && pair[1] !== '' ? readScalar(pair[1]) : undefined;
    if (!pair || value === undefined || result.has(pair[0])) return undefined;
    result.set(pair[0], value);
  }
  return Object.fromEntries(result);
}

function readValue(text: string): unknown {
  const inside = /^([[{]) *(.*?) *([\]}])$/.exec(text);
  if (!inside) return readScalar(text);
  const [, open, content, end] = inside;
  if (/[[\]{}"']/.test(content!) || (open === '[') !== (end === ']')) return undefined;
  const parts = content === '' ? [] : content!.split(',').map((part) => part.trim());
  return open === '[' ? allOf(parts.map(readScalar)) : readMap(parts);
}

function allOf(values: unknown[]): unknown[] | undefined {
  return values.includes(undefined) ? undefined : values;
}

/** Words, days and plain numbers; undefined for all that could be read in another way. */
function readScalar(text: string): string | number | boolean | null | undefined {
  if (/^"[^"]*"$/.test(text) || /^'[^']*'$/.test(text)) return text.slice(1, -1);
  if (/^(0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (/^(0|[1-9]\d{0,8})\.\d{1,6}$/.test(text)) return Number(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  if (isKeyword(text)) return { true: true, false: false, null: null }[text];
  return /^[A-Za-z][A-Za-z0-9]*([ ./+@$-]+[A-Za-z0-9]+)*$/.test(text) ? text : undefined;
}

/** Words that YAML reads as no text, in any case. */
function isKeyword(text: string): boolean {
  return /^(true|false|null)$/i.test(text);
}
