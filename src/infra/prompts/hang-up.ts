/** What scripts are told when the person stopped the program. */
const interrupted = 130;

/** The terminal was closed, or the system goes down. */
export const closing: readonly NodeJS.Signals[] = ['SIGHUP', 'SIGTERM'];

/** Runs the last work when one of the signals comes, and ends. Gives the way to stop watching. */
export function watchHangUp(lastWork: () => void, signals: readonly NodeJS.Signals[]): () => void {
  const end = () => {
    lastWork();
    process.exit(interrupted);
  };
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
