import type { ExplanationTexts } from './language.js';

/** How a value is shown: an amount, amounts that are added up, a percentage or several, a plain number, a day, a month or several, yes/no, other text as it is. */
export type ValueKind =
  | 'money'
  | 'amounts'
  | 'ratio'
  | 'ratios'
  | 'quantity'
  | 'day'
  | 'month'
  | 'months'
  | 'yes-no'
  | 'text';

/** A ratio `unlike` another value of the note is shown with as many decimals as it takes to differ from it; what is `unsaid` only the trace has. */
export type NoteValue =
  | ValueKind
  | { readonly kind: 'ratio'; readonly unlike: string }
  | { readonly kind: ValueKind; readonly unsaid: true };

export interface NoteWords {
  readonly values: Readonly<Record<string, NoteValue>>;
  /** Sentences with `{value}` places; no full stop, no capital: they stand in brackets behind the step. */
  readonly text: ExplanationTexts;
}

/** The notes that a step can have, by their code. */
export type NoteCatalogue = Readonly<Record<string, NoteWords>>;

/** A number of a rule. A ratio or a quantity `unlike` another is shown with as many decimals as it takes to differ from it; an `optional` one stands in a label alone, and a step may lack it. */
export interface ValueWords {
  readonly kind: ValueKind;
  readonly unlike?: string;
  readonly optional?: true;
  readonly name: ExplanationTexts;
}

/**
 * The words of one rule. `formula` has `{value}` places: with the names it is the formula, with the numbers it
 * is the same calculated. A formula of the one word `sum` is the sum of the step's children. A label with places is
 * filled with the author's names or the values; the author's own label stands before it.
 */
export interface RuleWords {
  readonly label: ExplanationTexts;
  /** Of a summand that a text names in the line of its sum, in place of a line of its own. */
  readonly inline?: true;
  readonly formula: string | ExplanationTexts;
  readonly values: Readonly<Record<string, ValueWords>>;
  readonly notes?: NoteCatalogue;
}

/** The rules of one concept, by the name that trace nodes carry, such as `kpi-bonus/indicator`. */
export type RuleCatalogue = Readonly<Record<string, RuleWords>>;
