import type { IndicatorKind } from '../inputs/indicator-kind.js';
import { deviation } from './deviation/deviation.js';
import { higherIsBetter } from './higher-is-better/higher-is-better.js';
import type { IndicatorKindOf } from './indicator-kind.js';
import { lossShare } from './loss-share/loss-share.js';
import { lowerIsBetter } from './lower-is-better/lower-is-better.js';
import { quotient } from './quotient/quotient.js';
import { withinBounds } from './within-bounds/within-bounds.js';
import { yesNo } from './yes-no/yes-no.js';

/** Every kind of indicator. A new kind is its folder, one line here and one in describe-indicator.ts, beside its shape in personal plans. */
export const indicatorRegistry = {
  'higher-is-better': higherIsBetter,
  'lower-is-better': lowerIsBetter,
  'within-bounds': withinBounds,
  quotient,
  'loss-share': lossShare,
  deviation,
  'yes-no': yesNo,
} as const satisfies Record<IndicatorKind, unknown>;

/** The kind of an indicator, without the types of its terms: they have passed its own schema. */
export function findIndicatorKind({ kind }: { readonly kind: IndicatorKind }): IndicatorKindOf {
  return indicatorRegistry[kind] as unknown as IndicatorKindOf;
}
