import { fstatSync, openSync, readSync } from 'node:fs';
import type { LongText } from '../ports.ts';

/**
 * A long file of ASCII characters, read a page at a time and only where it is looked at: reading all of it would cost
 * more than the rest of a short command. It stays open, so that a run sees one state of it also while an update puts
 * another in its place. Throws the system's error, or an Error when the file was cut short meanwhile.
 */
export function pagedText(path: string, pageSize = 8192): LongText {
  const file = openSync(path, 'r');
  const length = fstatSync(file).size;
  const pages: Buffer[] = [];

  function page(number: number): Buffer {
    const start = number * pageSize;
    pages[number] ??= readPart(file, start, Math.min(pageSize, length - start));
    return pages[number];
  }

  return {
    indexOf(character, from = 0) {
      for (let number = Math.floor(from / pageSize); number * pageSize < length; number++) {
        const start = number * pageSize;
        const found = page(number).indexOf(character, Math.max(0, from - start), 'latin1');
        if (found >= 0) return start + found;
      }
      return -1;
    },
    slice(from, to = length) {
      let text = '';
      for (let number = Math.floor(from / pageSize); number * pageSize < Math.min(to, length); number++) {
        const start = number * pageSize;
        text += page(number).toString('latin1', Math.max(0, from - start), Math.min(pageSize, to - start));
      }
      return text;
    },
  };
}

function readPart(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  if (readSync(file, bytes, 0, length, position) < length) throw new Error('the file was cut short');
  return bytes;
}
