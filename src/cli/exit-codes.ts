/** What the program tells scripts when it ends; `career-advisor help exit-codes` explains each. */
export const exitCodes = {
  /** The question was answered, also when the answer is "closed". */
  done: 0,
  /** Something on this machine failed, or the program has a bug. */
  failed: 1,
  /** Wrong usage, or answers that cannot be read. */
  usage: 2,
  /** The catalog has errors. */
  catalog: 3,
  /** The person stopped it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
