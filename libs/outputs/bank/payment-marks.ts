/**
 * What people say became of a bank payment after it was handed out: the bank has it, has carried it out, has not and will not,
 * or nobody can say.
 */
export const paymentMarks = ['sent', 'confirmed', 'failed', 'unknown'] as const;
export type PaymentMark = (typeof paymentMarks)[number];

/** How far a mark is that takes a second person; the others are in force at once. */
export const markStatuses = ['proposed', 'in-force', 'refused', 'withdrawn'] as const;
export type MarkStatus = (typeof markStatuses)[number];

/** What may be said next. What was confirmed or has failed is answered for good. */
const next: Readonly<Record<PaymentMark | 'none', readonly PaymentMark[]>> = {
  none: ['sent', 'confirmed', 'failed', 'unknown'],
  sent: ['confirmed', 'failed', 'unknown'],
  unknown: ['sent', 'confirmed', 'failed'],
  confirmed: [],
  failed: [],
};

/** What may be said of a payment of which this was said last; null: nothing. */
export function marksAfter(last: PaymentMark | null): readonly PaymentMark[] {
  return next[last ?? 'none'];
}

/** Whether one person alone cannot say it: after a payment that has failed, everybody is paid by another. */
export function takesTwo(mark: PaymentMark): boolean {
  return mark === 'failed';
}

/** Whether it has to be said why, or by what it is known. */
export function needsNote(mark: PaymentMark): boolean {
  return mark === 'failed' || mark === 'unknown';
}
