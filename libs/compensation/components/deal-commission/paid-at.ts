import type { Day } from '#calendar/day.js';
import { dayOfMonth, firstDayOf } from '#calendar/month.js';
import type { Deal } from '../../inputs/deals.js';
import type { DealPlace } from '../../inputs/returned-sales.js';
import { pathOfDeal, refuseOnce } from '../../terms/deals-of-month.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { OwnNames } from '../pay-component.js';
import type { CompiledRule, DealPay } from './compile-deal-rule.js';

/** What checks that a sale is paid as on its day, for one component. */
export interface PaidAtCheck {
  /** Refuses a sale whose rate of its day is not known, where it is paid by it. */
  readonly refuseUnknown: (
    sale: Deal,
    place: DealPlace,
    by: { readonly rule: CompiledRule; readonly pay: DealPay; readonly isReturn: boolean },
    evaluation: Evaluation,
  ) => void;
  /** Refuses a return, at this place of the list, of a sale that the gate or the factor of another month decided about. */
  readonly refuseOfOtherResult: (sale: Deal, returnAt: number, evaluation: Evaluation) => void;
  /** Refuses what a deal says of components that pay no deals, and of this one where no rule of it fits. */
  readonly refuseUnread: (sale: Deal, place: DealPlace, fits: boolean, evaluation: Evaluation) => void;
}

/**
 * What is taken back, and money that comes in later, is paid at the rate of the day of sale. Where the version of the
 * scheme, or what it pays per deal, may have been another on that day, the deal has to say it. Who collects money is
 * paid for collecting it now, whenever it was sold.
 */
export function makePaidAtCheck({ effectiveFrom, components }: Vocabulary, own: OwnNames): PaidAtCheck {
  const paying = components.filter(({ kind }) => kind === 'deal-commission').map(({ code }) => code);
  return {
    refuseUnknown: (sale, place, { rule, pay, isReturn }, evaluation) => {
      if (pay.isStated || !(isReturn || (pay.on === 'collected' && rule.paidTo !== 'collector'))) return;
      const isOlder = isOfEarlierVersion(sale, effectiveFrom, evaluation);
      if (!isOlder && (rule.isWritten || !isOfEarlierMonth(sale, evaluation))) return;
      const form = pay.on === undefined ? '{"perDeal": amount}' : `{"on": "${pay.on}", "rate": ratio}`;
      refuseOnce(
        evaluation,
        'missing-deal-fact',
        [...pathOfDeal(place), 'paidAt', own.code],
        `deal "${sale.id}" is of ${sale.on}, ${isOlder ? `before this version of the scheme was in force, ${String(effectiveFrom)}` : 'and what is paid per deal may have been another then'}; give paidAt with what "${own.name}" paid it at: {"${own.code}": ${form}}`,
      );
    },
    refuseOfOtherResult: (sale, returnAt, evaluation) => {
      if (own.dependsOnMonth !== true || !isOfEarlierMonth(sale, evaluation)) return;
      refuseOnce(
        evaluation,
        'return-of-other-result',
        pathOfDeal(returnAt),
        `takes back sale "${sale.id}" of ${sale.on}: what "${own.name}" paid it depended on the result of that month, and would be taken back by the result of this one; take the return out, and take back what was paid by an adjustment that reverses the line`,
      );
    },
    refuseUnread: ({ id, paidAt }, place, fits, evaluation) => {
      if (paidAt === undefined) return;
      for (const code of Object.keys(paidAt)) {
        if (!paying.includes(code))
          refuseOnce(
            evaluation,
            'unread-deal-fact',
            [...pathOfDeal(place), 'paidAt', code],
            `the scheme has no component "${code}" that pays deals; there are: ${paying.join(', ')}`,
          );
        else if (code === own.code && !fits)
          refuseOnce(
            evaluation,
            'unread-deal-fact',
            [...pathOfDeal(place), 'paidAt', code],
            `no rule of "${own.name}" fits deal "${id}", so that it is not paid at what is said here; correct what the deal says, or settle it by an adjustment`,
          );
      }
    },
  };
}

/** Over months before the scheme is in force a draft is simulated: it pays all of them. */
function isOfEarlierVersion({ on }: Deal, effectiveFrom: Day | undefined, { inputs: { month } }: Evaluation): boolean {
  if (effectiveFrom === undefined || on >= effectiveFrom) return false;
  return month === undefined || effectiveFrom <= dayOfMonth(month, 31);
}

function isOfEarlierMonth({ on }: Deal, { inputs: { month } }: Evaluation): boolean {
  return month !== undefined && on < firstDayOf(month);
}
