/** The middle and the ends of figures that were measured several times. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Of an even count, the median lies half-way between the two in the middle. Throws a RangeError without any figure. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (lower === undefined || upper === undefined)
    throw new RangeError('There is no median of no figures. Measure at least once.');
  return { median: (lower + upper) / 2, min: sorted[0]!, max: sorted.at(-1)! };
}
