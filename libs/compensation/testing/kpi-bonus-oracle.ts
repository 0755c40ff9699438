import type { IndicatorKind } from '../inputs/indicator-kind.js';
import type { KpiPlanTermsDraft } from '../inputs/kpi-plan.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';

type IndicatorDraft = KpiPlanTermsDraft['indicators'][number];
type Actual = NonNullable<StatementInputsDraft['actuals']>[string];

/** A month of one person in plain integers, from which plan, actuals and the expected pay are all written. */
export interface PayCase {
  /** In kopecks. */
  base: bigint;
  /** In ten-thousandths of a percent; they add up to 1 000 000. */
  weights: bigint[];
  /** In millionths. */
  threshold: bigint;
  kinds: IndicatorKind[];
  /** In thousandths: the target, the result, the need. */
  numbers: { target: bigint; result: bigint; need: bigint; achieved: boolean }[];
}

/** Text of an integer number of 10^-places, written without the code under test. */
function scaled(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0');
  return `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
}

/** The plan of a case, as its author would write it. */
export function makePlan(each: PayCase): KpiPlanTermsDraft {
  return {
    baseBonus: scaled(each.base, 2),
    indicators: each.kinds.map(
      (kind, index) =>
        ({
          code: `code-${index}`,
          name: `Indicator ${index}`,
          unit: 'units',
          kind,
          weight: scaled(each.weights[index]!, 4),
          ...(kind === 'within-bounds'
            ? { atMost: scaled(each.numbers[index]!.target, 3) }
            : {
                target: kind === 'yes-no' ? '1' : scaled(each.numbers[index]!.target, 3),
                threshold: scaled(each.threshold, 6),
              }),
        }) as IndicatorDraft,
    ),
  };
}

function actualOfCase(each: PayCase, index: number): Actual {
  const { target, result, need, achieved } = each.numbers[index]!;
  switch (each.kinds[index]!) {
    case 'higher-is-better':
    case 'lower-is-better':
    case 'within-bounds':
      return { value: scaled(result, 3) };
    case 'quotient':
      return { numerator: scaled(result, 3), denominator: scaled(need, 3) };
    case 'loss-share':
      return { lost: scaled(result % (target + 1n), 3) };
    case 'deviation':
      return { sold: scaled(result, 3), averageNeed: scaled(need, 3) };
    case 'yes-no':
      return { achieved };
  }
}

/** The actuals of a case. */
export function makeInputs(each: PayCase): StatementInputsDraft {
  return { actuals: Object.fromEntries(each.kinds.map((_, index) => [`code-${index}`, actualOfCase(each, index)])) };
}

/** The kopecks of one line from the rule alone, in integers: numerator and denominator, then one rounding. */
export function expectedKopecks(each: PayCase, index: number): bigint {
  const { target, result, need, achieved } = each.numbers[index]!;
  const reaches = (top: bigint, bottom: bigint): boolean => top * 1_000_000n >= each.threshold * bottom;
  const pay = (top: bigint, bottom: bigint): bigint => {
    // No more than twice what was planned is paid.
    const numerator = each.base * each.weights[index]! * (top > 2n * bottom ? 2n * bottom : top);
    const denominator = 1_000_000n * bottom;
    return numerator / denominator + (2n * (numerator % denominator) >= denominator ? 1n : 0n);
  };
  switch (each.kinds[index]!) {
    case 'higher-is-better':
      return reaches(result, target) ? pay(result, target) : 0n;
    case 'lower-is-better': {
      const left = result > 2n * target ? 0n : 2n * target - result;
      return reaches(left, target) ? pay(left, target) : 0n;
    }
    case 'within-bounds':
      return result <= target ? pay(1n, 1n) : 0n;
    case 'quotient':
      // Results and needs are in thousandths, and so is the target that their quotient is compared with.
      return need > 0n && reaches(1000n * result, need * target) ? pay(1000n * result, need * target) : 0n;
    case 'loss-share': {
      const kept = target - (result % (target + 1n));
      return reaches(kept, target) ? pay(kept, target) : 0n;
    }
    case 'deviation': {
      const wanted = need > result ? need : result;
      const isSurplus = (target - need) * 1_000_000n > (1_000_000n - each.threshold) * need;
      return target >= wanted && !isSurplus ? pay(1n, 1n) : 0n;
    }
    case 'yes-no':
      return achieved ? pay(1n, 1n) : 0n;
  }
}
