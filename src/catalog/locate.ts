import { isMap, isNode, isScalar, type Node } from 'yaml';
import { lineOf, type ParsedFile } from './parse-yaml.ts';

export interface Place {
  line: number;
  column: number;
  frame: string;
}

/**
 * Where a path of a parsed file stands. With `key`, the key itself is meant (for unknown keys); where nothing
 * stands at the path (a missing key), the nearest parent is given.
 */
export function locate(file: ParsedFile, path: PropertyKey[], key?: string): Place {
  const node = key === undefined ? nearestNode(file, path) : keyNode(file, path, key);
  const offset = node?.range?.[0] ?? 0;
  const { line, col } = file.lines.linePos(offset);
  return { line, column: col, frame: lineOf(file.text, line) };
}

function nearestNode(file: ParsedFile, path: PropertyKey[]): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const found = length === 0 ? file.document.contents : file.document.getIn(path.slice(0, length), true);
    if (isNode(found)) return found;
  }
  return undefined;
}

function keyNode(file: ParsedFile, path: PropertyKey[], key: string): Node | undefined {
  const owner = path.length === 0 ? file.document.contents : file.document.getIn(path, true);
  if (!isMap(owner)) return nearestNode(file, path);
  for (const pair of owner.items) {
    if (isScalar(pair.key) && pair.key.value === key) return pair.key;
  }
  return owner;
}

/** `requirements[2].condition.level`, as people write paths. */
export function pathText(path: PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
    )
    .join('');
}
