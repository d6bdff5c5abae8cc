import type { Input, Output } from '../ports.ts';

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

/** stdout or stderr, opened when first used. A reader that goes away, such as `head`, ends the run without a word. */
export function processOutput(open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | undefined;
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
      stream().write(text);
    },
  };
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
}
