import type { Actuals } from '#compensation/inputs/actuals.js';
import { alphaPlan } from '../alpha-july.js';
import type { KpiPlan } from '../year/kpi-plans-of-year.js';
import type { Random } from '../year/random.js';
import type { EarnerOfDemo } from './people-of-demo.js';

/** Alpha's indicators, with the figures of somebody and of a season in percent of an ordinary month. */
export function planOf({ size }: EarnerOfDemo, season: number): KpiPlan {
  const figures: Readonly<Record<string, object>> = {
    sales: { target: `${Math.round((size * season) / 1000) * 10}000` },
    receivables: { atMost: `${Math.round(size * 0.12)}000` },
  };
  return {
    baseBonus: size > 3000 ? '60000.00' : '45000.00',
    indicators: alphaPlan.indicators.map((indicator) => ({ ...indicator, ...figures[indicator.code] })),
  } as KpiPlan;
}

/** What they came to, the sales in percent of an ordinary month. */
export function actualsOf(random: Random, { size }: EarnerOfDemo, percent: number, lost: number): Actuals {
  return {
    sales: { value: `${Math.round((size * percent) / 100)}000` },
    receivables: { value: `${Math.round(size * 0.01 * random.between(6, 15))}000` },
    retention: { lost: String(lost) },
    forecast: { sold: String(random.between(8, 11) * 100), averageNeed: '1000' },
  };
}
