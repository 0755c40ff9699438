import { addAmounts } from '../../../shared/format/money.js';

interface OfMonth {
  people: number;
  pay: string;
  inReview: { people: number; pay: string } | null;
}

/**
 * What is known of the pay of a month: what was posted, with what runs in review come to beside it, and whether they do;
 * nothing where no run has come that far, which is not the same as nothing paid.
 */
export function payOfMonth({ people, pay, inReview }: OfMonth): { pay: string; isInReview: boolean } | undefined {
  if (inReview !== null)
    return { pay: people === 0 ? inReview.pay : addAmounts([pay, inReview.pay]), isInReview: true };
  return people === 0 ? undefined : { pay, isInReview: false };
}
