import * as z from 'zod';

/** What a month below the cut-off of retention calls for, besides that it pays nothing: people decide about it. */
export const retentionItemKinds = ['review', 'part'] as const;
export type RetentionItemKind = (typeof retentionItemKinds)[number];

export const retentionItemStatuses = ['open', 'closed', 'withdrawn'] as const;
export type RetentionItemStatus = (typeof retentionItemStatuses)[number];

const count = (least: number, most: number) =>
  z
    .int({ error: 'must be a whole number of months' })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` });

/** How many strikes call for what, and for how many months one counts. */
export const retentionRulesSchema = z
  .strictObject({
    /** A strike counts for so many months, its own among them. */
    months: count(1, 60),
    /** The strike that calls for a review with the team. */
    review: count(1, 60),
    /** The strike that calls for the proposal to part. */
    part: count(1, 60),
  })
  .refine(({ review, part }) => part > review, {
    path: ['part'],
    error: 'must be more than review: the review comes first',
  })
  .refine(({ months, part }) => part <= months, {
    path: ['months'],
    error: 'must be at least as many as part, or it never comes',
  });
export type RetentionRules = z.infer<typeof retentionRulesSchema>;

/** The regulation: a review in a second month, the proposal to part after two more; ours: within twelve months. */
export const defaultRetentionRules: RetentionRules = { months: 12, review: 2, part: 4 };

/** Something that the strikes of a person call for, in the month of the last of them. */
export interface RetentionItem {
  readonly kind: RetentionItemKind;
  readonly month: string;
  /** The strikes that it is about, the last of them its month. */
  readonly months: readonly string[];
}

/**
 * What a person's strikes call for, in the order of months: each once for as long as its strike counts. Which items there
 * are follows from the months alone, so that a month that is corrected adds and takes away what it should.
 */
export function itemsOfStrikes(months: readonly string[], rules: RetentionRules): RetentionItem[] {
  const strikes = [...new Set(months)].sort();
  const items: RetentionItem[] = [];
  for (const month of strikes) {
    const counting = strikes.filter((each) => each <= month && isWithin(each, month, rules.months));
    for (const kind of retentionItemKinds) {
      const isThere = items.some((item) => item.kind === kind && isWithin(item.month, month, rules.months));
      if (counting.length >= rules[kind] && !isThere) items.push({ kind, month, months: counting });
    }
  }
  return items;
}

/** Whether two months are among so many in a row. */
export function isWithin(one: string, other: string, months: number): boolean {
  return Math.abs(numberOf(other) - numberOf(one)) < months;
}

/** Months in a row, as numbers that follow each other. */
function numberOf(month: string): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
}
