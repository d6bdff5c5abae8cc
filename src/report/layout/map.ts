import type { LadderMap } from '../../core/advice/ladder-map.ts';
import type { Document, ListItem } from '../blocks.ts';
import { names, type Wording } from '../phrases.ts';
import { toDocument } from './common.ts';

/** Each position that leads somewhere, and below it where to. */
export function mapDocument({ positions, edges }: LadderMap, w: Wording): Document {
  const { map } = w.m.pages;
  const items = positions.flatMap(({ id, title, agency }): ListItem[] => {
    const onward = edges.filter(({ from }) => from === id);
    if (onward.length === 0) return [];
    const head = { text: w.m.words.parenthesis(title, names.agency(w, agency)), tone: 'strong' as const };
    const lines = (['ladder', 'experience'] as const).flatMap((kind) => {
      const to = onward.filter((edge) => edge.kind === kind).map((edge) => names.position(w, edge.to));
      return to.length > 0 ? [{ text: w.m.words.labelled(map[kind], w.m.words.clauses(to)) }] : [];
    });
    return [{ text: [head], items: lines }];
  });
  return toDocument(w, map.title, [
    { kind: 'title', text: map.title },
    { kind: 'paragraph', text: items.length > 0 ? map.about(positions.length, edges.length) : map.empty },
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
  ]);
}
