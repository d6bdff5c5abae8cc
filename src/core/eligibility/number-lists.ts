/** Many lists of numbers in one: list `n` is `numbers` from `starts[n]` up to, not including, `starts[n + 1]`. */
export interface NumberLists {
  starts: Uint32Array;
  numbers: Uint32Array;
}

export function numberLists(lists: readonly (readonly number[])[]): NumberLists {
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = starts[at]! + list.length;
  return { starts, numbers: Uint32Array.from(lists.flat()) };
}
