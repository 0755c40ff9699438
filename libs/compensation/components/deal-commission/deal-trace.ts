import type { Deal } from '../../inputs/deals.js';
import { add, writeExact, ZERO, type Fraction, writeUnits } from '../../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../../numbers/money.js';
import { stepsOf } from '../../trace/steps.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import type { WholeCommission } from './compile-deal-rule.js';
import { isTheirs, type PaidDeal, type PaidReturn } from './pay-deal.js';
import { traceRateByMargin } from './rate-by-margin.js';
import { isSplitExactly } from './split-commission.js';
import { noteTime, type MonthsSince } from './time-with-client.js';
import type { dealCommissionWords } from './deal-commission-words.js';

const { traceMoney } = stepsOf<typeof dealCommissionWords>();

/** Why a deal is paid as it is, whatever pays it. */
type DealNote = NoteOfRule<typeof dealCommissionWords, 'deal-commission/per-deal'>;

/** As many deals of one rule are explained one by one; those after them in one sum, so that a trace stays readable. */
const MOST_DEALS_SHOWN = 500;

/** How the deals of one rule were calculated, a step for each deal in the order of the list. */
export class DealTrace {
  private readonly shown: TraceNode[] = [];
  private more = 0;
  private sumOfMore: Fraction = ZERO;

  /** `months` are the counts of months with a client by which deals come to the rule. */
  constructor(
    private readonly months: readonly MonthsSince[],
    private readonly places: number,
  ) {}

  recordSale(deal: Deal, paid: PaidDeal): void {
    this.record(paid.part.exact, () => traceDeal(deal.id, paid, this.places, noteTime(deal, this.months)));
  }

  recordReturn({ id }: Deal, sale: Deal, paid: PaidReturn): void {
    this.record(paid.exact, () => traceReturn(id, sale, paid, this.places, noteTime(sale, this.months)));
  }

  private record(exact: Fraction, trace: () => TraceNode): void {
    if (this.shown.length < MOST_DEALS_SHOWN) {
      this.shown.push(trace());
      return;
    }
    this.more += 1;
    this.sumOfMore = add(this.sumOfMore, exact);
  }

  nodes(): TraceNode[] {
    if (this.more === 0) return this.shown;
    return [
      ...this.shown,
      traceMoney('deal-commission/more-deals', this.sumOfMore, this.places, { values: { count: String(this.more) } }),
    ];
  }
}

/** What the sale pays with the return, less what it paid before. */
function traceReturn(
  id: string,
  sale: Deal,
  { exact, after, before }: PaidReturn,
  places: number,
  notes: readonly DealNote[],
): TraceNode {
  if (!isTheirs(before)) return traceMoney('deal-commission/not-theirs', exact, places, { label: id });
  const side = (rule: 'deal-commission/after-return' | 'deal-commission/before-return', paid: PaidDeal) =>
    traceMoney(rule, paid.part.exact, places, { children: [traceDeal(undefined, paid, places, [])] });
  return traceMoney('deal-commission/return', exact, places, {
    label: id,
    values: { after: writeExact(after.part.exact), before: writeExact(before.part.exact) },
    notes: [{ code: 'return-of', values: { sale: sale.id, on: sale.on } }, ...notes],
    children: [side('deal-commission/after-return', after), side('deal-commission/before-return', before)],
  });
}

function traceDeal(
  label: string | undefined,
  { whole, part: { exact, share, parts } }: PaidDeal,
  places: number,
  notes: readonly DealNote[],
): TraceNode {
  if (share.numerator === 0n) return traceMoney('deal-commission/not-theirs', exact, places, { label });
  if (parts === undefined) return traceWhole(label, whole, places, notes);
  const commission = roundMoney(whole.amount, places);
  return traceMoney('deal-commission/share', exact, places, {
    label,
    values: { share: writeExact(share), commission: writeExact(fromUnits(commission, places)) },
    notes: [
      ...notes,
      {
        code: isSplitExactly(commission, parts) ? 'parts' : 'parts-rounded',
        values: { parts: parts.map(({ part }) => writeUnits(part, places)).join(' + ') },
      },
    ],
    children: [traceWhole(undefined, whole, places, [])],
  });
}

function traceWhole(
  label: string | undefined,
  { pay, base, amount }: WholeCommission,
  places: number,
  notes: readonly DealNote[],
): TraceNode {
  const all = pay.isStated ? [...notes, { code: 'stated' } as const] : notes;
  const shown = all.length > 0 ? all : undefined;
  if (pay.on === undefined)
    return traceMoney('deal-commission/per-deal', amount, places, {
      label,
      notes: shown,
      values: { amount: writeExact(amount) },
    });
  const { on, coefficient, rate, byMargin } = pay;
  const [baseText, rateText] = [writeExact(base), writeExact(rate)];
  const children = byMargin === undefined ? undefined : [traceRateByMargin(byMargin)];
  return coefficient === undefined
    ? traceMoney(`deal-commission/${on}`, amount, places, {
        label,
        notes: shown,
        values: { base: baseText, rate: rateText },
        children,
      })
    : traceMoney(`deal-commission/weighted-${on}`, amount, places, {
        label,
        notes: shown,
        values: { base: baseText, rate: rateText, coefficient: writeExact(coefficient) },
        children,
      });
}
