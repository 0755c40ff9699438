import { ONE, ZERO } from '../exact-fraction.js';
import type { AchievedActual } from './actual-shapes.js';
import type { Measurement } from './attainment.js';

/** All or nothing (schemes.md, section 1, "yes / no, milestone"). No threshold between 0 and 1 changes it. */
export function measureYesNo(actual: AchievedActual): Measurement {
  const ratio = actual.achieved ? ONE : ZERO;
  return {
    ok: true,
    attainment: {
      formula: 'achieved or not',
      substituted: actual.achieved ? 'achieved' : 'not achieved',
      ratio,
      counted: ratio,
      explanation: actual.achieved ? 'paid in full' : 'nothing is paid',
    },
  };
}
