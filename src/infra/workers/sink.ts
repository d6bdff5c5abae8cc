import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { type Sink, SystemError } from '../../ports.ts';

/** stdout as it is, or a file that keeps its first `keep` bytes and grows from there. Throws a SystemError. */
export async function openSink(path: string, keep: number): Promise<Sink> {
  return path === '-' ? standardOutput() : fileSink(path, keep);
}

/** Runs work of the system; what it refuses becomes a SystemError. */
function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new SystemError((error as NodeJS.ErrnoException).code ?? 'EIO', path);
  }
}

function fileSink(path: string, keep: number): Sink {
  const file = guarded(path, () => openSync(path, keep > 0 ? 'r+' : 'w', 0o600));
  // A pipe or device has no places and no length, and nothing to make safe.
  const isFile = guarded(path, () => fstatSync(file).isFile());
  if (isFile) guarded(path, () => ftruncateSync(file, keep));
  let size = keep;
  return {
    async write(text) {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) {
        const place = isFile ? size + at : null;
        at += guarded(path, () => writeSync(file, bytes, at, bytes.length - at, place));
      }
      size += bytes.length;
    },
    async sync() {
      if (isFile) guarded(path, () => fsyncSync(file));
      return size;
    },
    close: async () => closeSync(file),
  };
}

function standardOutput(): Sink {
  let size = 0;
  // The callback of each write tells of trouble; a reader that went away ends the run elsewhere.
  process.stdout.on('error', () => undefined);
  return {
    async write(text) {
      await new Promise<void>((resolve, reject) => {
        process.stdout.write(text, (error) => {
          if (error) reject(new SystemError((error as NodeJS.ErrnoException).code ?? 'EIO', 'stdout'));
          else resolve();
        });
      });
      size += Buffer.byteLength(text);
    },
    sync: async () => size,
    close: async () => undefined,
  };
}
