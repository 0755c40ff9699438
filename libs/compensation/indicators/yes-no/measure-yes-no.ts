import { ONE, ZERO } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import type { Measured } from '../measured.js';
import type { yesNoWords } from './yes-no-words.js';

const { traceRatio } = stepsOf<typeof yesNoWords>();

/** All or nothing (pay-rules.md, section 1, "yes / no, milestone"). No threshold between 0 and 1 changes it. */
export function measureYesNo(achieved: boolean, evaluation: Evaluation): Measured {
  const ratio = achieved ? ONE : ZERO;
  const trace = evaluation.traced
    ? traceRatio(achieved ? 'indicator/achieved' : 'indicator/not-achieved', ratio, { notes: [{ code: 'outcome' }] })
    : undefined;
  return { ratio, counted: ratio, trace };
}
