import type { Texts } from './language.js';

/** How a value is shown: an amount, amounts that are added up, a percentage or several, a plain number, a day, a month or several, yes/no, other text as it is. */
export type ValueKind =
  'money' | 'amounts' | 'ratio' | 'ratios' | 'quantity' | 'day' | 'month' | 'months' | 'yes-no' | 'text';

export interface NoteWords {
  /** A ratio `unlike` another value of the note is shown with as many decimals as it takes to differ from it. */
  readonly values: Readonly<Record<string, ValueKind | { readonly kind: 'ratio'; readonly unlike: string }>>;
  /** Sentences with `{value}` places; no full stop, no capital: they stand in brackets behind the step. */
  readonly text: Texts;
}

/**
 * The words of one rule. `formula` has `{value}` places: with the names it is the formula, with the numbers it
 * is the same calculated. A formula of the one word `sum` is the sum of the step's children. A label with places is
 * filled with the author's names or the values; the author's own label stands before it.
 */
export interface RuleWords {
  readonly label: Texts;
  /** Of a summand that a text names in the line of its sum, in place of a line of its own. */
  readonly inline?: true;
  readonly formula: string | Texts;
  /** A ratio or a quantity `unlike` another value of the rule is shown with as many decimals as it takes to differ from it. */
  readonly values: Readonly<
    Record<string, { readonly kind: ValueKind; readonly unlike?: string; readonly name: Texts }>
  >;
  readonly notes?: Readonly<Record<string, NoteWords>>;
}

/** The rules of one concept, by the name that trace nodes carry, such as `kpi-bonus/indicator`. */
export type RuleCatalogue = Readonly<Record<string, RuleWords>>;
