import type { components } from '../../shared/api/api-types.js';
import { shareOfBonus } from '../../shared/plans/share-of-bonus.js';
import type { PaySoFar } from './api/use-pay-so-far.js';

type Terms = components['schemas']['KpiPlanTerms'];
type Indicator = Terms['indicators'][number];

/** One line of what a month is made of. */
export interface LineOfMonth {
  key: string;
  name: string;
  /** Null while there is no result: that is no 0.00. */
  amount: string | null;
  /** Where it is an indicator of the plan: what it asks for, what it has come to, and what it pays when it is met. */
  indicator?: Indicator | undefined;
  result?: PaySoFar['indicators'][number] | undefined;
  atFull?: string | undefined;
}

/** What a month is made of: its lines, then what pays nothing yet because something that it reads is missing. */
export function linesOfMonth({ lines, unpaid, indicators }: PaySoFar, terms: Terms | undefined): LineOfMonth[] {
  const results = new Map(indicators.map((each) => [each.code, each]));
  const planned = new Map((terms?.indicators ?? []).map((each) => [each.code, each]));
  return [
    ...lines.map(({ position, code, label, amount }): LineOfMonth => {
      const result = results.get(code);
      const indicator = result && planned.get(code);
      return {
        key: String(position),
        name: label,
        amount: result?.actual === null ? null : amount,
        indicator,
        result,
        atFull: indicator && terms && shareOfBonus(terms.baseBonus, indicator.weight),
      };
    }),
    ...unpaid.map(({ component, name }): LineOfMonth => ({ key: component, name, amount: null })),
  ];
}

/** What is missing besides the results that the lines tell of themselves: the plan, a scheme, a turn. */
export function otherMissing({ missing }: PaySoFar): PaySoFar['missing'] {
  return missing.filter(({ what }) => what !== 'figures' && what !== 'actuals');
}
