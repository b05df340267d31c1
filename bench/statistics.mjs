/** The few numbers that every table here is made of. An empty list gives NaN, which tables show as a dash. */

/** @param {readonly number[]} values */
export function mean(values) {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which `share` of the others lie, between neighbours by proportion. @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @template T @param {readonly T[]} values @param {(value: T) => boolean} holds */
export const shareOf = (values, holds) =>
  values.length === 0 ? Number.NaN : values.filter(holds).length / values.length;
