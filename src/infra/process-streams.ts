import { fstatSync, statSync, writeSync } from 'node:fs';
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

/** An output of the process. */
export interface ProcessOutput extends Output {
  /** True once the stream of Node was opened: it may still be writing when the program is done. */
  readonly opened: boolean;
}

/**
 * stdout (1) or stderr (2). Files and pipes are written to directly; the stream is opened for all else, since making it
 * takes longer than a short command's work. A reader that goes away, such as `head`, ends the run without a word. A
 * full disk is a SystemError, but for stderr: then only notes are lost, and the run goes on.
 */
export function processOutput(open: () => NodeJS.WriteStream, descriptor: number): ProcessOutput {
  let opened: NodeJS.WriteStream | undefined;
  let known: Kind | undefined;
  const stream = () => {
    opened ??= open().on('error', endQuietly);
    return opened;
  };
  const kind = () => {
    known ??= kindOf(descriptor);
    return known;
  };
  const terminal = () => kind() !== 'no-terminal' && stream().isTTY === true;
  return {
    get opened() {
      return opened !== undefined;
    },
    get isTerminal() {
      return terminal();
    },
    get columns() {
      return stream().columns;
    },
    get rows() {
      return stream().rows;
    },
    write(text) {
      if (kind() === 'other' || terminal()) {
        stream().write(text);
        return;
      }
      const rest = writeDirectly(descriptor, Buffer.from(text));
      if (!rest) return;
      known = 'other';
      stream().write(rest);
    },
  };
}

/** The device that forgets everything. */
const nowhere = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';

/** What stands behind a descriptor: a file, pipe or socket; a device, which may be a terminal; or what the system does not tell. */
type Kind = 'no-terminal' | 'device' | 'other';

function kindOf(descriptor: number): Kind {
  try {
    const stat = fstatSync(descriptor);
    if (stat.isFile() || stat.isFIFO() || stat.isSocket()) return 'no-terminal';
    if (!stat.isCharacterDevice()) return 'other';
    return stat.rdev === statSync(nowhere).rdev ? 'no-terminal' : 'device';
  } catch {
    return 'other';
  }
}

/** Gives what is left when a pipe is full that another process told not to wait. */
function writeDirectly(descriptor: number, bytes: Buffer): Buffer | undefined {
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(descriptor, bytes, at);
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return bytes.subarray(at);
    if (code === 'EPIPE') process.exit(process.exitCode ?? 0);
    if (descriptor === 1) throw new SystemError(code, 'stdout');
  }
  return undefined;
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
}
