import type { Id } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Condition } from '../model/condition.ts';
import type { Position } from '../model/entries.ts';

/** One way from a position to another: a step of its ladder, or experience of a first job that the other asks for. */
export interface MapEdge {
  from: Id;
  to: Id;
  kind: 'ladder' | 'experience';
}

export interface LadderMap {
  /** The chosen positions and those that they lead to. */
  positions: Position[];
  edges: MapEdge[];
}

/** How the chosen positions lead on; edges in the order of the catalog, a ladder step before experience. */
export function ladderMap(catalog: Catalog, chosen: readonly Position[]): LadderMap {
  const edges = chosen.flatMap((from): MapEdge[] => {
    const ladder = (from.ladder ?? []).flatMap(({ to }) =>
      'id' in to && catalog.positions.has(to.id) ? [to.id] : [],
    );
    const kinds = from.iJob ? (from.holding?.experience ?? []).map((gain) => gain.kind) : [];
    const opened = chosen
      .filter(
        (to) =>
          to !== from &&
          [from.country, 'INT'].includes(to.country) &&
          !ladder.includes(to.id) &&
          asksFor(to, kinds),
      )
      .map((to) => to.id);
    return [
      ...[...new Set(ladder)].map((to): MapEdge => ({ from: from.id, to, kind: 'ladder' })),
      ...opened.map((to): MapEdge => ({ from: from.id, to, kind: 'experience' })),
    ];
  });
  const shown = new Set([...chosen.map(({ id }) => id), ...edges.map(({ to }) => to)]);
  return { positions: [...catalog.positions.values()].filter(({ id }) => shown.has(id)), edges };
}

function asksFor(position: Position, kinds: readonly Id[]): boolean {
  const names = (condition: Condition): boolean => {
    if (condition.kind === 'experience') return condition.kinds.some((kind) => kinds.includes(kind));
    if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(names);
    return condition.kind === 'doubtful' && names(condition.of);
  };
  return (
    kinds.length > 0 &&
    position.requirements.some(({ preferred, condition }) => !preferred && names(condition))
  );
}
