import type { AmountSource } from '../terms/amount-source.js';
import type { PayNature } from '../terms/pay-nature.js';
import type { Vocabulary } from '../terms/vocabulary.js';

/** How a kind settles pay: makes up for what others come to, or takes away from it. */
export interface Settlement<Terms = unknown> {
  /**
   * The settlements one after another: a limit sees the pay that was earned, a draw what the limits left of it, a
   * guarantee what the draw made of it. Each reads by default those of a lower place, so that nothing is made up
   * twice and no circle arises; fines come after them all, so that no settlement undoes them.
   */
  readonly place: number;
  /** The pay that is settled where the terms name none, besides the settlements before. */
  readonly natures: readonly PayNature[];
  /** The components that the terms name to be settled. */
  readonly settled: (terms: Terms) => readonly string[] | undefined;
  /** What the settled pay can come to at most, and what it is made up to, where the terms say either. */
  readonly limits?: (terms: Terms) => {
    readonly cap?: AmountSource | undefined;
    readonly madeUpTo?: AmountSource | undefined;
  };
  /** What would happen if two of the kind settled the same pay. */
  readonly doneTwice: string;
}

/** The codes of the components that a settlement reads: those that its terms name, or all pay of its natures and the settlements before it. */
export function listSettled<Terms>(
  { place, natures, settled }: Settlement<Terms>,
  terms: Terms,
  vocabulary: Vocabulary,
): readonly string[] {
  return (
    settled(terms) ??
    vocabulary.components
      .filter(
        ({ nature, settlementPlace }) =>
          natures.includes(nature) || (settlementPlace !== undefined && settlementPlace < place),
      )
      .map(({ code }) => code)
  );
}
