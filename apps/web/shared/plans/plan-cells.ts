import { formatNumber } from '../format/number.js';
import { readTypedNumber, readTypedWeight } from '../grid/typed-number.js';
import type { Language } from '../language/languages.js';
import { writeColumn, type PlanColumn } from './plan-columns.js';
import { showWeight } from './show-weight.js';
import type { Terms } from './terms.js';

const decimal = /^-?\d+(\.\d+)?$/;

/** What stands in a cell while nobody edits it. */
export function showColumn(text: string, { part }: PlanColumn, language: Language): string {
  if (part === 'weight') return showWeight(text, language);
  return decimal.test(text) ? formatNumber(text, language) : text;
}

/** A plan with what was typed into one of its cells. */
export function typeInto(terms: Terms, column: PlanColumn, typed: string, language: Language): Terms {
  const read = column.part === 'weight' ? readTypedWeight : readTypedNumber;
  return writeColumn(terms, column, read(typed, language));
}
