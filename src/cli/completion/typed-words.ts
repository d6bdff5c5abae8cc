/** The shells whose completion scripts come with the program. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** A command line up to the cursor, without the name of the program. */
export interface Typed {
  before: string[];
  /** The word at the cursor: what it begins with, or nothing. */
  current: string;
}

/**
 * The command line that a completion script hands over. zsh and fish give the words; bash cuts words at `=` and `:`,
 * and PowerShell gives none, so that for these two the line itself is cut, as far as the cursor.
 */
export function typedWords(
  shell: Shell,
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Typed {
  const line = env.COMP_LINE ?? '';
  const parts =
    shell === 'bash' || shell === 'powershell'
      ? cut(line.slice(0, Number(env.COMP_POINT ?? line.length)))
      : words.slice(0, Number(env.COMP_CWORD ?? 0) + 1).map(unquoted);
  const at = shell === 'bash' || shell === 'powershell' ? parts.length - 1 : Number(env.COMP_CWORD ?? 0);
  return { before: parts.slice(1, at), current: at < 1 ? '' : (parts[at] ?? '') };
}

/** Words between spaces, with quotes and backslashes taken off; the last one may still be open, or empty. */
function cut(line: string): string[] {
  const words = [...line.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"?|'[^']*'?)+/g)];
  const last = words.at(-1);
  const open = last !== undefined && last.index + last[0].length === line.length;
  return [...words.map(([word]) => unquoted(word)), ...(open ? [] : [''])];
}

function unquoted(word: string): string {
  return word.replace(/\\(.)|["']/g, '$1');
}
