/**
 * The figure that a share of all figures does not exceed: by rank, so that it is one that was measured. Throws a
 * RangeError without any figure.
 *
 * @param share from 0 to 1; 0.5 is the median
 */
export function percentileOf(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('There is no percentile of no figures. Measure at least once.');
  return found;
}
