import { isPositiveText } from '../../numbers/decimal-text.js';
import type { AmountSource } from '../../terms/amount-source.js';
import { phraseQuantity } from '../../terms/phrase-amount.js';
import { say } from '../../trace/phrases.js';
import { phrasePayment } from '../describe-payment.js';
import type { Describing } from '../describing.js';
import { findIndicatorKind } from '../indicator-registry.js';
import type { SchemeIndicator } from '../scheme-indicator.js';
import type { AgainstPlan } from './against-plan.js';
import { againstPlanPhrases } from './against-plan-phrases.js';

/** A result of one number beside its plan, in phrases: how it is measured, and what is paid for it. */
export function describeAgainstPlan(
  indicator: Extract<SchemeIndicator, { kind: 'higher-is-better' | 'lower-is-better' }>,
  isLessBetter: boolean,
  describing: Describing,
): string[] {
  const { language, vocabulary } = describing;
  const { actual: source } = indicator;
  const actual =
    source === undefined
      ? ''
      : say(againstPlanPhrases.actual, language, { actual: phraseQuantity(source, vocabulary, language) });
  return phraseMeasured(indicator, actual, isLessBetter, describing);
}

/**
 * How a result is measured against what was planned, and what is paid for it, in phrases: the formula, the plan, where
 * the result comes from (`actual`, with its comma; nothing where it is reported), and what becomes of a plan of 0.
 */
export function phraseMeasured(
  indicator: SchemeIndicator & AgainstPlan & { readonly target: AmountSource },
  actual: string,
  isLessBetter: boolean,
  describing: Describing,
): string[] {
  const { language, vocabulary } = describing;
  const formula = say(isLessBetter ? nameFormula(indicator) : againstPlanPhrases.ofPlan, language);
  const plan = `${phraseQuantity(indicator.target, vocabulary, language)} ${indicator.unit}`;
  const { planOfNothing, planOfNothingByCurve } = againstPlanPhrases;
  return [
    say(againstPlanPhrases.measure, language, { formula, plan, actual }),
    ...(isLessBetter && canBeNothing(indicator.target)
      ? [say(indicator.curve === undefined ? planOfNothing : planOfNothingByCurve, language)]
      : []),
    ...phrasePayment(indicator, findIndicatorKind(indicator).mostCounted(indicator), describing),
  ];
}

/** The formula of what is better the less it is. */
function nameFormula({ curve, measure }: AgainstPlan) {
  if (curve !== undefined) return againstPlanPhrases.ofPlanLessIsBetter;
  return measure === 'inverse' ? againstPlanPhrases.inverse : againstPlanPhrases.linear;
}

function canBeNothing(target: AmountSource): boolean {
  return typeof target !== 'string' || !isPositiveText(target);
}
