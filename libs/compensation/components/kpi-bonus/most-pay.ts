import type { KpiPlanTerms } from '../../inputs/kpi-plan.js';
import { findIndicatorKind } from '../../indicators/indicator-registry.js';
import type { SchemeIndicator } from '../../indicators/scheme-indicator.js';
import { DEFAULT_PLACES } from '../../numbers/currency.js';
import {
  addAll,
  fromWhole,
  divide,
  multiply,
  parseFraction,
  takeLarger,
  takeSmaller,
  writeUnits,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { roundMoney } from '../../numbers/money.js';
import { parseRatio } from '../../numbers/ratio.js';
import { parseWeight } from '../../numbers/weight.js';
import { findMostByCurve } from '../../terms/payout-curve.js';
import type { MostOfKind } from '../most-of-kind.js';
import type { KpiBonusTerms } from './kpi-bonus-terms.js';

/** What a plan can pay at most. */
export type MostPay =
  | {
      readonly isLimited: true;
      /** The most of the base that is paid. */
      readonly shareOfBase: Fraction;
      /** In money, with the decimals of its currency, as its lines are rounded; nothing where the base is a number of the month. */
      readonly amount: string | undefined;
    }
  | {
      readonly isLimited: false;
      /** The names of the indicators that were written to be without a cap, in their order. */
      readonly withoutCap: readonly string[];
    };

/** What a personal plan can pay at most, or that it is without a limit (pay-rules.md, section 1). */
export function findMostPayOfPlan({ baseBonus, indicators }: KpiPlanTerms): MostPay {
  return findMost({ results: 'each', baseBonus, indicators }, DEFAULT_PLACES);
}

/**
 * What the terms of a KPI bonus can pay at most, or that it is without a limit; nothing where base and indicators come
 * from personal plans. The most is what the best results of all indicators pay, whether or not they can meet.
 */
export function findMostPay(terms: KpiBonusTerms, places: number): MostPay | undefined {
  return terms.indicators === undefined ? undefined : findMost({ ...terms, indicators: terms.indicators }, places);
}

/** The most that a KPI bonus can pay one person: by its own base and indicators, or by those of the personal plan. */
export const findMostOfKpiBonus: MostOfKind<KpiBonusTerms> = (terms, { mostOf, plan, vocabulary }) => {
  if (terms.measuresOnly === true) return ZERO;
  const { baseBonus, indicators } = terms.plan === 'personal' ? { ...terms, ...plan } : terms;
  if (baseBonus === undefined || indicators === undefined) return undefined;
  const base = mostOf(baseBonus);
  const most = findMost({ ...terms, indicators }, vocabulary.places, base);
  return most.isLimited && most.amount !== undefined ? parseFraction(most.amount) : undefined;
};

type Terms = Pick<KpiBonusTerms, 'results' | 'baseBonus' | 'curve' | 'cap' | 'floor'> & {
  readonly indicators: readonly SchemeIndicator[];
};

function findMost(terms: Terms, places: number, base = readWritten(terms.baseBonus)): MostPay {
  const { indicators, results } = terms;
  const most = indicators.map((indicator) => findIndicatorKind(indicator).mostCounted(indicator));
  const combined = results === 'each' ? undefined : findMostCombined(terms, most);
  const shareOfBase = results === 'each' ? addWeighted(indicators, most) : combined;
  if (shareOfBase === undefined)
    return { isLimited: false, withoutCap: indicators.filter((_, index) => most[index] === undefined).map(nameOf) };
  if (base === undefined) return { isLimited: true, shareOfBase, amount: undefined };
  const shares =
    results === 'each' ? indicators.map((indicator, index) => weigh(indicator, most[index] ?? ZERO)) : [shareOfBase];
  const units = shares.reduce((sum, share) => sum + roundMoney(multiply(base, share), places), 0n);
  return { isLimited: true, shareOfBase, amount: writeUnits(units, places) };
}

function readWritten(source: KpiBonusTerms['baseBonus']): Fraction | undefined {
  return typeof source === 'string' ? parseFraction(source) : undefined;
}

function nameOf({ name }: SchemeIndicator): string {
  return name;
}

function weigh({ weight }: SchemeIndicator, counted: Fraction): Fraction {
  return multiply(weight === undefined ? ZERO : parseWeight(weight), counted);
}

function addWeighted(
  indicators: readonly SchemeIndicator[],
  most: readonly (Fraction | undefined)[],
): Fraction | undefined {
  const limited = most.filter((each) => each !== undefined);
  if (limited.length < indicators.length) return undefined;
  return addAll(indicators.map((indicator, index) => weigh(indicator, limited[index] ?? ZERO)));
}

/** The most that a combined result pays: curve and cap limit it also where an indicator has no cap. */
function findMostCombined(
  { indicators, results, curve, cap, floor }: Terms,
  most: readonly (Fraction | undefined)[],
): Fraction | undefined {
  const result = combineMost(results, indicators, most);
  const byCurve = curve === undefined ? result : findMostByCurve(curve, result);
  const limit = cap === undefined ? undefined : parseRatio(cap);
  if (byCurve === undefined) return limit;
  const atLeast = floor === undefined ? byCurve : takeLarger(byCurve, parseRatio(floor));
  return limit === undefined ? atLeast : takeSmaller(atLeast, limit);
}

function combineMost(
  results: KpiBonusTerms['results'],
  indicators: readonly SchemeIndicator[],
  most: readonly (Fraction | undefined)[],
): Fraction | undefined {
  const limited = most.filter((each) => each !== undefined);
  if (results === 'strict') return limited.length === 0 ? undefined : limited.reduce(takeSmaller);
  if (limited.length < most.length) return undefined;
  return results === 'democratic' ? divide(addAll(limited), fromWhole(limited.length)) : addWeighted(indicators, most);
}
