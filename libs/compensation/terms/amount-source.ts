import * as z from 'zod';
import { add, parseFraction, negate, addAll, type DecimalText, type Fraction } from '../numbers/exact-fraction.js';
import { moneyText, quantityText } from '../numbers/decimal-text.js';
import { signedMoneyText } from '../numbers/signed-money-text.js';
import { codeText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { makeDealAmountReader } from './deal-amount-source.js';
import { dealAmountSourceSchema } from './deal-amount-terms.js';
import type { Evaluation } from './evaluation.js';
import { readsSection, type Reference } from './reference.js';
import type { Vocabulary } from './vocabulary.js';
import { makeRequiredMessage } from '../documents/required-message.js';

const valueSource = strictObject({ value: codeText });
const componentSource = strictObject({ component: codeText });
/**
 * Where a number of a scheme comes from: written down, a value of the month that the scheme declares, what another
 * component pays, what the month's deals add up to, or sums and differences of these. `written` is what it may be
 * written down as.
 */
function makeSourceSchema(written: z.ZodType<DecimalText, string>) {
  const simpleSource = z.union([written, valueSource, componentSource, dealAmountSourceSchema], {
    error: makeRequiredMessage(
      'must be a number as text, {"value": code}, {"component": code} or {"deals": "amount", "where"?: filter}',
    ),
  });
  const plus = z
    .array(simpleSource, { error: 'must be a list of numbers' })
    .min(1, { error: 'must have at least one number' })
    .max(20, { error: 'must have at most 20 numbers' });
  const minus = z
    .array(simpleSource, { error: 'must be a list of numbers' })
    .max(20, { error: 'must have at most 20 numbers' })
    .default([]);
  return z.union([written, valueSource, componentSource, dealAmountSourceSchema, strictObject({ plus, minus })], {
    error: makeRequiredMessage(
      'must be a number as text, {"value": code}, {"component": code}, {"deals": "amount", "where"?: filter} or {"plus": [...], "minus": [...]}',
    ),
  });
}

/** What is paid, taken or the limit of that: an amount of money, with at most the decimals of the scheme's currency where it is written down ("60000.00"). */
export const moneySourceSchema = makeSourceSchema(moneyText);

/** The same where it may be written down as less than 0 ("-100.00"): what is taken away for each of something. */
export const signedMoneySourceSchema = makeSourceSchema(signedMoneyText);

/** What is counted, planned or compared: a number with at most 6 decimals where it is written down. */
export const quantitySourceSchema = makeSourceSchema(quantityText);

export type AmountSource = z.infer<typeof quantitySourceSchema>;

/** A number of the scheme, ready to be read for one person and month. */
export interface AmountReader {
  /** The exact number; problems of the inputs go to the evaluation, and 0 is read in their place. */
  readonly read: (evaluation: Evaluation) => Fraction;
  /** The author's name of it, for traces; nothing for a number that was written down. */
  readonly name: string | undefined;
}

/** What a number reads, for the check of the scheme and for the order of calculation. */
export function listReferencesOfAmount(source: AmountSource, path: (string | number)[]): Reference[] {
  if (typeof source === 'string') return [];
  if ('value' in source) return [{ to: 'value', code: source.value, path: [...path, 'value'] }];
  if ('component' in source) return [{ to: 'component', code: source.component, path: [...path, 'component'] }];
  if ('deals' in source) return [readsSection('deals', [...path, 'deals'])];
  return [
    ...source.plus.flatMap((part, index) => listReferencesOfAmount(part, [...path, 'plus', index])),
    ...source.minus.flatMap((part, index) => listReferencesOfAmount(part, [...path, 'minus', index])),
  ];
}

/** Whether a number can come to less than 0: what is declared or counted never does, but amounts of deals do by returns. */
export function canBeBelowZero(source: AmountSource): boolean {
  if (typeof source === 'string') return parseFraction(source).numerator < 0n;
  if ('value' in source) return false;
  if ('deals' in source) return ['amount', 'margin', 'collected'].includes(source.deals);
  return 'component' in source || source.minus.length > 0 || source.plus.some(canBeBelowZero);
}

/** Makes a reader of a number whose references have been checked. */
export function makeAmountReader(source: AmountSource, vocabulary: Vocabulary): AmountReader {
  if (typeof source === 'string') {
    const written = parseFraction(source);
    return { read: () => written, name: undefined };
  }
  if ('value' in source) {
    const declared = vocabulary.value(source.value);
    return { read: (evaluation) => evaluation.value(declared), name: declared.name };
  }
  if ('component' in source) {
    const { component } = source;
    return { read: (evaluation) => evaluation.amountOf(component), name: vocabulary.componentName(component) };
  }
  if ('deals' in source) return { read: makeDealAmountReader(source), name: source.name };
  const plus = source.plus.map((part) => makeAmountReader(part, vocabulary));
  const minus = source.minus.map((part) => makeAmountReader(part, vocabulary));
  const names = [...plus.map((part) => part.name ?? ''), ...minus.map((part) => `- ${part.name ?? ''}`)];
  return {
    read: (evaluation) =>
      add(
        addAll(plus.map((part) => part.read(evaluation))),
        negate(addAll(minus.map((part) => part.read(evaluation)))),
      ),
    name: names.every((name) => name.replace('- ', '') !== '') ? names.join(' + ').replaceAll('+ -', '-') : undefined,
  };
}

/** Where the inputs have a number that is one value of the month; all values where it is made of several or of none. */
export function findPlaceOfAmount(source: AmountSource): string[] {
  return typeof source === 'object' && 'value' in source ? ['values', source.value] : ['values'];
}
