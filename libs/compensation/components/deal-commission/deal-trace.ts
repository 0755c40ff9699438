import type { Deal } from '../../inputs/deals.js';
import { add, exactText, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { hundredths, hundredthsToText, roundMoney } from '../../numbers/money.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { TraceNode, TraceNote } from '../../trace/trace.js';
import type { WholeCommission } from './compile-deal-rule.js';
import type { PersonPart } from './person-part.js';
import { isSplitExactly } from './split-commission.js';
import { timeNotes } from './time-with-client.js';

/** As many deals of one rule are explained one by one; those after them in one sum, so that a trace stays readable. */
const MOST_DEALS_SHOWN = 500;

/** How the deals of one rule were calculated, a step for each deal in the order of the list. */
export class DealTrace {
  private readonly shown: TraceNode[] = [];
  private more = 0;
  private sumOfMore: Fraction = ZERO;

  /** `months` are the counts of months with a client by which deals come to the rule. */
  constructor(private readonly months: readonly number[]) {}

  record(deal: Deal, whole: WholeCommission, part: PersonPart): void {
    if (this.shown.length < MOST_DEALS_SHOWN) {
      this.shown.push(dealNode(deal, whole, part, timeNotes(deal, this.months)));
      return;
    }
    this.more += 1;
    this.sumOfMore = add(this.sumOfMore, part.exact);
  }

  nodes(): TraceNode[] {
    if (this.more === 0) return this.shown;
    return [
      ...this.shown,
      moneyNode('deal-commission/more-deals', this.sumOfMore, { values: { count: String(this.more) } }),
    ];
  }
}

function dealNode(
  { id, shares = [] }: Deal,
  whole: WholeCommission,
  { exact, share, parts }: PersonPart,
  notes: TraceNote[],
): TraceNode {
  if (share.numerator === 0n) return moneyNode('deal-commission/not-theirs', exact, { label: id });
  if (parts === undefined) return wholeNode(id, whole, notes.length > 0 ? notes : undefined);
  const commission = roundMoney(whole.amount);
  return moneyNode('deal-commission/share', exact, {
    label: id,
    values: { share: exactText(share), commission: exactText(hundredths(commission)) },
    notes: [
      ...notes,
      {
        code: isSplitExactly(commission, parts, shares) ? 'parts' : 'parts-rounded',
        values: { parts: parts.map(hundredthsToText).join(' + ') },
      },
    ],
    children: [wholeNode(undefined, whole)],
  });
}

function wholeNode(label: string | undefined, whole: WholeCommission, notes?: TraceNote[]): TraceNode {
  if (whole.on === undefined)
    return moneyNode('deal-commission/per-deal', whole.amount, {
      label,
      notes,
      values: { amount: exactText(whole.amount) },
    });
  const { on, base, coefficient, rate, amount } = whole;
  if (coefficient === undefined)
    return moneyNode(`deal-commission/${on}`, amount, {
      label,
      notes,
      values: { base: exactText(base), rate: exactText(rate) },
    });
  return moneyNode(`deal-commission/weighted-${on}`, amount, {
    label,
    notes,
    values: { base: exactText(base), coefficient: exactText(coefficient), rate: exactText(rate) },
  });
}
