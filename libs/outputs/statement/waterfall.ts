import { Decimal } from '#compensation/numbers/plain-decimal.js';

/** Where a bar begins and ends, as shares of the width from 0 to 1; `isLess` of what takes away. */
export interface Bar {
  readonly from: number;
  readonly until: number;
  readonly isLess: boolean;
}

/** How a total comes about: each line as a bar that begins where the one before has ended, then the total from zero. */
export interface Waterfall {
  readonly bars: readonly Bar[];
  readonly total: Bar;
  /** Where zero lies. */
  readonly zero: number;
}

const PLACES = 4;

/** Draws amounts as bars. Shares are for the eye alone: they are rounded, and nothing is calculated with them. */
export function drawWaterfall(amounts: readonly string[]): Waterfall {
  const levels = amounts.reduce<Decimal[]>(
    (before, amount) => [...before, (before.at(-1) ?? new Decimal(0)).plus(amount)],
    [new Decimal(0)],
  );
  const least = Decimal.min(...levels);
  const most = Decimal.max(...levels);
  const span = most.minus(least);
  const share = (level: Decimal): number =>
    span.isZero() ? 0 : level.minus(least).dividedBy(span).toDecimalPlaces(PLACES).toNumber();
  const bar = (start: Decimal, end: Decimal): Bar => ({
    from: share(Decimal.min(start, end)),
    until: share(Decimal.max(start, end)),
    isLess: end.lessThan(start),
  });
  const zero = new Decimal(0);
  return {
    bars: amounts.map((_, index) => bar(levels[index] ?? zero, levels[index + 1] ?? zero)),
    total: bar(zero, levels.at(-1) ?? zero),
    zero: share(zero),
  };
}
