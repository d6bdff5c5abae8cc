import type { Prompter, PrompterOptions } from '../../prompter.ts';

/** The prompter for this terminal; each loads only when it is the one. */
export async function openPrompter(options: PrompterOptions): Promise<Prompter> {
  if (!options.accessible) return (await import('./inquirer-prompter.ts')).inquirerPrompter(options);
  const { plainPrompter } = await import('./plain-prompter.ts');
  const output = process.stderr.isTTY ? process.stderr : process.stdout;
  return plainPrompter(options, {
    input: process.stdin,
    write: (text) => void output.write(text),
    columns: () => output.columns || 80,
  });
}
