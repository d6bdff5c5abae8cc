/**
 * The known name nearest to what was typed, or undefined when none is near. Edit distance counts
 * insertions, deletions, replacements and swaps of neighbours (optimal string alignment); near means at
 * most a third of the length away, or a name that contains the text.
 */
export function nearestName(typed: string, known: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const candidate = name.toLowerCase();
    const contained = wanted.length >= 3 && candidate.includes(wanted);
    const score = contained ? 1 + (candidate.length - wanted.length) / 100 : distance(wanted, candidate);
    const limit = contained ? 2 : Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (score <= limit && score < bestScore) {
      best = name;
      bestScore = score;
    }
  }
  return best;
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 12 || a.length > 80) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
