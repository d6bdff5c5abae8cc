import { parentPort, workerData } from 'node:worker_threads';

/** Serves batches inside a worker thread, with the work that the setup asks for. */
export function serve<Setup, Batch, Result>(
  start: (setup: Setup) => (batch: Batch) => Promise<Result>,
): void {
  const work = start(workerData as Setup);
  const port = parentPort!;
  port.on('message', (batch: Batch) => {
    // A failure must reach the pool as an error of the thread, so it is thrown outside the promise.
    work(batch).then(
      (result) => port.postMessage(result),
      (error: unknown) =>
        setImmediate(() => {
          throw error;
        }),
    );
  });
}
