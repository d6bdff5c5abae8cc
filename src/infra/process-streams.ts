import { fstatSync, writeSync } from 'node:fs';
import { type Input, type Output, SystemError } from '../ports.ts';

/** The keyboard, or what is piped in. */
export const processInput: Input = {
  get isTerminal() {
    return process.stdin.isTTY === true;
  },
  async readAll(limit) {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of process.stdin) {
      parts.push(part as Uint8Array);
      size += (part as Uint8Array).length;
      if (size > limit) break;
    }
    return Buffer.concat(parts).subarray(0, limit + 1);
  },
};

/**
 * stdout (1) or stderr (2), opened when first used. A reader that goes away, such as `head`, ends the run without a
 * word. A full disk is a SystemError, but for stderr: then only notes are lost, and the run goes on.
 */
export function processOutput(open: () => NodeJS.WriteStream, descriptor: 1 | 2): Output {
  let opened: NodeJS.WriteStream | undefined;
  let toFile: boolean | undefined;
  const stream = () => {
    opened ??= open().on('error', endQuietly);
    return opened;
  };
  return {
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
    get rows() {
      return stream().rows;
    },
    write(text) {
      toFile ??= stream().isTTY !== true && isFile(descriptor);
      if (toFile) writeFile(descriptor, text);
      else stream().write(text);
    },
  };
}

/** True for files and devices: what they refuse is known at once. */
function isFile(descriptor: number): boolean {
  const stat = fstatSync(descriptor);
  return stat.isFile() || stat.isCharacterDevice();
}

function writeFile(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  } catch (error) {
    if (descriptor === 1) throw new SystemError((error as NodeJS.ErrnoException).code ?? 'EIO', 'stdout');
  }
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
}
