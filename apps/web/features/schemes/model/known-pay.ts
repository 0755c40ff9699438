import type { components } from '../../../shared/api/api-types.js';
import { addAmounts, compareAmounts } from '../../../shared/format/money.js';

type Pays = components['schemas']['PayAtLevelsView'];
type Part = Pays['parts'][number];

export interface KnownPay {
  /** Whether anything of the scheme depends on the attainment of plans. */
  reacts: boolean;
  /** Parts that pay by what no month has before it is over, such as deals and points, with what they paid lately. */
  byLately: (Part & { paidLately: string })[];
  /** Such parts of which there is no month before either. */
  unknown: Part[];
  /** What everybody is paid at each level, with what those parts paid lately. */
  levels: { attainment: string; pay: string }[];
}

/** What of a scheme's pay is known before the month: by attainment, and for the rest what it paid in the last months. */
export function knownPay({ parts, totals }: Pays): KnownPay {
  const unguessed = parts.filter(isUnguessed);
  const byLately = unguessed.flatMap((part) =>
    part.paidLately === null ? [] : [{ ...part, paidLately: part.paidLately }],
  );
  return {
    reacts: parts.some(({ reactsToAttainment }) => reactsToAttainment === true),
    byLately,
    unknown: unguessed.filter(({ paidLately }) => paidLately === null),
    levels: totals.levels.map(({ attainment, pay }) => ({
      attainment,
      pay: addAmounts([pay, ...byLately.map(({ paidLately }) => paidLately)]),
    })),
  };
}

/** Pays nothing at any level, though it does not follow attainment: the month does not have yet what it is paid by. */
function isUnguessed({ reactsToAttainment, settlesOthers, levels }: Part): boolean {
  return reactsToAttainment === false && !settlesOthers && levels.every(({ pay }) => compareAmounts(pay, '0') === 0);
}
