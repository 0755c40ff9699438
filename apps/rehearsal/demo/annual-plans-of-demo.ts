import type { Actuals } from '#compensation/inputs/actuals.js';
import type { Handle } from '../company/company-case.js';
import type { KpiPlan } from '../year/kpi-plans-of-year.js';
import type { Random } from '../year/random.js';
import { actualsOf, planOf } from './kpi-plans-of-demo.js';
import { type EarnerOfDemo, earnersOfDemo } from './people-of-demo.js';

/** A year has so many ordinary months, in percent of one. */
const year = 12 * 100;
/** So many orders has whoever sells online in a month. */
const ordersOfMonth = 7;
const claimsOfYear = 330;

/** What somebody is to come to in a year. */
export function planOfYear(earner: EarnerOfDemo): KpiPlan {
  if (earner.scheme === 'account-managers') return planOf(earner, year);
  const [code, name, target, unit, howMeasured, howInfluenced] =
    earner.scheme === 'online-sales'
      ? ([
          'orders',
          'Orders of the shop',
          `${earner.size * ordersOfMonth * 12}000`,
          'RUB',
          'Paid orders of the year, without VAT, by the sales ledger.',
          'By answers within the hour and by offers to those who have bought before.',
        ] as const)
      : ([
          'claims',
          'Claims closed',
          String(claimsOfYear),
          'claims',
          'Claims that the client has confirmed as settled.',
          'By a first call on the day of the claim.',
        ] as const);
  return {
    baseBonus: '40000.00',
    indicators: [{ code, name, kind: 'higher-is-better', target, unit, weight: '100', howMeasured, howInfluenced }],
  };
}

/** What the year came to. */
export function actualsOfYear(random: Random, earner: EarnerOfDemo): Actuals {
  const percent = random.between(88, 112);
  if (earner.scheme === 'account-managers') return actualsOf(random, earner, 12 * percent, 0);
  // Whoever has left did half of it.
  const share = earner.leftOn === undefined ? percent : percent / 2;
  return earner.scheme === 'online-sales'
    ? { orders: { value: `${Math.round((earner.size * ordersOfMonth * 12 * share) / 100)}000` } }
    : { claims: { value: String(Math.round((claimsOfYear * share) / 100)) } };
}

/** The next year of those who are there. */
export function plansOfNextYear(): Readonly<Record<Handle, KpiPlan>> {
  const staying = earnersOfDemo.filter(({ leftOn }) => leftOn === undefined);
  return Object.fromEntries(staying.map((earner) => [earner.handle, planOfYear(earner)]));
}
