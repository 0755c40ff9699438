import { describe, expect, it } from '@jest/globals';
import { defaultRetentionRules, itemsOfStrikes, retentionRulesSchema } from './retention.js';

const told = (months: string[], rules = defaultRetentionRules) =>
  itemsOfStrikes(months, rules).map(({ kind, month, months: of }) => `${kind} in ${month} of ${of.length}`);

describe('strikes of retention', () => {
  it('call for a review in the second month, and for a proposal to part after two more', () => {
    expect(told(['2026-01'])).toEqual([]);
    expect(told(['2026-01', '2026-02'])).toEqual(['review in 2026-02 of 2']);
    expect(told(['2026-01', '2026-02', '2026-05'])).toEqual(['review in 2026-02 of 2']);
    expect(told(['2026-01', '2026-02', '2026-05', '2026-06'])).toEqual([
      'review in 2026-02 of 2',
      'part in 2026-06 of 4',
    ]);
    expect(told(['2026-01', '2026-02', '2026-05', '2026-06', '2026-07'])).toHaveLength(2);
  });

  it('count for twelve months, their own among them', () => {
    expect(told(['2025-01', '2025-12'])).toEqual(['review in 2025-12 of 2']);
    expect(told(['2025-01', '2026-01'])).toEqual([]);
    expect(told(['2025-01', '2025-02', '2026-01', '2026-02'])).toEqual([
      'review in 2025-02 of 2',
      'review in 2026-02 of 2',
    ]);
  });

  it('do not depend on the order in which months were approved, nor on one that is told twice', () => {
    expect(told(['2026-02', '2026-01', '2026-02'])).toEqual(['review in 2026-02 of 2']);
  });

  it('are counted as the organisation says', () => {
    expect(told(['2026-01', '2026-02'], { months: 6, review: 1, part: 2 })).toEqual([
      'review in 2026-01 of 1',
      'part in 2026-02 of 2',
    ]);
  });

  it.each([
    [{ months: 12, review: 2, part: 2 }, 'part'],
    [{ months: 3, review: 2, part: 4 }, 'months'],
    [{ months: 12, review: 0, part: 4 }, 'review'],
    [{ months: 12, review: 1.5, part: 4 }, 'review'],
  ])('have no rules such as %j', (rules, field) => {
    expect(retentionRulesSchema.safeParse(rules).error?.issues[0]?.path).toEqual([field]);
  });
});
