/** What a benchmark says of a figure that has a budget. */
export function verdict(value, budget, unit) {
  return `  (budget ${budget} ${unit}: ${value <= budget ? 'kept' : 'MISSED'})`;
}

/** The value below which a part of the values lies: 0.5 is the median. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
