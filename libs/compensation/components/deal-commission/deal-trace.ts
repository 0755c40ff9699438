import type { Deal } from '../../inputs/deals.js';
import { add, writeExact, ZERO, type Fraction, writeUnits } from '../../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../../numbers/money.js';
import { traceMoney } from '../../trace/number-nodes.js';
import type { TraceNode, TraceNote } from '../../trace/trace.js';
import type { WholeCommission } from './compile-deal-rule.js';
import type { PersonPart } from './person-part.js';
import { isSplitExactly } from './split-commission.js';
import { noteTime, type MonthsSince } from './time-with-client.js';

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

  record(deal: Deal, whole: WholeCommission, part: PersonPart): void {
    if (this.shown.length < MOST_DEALS_SHOWN) {
      this.shown.push(traceDeal(deal, whole, part, this.places, noteTime(deal, this.months)));
      return;
    }
    this.more += 1;
    this.sumOfMore = add(this.sumOfMore, part.exact);
  }

  nodes(): TraceNode[] {
    if (this.more === 0) return this.shown;
    return [
      ...this.shown,
      traceMoney('deal-commission/more-deals', this.sumOfMore, this.places, { values: { count: String(this.more) } }),
    ];
  }
}

function traceDeal(
  { id }: Deal,
  whole: WholeCommission,
  { exact, share, parts }: PersonPart,
  places: number,
  notes: TraceNote[],
): TraceNode {
  if (share.numerator === 0n) return traceMoney('deal-commission/not-theirs', exact, places, { label: id });
  if (parts === undefined) return traceWhole(id, whole, places, notes.length > 0 ? notes : undefined);
  const commission = roundMoney(whole.amount, places);
  return traceMoney('deal-commission/share', exact, places, {
    label: id,
    values: { share: writeExact(share), commission: writeExact(fromUnits(commission, places)) },
    notes: [
      ...notes,
      {
        code: isSplitExactly(commission, parts) ? 'parts' : 'parts-rounded',
        values: { parts: parts.map(({ part }) => writeUnits(part, places)).join(' + ') },
      },
    ],
    children: [traceWhole(undefined, whole, places)],
  });
}

function traceWhole(label: string | undefined, whole: WholeCommission, places: number, notes?: TraceNote[]): TraceNode {
  if (whole.on === undefined)
    return traceMoney('deal-commission/per-deal', whole.amount, places, {
      label,
      notes,
      values: { amount: writeExact(whole.amount) },
    });
  const { on, base, coefficient, rate, amount } = whole;
  if (coefficient === undefined)
    return traceMoney(`deal-commission/${on}`, amount, places, {
      label,
      notes,
      values: { base: writeExact(base), rate: writeExact(rate) },
    });
  return traceMoney(`deal-commission/weighted-${on}`, amount, places, {
    label,
    notes,
    values: { base: writeExact(base), coefficient: writeExact(coefficient), rate: writeExact(rate) },
  });
}
