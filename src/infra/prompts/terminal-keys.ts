import { emitKeypressEvents } from 'node:readline';

/** Milliseconds after which a lone Esc counts as a key of its own and not as the start of an arrow key. */
const escapeWait = 50;

/** Must run before the first prompt: the keyboard keeps the settings of whoever listens first. */
export function readEscapeFast(): void {
  const settings = { escapeCodeTimeout: escapeWait } as unknown as Parameters<typeof emitKeypressEvents>[1];
  emitKeypressEvents(process.stdin, settings);
}

export interface Key {
  name?: string;
  ctrl?: boolean;
  sequence?: string;
}

/** What a key asks for at every question alike. */
export type CommonKey = 'back' | 'why' | 'dont-know' | 'prefer-not';

/** The person wants to look up a word; the draft is what the prompt holds so far. */
export interface LookUp<Draft> {
  kind: 'look-up';
  draft: Draft;
}

export function isLeaving(key: Key): boolean {
  return key.ctrl === true && (key.name === 'c' || key.name === 'd');
}

/** The keys that mean the same at every question. */
export function commonKey(key: Key): CommonKey | undefined {
  if (key.name === 'escape') return 'back';
  if (key.sequence === '?' || key.name === 'f1') return 'why';
  if (key.ctrl && key.name === 'o') return 'dont-know';
  return key.ctrl && key.name === 'r' ? 'prefer-not' : undefined;
}
