import { compareScores, type Score } from './world.ts';

/** A choice of steps: `chosen` are in, what is not `allowed` is out, the rest is open. */
export interface Choice {
  chosen: number[];
  /** 1 for steps that are in or open. */
  allowed: Uint8Array;
  /** Lower bounds of any plan with this choice; those of the choice it came from until `bounded`. */
  finish: number;
  cost: number;
  unpaid: number;
  bounded: boolean;
  /** Earliest starts of the steps, once bounded. */
  starts: readonly number[];
  order: number;
}

/** Choices in the order of their keys; equal keys: the larger choice first, then the older one. */
export class ChoiceQueue {
  private readonly heap: { key: Score; node: Choice }[] = [];

  push(key: Score, node: Choice): void {
    const { heap } = this;
    let at = heap.push({ key, node }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(heap[at]!, heap[parent]!)) break;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  pop(): { key: Score; node: Choice } | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && before(heap[left]!, heap[least]!)) least = left;
      if (right < heap.length && before(heap[right]!, heap[least]!)) least = right;
      if (least === at) return top;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
}

function before(a: { key: Score; node: Choice }, b: { key: Score; node: Choice }): boolean {
  const difference = compareScores(a.key, b.key);
  return difference !== 0
    ? difference < 0
    : a.node.chosen.length > b.node.chosen.length ||
        (a.node.chosen.length === b.node.chosen.length && a.node.order < b.node.order);
}
