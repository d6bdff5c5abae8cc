import { randomInt } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Machine, SystemError, type Workers } from '../../ports.ts';
import { makeFolder } from '../make-folder.ts';
import { readRows } from './rows.ts';
import { openSink } from './sink.ts';

/** This machine; `workerFile` is the bundled program that a worker thread runs. */
export function machine(workerFile: string): Machine {
  return {
    processors: availableParallelism(),
    rows: readRows,
    sink: openSink,
    makeFolder: (path) => refusing(path, () => makeFolder(path)),
    names: (folder) => refusing(folder, () => readdirSync(folder).sort()),
    randomWord: (alphabet, length) =>
      Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''),
    remove: (path) => rmSync(path, { force: true }),
    startWorkers: (count, setup) => new ThreadPool(workerFile, count, setup),
    seconds: () => Number(process.hrtime.bigint() / 1_000_000n) / 1000,
    onStop(callback) {
      const stop = () => callback();
      process.once('SIGINT', stop).once('SIGTERM', stop);
      return () => process.off('SIGINT', stop).off('SIGTERM', stop);
    },
  };
}

function refusing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new SystemError((error as NodeJS.ErrnoException).code ?? 'EIO', path);
  }
}

interface Waiting<Batch, Result> {
  batch: Batch;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
}

/** Threads that take batches in turn, one at a time each. */
class ThreadPool<Batch, Result> implements Workers<Batch, Result> {
  private readonly free: Worker[] = [];
  private readonly all: Worker[];
  private readonly queue: Waiting<Batch, Result>[] = [];
  private readonly current = new Map<Worker, Waiting<Batch, Result>>();

  constructor(file: string, count: number, setup: unknown) {
    this.all = Array.from({ length: count }, () => this.start(file, setup));
    this.free.push(...this.all);
  }

  run(batch: Batch): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.queue.push({ batch, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((worker) => worker.terminate()));
  }

  /** A small space for short-lived values keeps memory flat; rows leave little behind. */
  private start(file: string, setup: unknown): Worker {
    const worker = new Worker(file, { workerData: setup, resourceLimits: { maxYoungGenerationSizeMb: 8 } });
    worker.on('message', (result: Result) => {
      this.current.get(worker)?.resolve(result);
      this.current.delete(worker);
      this.free.push(worker);
      this.next();
    });
    worker.on('error', (error) => {
      for (const { reject } of [...this.current.values(), ...this.queue.splice(0)]) reject(error as Error);
    });
    return worker;
  }

  private next(): void {
    const waiting = this.queue[0];
    const worker = this.free[0];
    if (!waiting || !worker) return;
    this.queue.shift();
    this.free.shift();
    this.current.set(worker, waiting);
    worker.postMessage(waiting.batch);
  }
}
