/** What `workshop` says. */
export const workshopText = {
  needsOut: 'workshop needs a folder for the pages',
  needsOutHint: 'such as: career-advisor workshop --out monday-class',
  needsTerminal: 'workshop asks its questions in a terminal, and this is none',
  needsTerminalHint: 'for a file with many people: career-advisor cohort',
  badEndWord: 'the word that ends the workshop is too short to be safe',
  badEndWordHint: 'use at least 8 letters, other than a resume code',
  title: 'Workshop: the next student, please',
  finished: (count: number): string =>
    count === 0
      ? 'Nobody has finished yet.'
      : count === 1
        ? '1 student has finished.'
        : `${count} students have finished.`,
  howto:
    'You answer about ten questions and get a page of your own. No name is asked. Your answers stay in the folder of this workshop.',
  stored:
    'Your answers stay on this machine, in the folder of this workshop. Answers to sensitive questions go into your page only if you agree.',
  forFacilitator: (word: string): string =>
    `For the facilitator: "${word}" ends the workshop and shows the summary.`,
  ask: 'Press Enter to begin. If you were here before, type your code.',
  help: 'The code stands at the end of your page on the screen. It has six signs, such as KFM-7RT.',
  example: 'KFM-7RT',
  begin: 'a new student',
  goOn: 'go on with your answers',
  end: 'end of the workshop',
  noSuchCode: 'There is no such code here. Look at it again, or press Enter to begin anew.',
  begins: (code: string): string =>
    `Your code is ${code}. Write it down: with it you can go on if anything stops.`,
  stopped: (code: string): string => `Your answers so far are kept. Your code is ${code}.`,
  notKept: (message: string): string => `Your answers could not be kept: ${message}.`,
  writing: 'Writing your page.',
  done: 'You are done. Well done!',
  page: (paths: readonly string[]): string => `Your page: ${paths.join(', ')}`,
  code: (code: string): string => `Your code, to go on another day: ${code}`,
  copy: 'Write the code down. Then press Enter: the screen is cleared for the next student.',
  next: 'Clear the screen',
  writeFailed: (message: string): string =>
    `The page could not be written: ${message}. Please call the facilitator.`,
  keysKept:
    'Ctrl-C does not end the workshop. Press it twice more to leave it: nothing that is finished is lost.',
  left: (folder: string): string => `The workshop stopped. The same command with --out ${folder} goes on.`,
  summary: (folder: string): string => `Everything is in ${folder}.`,
  unfinished: (count: number): string =>
    count === 1 ? '1 student did not finish.' : `${count} students did not finish.`,
};
