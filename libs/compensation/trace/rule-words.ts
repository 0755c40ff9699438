import type { Texts } from './language.js';

/** How a value of a rule is shown: an amount, amounts that are added up, a percentage, a plain number, a day or other text as it is, true/false as yes/no. */
export type ValueKind = 'money' | 'amounts' | 'ratio' | 'quantity' | 'text' | 'yes-no';

export interface NoteWords {
  /** A ratio `unlike` another value of the note is shown with as many decimals as it takes to differ from it. */
  readonly values: Readonly<Record<string, ValueKind | { readonly kind: 'ratio'; readonly unlike: string }>>;
  /** Sentences with `{value}` places; no full stop, no capital: they stand in brackets behind the step. */
  readonly text: Texts;
}

/**
 * The words of one rule. `formula` has `{value}` places: with the names it is the formula, with the numbers it
 * is the same calculated. A formula of the one word `sum` is the sum of the step's children.
 */
export interface RuleWords {
  readonly label: Texts;
  readonly formula: string | Texts;
  /** A ratio `unlike` another value of the rule is shown with as many decimals as it takes to differ from it. */
  readonly values: Readonly<
    Record<string, { readonly kind: ValueKind; readonly unlike?: string; readonly name: Texts }>
  >;
  readonly notes?: Readonly<Record<string, NoteWords>>;
}

/** The rules of one concept, by the name that trace nodes carry, such as `kpi-bonus/indicator`. */
export type RuleCatalogue = Readonly<Record<string, RuleWords>>;
