import type { LadderMap } from '../../core/advice/ladder-map.ts';
import type { Wording } from '../phrases.ts';
import { clean } from './clean.ts';

/** The map as Mermaid: solid arrows for ladder steps, dotted ones for experience that counts. */
export function writeMermaid({ positions, edges }: LadderMap, _w: Wording): string {
  const text = (title: string) =>
    clean(title).replace(/[^\p{L}\p{N} ,.()'/-]/gu, (sign) => `#${sign.codePointAt(0)};`);
  const arrow = { ladder: '-->', experience: '-.->' } as const;
  return [
    'flowchart LR',
    ...positions.map(({ id, title }) => `  ${id}["${text(title)}"]`),
    ...edges.map(({ from, to, kind }) => `  ${from} ${arrow[kind]} ${to}`),
    '',
  ].join('\n');
}

/** The map as a DOT graph for Graphviz. */
export function writeDot({ positions, edges }: LadderMap, w: Wording): string {
  const text = (words: string) => `"${clean(words).replace(/["\\]/g, '\\$&')}"`;
  return [
    'digraph career {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...positions.map(({ id, title }) => `  ${text(id)} [label=${text(title)}];`),
    ...edges.map(({ from, to, kind }) => {
      const look = kind === 'experience' ? ` [style=dashed, tooltip=${text(w.m.pages.map.experience)}]` : '';
      return `  ${text(from)} -> ${text(to)}${look};`;
    }),
    '}',
    '',
  ].join('\n');
}
