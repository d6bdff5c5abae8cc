import type { Completion } from './candidates.ts';
import type { Shell } from './typed-words.ts';

/** What the scripts of zsh and fish understand as "a file is meant"; the others take silence for it. */
const anyFile = '__tabtab_complete_files__';

/** What is printed for the completion script of a shell: a candidate on each line, in the form that it expects. */
export function answerShell(shell: Shell, current: string, completion: Completion): string {
  if (completion.kind === 'files') return shell === 'zsh' || shell === 'fish' ? `${anyFile}\n` : '';
  return completion.candidates
    .map(({ value, about = '' }) => `${line(shell, current, value, about.replace(/[\s\\]+/g, ' '))}\n`)
    .join('');
}

function line(shell: Shell, current: string, value: string, about: string): string {
  switch (shell) {
    case 'bash':
      return value.slice(sameUpTo(value, current));
    case 'zsh': {
      const name = value.replaceAll(':', '\\:');
      return about === '' ? name : `${name}:${about}`;
    }
    case 'fish':
      return about === '' ? value : `${value}\t${about}`;
    case 'powershell': {
      const name = current.startsWith('--') ? value.slice(value.indexOf('=') + 1) : value;
      return about === '' ? name : `${name}\t${about}`;
    }
  }
}

/** bash replaces only what stands after the last `=` or `:`. */
const sameUpTo = (value: string, current: string): number =>
  value.toLowerCase().startsWith(current.toLowerCase())
    ? Math.max(current.lastIndexOf('='), current.lastIndexOf(':')) + 1
    : 0;
