import type { Actuals } from '#compensation/inputs/actuals.js';
import { alphaPlan } from '../alpha-july.js';
import type { Random } from './random.js';

/** The terms of a plan: the shape of Alpha's. */
export interface KpiPlan {
  readonly baseBonus: string;
  readonly indicators: readonly Indicator[];
}

type Indicator = Readonly<
  Record<'code' | 'name' | 'kind' | 'unit' | 'weight' | 'howMeasured' | 'howInfluenced', string> & {
    target?: string | undefined;
    atMost?: string | undefined;
  }
>;

/** A plan of one month: Alpha's indicators with figures of its own. */
export function drawPlan(random: Random): KpiPlan {
  const [sales, receivables, ...others] = alphaPlan.indicators as Indicator[] as [Indicator, Indicator, ...Indicator[]];
  return {
    baseBonus: `${random.between(8, 16) * 5}000.00`,
    indicators: [
      { ...sales, target: `${random.between(8, 15)}00000` },
      { ...receivables, atMost: `${random.between(10, 30)}0000` },
      ...others,
    ],
  };
}

/** What the indicators of a plan came to: some better than planned, some worse, some below what pays anything. */
export function drawActuals(random: Random): Actuals {
  const averageNeed = random.between(5, 10) * 100;
  return {
    sales: { value: `${random.between(5, 18)}00000` },
    receivables: { value: `${random.between(5, 40)}0000` },
    retention: { lost: String(random.between(0, 4)) },
    forecast: { sold: String(random.between(5, 10) * 100), averageNeed: String(averageNeed) },
  };
}

/** What is left of a plan when a supplier stands still: the same, with fewer sales. */
export function lowerPlan(plan: KpiPlan): KpiPlan {
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) =>
      indicator.code === 'sales' ? { ...indicator, target: `${Number(indicator.target) * 0.6}` } : indicator,
    ),
  };
}

/** The plan as it is written before the commercial director returns it. */
export function tooDearPlan(plan: KpiPlan): KpiPlan {
  return { ...plan, baseBonus: `${Number(plan.baseBonus) + 5000}.00` };
}

/** What the indicators weigh once the market asks for kept clients: retention more, sales less. */
export const keptClients: Readonly<Record<string, string>> = {
  sales: '1/6',
  receivables: '1/6',
  retention: '1/2',
  forecast: '1/6',
};

/** The plan with other weights. */
export function reweighPlan(plan: KpiPlan, weights: Readonly<Record<string, string>>): KpiPlan {
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) => ({
      ...indicator,
      weight: weights[indicator.code] ?? indicator.weight,
    })),
  };
}
