import { sourcesIn } from './imports.ts';
import { inRoot } from './root.ts';

/** Every part of English, from the top of the repository. */
export const messageFiles = sourcesIn('src/messages/en');

/** The message catalogs by the file and name they are exported under. */
export async function allMessages(): Promise<[name: string, messages: unknown][]> {
  const found: [string, unknown][] = [];
  for (const file of messageFiles) {
    const parts = (await import(inRoot(file))) as Record<string, unknown>;
    for (const [name, part] of Object.entries(parts)) found.push([`${file} ${name}`, part]);
  }
  return found;
}
