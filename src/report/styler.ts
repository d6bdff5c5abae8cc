/** What a piece of text is for. The words say it already; a tone only adds colour or weight. */
export type Tone =
  | 'title'
  | 'heading'
  | 'strong'
  | 'good'
  | 'bad'
  | 'warn'
  | 'unknown'
  | 'muted'
  | 'accent'
  | 'link';

/** Adds looks to text that is complete without them. Must not change the visible width. */
export interface Styler {
  paint(tone: Tone, text: string): string;
}

/** No looks at all: pipes, files, `--no-color`. */
export const plainStyler: Styler = { paint: (_tone, text) => text };
