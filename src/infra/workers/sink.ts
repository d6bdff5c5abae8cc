import { once } from 'node:events';
import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { type Sink, SystemError } from '../../ports.ts';

/** stdout as it is, or a file that keeps its first `keep` bytes and grows from there. Throws a SystemError. */
export async function openSink(path: string, keep: number): Promise<Sink> {
  return path === '-' ? standardOutput() : fileSink(path, keep);
}

function fileSink(path: string, keep: number): Sink {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new SystemError((error as NodeJS.ErrnoException).code ?? 'EIO', path);
    }
  };
  const file = guarded(() => openSync(path, keep > 0 ? 'r+' : 'w', 0o600));
  guarded(() => ftruncateSync(file, keep));
  let size = keep;
  return {
    async write(text) {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) {
        at += guarded(() => writeSync(file, bytes, at, bytes.length - at, size + at));
      }
      size += bytes.length;
    },
    async sync() {
      guarded(() => fsyncSync(file));
      return size;
    },
    close: async () => closeSync(file),
  };
}

function standardOutput(): Sink {
  let size = 0;
  return {
    async write(text) {
      size += Buffer.byteLength(text);
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    sync: async () => size,
    close: async () => undefined,
  };
}
