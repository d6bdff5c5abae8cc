import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './root.mjs';

const require = createRequire(import.meta.url);
const shells = { bash: 'bash', zsh: 'zsh', fish: 'fish', pwsh: 'ps1' };

/**
 * The library's script for fish evaluates what was typed, and would run `(command)` in it at the press of a key. Here
 * the words are handed over as they are.
 */
const evaluated = /\n {2}set cmd \(commandline -o\)\n[\s\S]*?\n\n {2}set completions \(eval [^\n]*\n/;
const handedOver = `
  set before (commandline -opc)
  set completions (env COMP_CWORD=(count $before) SHELL=fish career-advisor completion-server -- $before (commandline -ct))
`;

/** Writes the completion scripts of all shells to dist/completions. Gives the folder of the library that made them. */
export async function writeCompletions() {
  const { getCompletionScript } = require('@pnpm/tabtab');
  mkdirSync(inRoot('dist/completions'), { recursive: true });
  for (const [shell, ending] of Object.entries(shells)) {
    const name = 'career-advisor';
    let script = await getCompletionScript({ name, completer: name, shell });
    if (shell === 'fish') {
      if (!evaluated.test(script))
        throw new Error('the fish script of @pnpm/tabtab has changed: look at it again');
      script = script.replace(evaluated, handedOver);
    }
    writeFileSync(inRoot(`dist/completions/${name}.${ending}`), script);
  }
  return require.resolve('@pnpm/tabtab');
}
