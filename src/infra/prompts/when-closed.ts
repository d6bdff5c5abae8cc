/** Ends a prompt, without an answer, when the keyboard is closed (Ctrl-D, or the terminal goes away). */
export function endWhenClosed(rl: unknown, done: (value: undefined) => void): void {
  (rl as NodeJS.EventEmitter).once('close', () => done(undefined));
}
