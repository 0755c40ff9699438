import { addAmounts } from '../../shared/format/money.js';
import type { Waiting } from './api/use-waiting.js';

/** What documents of one kind come to. */
export interface SumOfKind {
  kind: Waiting['kind'];
  amount: string;
  /** At most, where that is another; of what pays one amount and where something has no limit there is none. */
  most: string | null;
}

/** What is waited for comes to, each kind of money by itself: a bonus that may be earned is none that is paid today. */
export function sumsByKind(items: readonly Pick<Waiting, 'kind' | 'worth'>[]): SumOfKind[] {
  const kinds = new Map<Waiting['kind'], NonNullable<Waiting['worth']>[]>();
  for (const { kind, worth } of items) if (worth !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), worth]);
  return [...kinds].map(([kind, worths]) => {
    const mosts = worths.flatMap(({ most }) => most ?? []);
    return {
      kind,
      amount: addAmounts(worths.map(({ amount }) => amount)),
      most: mosts.length === worths.length ? addAmounts(mosts) : null,
    };
  });
}
