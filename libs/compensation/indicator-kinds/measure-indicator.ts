import { ZERO } from '../exact-fraction.js';
import type { Indicator } from '../kpi-plan.js';
import type { AnyActual } from './actual-shapes.js';
import { refuse, type Measurement } from './attainment.js';
import { measureDeviation } from './deviation.js';
import { measureHigherIsBetter } from './higher-is-better.js';
import { measureLossShare } from './loss-share.js';
import { measureLowerIsBetter } from './lower-is-better.js';
import { measureYesNo } from './yes-no.js';

/**
 * The attainment of one indicator, or why it has none; the paths of the problems start at the actual. This is
 * the only reading of an actual: what is checked at submission and what is paid cannot differ.
 */
export function measureIndicator(indicator: Indicator, actual: AnyActual | undefined): Measurement {
  if (actual === undefined) {
    return refuse('missing-actual', [], `"${indicator.name}" has no actual; give its result, or the reason why there is none as missing`);
  }
  if ('missing' in actual) return withoutResult(actual.missing);
  switch (indicator.kind) {
    case 'higher-is-better':
      return 'value' in actual ? measureHigherIsBetter(indicator, actual) : wrongShape(indicator, 'value');
    case 'lower-is-better':
      return 'value' in actual ? measureLowerIsBetter(indicator, actual) : wrongShape(indicator, 'value');
    case 'loss-share':
      return 'lost' in actual ? measureLossShare(indicator, actual) : wrongShape(indicator, 'lost');
    case 'deviation':
      return 'sold' in actual ? measureDeviation(indicator, actual) : wrongShape(indicator, 'sold');
    case 'yes-no':
      return 'achieved' in actual ? measureYesNo(actual) : wrongShape(indicator, 'achieved');
  }
}

function wrongShape(indicator: Indicator, field: string): Measurement {
  return refuse(
    'wrong-actual-for-kind',
    [],
    `"${indicator.name}" is of the kind ${indicator.kind}; give its result as ${field}, or the reason why there is none as missing`,
  );
}

/** An indicator without a result pays nothing and says why (regulation, "or says why not"). */
function withoutResult(reason: string): Measurement {
  return {
    ok: true,
    attainment: {
      formula: 'no result',
      substituted: 'no result',
      ratio: ZERO,
      counted: ZERO,
      explanation: `no result because: ${reason}; nothing is paid`,
    },
  };
}
