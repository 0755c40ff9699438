import { findIndicatorKind } from '../../indicators/indicator-registry.js';
import { readThreshold } from '../../indicators/payment.js';
import type { SchemeIndicator } from '../../indicators/scheme-indicator.js';
import { DEFAULT_THRESHOLD } from '../../inputs/indicator-terms.js';
import { ONE } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { formatPercent } from '../../trace/number-display.js';
import { listCurveSteps, type StepOfFigure, type StepsOfKind } from '../steps-of-kind.js';
import type { KpiBonusTerms } from './kpi-bonus-terms.js';

const MET: StepOfFigure = { from: ONE, isBeyond: false, reaches: '100 %' };

/** Of each indicator the threshold and the plan, or the points of its curve; of one that is met or not, that it is met. */
export function listStepsOfIndicators(
  { plan, indicators, results }: KpiBonusTerms,
  ofPlan: readonly SchemeIndicator[],
): StepsOfKind[] {
  const all = plan === 'personal' ? ofPlan : (indicators ?? []);
  return all.map((indicator) => ({
    indicator,
    steps: listSteps(indicator, results === 'each' ? 'alone' : 'combined'),
  }));
}

function listSteps(indicator: SchemeIndicator, paidAs: 'alone' | 'combined'): StepOfFigure[] {
  if ('curve' in indicator && indicator.curve !== undefined) return listCurveSteps(indicator.curve);
  if (findIndicatorKind(indicator).isAllOrNothing(indicator)) return [MET];
  const written = 'threshold' in indicator ? indicator.threshold : undefined;
  const from = readThreshold(written, paidAs);
  const threshold = { from, isBeyond: false, reaches: written ?? formatPercent(parseRatio(DEFAULT_THRESHOLD), 'en') };
  return from.numerator === 0n ? [MET] : [threshold, MET];
}
