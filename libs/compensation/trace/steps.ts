import { countDecimals, padDecimals } from '../numbers/decimal-text.js';
import { writeExact, writeRounded, type Fraction } from '../numbers/exact-fraction.js';
import { writeMoney } from '../numbers/money.js';
import type { RuleCatalogue } from './rule-words.js';
import type { DetailsOf } from './step-details.js';
import type { TraceDetails, TraceNode } from './trace.js';

const SHOWN_PLACES = 6;

type RuleOf<Words> = string extends keyof Words ? never : keyof Words & string;

/** The details of a step, which may be left out where its rule has no values. */
type Details<Details> = Partial<Details> extends Details ? [details?: Details] : [details: Details];

/** What makes the steps of some rules, and no others; each step has all that the words of its rule declare, and nothing else. */
interface Steps<Words extends RuleCatalogue> {
  /** A step whose result is written; `exact` is what it was rounded from. */
  readonly traceNode: <Rule extends RuleOf<Words>>(
    rule: Rule,
    unit: TraceNode['unit'],
    result: string,
    ...details: Details<DetailsOf<Words[Rule]> & { readonly exact?: string | undefined }>
  ) => TraceNode;
  /** A step whose result is an amount rounded to the decimals of its currency; what it was rounded from is kept where it differs. */
  readonly traceMoney: <Rule extends RuleOf<Words>>(
    rule: Rule,
    exact: Fraction,
    places: number,
    ...details: Details<DetailsOf<Words[Rule]>>
  ) => TraceNode;
  /** A step whose result is a ratio, shown to 6 decimals; the ratio in full is kept where it has more. */
  readonly traceRatio: <Rule extends RuleOf<Words>>(
    rule: Rule,
    ratio: Fraction,
    ...details: Details<DetailsOf<Words[Rule]>>
  ) => TraceNode;
  /** A step whose result is a quantity, shown to 6 decimals; the quantity in full is kept where it has more. */
  readonly traceQuantity: <Rule extends RuleOf<Words>>(
    rule: Rule,
    quantity: Fraction,
    ...details: Details<DetailsOf<Words[Rule]>>
  ) => TraceNode;
  /** A step whose result is whether something holds. */
  readonly traceYesNo: <Rule extends RuleOf<Words>>(
    rule: Rule,
    holds: boolean,
    ...details: Details<DetailsOf<Words[Rule]>>
  ) => TraceNode;
}

/**
 * What makes the steps of the rules in some words, checked by the compiler: `stepsOf<typeof salaryWords>()`. The words are
 * named as a type only, so that a calculation does without them when it runs.
 */
export function stepsOf<Words extends RuleCatalogue>(): Steps<Words> {
  return STEPS as unknown as Steps<Words>;
}

const STEPS = { traceNode, traceMoney, traceRatio, traceQuantity, traceYesNo };

/** Every step has its fields in the same order, which is what makes a million of them quick and their bytes equal. */
function traceNode(
  rule: string,
  unit: TraceNode['unit'],
  result: string,
  details: TraceDetails = {},
  exact = details.exact,
): TraceNode {
  return {
    rule,
    label: details.label,
    values: details.values,
    names: details.names,
    unit,
    result,
    exact,
    notes: details.notes,
    sources: details.sources,
    children: details.children,
  };
}

function traceMoney(
  rule: string,
  exact: Fraction,
  places: number,
  details: Omit<TraceDetails, 'exact'> = {},
): TraceNode {
  const text = writeExact(exact);
  return isShownInFull(text, places)
    ? traceNode(rule, 'money', padDecimals(text, places), details)
    : traceNode(rule, 'money', writeMoney(exact, places), details, text);
}

function traceRatio(rule: string, ratio: Fraction, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return traceMeasured(rule, 'ratio', ratio, details);
}

function traceQuantity(rule: string, quantity: Fraction, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return traceMeasured(rule, 'quantity', quantity, details);
}

function traceYesNo(rule: string, holds: boolean, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return traceNode(rule, 'yes-no', holds ? 'yes' : 'no', details);
}

function traceMeasured(
  rule: string,
  unit: 'ratio' | 'quantity',
  measured: Fraction,
  details: Omit<TraceDetails, 'exact'>,
): TraceNode {
  const text = writeExact(measured);
  return isShownInFull(text, SHOWN_PLACES)
    ? traceNode(rule, unit, text, details)
    : traceNode(rule, unit, writeRounded(measured, SHOWN_PLACES), details, text);
}

/** Whether so many decimals show all of a number that is written in full: a ratio such as `47/60` no decimals show. */
function isShownInFull(exactText: string, places: number): boolean {
  return countDecimals(exactText) <= places && !exactText.includes('/');
}
