import type { PaidFor } from '../terms/paid-for.js';
import type { ExplanationTexts } from '../trace/language.js';

/** What a kind pays to somebody who comes or goes inside the month: by the choice of the scheme, or by a rule of its own. */
export type StaffOfKind<Terms = unknown> = ChosenPaidFor<Terms> | OwnRule;

interface ChosenPaidFor<Terms> {
  /** What holds where the scheme does not say; nothing where the terms have nothing that depends on it. */
  readonly byDefault: (terms: Terms) => PaidFor | undefined;
  /** Of a kind that shares out a number of its terms by itself, and not its lines: what people call the number. */
  readonly shared?: ExplanationTexts;
  /** Why the scheme may not say this, where it may not. */
  readonly refuse?: (terms: Terms, chosen: PaidFor) => string | undefined;
}

interface OwnRule {
  /** Why the scheme has no choice. */
  readonly ownRule: string;
}

/** Of pay for results, which are what they are: all of it to whoever was on the staff in the month. */
export const paidForResults: StaffOfKind = { byDefault: () => 'whole-month' };

/** Of what does not belong to the pay of the month. */
export const notPaidForTheMonth: StaffOfKind = {
  ownRule: 'must be left out: this is not pay for the days of the month, and holds whoever is on the staff',
};

/** What a component is paid for: as the scheme says, or else by default of its kind; nothing where it depends on a rule of its own. */
export function findPaidFor<Terms>(
  staff: StaffOfKind<Terms>,
  terms: Terms,
  chosen: PaidFor | undefined,
): PaidFor | undefined {
  return 'ownRule' in staff ? undefined : (chosen ?? staff.byDefault(terms));
}

/** Why a choice of the scheme is refused; nothing where it is not. */
export function findPaidForRefusal<Terms>(
  staff: StaffOfKind<Terms>,
  terms: Terms,
  chosen: PaidFor,
): string | undefined {
  return 'ownRule' in staff ? staff.ownRule : staff.refuse?.(terms, chosen);
}
