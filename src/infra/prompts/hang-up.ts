const signals = ['SIGHUP', 'SIGTERM'] as const;
/** What scripts are told when the person stopped the program. */
const interrupted = 130;

/** Runs the last work when the terminal is closed from outside, and ends. Gives the way to stop watching. */
export function watchHangUp(lastWork: () => void): () => void {
  const end = () => {
    lastWork();
    process.exit(interrupted);
  };
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
